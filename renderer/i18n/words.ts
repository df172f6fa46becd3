import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { interfaceLanguages } from '../../data/contract.ts'
import type { CivilDate } from '../../data/domain/civil-date.ts'
import { type Texts, textIn } from '../../data/domain/text.ts'
import { useSession } from '../app/session.ts'
import { arabicDigits } from './digits.ts'
import {
  formatDate,
  formatList,
  formatMoment,
  formatMonth,
  formatNumber,
  formatWeekday,
  localeOf,
} from './locale.ts'

/**
 * The words of the interface in its language: keys, dates, numbers, and people's texts in the language that there is.
 * The same object as long as they are the same.
 */
export function useWords() {
  const { t, i18n } = useTranslation()
  const { settings } = useSession()
  const language = interfaceLanguages.find(each => each === i18n.language) ?? settings.language
  return useMemo(() => {
    const locale = localeOf({ ...settings, language })
    return {
      t,
      language,
      /** A date with its month as a word. */
      date: (date: CivilDate, style: 'long' | 'short' = 'long') => formatDate(date, locale, style),
      /** An instant on this computer's clock: the day with its month as a word, and the time. */
      moment: (instant: string) => formatMoment(instant, locale),
      number: (value: number) => formatNumber(value, locale),
      /** A text of Western digits, in the digits that were chosen. */
      digits: (text: string) =>
        language === 'ar' && settings.digits === 'arabic' ? arabicDigits(text) : text,
      /** The month and year of a date. */
      month: (date: CivilDate, style: 'long' | 'short' = 'long') => formatMonth(date, locale, style),
      /** A day of the week by its number, 0 being Sunday. */
      weekday: (day: number) => formatWeekday(day, locale),
      /** Items in one line: "a, b and c", or with `disjunction` "a, b or c". */
      list: (items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction') =>
        formatList(items, locale, type),
      /** The text for this interface's reader, else in the language there is. */
      text: (texts: Texts | null | undefined) => (texts ? textIn(texts, language).text : ''),
    }
  }, [t, language, settings])
}
