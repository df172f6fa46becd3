import type { CivilDate } from '../domain/civil-date.ts'
import type { LetterId, RecipientId } from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import { replyMatrix } from './reply-matrix.ts'

/** Letters newest first; those without a date come first, as they are being written. */
export function lettersByDate(register: Register): readonly Letter[] {
  const key = ({ date, id }: Letter) => `${date ?? '9999'} ${id}`
  return [...register.letters.values()].sort((a, b) => (key(a) < key(b) ? 1 : -1))
}

/**
 * The letter that an answer is likeliest to be about: of those dispatched (to this recipient, where one is
 * known), the newest in which something is still open; else the newest dispatched, else the newest.
 */
export function letterLikelyAnswered(
  register: Register,
  today: CivilDate,
  recipient: RecipientId | null,
): LetterId | null {
  const letters = lettersByDate(register).filter(
    letter => recipient === null || letter.recipients.includes(recipient),
  )
  const dispatched = letters.filter(({ status }) => status === 'dispatched')
  const isOpen = (letter: Letter) => {
    const { recipients } = replyMatrix(register, letter, today)
    return recipients.some(({ id, totals }) => (recipient === null || id === recipient) && totals.open > 0)
  }
  return (dispatched.find(isOpen) ?? dispatched[0] ?? letters[0])?.id ?? null
}
