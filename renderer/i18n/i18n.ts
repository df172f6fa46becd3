import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { currentSettings } from '../app/session.ts'
import { ar } from './ar/ar.ts'
import { arabicDigits } from './digits.ts'
import { en } from './en/en.ts'
import { fr } from './fr/fr.ts'
import { localeOf, type Writing } from './locale.ts'
import { rewritten } from './texts.ts'

const otherWay = { ltr: /[\u0590-\u08ff]/u, rtl: /\p{Script=Latin}/u } as const

/**
 * What is put into a sentence: a number as the person's language and digits have it; a name or a quotation that runs
 * against the interface's direction keeps its own, and leaves the words around it alone.
 */
function written(value: unknown): string {
  if (typeof value === 'number') return new Intl.NumberFormat(localeOf(currentSettings())).format(value)
  const text = String(value)
  return otherWay[i18next.dir()].test(text) ? `\u2068${text}\u2069` : text
}

/** Starts the translations in the person's language; English stands in where a key is missing. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, ar: { translation: ar }, fr: { translation: fr } },
    lng: currentSettings().language,
    fallbackLng: 'en',
    interpolation: { escape: written, useRawValueToEscape: true },
    returnNull: false,
  })
  speak(currentSettings())
}

/** Goes on in another language or with other digits: numbers that stand in the Arabic texts follow too. */
export function speak({ language, digits }: Writing): void {
  const arabic = digits === 'arabic' ? rewritten(ar, arabicDigits) : ar
  i18next.addResourceBundle('ar', 'translation', arabic, true, true)
  void i18next.changeLanguage(language)
}
