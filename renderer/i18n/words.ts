import { useTranslation } from 'react-i18next'
import type { Settings } from '../../data/contract.ts'
import type { CivilDate } from '../../data/domain/civil-date.ts'
import { type Language, type Texts, textIn } from '../../data/domain/text.ts'
import { useSession } from '../app/session.ts'

export type InterfaceLanguage = Settings['language']

/** Arabic with the month names of the Levant and Western digits, as the letters' own dates are written. */
const locales = { en: 'en-GB', ar: 'ar-SY-u-nu-latn', fr: 'fr-FR' } as const satisfies Record<
  InterfaceLanguage,
  string
>

/** The locale of dates and numbers in a language of the interface. */
export const localeOf = (language: InterfaceLanguage): string => locales[language]

/** What each language calls itself. */
export const languageNames = { en: 'English', ar: 'العربية', fr: 'Français' } as const satisfies Record<
  InterfaceLanguage,
  string
>

/** French writes the first of a month as an ordinal, which the platform does not. */
const firstOfMonth = (written: string, language: InterfaceLanguage) =>
  language === 'fr' ? written.replace(/^1(?= )/, '1er') : written

const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** A date with its month as a word, in a language of the interface. */
export function formatDate(date: CivilDate, language: InterfaceLanguage, style: 'long' | 'short'): string {
  const key = `${language} ${style}`
  const known = dateFormats.get(key)
  const format =
    known ??
    new Intl.DateTimeFormat(locales[language], {
      day: 'numeric',
      month: style === 'long' ? 'long' : 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
  if (!known) dateFormats.set(key, format)
  return firstOfMonth(format.format(new Date(`${date}T00:00:00Z`)), language)
}

/** The words of the interface in its language: keys, dates, numbers, and people's texts in the language that there is. */
export function useWords() {
  const { t } = useTranslation()
  const { language } = useSession().settings
  return {
    t,
    language,
    /** A date with its month as a word. */
    date: (date: CivilDate, style: 'long' | 'short' = 'long') => formatDate(date, language, style),
    /** An instant on this computer's clock: the day with its month as a word, and the time. */
    moment: (instant: string) =>
      firstOfMonth(
        new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short' }).format(
          new Date(instant),
        ),
        language,
      ),
    number: (value: number) => new Intl.NumberFormat(locales[language]).format(value),
    /** The month and year of a date. */
    month: (date: CivilDate) =>
      new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${date}T00:00:00Z`),
      ),
    /** A day of the week by its number, 0 being Sunday. */
    weekday: (day: number) =>
      new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: 'UTC' }).format(
        new Date(Date.UTC(2023, 0, 1 + day)),
      ),
    /** Items in one line: "a, b and c", or with `disjunction` "a, b or c". */
    list: (items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction') =>
      new Intl.ListFormat(locales[language], { type }).format(items),
    /** The text for this interface's reader, else in the language there is. */
    text: (texts: Texts | null | undefined) => (texts ? textIn(texts, language as Language).text : ''),
  }
}
