import { type CivilDate, daysBetween } from '../domain/civil-date.ts'
import { grouped } from '../domain/grouping.ts'
import type { RecipientId } from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Recipient } from '../domain/recipient.ts'
import type { Register } from '../domain/register.ts'
import { answerTo, type Position, positions, type Response } from '../domain/response.ts'
import { drained, type Steps } from '../domain/steps.ts'
import { clockStart } from './due-date.ts'
import { once } from './once.ts'
import { perLetter } from './per-letter.ts'
import { demandsOf, sumOf, type Totals, totalsOf } from './reply-matrix.ts'
import { type Cell, type Correspondence, cellOf, correspondenceWith } from './reply-state.ts'

/** A letter to a recipient, with what it asked of it and how soon the first answer came. */
export interface LetterTo {
  readonly correspondence: Correspondence
  readonly cells: readonly Cell[]
  readonly totals: Totals
  /** Day 0 of its clock; null where it has not left. */
  readonly start: CivilDate | null
  /** When it first answered one of the demands. */
  readonly firstAnswer: CivilDate | null
  /** From day 0 to the first answer; null without one, or where the answer came before the letter went. */
  readonly days: number | null
}

/** A recipient's record with the coalition, in numbers. */
export interface RecipientRecord {
  readonly recipient: Recipient
  /** Letters that left. */
  readonly sent: number
  /** Letters with at least one demand answered. */
  readonly answered: number
  /** From day 0 of each letter's clock to its first answer, the soonest first. */
  readonly days: readonly number[]
  /** Of these days; null without any. */
  readonly medianDays: number | null
  /** How many answers the median rests on. */
  readonly timed: number
  /** Demands answered, by position, the most that can be given first; only those that were taken. */
  readonly positions: readonly { readonly position: Position; readonly count: number }[]
  /** Cells that wait for somebody, and those of them that are overdue. */
  readonly open: number
  readonly overdue: number
}

const byRecipient = (letter: Letter) => letter.recipients
const newestFirst = (a: Letter, b: Letter) =>
  `${a.date ?? '9999'} ${a.id}` < `${b.date ?? '9999'} ${b.id}` ? 1 : -1

function letterTo(register: Register, letter: Letter, recipient: RecipientId, today: CivilDate): LetterTo {
  const correspondence = correspondenceWith(register, letter, recipient)
  const { dispatch, responses } = correspondence
  const demands = demandsOf(register, letter.id)
  const cells = demands.map(demand => cellOf(demand, correspondence, today))
  const start = (dispatch && clockStart(dispatch)?.date) ?? null
  const answers = (response: Response) => demands.some(({ id }) => answerTo(response, id) !== undefined)
  const firstAnswer = responses.find(answers)?.receivedOn ?? null
  const days = start !== null && firstAnswer !== null ? daysBetween(start, firstAnswer) : -1
  return { correspondence, cells, totals: totalsOf(cells), start, firstAnswer, days: days < 0 ? null : days }
}

/** A recipient's letters, newest first, on a day. */
export function lettersTo(register: Register, recipient: RecipientId, today: CivilDate): readonly LetterTo[] {
  const letters = grouped<Letter, RecipientId>(register.letters, byRecipient).get(recipient) ?? []
  return [...letters].sort(newestFirst).map(letter => letterTo(register, letter, recipient, today))
}

/** What one letter adds to a recipient's record. */
interface Share {
  readonly left: boolean
  readonly days: number | null
  readonly positions: readonly Position[]
  readonly totals: Totals
}

const shareOf = ({ start, days, cells, totals }: LetterTo): Share => ({
  left: start !== null,
  days,
  positions: cells.flatMap(({ item }) => item?.position ?? []),
  totals,
})

/** What a letter adds to the record of each of its recipients. */
const sharesIn = perLetter(
  (register, letter, today): ReadonlyMap<RecipientId, Share> =>
    new Map(letter.recipients.map(id => [id, shareOf(letterTo(register, letter, id, today))])),
)

/** How many cells of a letter are answered, open and overdue, without its whole matrix. */
export function letterTotals(register: Register, letter: Letter, today: CivilDate): Totals {
  return sumOf([...sharesIn(register, letter, today).values()].map(({ totals }) => totals))
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

const fromMost = positions.toReversed()

/** What a recipient was sent, what it answered and how soon, and what is open. */
export function recordOf(recipient: Recipient, letters: readonly LetterTo[]): RecipientRecord {
  return recordFrom(recipient, letters.map(shareOf))
}

function recordFrom(recipient: Recipient, shares: readonly Share[]): RecipientRecord {
  const days = shares.flatMap(share => share.days ?? []).sort((a, b) => a - b)
  const counts = new Map<Position, number>()
  for (const { positions } of shares) {
    for (const position of positions) counts.set(position, (counts.get(position) ?? 0) + 1)
  }
  const sum = (of: 'open' | 'overdue') => shares.reduce((all, { totals }) => all + totals[of], 0)
  return {
    recipient,
    sent: shares.filter(({ left }) => left).length,
    answered: shares.filter(({ totals }) => totals.responded > 0).length,
    days,
    medianDays: median(days),
    timed: days.length,
    positions: fromMost.flatMap(position => {
      const count = counts.get(position)
      return count === undefined ? [] : [{ position, count }]
    }),
    open: sum('open'),
    overdue: sum('overdue'),
  }
}

/** Every recipient's record on a day, those with the most open first. */
export const recipientRecords = once((register, today) => drained(recordsInSteps(register, today)))

/** The same in steps, a letter at each. */
export function* recordsInSteps(register: Register, today: CivilDate): Steps<readonly RecipientRecord[]> {
  const shares = new Map<RecipientId, Share[]>()
  let done = 0
  for (const letter of register.letters.values()) {
    for (const [recipient, share] of sharesIn(register, letter, today)) {
      const others = shares.get(recipient)
      if (others) others.push(share)
      else shares.set(recipient, [share])
    }
    yield done++ / register.letters.size
  }
  return [...register.recipients.values()]
    .map(recipient => recordFrom(recipient, shares.get(recipient.id) ?? []))
    .sort((a, b) => b.open - a.open || (a.recipient.id < b.recipient.id ? -1 : 1))
}

/** A recipient's responses to all letters, newest first. */
export function responsesOf(letters: readonly LetterTo[]): readonly Response[] {
  const all = letters.flatMap(({ correspondence }) => correspondence.responses)
  return [...new Set(all)].sort((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1))
}
