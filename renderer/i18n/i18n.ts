import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { interfaceLanguages } from '../../data/contract.ts'
import { currentSettings } from '../app/session.ts'
import { arabicDigits } from './digits.ts'
import { formatNumber, type InterfaceLanguage, localeOf, type Writing } from './locale.ts'
import { rewritten } from './texts.ts'

const otherWay = { ltr: /[\u0590-\u08ff]/u, rtl: /\p{Script=Latin}/u } as const

/**
 * What is put into a sentence: a number as the person's language and digits have it; a name or a quotation that runs
 * against the interface's direction keeps its own, and leaves the words around it alone.
 */
function written(value: unknown): string {
  if (typeof value === 'number') return formatNumber(value, localeOf(currentSettings()))
  const text = String(value)
  return otherWay[i18next.dir()].test(text) ? `\u2068${text}\u2069` : text
}

const texts = {
  en: async () => (await import('./en/en.ts')).en,
  ar: async () => (await import('./ar/ar.ts')).ar,
  fr: async () => (await import('./fr/fr.ts')).fr,
} as const satisfies Record<InterfaceLanguage, () => Promise<object>>

/** Fetches the texts of the language that a locale names, where the interface speaks it. */
export async function readAhead(locale: string): Promise<void> {
  const language = interfaceLanguages.find(each => locale.startsWith(each))
  if (language) await texts[language]()
}

/** Starts the translations in the person's language. No key is missing in any, so that no other stands in. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    fallbackLng: false,
    interpolation: { escape: written, useRawValueToEscape: true },
    returnNull: false,
  })
  await speak(currentSettings())
}

/** What is spoken now. Said again, every component would be drawn again. */
let spoken = ''

/** Goes on in another language or with other digits. */
export async function speak({ language, digits }: Writing): Promise<void> {
  const asked = `${language} ${digits}`
  if (asked === spoken) return
  spoken = asked
  await readTexts(language)
  // Somebody may have chosen again meanwhile.
  if (language === currentSettings().language) await i18next.changeLanguage(language)
}

/** Reads the texts of every language: a reminder is written in its recipient's. */
export const readAllTexts = () => Promise.all(interfaceLanguages.map(readTexts))

/** Numbers that stand in the Arabic texts have the digits that were chosen. */
async function readTexts(language: InterfaceLanguage): Promise<void> {
  const read = await texts[language]()
  const arabic = language === 'ar' && currentSettings().digits === 'arabic'
  i18next.addResourceBundle(language, 'translation', arabic ? rewritten(read, arabicDigits) : read)
}
