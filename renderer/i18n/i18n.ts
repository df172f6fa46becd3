import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { currentSettings } from '../app/session.ts'
import { ar } from './ar/ar.ts'
import { en } from './en/en.ts'
import { fr } from './fr/fr.ts'

const otherWay = { ltr: /[\u0590-\u08ff]/u, rtl: /\p{Script=Latin}/u } as const

/** A name or a quotation that runs against the interface's direction keeps its own, and leaves the words around it alone. */
const isolated = (value: string) => (otherWay[i18next.dir()].test(value) ? `\u2068${value}\u2069` : value)

/** Starts the translations in the person's language; English stands in where a key is missing. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, ar: { translation: ar }, fr: { translation: fr } },
    lng: currentSettings().language,
    fallbackLng: 'en',
    interpolation: { escape: isolated },
    returnNull: false,
  })
}
