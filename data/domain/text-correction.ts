import { z } from 'zod'
import { type Commitment, commitmentsOf } from './commitment.ts'
import type { Demand } from './demand.ts'
import { changesTo } from './edit.ts'
import { grouped } from './grouping.ts'
import { idSchemas, type LetterId } from './ids.ts'
import type { LetterDetails } from './letter.ts'
import { accept, type Outcome, refuse } from './outcome.ts'
import type { Fact, Register } from './register.ts'
import { type Span, type Texts, textsSchema } from './text.ts'

// commands
/** Puts a letter's text right. Its points, demands and commitments keep their places in it. */
export const textCorrectionCommands = [
  z.object({ kind: z.literal('correctText'), letter: idSchemas.letter, text: textsSchema }),
] as const
export type TextCorrectionCommand = z.infer<(typeof textCorrectionCommands)[number]>

const byLetter = (demand: Demand) => [demand.letter]

// decide
export function decideTextCorrection(register: Register, command: TextCorrectionCommand): Outcome {
  const letter = register.letters.get(command.letter)
  if (!letter) return refuse('unknownLetter', command.letter)
  const before = letter.text
  if (!changesTo({ text: before }, { text: command.text })) return refuse('nothingChanged')
  const moved = (spans: readonly Span[]) => spans.flatMap(span => movedSpan(span, before, command.text) ?? [])
  const points = letter.points.map(point => ({ ...point, spans: moved(point.spans) }))
  const changes = changesTo<LetterDetails>(letter, { text: command.text, points })
  const facts: Fact[] = changes ? [{ kind: 'letterEdited', letter: letter.id, ...changes }] : []
  for (const { id, spans } of grouped<Demand, LetterId>(register.demands, byLetter).get(letter.id) ?? []) {
    const edit = changesTo<Pick<Demand, 'spans'>>({ spans }, { spans: moved(spans) })
    if (edit) facts.push({ kind: 'demandEdited', demand: id, ...edit })
  }
  for (const { id, spans } of commitmentsOf(register, letter.id)) {
    const edit = changesTo<Pick<Commitment, 'spans'>>({ spans }, { spans: moved(spans) })
    if (edit) facts.push({ kind: 'commitmentEdited', commitment: id, ...edit, reason: null })
  }
  return accept(...facts)
}

/**
 * Where a place in a text stands after the text was changed: what lies around the change moves with the text, what
 * lies in it is looked for again by its words. Null: it is gone.
 */
export function movedSpan({ language, start, end }: Span, before: Texts, after: Texts): Span | null {
  const [was, is] = [before[language] ?? '', after[language] ?? '']
  let same = 0
  while (same < was.length && same < is.length && was[same] === is[same]) same += 1
  let tail = 0
  while (tail < Math.min(was.length, is.length) - same && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1
  const moved = is.length - was.length
  const inTail = (at: number) => at >= was.length - tail
  const from = start <= same ? start : inTail(start) ? start + moved : null
  const to = inTail(end) ? end + moved : end <= same ? end : null
  if (from !== null && to !== null && from < to) return { language, start: from, end: to }
  const words = was.slice(start, end)
  const found = words === '' ? -1 : is.indexOf(words)
  return found < 0 ? null : { language, start: found, end: found + words.length }
}
