import { type Flow, stretch } from './flow.ts'
import { matchesOf } from './matches.ts'

const boundary = /[.!?؟](?=["'”’)\]]?\s+[\p{Lu}\p{Lo}"'“‘«(\d])|[؛;](?=\s)/gu
const abbreviation =
  /(?:^|[\s.(])(?:mr|mrs|ms|dr|prof|no|nos|art|arts|st|h\.e|u\.n|e\.g|i\.e|m|mm|me|sr|sra|sres|vs|res|para|paras|د|\p{Lu})\.$/iu

/** The sentences of a paragraph. A semicolon ends one too. */
export function sentencesOf(flow: Flow): readonly Flow[] {
  const { text } = flow
  const sentences: Flow[] = []
  let start = 0
  const push = (end: number) => {
    const sentence = stretch(flow, start, end)
    if (sentence.text !== '') sentences.push(sentence)
    start = end
  }
  for (const match of matchesOf(text, boundary)) {
    const end = match.index + 1
    if (!abbreviation.test(text.slice(Math.max(0, end - 6), end))) push(end)
  }
  push(text.length)
  return sentences
}
