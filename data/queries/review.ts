import type { Entry, Seen } from '../domain/entry.ts'
import type { LetterId, RemarkId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import type { Judgement, Remark, SignOff } from '../domain/review.ts'
import { letterOf } from './letter-of.ts'

/** What somebody else recorded in one go, and what this person said of it so far. */
export interface Change {
  readonly key: string
  readonly letter: LetterId | null
  readonly entries: readonly [Entry, ...Entry[]]
  readonly judged: { readonly judgement: Judgement; readonly words: string } | null
}

/** A letter's changes, the first recorded first. */
export interface ChangesOfLetter {
  readonly letter: LetterId | null
  readonly changes: readonly Change[]
}

/** Facts that are part of reviewing are answered on their own, and are no change to review. */
const isReview = ({ fact }: Entry) =>
  fact.kind === 'changeReviewed' ||
  fact.kind === 'questionAnswered' ||
  fact.kind === 'reviewFinished' ||
  fact.kind === 'letterSignedOff' ||
  fact.kind === 'proposalMade' ||
  fact.kind === 'proposalAccepted' ||
  fact.kind === 'proposalDeclined'

/** How far a person's last finished review went. Nobody's: nothing. */
export function reviewedUpTo(register: Register, person: string): Seen {
  const seen: Record<string, number> = {}
  for (const review of register.reviews.values()) {
    if (review.by !== person) continue
    for (const [replica, last] of Object.entries(review.seen))
      seen[replica] = Math.max(last, seen[replica] ?? 0)
  }
  return seen
}

/** What others recorded since a person's last review, by letter, the letter that changed last first. */
export function toReview(
  register: Register,
  entries: readonly Entry[],
  person: string,
): readonly ChangesOfLetter[] {
  const seen = reviewedUpTo(register, person)
  const said = new Map<string, Remark>()
  for (const remark of register.remarks.values())
    if (remark.by === person)
      for (const { entries: ids } of remark.change) for (const id of ids) said.set(id, remark)
  const changes = new Map<string, { letter: LetterId | null; readonly entries: [Entry, ...Entry[]] }>()
  for (const entry of entries) {
    if (entry.sequence <= (seen[entry.replica] ?? 0) || entry.author === person) continue
    if (entry.fact.kind === 'registerBegun' || entry.fact.kind === 'unknown' || isReview(entry)) continue
    const letter = letterOf(register, entry.subject)
    const change = changes.get(entry.batch)
    if (change) {
      change.entries.push(entry)
      // A new recipient that came with a letter is reviewed with the letter.
      change.letter ??= letter
    } else changes.set(entry.batch, { letter, entries: [entry] })
  }
  const byLetter = new Map<LetterId | null, Change[]>()
  for (const [key, { letter, entries: told }] of changes) {
    const remark = said.get(told[0].id)
    const judged = remark ? { judgement: remark.judgement, words: remark.words } : null
    const change = { key, letter, entries: told, judged }
    const others = byLetter.get(letter)
    // Taken out and put back, so that the letter that changed last comes last.
    byLetter.delete(letter)
    byLetter.set(letter, [...(others ?? []), change])
  }
  return [...byLetter].map(([letter, all]) => ({ letter, changes: all })).reverse()
}

/** A remark with the entries that it is about, as far as they are here. */
export interface Conversation {
  readonly remark: RemarkId
  readonly letter: LetterId | null
  readonly of: Remark
  readonly entries: readonly Entry[]
}

/**
 * What a person has to answer, or may read: questions and comments on what they recorded, and their own questions.
 * Questions to them that nobody answered come first.
 */
export function conversations(register: Register, person: string): readonly Conversation[] {
  return [...register.remarks.values()]
    .filter(({ judgement }) => judgement !== 'confirmed')
    .flatMap(of => {
      const entries = of.change.flatMap(({ subject, entries: ids }) =>
        (register.streams.get(subject) ?? []).filter(({ id }) => ids.includes(id)),
      )
      const [first] = entries
      const concerned = of.by === person || entries.some(({ author }) => author === person)
      if (!concerned || !first) return []
      return [{ remark: of.id, letter: letterOf(register, first.subject), of, entries }]
    })
    .sort(
      (a, b) => Number(waitsFor(b, person)) - Number(waitsFor(a, person)) || (a.remark < b.remark ? 1 : -1),
    )
}

/** Whether a question waits for a person's answer. */
export const waitsFor = ({ of }: Conversation, person: string): boolean =>
  of.judgement === 'questioned' && of.by !== person && of.answers.length === 0

/** A letter's newest sign-off, and what was recorded about the letter since: any of it opens the letter again. */
export interface SignedLetter {
  readonly letter: LetterId
  readonly signOff: SignOff
  readonly since: readonly Entry[]
}

/** A letter's newest sign-off and what was recorded about the letter since; null: nobody signed it off. */
export function signOffOf(
  register: Register,
  entries: readonly Entry[],
  letter: LetterId,
): SignedLetter | null {
  const signOff = register.letters.get(letter)?.signOffs.at(-1)
  if (!signOff) return null
  const since = entries.filter(
    entry =>
      entry.sequence > (signOff.seen[entry.replica] ?? 0) &&
      !isReview(entry) &&
      letterOf(register, entry.subject) === letter,
  )
  return { letter, signOff, since }
}

/** The letters that were signed off; those that were opened again by later changes come first. */
export function signedOff(register: Register, entries: readonly Entry[]): readonly SignedLetter[] {
  const signed = new Map<LetterId, { signOff: SignOff; since: Entry[] }>()
  for (const { id, signOffs } of register.letters.values()) {
    const signOff = signOffs.at(-1)
    if (signOff) signed.set(id, { signOff, since: [] })
  }
  if (signed.size > 0)
    for (const entry of entries) {
      if (isReview(entry)) continue
      const letter = letterOf(register, entry.subject)
      const found = letter && signed.get(letter)
      if (found && entry.sequence > (found.signOff.seen[entry.replica] ?? 0)) found.since.push(entry)
    }
  return [...signed]
    .map(([letter, { signOff, since }]) => ({ letter, signOff, since }))
    .sort((a, b) => b.since.length - a.since.length || (a.letter < b.letter ? -1 : 1))
}
