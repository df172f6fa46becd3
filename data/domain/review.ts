import { z } from 'zod'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import { type Entry, entryIdSchema, seenSchema } from './entry.ts'
import { idSchemas, type RemarkId, type ReviewId, subjectSchema } from './ids.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Register } from './register.ts'
import { lineSchema, proseSchema } from './text.ts'

export const judgements = ['confirmed', 'questioned', 'commented'] as const
const judgementSchema = z.enum(judgements)
export type Judgement = z.infer<typeof judgementSchema>

/** Entries of one thing, as a review names them. */
const reviewedSchema = z.object({
  subject: subjectSchema,
  entries: z.array(entryIdSchema).min(1).max(10_000),
})

const remark = {
  /** What it is about: the entries of one change. */
  change: z.array(reviewedSchema).min(1).max(10_000),
  judgement: judgementSchema,
  words: proseSchema,
}
const signedOff = {
  letter: idSchemas.letter,
  on: civilDateSchema,
  by: lineSchema,
  words: proseSchema,
  /** What the person had before them: a later entry about the letter opens it again. */
  seen: seenSchema,
  /** The person had before them what a bundle held of the letter, and not all that is in the register. */
  part: z.boolean().optional(),
}

// facts
export const reviewFacts = [
  z.object({ kind: z.literal('changeReviewed'), remark: idSchemas.remark, ...remark }),
  z.object({ kind: z.literal('questionAnswered'), remark: idSchemas.remark, words: proseSchema }),
  z.object({ kind: z.literal('reviewFinished'), review: idSchemas.review, seen: seenSchema }),
  z.object({ kind: z.literal('letterSignedOff'), ...signedOff }),
] as const

// commands
export const reviewCommands = [
  z.object({ kind: z.literal('reviewChange'), ...remark }),
  z.object({ kind: z.literal('answerQuestion'), remark: idSchemas.remark, words: proseSchema }),
  z.object({ kind: z.literal('finishReview'), seen: seenSchema }),
  z.object({ kind: z.literal('signOffLetter'), ...signedOff }),
] as const
export type ReviewCommand = z.infer<(typeof reviewCommands)[number]>

// state
interface Written {
  readonly by: string
  readonly recordedOn: CivilDate
}

/** What was written under a question. */
interface Answer extends Written {
  readonly words: string
}

/** What somebody said of a change: that it is right, a question to the one who wrote it, or a comment. */
export interface Remark extends Written {
  readonly id: RemarkId
  readonly change: readonly z.infer<typeof reviewedSchema>[]
  readonly judgement: Judgement
  readonly words: string
  readonly answers: readonly Answer[]
}

/** A person's pass over what changed, once it is finished: they have seen everything up to there. */
export interface Review {
  readonly id: ReviewId
  readonly by: string
  readonly seen: Readonly<Record<string, number>>
}

/** A letter's state on a day, as somebody stands for it by name. */
export interface SignOff {
  readonly on: CivilDate
  readonly by: string
  readonly words: string
  readonly seen: Readonly<Record<string, number>>
  /** The person had before them what a bundle held of the letter. */
  readonly part?: boolean | undefined
}

const blank = (words: string) => words.trim() === ''

// decide
/** Refused: entries that are not there, a question or a comment without words, an answer to what is no question. */
export function decideReview(
  register: Register,
  command: ReviewCommand,
  { today, newId }: Circumstances,
): Outcome {
  switch (command.kind) {
    case 'reviewChange': {
      for (const { subject, entries } of command.change) {
        const known = new Set(register.streams.get(subject)?.map(({ id }) => id))
        const missing = entries.find(id => !known.has(id))
        if (missing) return refuse('unknownEntry', missing)
      }
      if (command.judgement !== 'confirmed' && blank(command.words)) return refuse('wordsMissing')
      return accept({ ...command, kind: 'changeReviewed', remark: newId('remark') })
    }
    case 'answerQuestion': {
      const question = register.remarks.get(command.remark)
      if (question?.judgement !== 'questioned') return refuse('notAQuestion', command.remark)
      return blank(command.words) ? refuse('wordsMissing') : accept({ ...command, kind: 'questionAnswered' })
    }
    case 'finishReview':
      return accept({ ...command, kind: 'reviewFinished', review: newId('review') })
    case 'signOffLetter':
      if (!register.letters.has(command.letter)) return refuse('unknownLetter', command.letter)
      if (command.on > today) return refuse('dateInFuture', command.on)
      return accept({ ...command, kind: 'letterSignedOff' })
  }
}

// evolve
/** What was said of a change, with the answers under it. */
export function evolveRemark(
  found: Remark | undefined,
  { fact, author, recordedOn }: Entry,
): Remark | undefined {
  const written = { by: author, recordedOn }
  if (fact.kind === 'changeReviewed') {
    const { kind: _, remark: id, ...details } = fact
    return { id, ...details, ...written, answers: [] }
  }
  return found && fact.kind === 'questionAnswered'
    ? { ...found, answers: [...found.answers, { words: fact.words, ...written }] }
    : found
}

/** How far somebody's review went. */
export function evolveReview(found: Review | undefined, { fact, author }: Entry): Review | undefined {
  return fact.kind === 'reviewFinished' ? { id: fact.review, seen: fact.seen, by: author } : found
}

/** A letter's sign-offs with one more. */
export function evolveSignOffs(signOffs: readonly SignOff[], { fact }: Entry): readonly SignOff[] {
  if (fact.kind !== 'letterSignedOff') return signOffs
  const { kind: _, letter: _letter, ...details } = fact
  return [...signOffs, details]
}
