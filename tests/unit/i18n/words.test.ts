import { describe, expect, it } from 'vitest'
import { interfaceLanguages } from '../../../data/contract.ts'
import { ar } from '../../../renderer/i18n/ar/ar.ts'
import { en } from '../../../renderer/i18n/en/en.ts'
import { fr } from '../../../renderer/i18n/fr/fr.ts'

type Words = { readonly [key: string]: string | Words }

const entriesOf = (words: Words, path = ''): (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : entriesOf(value, `${path + key}.`),
  )

const plural = /_(zero|one|two|few|many|other)$/
const base = (key: string) => key.replace(plural, '')

function formsOf(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>()
  for (const key of keys) {
    const form = plural.exec(key)?.[1]
    if (form) forms.set(base(key), [...(forms.get(base(key)) ?? []), form].sort())
  }
  return forms
}

const singular = (keys: readonly string[]) => [...new Set(keys.map(base))].sort()

const texts = { en: entriesOf(en), ar: entriesOf(ar), fr: entriesOf(fr) }
const keysOf = (entries: readonly (readonly [string, string])[]) => entries.map(([key]) => key)
const keys = { en: keysOf(texts.en), ar: keysOf(texts.ar), fr: keysOf(texts.fr) }

describe('The words of the interface', () => {
  it.each(interfaceLanguages)('are the same keys in English and in %s', language => {
    expect(singular(keys[language])).toEqual(singular(keys.en))
  })

  it.each(interfaceLanguages)('have every plural form that %s has, in every key that counts', language => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    const forms = formsOf(keys[language])
    expect([...forms.keys()].sort()).toEqual([...formsOf(keys.en).keys()].sort())
    expect([...forms].filter(([, there]) => there.join() !== categories.join())).toEqual([])
  })

  it('are never empty', () => {
    const all = interfaceLanguages.flatMap(language => texts[language])
    expect(all.filter(([, words]) => words.trim() === '')).toEqual([])
  })

  it('hold in Arabic no Latin word but names, keys and file types', () => {
    const allowed =
      /\{\{\w+\}\}|Answerable|English|Français|Markdown|Enter|Escape|Tab|Ctrl|Shift|Syncthing|Nextcloud|Word|PDF|HTML|Excel|CSV|\.docx|\.eml|\.xlsx|\.register|\.txt|\.md/g
    const latin = texts.ar.filter(([, words]) => /[A-Za-z]{2,}/.test(words.replaceAll(allowed, '')))
    expect(latin).toEqual([])
  })

  it('are French in French: no sentence is left in English', () => {
    const english = new Map(texts.en)
    const sentence = (words: string) =>
      (words.replaceAll(/\{\{\w+\}\}/g, '').match(/\p{L}+/gu)?.length ?? 0) > 2
    expect(texts.fr.filter(([key, words]) => english.get(key) === words && sentence(words))).toEqual([])
  })

  it('are set in French with no-break spaces before tall marks and inside quotation marks, and typographic apostrophes', () => {
    const wrong = texts.fr.filter(([, words]) =>
      / [;:!?»]|« |[^\s\u00a0\u202f/][;!?](?!\w)|'|\.\.\./.test(words),
    )
    expect(wrong).toEqual([])
  })

  it.each(interfaceLanguages)(
    'name in %s no value that English does not name, so that nothing is left blank',
    language => {
      const named = (words: string) => new Set([...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))
      const uses = (entries: readonly (readonly [string, string])[]) =>
        entries.flatMap(([key, words]) => [...named(words)].map(name => `${base(key)}: ${name}`))
      const inEnglish = new Set(uses(texts.en))
      expect(uses(texts[language]).filter(use => !inEnglish.has(use))).toEqual([])
    },
  )
})
