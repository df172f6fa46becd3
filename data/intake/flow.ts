import type { Place } from './draft.ts'

/** Words that run over one line or several, with the place of each character in the source. */
export interface Flow {
  readonly text: string
  /** Where characters stand in the source; those of this text from `offset` on. */
  readonly at: Int32Array
  readonly offset: number
}

/** Where a character of a flow stands in the source. */
const placeAt = ({ at, offset }: Flow, k: number): number => at[offset + k] ?? 0

/** A stretch of a flow, without the spaces around it. */
export function stretch({ text, at, offset }: Flow, from = 0, to = text.length): Flow {
  const words = text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  return { text: words.trim(), at, offset: offset + start }
}

const cutWord = /\p{Ll}{2}[-\u00ad\u2010]$/u
const startsLow = /^\p{Ll}{2}/u

/** Whether nothing but a line's end stands between each two, so that their places are in a row already. */
const areLinesInARow = (flows: readonly Flow[]) =>
  flows.every(({ text, at, offset }, i) => {
    const next = flows[i + 1]
    if (!next) return true
    if (next.at !== at || next.offset !== offset + text.length + 1) return false
    return !(startsLow.test(next.text) && cutWord.test(text))
  })

/** Runs of words as one, a space between each two; a word that a line's end cut in two is whole again. */
export function joined(flows: readonly Flow[]): Flow {
  const [only] = flows
  if (only && flows.length === 1) return only
  if (only && areLinesInARow(flows))
    return { text: flows.map(({ text }) => text).join(' '), at: only.at, offset: only.offset }
  const at = new Int32Array(flows.reduce((sum, flow) => sum + flow.text.length + 1, 0))
  const pieces: string[] = []
  let length = 0
  for (const [i, flow] of flows.entries()) {
    const goesOn = startsLow.test(flows[i + 1]?.text ?? '') && cutWord.test(flow.text)
    const words = goesOn ? flow.text.slice(0, -1) : flow.text
    at.set(flow.at.subarray(flow.offset, flow.offset + words.length), length)
    length += words.length
    pieces.push(words)
    const next = flows[i + 1]
    if (goesOn || !next) continue
    at[length++] = placeAt(next, 0) - 1
    pieces.push(' ')
  }
  return { text: pieces.join(''), at, offset: 0 }
}

/** Where a flow stands in the source. */
export function placeOf(flow: Flow): Place {
  const start = placeAt(flow, 0)
  const end = flow.text === '' ? start : placeAt(flow, flow.text.length - 1) + 1
  return { start, end: Math.max(start, end) }
}

/** Letters in the shapes of print. */
const presentation = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/g

/** A flow's words as a part's text: spaces run together, direction marks and tatweel out, people's own digits kept. */
export function wordsOf(source: string, flow: Flow): string {
  let words = ''
  let from = 0
  const flush = (to: number) => {
    if (to > from) words += source.slice(placeAt(flow, from), placeAt(flow, to - 1) + 1)
  }
  for (let k = 0; k < flow.text.length; k++) {
    const plain = flow.text.charCodeAt(k) > 0x20
    if (plain && k > from && placeAt(flow, k) <= placeAt(flow, k - 1) + 1) continue
    if (plain && k === from) continue
    flush(k)
    if (!plain) words += ' '
    from = plain ? k : k + 1
  }
  flush(flow.text.length)
  return words
    .replace(presentation, shape => shape.normalize('NFKC').trim())
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What stands behind a label. */
export const afterLabel = (flow: Flow, match: RegExpExecArray): Flow =>
  match[1] ? stretch(flow, flow.text.lastIndexOf(match[1])) : stretch(flow, flow.text.length)
