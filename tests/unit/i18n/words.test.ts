import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ar } from '../../../renderer/i18n/ar/ar.ts'
import { en } from '../../../renderer/i18n/en/en.ts'

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

const english = entriesOf(en)
const arabic = entriesOf(ar)
const englishKeys = english.map(([key]) => key)
const arabicKeys = arabic.map(([key]) => key)

const source = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path) && !path.startsWith('i18n'))
  .map(path => readFileSync(join('renderer', path), 'utf8'))
  .join('\n')

describe('The words of the interface', () => {
  it('are the same keys in English and in Arabic', () => {
    expect(singular(arabicKeys)).toEqual(singular(englishKeys))
  })

  it.each([...formsOf(englishKeys)])('%s has the two plural forms of English', (_key, forms) => {
    expect(forms).toEqual(['one', 'other'])
  })

  it.each([...formsOf(arabicKeys)])('%s has the six plural forms of Arabic', (_key, forms) => {
    expect(forms).toEqual(['few', 'many', 'one', 'other', 'two', 'zero'])
  })

  it('counts in every key that has plural forms, in both languages', () => {
    const counted = new Set(formsOf(englishKeys).keys())
    expect([...formsOf(arabicKeys).keys()].sort()).toEqual([...counted].sort())
  })

  it('are never empty, and Arabic ones hold no Latin word but names, keys and file types', () => {
    const allowed =
      /\{\{\w+\}\}|Answerable|English|Markdown|Enter|Ctrl|Shift|Word|PDF|HTML|Excel|CSV|\.docx|\.eml|\.xlsx|\.register|\.txt|\.md/g
    const latin = arabic.filter(([, words]) => /[A-Za-z]{2,}/.test(words.replaceAll(allowed, '')))
    expect(english.concat(arabic).filter(([, words]) => words.trim() === '')).toEqual([])
    expect(latin).toEqual([])
  })

  it('name in Arabic no value that English does not name, so that nothing is left blank', () => {
    const named = (words: string) => new Set([...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))
    const inEnglish = new Set(
      english.flatMap(([key, words]) => [...named(words)].map(name => `${base(key)}: ${name}`)),
    )
    const strange = arabic
      .flatMap(([key, words]) => [...named(words)].map(name => `${base(key)}: ${name}`))
      .filter(use => !inEnglish.has(use))
    expect(strange).toEqual([])
  })

  it('are there for every key that a component asks for', () => {
    const asked = [...source.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key]) => key ?? '')
    const known = new Set(singular(englishKeys))
    expect(asked.length).toBeGreaterThan(100)
    expect([...new Set(asked)].filter(key => !known.has(key))).toEqual([])
  })

  it('are each asked for somewhere', () => {
    const literal = new Set([...source.matchAll(/'([\w.]+\.[\w.]+)'/g)].map(([, key]) => key))
    const composed = [...source.matchAll(/`([\w.]+\.)\$\{/g)].map(([, start]) => start ?? '')
    const unused = singular(englishKeys).filter(
      key => !literal.has(key) && !composed.some(start => key.startsWith(start)),
    )
    expect(unused).toEqual([])
  })
})
