import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'
import { en } from '../../../renderer/i18n/en/en.ts'

type Words = { readonly [key: string]: string | Words }

const keysOf = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keysOf(value, `${path + key}.`),
  )
const keys = [...new Set(keysOf(en).map(key => key.replace(/_(zero|one|two|few|many|other)$/, '')))]

/** What the sources say that may be a key, and the text they show that is none; with the file each is in. */
interface Said {
  /** Asked of the translations: whole keys, and patterns where a part is only known while running. */
  readonly asked: { readonly file: string; readonly pattern: string }[]
  /** Every text of a source that may be a key, or the beginning of one. */
  readonly mentioned: string[]
  readonly shown: string[]
}

const shownAttributes = new Set([
  'title',
  'label',
  'placeholder',
  'alt',
  'aria-label',
  'aria-description',
  'hint',
])
const hasLetters = (text: string) => /\p{L}/u.test(text)
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const isNode = (value: unknown): value is { readonly type: string } =>
  typeof value === 'object' && value !== null && 'type' in value
const field = (node: unknown, name: string): unknown =>
  typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined

/** The key that an expression gives, as a pattern; null where it is not written as a text. */
function patternOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Literal') {
    const value = field(node, 'value')
    return typeof value === 'string' ? escaped(value) : null
  }
  if (node.type !== 'TemplateLiteral') return null
  const quasis = field(node, 'quasis')
  if (!Array.isArray(quasis)) return null
  return quasis.map(quasi => escaped(String(field(field(quasi, 'value'), 'cooked')))).join('.+')
}

/** What is printed on a key is the same in every language. */
const isKeyCap = (node: object) => {
  const tag = field(field(field(node, 'openingElement'), 'name'), 'name')
  return tag === 'kbd' || tag === 'Key'
}

function read(file: string, said: Said): void {
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) visit(each)
    if (!isNode(node) || isKeyCap(node)) return
    const pattern = patternOf(node)
    // What begins with a part that is only known while running could be anything, and vouches for nothing.
    if (pattern && /^\w+\\\./.test(pattern)) said.mentioned.push(pattern)
    if (node.type === 'CallExpression') {
      const callee = field(node, 'callee')
      const name = field(callee, 'name') ?? field(field(callee, 'property'), 'name')
      const args = field(node, 'arguments')
      if (name === 't' && Array.isArray(args)) {
        const [first] = args
        const choices =
          isNode(first) && first.type === 'ConditionalExpression'
            ? [field(first, 'consequent'), field(first, 'alternate')]
            : [first]
        for (const choice of choices) {
          const asked = patternOf(choice)
          if (asked !== null) said.asked.push({ file, pattern: asked })
        }
      }
    }
    if (node.type === 'JSXText' && hasLetters(String(field(node, 'value'))))
      said.shown.push(`${file}: ${String(field(node, 'value')).trim()}`)
    if (node.type === 'JSXAttribute') {
      const [name, value] = [field(field(node, 'name'), 'name'), field(node, 'value')]
      if (shownAttributes.has(String(name)) && isNode(value) && value.type === 'Literal') {
        const text = String(field(value, 'value'))
        if (hasLetters(text)) said.shown.push(`${file}: ${String(name)}="${text}"`)
      }
    }
    for (const [name, child] of Object.entries(node)) if (name !== 'type') visit(child)
  }
  const lang = file.endsWith('.tsx') ? 'tsx' : 'ts'
  visit(parseAst(readFileSync(join('renderer', file), 'utf8'), { lang }))
}

const said: Said = { asked: [], mentioned: [], shown: [] }
for (const file of readdirSync('renderer', { recursive: true, encoding: 'utf8' }))
  if (/\.tsx?$/.test(file) && !/^i18n[\\/](en|ar|fr)/.test(file)) read(file, said)

describe('The keys of the interface', () => {
  it('are all there that a component asks for', () => {
    const missing = said.asked.filter(
      ({ pattern }) => !keys.some(key => new RegExp(`^${pattern}$`).test(key)),
    )
    expect(missing).toEqual([])
  })

  it('are all asked for', () => {
    const patterns = [...new Set(said.mentioned)].map(pattern => new RegExp(`^${pattern}$`))
    expect(keys.filter(key => !patterns.some(pattern => pattern.test(key)))).toEqual([])
  })

  it('stand for every text that a component shows', () => {
    expect(said.shown).toEqual([])
  })
})
