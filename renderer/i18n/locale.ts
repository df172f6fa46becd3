import type { Settings } from '../../data/contract.ts'
import type { CivilDate } from '../../data/domain/civil-date.ts'

export type InterfaceLanguage = Settings['language']
/** What decides how dates and numbers are written. */
export type Writing = Pick<Settings, 'language' | 'digits'>

/** What each language calls itself. */
export const languageNames = { en: 'English', ar: 'العربية', fr: 'Français' } as const satisfies Record<
  InterfaceLanguage,
  string
>

/** The locale of dates and numbers. Arabic has the month names of the Levant, and the digits that were chosen. */
export function localeOf({ language, digits }: Writing): string {
  switch (language) {
    case 'en':
      return 'en-GB'
    case 'ar':
      return digits === 'arabic' ? 'ar-SY-u-nu-arab' : 'ar-SY-u-nu-latn'
    case 'fr':
      return 'fr-FR'
  }
}

/**
 * The locale of date fields. They take digits of any kind only where the locale does not name them, so Arabic ones
 * have a country whose own digits are those that were chosen; no month's name is shown in them.
 */
export function entryLocaleOf(writing: Writing): string {
  if (writing.language !== 'ar') return localeOf(writing)
  return writing.digits === 'arabic' ? 'ar-SY' : 'ar-AE'
}

/** Makes each kind of format once for a locale: making one costs a hundred times what using it does. */
function once<Format>(make: (locale: string) => Format): (locale: string) => Format {
  const made = new Map<string, Format>()
  return locale => {
    const known = made.get(locale) ?? make(locale)
    made.set(locale, known)
    return known
  }
}

const dates = (options: Intl.DateTimeFormatOptions) =>
  once(locale => new Intl.DateTimeFormat(locale, options))
const ofDate = { year: 'numeric', timeZone: 'UTC' } as const
const formats = {
  number: once(locale => new Intl.NumberFormat(locale)),
  date: {
    long: dates({ ...ofDate, day: 'numeric', month: 'long' }),
    short: dates({ ...ofDate, day: 'numeric', month: 'short' }),
  },
  month: { long: dates({ ...ofDate, month: 'long' }), short: dates({ ...ofDate, month: 'short' }) },
  weekday: dates({ weekday: 'long', timeZone: 'UTC' }),
  moment: dates({ dateStyle: 'long', timeStyle: 'short' }),
  list: {
    conjunction: once(locale => new Intl.ListFormat(locale, { type: 'conjunction' })),
    disjunction: once(locale => new Intl.ListFormat(locale, { type: 'disjunction' })),
  },
}

export const formatNumber = (value: number, locale: string): string => formats.number(locale).format(value)

/** A date with its month as a word, in a locale of the interface. */
export const formatDate = (date: CivilDate, locale: string, style: 'long' | 'short'): string =>
  firstOfMonth(formats.date[style](locale).format(asInstant(date)), locale)

/** The month and year of a date. */
export const formatMonth = (date: CivilDate, locale: string, style: 'long' | 'short'): string =>
  formats.month[style](locale).format(asInstant(date))

/** A day of the week by its number, 0 being Sunday. */
export const formatWeekday = (day: number, locale: string): string =>
  formats.weekday(locale).format(new Date(Date.UTC(2023, 0, 1 + day)))

/** An instant on this computer's clock: the day with its month as a word, and the time. */
export const formatMoment = (instant: string, locale: string): string =>
  firstOfMonth(formats.moment(locale).format(new Date(instant)), locale)

/** Items in one line: "a, b and c", or "a, b or c". */
export const formatList = (
  items: readonly string[],
  locale: string,
  type: 'conjunction' | 'disjunction',
): string => formats.list[type](locale).format(items)

const asInstant = (date: CivilDate) => new Date(`${date}T00:00:00Z`)

/** French writes the first of a month as an ordinal, which the platform does not. */
const firstOfMonth = (written: string, locale: string) =>
  locale.startsWith('fr') ? written.replace(/^1(?= )/, '1er') : written
