import { type CivilDate, daysBetween } from '../domain/civil-date.ts'
import { commitmentState } from '../domain/commitment.ts'
import { decisionsOn } from '../domain/decision.ts'
import type { LetterId } from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import type { Steps } from '../domain/steps.ts'
import { type AttentionItem, attending } from './attention.ts'
import type { CommitmentLine } from './commitment-view.ts'
import { type LetterLine, letterLine } from './letters.ts'

/** Works out beforehand what the overview of a day needs, in steps that tell how far it is. */
export function* prepareOverview(register: Register, today: CivilDate): Steps<void> {
  const items = yield* attending(register, today)
  // One by one: what they rest on is found once.
  for (const letter of lettersByNeed(register, items).slice(0, 10)) {
    letterLine(register, letter, today)
    yield 1
  }
}

/** The letters that ask for most attention first, then the newest; as many as asked for. */
export function letterLinesByNeed(
  register: Register,
  items: readonly AttentionItem[],
  today: CivilDate,
  count: number,
): readonly LetterLine[] {
  return lettersByNeed(register, items)
    .slice(0, count)
    .map(letter => letterLine(register, letter, today))
}

function lettersByNeed(register: Register, items: readonly AttentionItem[]): readonly Letter[] {
  const needs = new Map<LetterId, number>()
  for (const { letter } of items) if (letter) needs.set(letter, (needs.get(letter) ?? 0) + 1)
  return [...register.letters.values()]
    .map(letter => ({
      letter,
      need: needs.get(letter.id) ?? 0,
      newness: `${letter.date ?? '9999'} ${letter.id}`,
    }))
    .sort((a, b) => b.need - a.need || (a.newness < b.newness ? 1 : -1))
    .map(({ letter }) => letter)
}

/**
 * The commitments to be decided next, as many as asked for: nobody has decided, the nearest date first, then
 * those without a date, then those whose date is past; what is decided comes last.
 */
export function commitmentLinesByNeed(
  register: Register,
  today: CivilDate,
  count: number,
): readonly CommitmentLine[] {
  const rank = (decided: boolean, daysLeft: number | null) =>
    (decided ? 3 : 0) + (daysLeft === null ? 1 : daysLeft >= 0 ? 0 : 2)
  return [...register.commitments.values()]
    .map(commitment => {
      const daysLeft = commitment.decisionBy && daysBetween(today, commitment.decisionBy)
      const decided = decisionsOn(register, commitment.id).some(({ choice }) => choice !== 'defer')
      return { commitment, daysLeft, rank: rank(decided, daysLeft) }
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Math.abs(a.daysLeft ?? 0) - Math.abs(b.daysLeft ?? 0) ||
        (a.commitment.id < b.commitment.id ? -1 : 1),
    )
    .slice(0, count)
    .map(({ commitment, daysLeft }) => ({
      commitment,
      daysLeft,
      state: commitmentState(register, commitment, today),
    }))
}
