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

/** Keeps what is made for each key: a format takes a hundred times as long to make as to use. */
function kept<Made>(make: (locale: string) => Made): (locale: string) => Made {
  const made = new Map<string, Made>()
  return locale => {
    const known = made.get(locale) ?? make(locale)
    made.set(locale, known)
    return known
  }
}

const numbers = kept(locale => new Intl.NumberFormat(locale))
const moments = kept(locale => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }))
const dates = {
  long: kept(locale => dateFormat(locale, 'long')),
  short: kept(locale => dateFormat(locale, 'short')),
}
const dateFormat = (locale: string, month: 'long' | 'short') =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })

/** A number in the digits of a locale of the interface. */
export const formatNumber = (value: number, locale: string): string => numbers(locale).format(value)

/** A date with its month as a word, in a locale of the interface. */
export const formatDate = (date: CivilDate, locale: string, style: 'long' | 'short'): string =>
  firstOfMonth(dates[style](locale).format(new Date(`${date}T00:00:00Z`)), locale)

/** An instant on this computer's clock: the day with its month as a word, and the time. */
export const formatMoment = (instant: string, locale: string): string =>
  firstOfMonth(moments(locale).format(new Date(instant)), locale)

/** French writes the first of a month as an ordinal, which the platform does not. */
const firstOfMonth = (written: string, locale: string) =>
  locale.startsWith('fr') ? written.replace(/^1(?= )/, '1er') : written
