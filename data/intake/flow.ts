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

/** Runs of words as one, a space between each two. */
export function joined(flows: readonly Flow[]): Flow {
  const [only] = flows
  if (only && flows.length === 1) return only
  const text = flows.map(flow => flow.text).join(' ')
  const at = new Int32Array(text.length)
  let length = 0
  for (const flow of flows) {
    if (length > 0) at[length++] = placeAt(flow, 0) - 1
    at.set(flow.at.subarray(flow.offset, flow.offset + flow.text.length), length)
    length += flow.text.length
  }
  return { text, at, offset: 0 }
}

/** Where a flow stands in the source. */
export function placeOf(flow: Flow): Place {
  const start = placeAt(flow, 0)
  const end = flow.text === '' ? start : placeAt(flow, flow.text.length - 1) + 1
  return { start, end: Math.max(start, end) }
}

/** A flow's words as a part's text: spaces run together, direction marks and tatweel out, people's own digits kept. */
export function wordsOf(source: string, flow: Flow): string {
  let words = ''
  let from = 0
  const flush = (to: number) => {
    if (to > from) words += source.slice(placeAt(flow, from), placeAt(flow, to - 1) + 1)
  }
  for (let k = 0; k < flow.text.length; k++) {
    const plain = flow.text.charCodeAt(k) > 0x20
    if (plain && k > from && placeAt(flow, k) === placeAt(flow, k - 1) + 1) continue
    if (plain && k === from) continue
    flush(k)
    if (!plain) words += ' '
    from = plain ? k : k + 1
  }
  flush(flow.text.length)
  return words
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
