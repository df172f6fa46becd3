import { words } from './words/cues.ts'

export type Style = 'number' | 'decimal' | 'letter' | 'arabicLetter' | 'roman' | 'ordinal' | 'bullet'

/** What stands before an item of a list. */
export interface Label {
  readonly style: Style
  /** What it counts to; null for a bullet. */
  readonly number: number | null
  /** Where the item's own words begin. */
  readonly end: number
  /** As printed. */
  readonly text: string
}

const bullet = '[-–—•·*♦●▪◦‣■□➢✓●‐−]'
const dashed = `(?:${bullet}\\s*)?`
const punctuation = '(?:[.)\\]°º:]\\s?[-–—]?|\\s?[-–—](?!\\s?\\d+\\s?[-–—/])|\\s?/(?!\\d|\\s\\d{1,2}\\s?/))'
const after = '\\s*(?=\\S)'
const arabicOrder = 'أبجدهوزحطي'

const patterns = {
  decimal: new RegExp(`^\\s*${dashed}(\\d{1,2}[.-](\\d{1,2})[.)-]?)(?!\\d)\\s+(?=\\p{L})`, 'u'),
  number: new RegExp(`^\\s*(${dashed}\\(?(\\d{1,3})\\s?${punctuation})(?!\\d)${after}`, 'u'),
  named: new RegExp(
    `^\\s*((?:${words.references})\\s+(?:n[°º]\\s*|no\\.?\\s*)?(\\d{1,2})\\s*[:.)–—-])${after}`,
    'iu',
  ),
  roman: /^\s*([-–•]?\s*\(?([ivx]{1,5}|[IVX]{1,5})\s?(?:[.)]\s?[-–]?|[-–])(?=\s))\s*(?=\S)/u,
  letter: /^\s*([-–•]?\s*\(?([a-zA-Z])(?:[.)]|\s[-–])(?=\s))\s*(?=\S)/u,
  arabicLetter: /^\s*([-–•]?\s*\(?([أاإبتثجحخدهـوزطي])\s?[.)\-–/])\s*(?=\S)/u,
  ordinal: new RegExp(`^\\s*((?:${words.enumerators})\\s?(?:[:：،,.]\\s?[-–]?|\\s?[-–—)]))\\s*(?=\\S)`, 'iu'),
  bullet: new RegExp(`^\\s*(${bullet}|[oO§ü](?=\\s\\s|\\t))\\s+(?=\\S)`, 'u'),
  glued: /^\s*([•·♦●▪◦‣■□➢✓])(?=[\p{L}"“«])/u,
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }
function romanValue(text: string): number {
  const values = [...text.toLowerCase()].map(char => romans[char] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

const enumerators = words.enumeratorsByNumber.map(forms => new RegExp(`^(?:${forms})(?!\\p{L})`, 'iu'))

/** What an ordinal counts to: "First", "ثانياً"; null for another word. */
export function ordinalValue(text: string): number | null {
  const at = enumerators.findIndex(forms => forms.test(text))
  return at < 0 ? null : at + 1
}

/** Every way in which the beginning of a line can be read as a label, the likeliest first. "i)" is a numeral or a letter. */
export function labelsAt(text: string): readonly Label[] {
  if (text === '') return []
  const found: Label[] = []
  const add = (style: Style, match: RegExpExecArray | null, value: (word: string) => number | null) => {
    if (!match) return
    const number = value(match[2] ?? '')
    found.push({ style, number, end: match[0].length, text: (match[1] ?? '').trim() })
  }
  add('decimal', patterns.decimal.exec(text), Number)
  if (found.length > 0) return found
  add('number', patterns.number.exec(text), Number)
  add('number', patterns.named.exec(text), Number)
  add('roman', patterns.roman.exec(text), romanValue)
  add('letter', patterns.letter.exec(text), word => word.toLowerCase().charCodeAt(0) - 96)
  add('arabicLetter', patterns.arabicLetter.exec(text), word => {
    const at = arabicOrder.indexOf(word.replace(/[اإ]/u, 'أ'))
    return at < 0 ? null : at + 1
  })
  add('ordinal', patterns.ordinal.exec(text), () => ordinalValue(text.trim()))
  if (found.length === 0) add('bullet', patterns.bullet.exec(text) ?? patterns.glued.exec(text), () => null)
  return found
}
