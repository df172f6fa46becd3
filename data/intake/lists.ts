import type { Place } from './draft.ts'
import { type Line, placeIn } from './normalise.ts'

export type Style = 'number' | 'letter' | 'roman' | 'ordinal' | 'bullet'

/** An item of a list: its label as printed, and the lines that it runs over. */
export interface Item {
  readonly label: string
  readonly style: Style
  /** What the label counts to; null for a bullet. */
  readonly number: number | null
  readonly line: number
  readonly lastLine: number
  /** Its words, without the label. */
  readonly span: Place
}

/** Items that follow each other under one numbering. Indexes are of lines, from 0. */
export interface List {
  readonly items: readonly Item[]
  readonly style: Style
  readonly first: number
  readonly last: number
}

const bullet = '[-–—•·*♦●▪◦‣■□➢✓]'
const number = new RegExp(
  `^\\s*(?:${bullet}\\s*)?(\\(?(\\d{1,3})\\s?(?:[.)\\]:°]-?|\\s?[-–—])(?!\\d))\\s*(?=\\S)`,
  'u',
)
const roman = /^\s*(\(?([ivx]{1,5}|[IVX]{1,5})[.)])\s+(?=\S)/u
const letter = /^\s*(\(?([a-zA-Z])[.)])\s+(?=\S)/u
const arabicLetter = /^\s*(\(?([أبتثجحخدهـوز])\s?[.)\-–])\s*(?=\S)/u
const bulleted = new RegExp(`^\\s*(${bullet})\\s+(?=\\S)`, 'u')
const ordinal =
  /^\s*((أول(?:اً|ا|ًا)|ثاني(?:اً|ا|ًا)|ثالث(?:اً|ا|ًا)|رابع(?:اً|ا|ًا)|خامس(?:اً|ا|ًا)|سادس(?:اً|ا|ًا)|سابع(?:اً|ا|ًا)|ثامن(?:اً|ا|ًا)|تاسع(?:اً|ا|ًا)|عاشر(?:اً|ا|ًا))\s*[:：\-–،.])\s*(?=\S)/u

const ordinalStems = ['أول', 'ثان', 'ثال', 'راب', 'خام', 'ساد', 'ساب', 'ثام', 'تاس', 'عاش']
const arabicOrder = 'أبجدهوز'
const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

function romanValue(text: string): number {
  const values = [...text.toLowerCase()].map(char => romans[char] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

interface Labelled {
  readonly style: Style
  readonly number: number | null
  readonly end: number
  readonly label: string
}

/** The label at the beginning of a line, if there is one. */
export function labelOf(text: string): Labelled | null {
  const found = (match: RegExpExecArray, style: Style, value: number | null): Labelled => ({
    style,
    number: value,
    end: match[0].length,
    label: match[0].trim(),
  })
  let match = number.exec(text)
  if (match) return found(match, 'number', Number(match[2]))
  match = roman.exec(text)
  if (match) return found(match, 'roman', romanValue(match[2] ?? ''))
  match = letter.exec(text)
  if (match) return found(match, 'letter', (match[2] ?? 'a').toLowerCase().charCodeAt(0) - 96)
  match = arabicLetter.exec(text)
  if (match) return found(match, 'letter', arabicOrder.indexOf(match[2] ?? '') + 1)
  match = ordinal.exec(text)
  if (match) return found(match, 'ordinal', ordinalStems.findIndex(stem => match?.[2]?.startsWith(stem)) + 1)
  match = bulleted.exec(text)
  return match ? found(match, 'bullet', null) : null
}

const endsSentence = /[.!?؟。:;؛]["'”’)]?\s*$/u

/** Whether a line goes on with the item above it: no label, no blank between, and that item's line did not end. */
function continues(text: string, before: string): boolean {
  if (text.trim() === '' || labelOf(text)) return false
  return !endsSentence.test(before) || /^\s*\p{Ll}/u.test(text)
}

/** Every list of the source. Blank lines do not end one; another text does, and so does counting from 1 again. */
export function listsOf(lines: readonly Line[]): readonly List[] {
  const lists: Item[][] = []
  let open: Item[] | null = null
  let i = 0
  while (i < lines.length) {
    const line = lines[i]
    const label = line && labelOf(line.text)
    if (!line || !label) {
      if (line && line.text.trim() !== '') open = null
      i++
      continue
    }
    let last = i
    while (continues(lines[last + 1]?.text ?? '', lines[last]?.text ?? '')) last++
    const lastLine = lines[last] ?? line
    const start = placeIn(line, label.end).start
    const span = { start, end: Math.max(start, placeIn(lastLine).end) }
    const item: Item = {
      label: label.label,
      style: label.style,
      number: label.number,
      line: i,
      lastLine: last,
      span,
    }
    const before: Item | undefined = open?.at(-1)
    if (open && before && follows(before, item)) open.push(item)
    else {
      open = [item]
      lists.push(open)
    }
    i = last + 1
  }
  return lists.map(items => ({
    items,
    style: items[0]?.style ?? 'bullet',
    first: items[0]?.line ?? 0,
    last: items.at(-1)?.lastLine ?? 0,
  }))
}

/** Whether an item goes on with the list of the one before. Counting anew opens another list. */
function follows(before: Item, item: Item): boolean {
  if (item.style !== before.style) return false
  return item.number === null || before.number === null || item.number > before.number
}
