import type { Place } from './draft.ts'
import type { Line } from './normalise.ts'

/** A paragraph: lines that follow each other without a blank one, outside lists. */
export interface Paragraph {
  readonly first: number
  readonly last: number
  readonly text: string
  /** Where each character of `text` stands in the source. */
  readonly at: readonly number[]
}

/** The paragraphs of some lines, by their indexes; `taken` says which lines belong to something else. */
export function paragraphsOf(lines: readonly Line[], taken: ReadonlySet<number>): readonly Paragraph[] {
  const groups: number[][] = []
  for (const [i, line] of lines.entries()) {
    if (taken.has(i) || line.text.trim() === '') continue
    const group = groups.at(-1)
    if (group?.at(-1) === i - 1) group.push(i)
    else groups.push([i])
  }
  return groups.map(group => {
    const text: string[] = []
    const at: number[] = []
    for (const i of group) {
      const line = lines[i]
      if (!line) continue
      if (text.length > 0) {
        text.push(' ')
        at.push((line.at[0] ?? 1) - 1)
      }
      text.push(line.text)
      for (let k = 0; k < line.text.length; k++) at.push(line.at[k] ?? 0)
    }
    return { first: group[0] ?? 0, last: group.at(-1) ?? 0, text: text.join(''), at }
  })
}

export interface Sentence {
  readonly text: string
  readonly span: Place
}

const boundary = /[.!?؟](?=["'”’)\]]?\s+[\p{Lu}\p{Lo}"'“‘(\d])|[؛;](?=\s)/gu
const abbreviation = /(?:^|[\s.(])(?:mr|mrs|ms|dr|prof|no|art|st|h\.e|u\.n|e\.g|i\.e|m|me|sr|sra|vs|د)\.$/iu

/** A paragraph's sentences, each with its place in the source. */
export function sentencesOf({ text, at }: Pick<Paragraph, 'text' | 'at'>): readonly Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  const push = (end: number) => {
    const words = text.slice(start, end)
    const lead = words.length - words.trimStart().length
    const trimmed = words.trim()
    if (trimmed !== '') {
      const from = start + lead
      sentences.push({
        text: trimmed,
        span: { start: at[from] ?? 0, end: (at[from + trimmed.length - 1] ?? 0) + 1 },
      })
    }
    start = end
  }
  for (const match of text.matchAll(boundary)) {
    const end = match.index + 1
    if (!abbreviation.test(text.slice(Math.max(0, end - 6), end))) push(end)
  }
  push(text.length)
  return sentences
}
