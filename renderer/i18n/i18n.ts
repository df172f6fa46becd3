import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { currentSettings } from '../app/session.ts'
import { ar } from './ar/ar.ts'
import { en } from './en/en.ts'

export const resources = { en, ar } as const

/** Starts the translations in the person's language; English stands in where a key is missing. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, ar: { translation: ar } },
    lng: currentSettings().language,
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}
