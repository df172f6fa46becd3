import { type CivilDate, daysBetween } from '../domain/civil-date.ts'
import type { RecipientId } from '../domain/ids.ts'
import type { Recipient } from '../domain/recipient.ts'
import type { Register } from '../domain/register.ts'
import { type Position, type Response, responsesTo } from '../domain/response.ts'
import { clockStart } from './due-date.ts'
import { demandsOf, type Totals, totalsOf } from './reply-matrix.ts'
import { type Cell, type Correspondence, cellOf, correspondenceWith } from './reply-state.ts'

/** A recipient's record with the coalition. */
export interface RecipientRecord {
  readonly recipient: Recipient
  readonly letters: readonly {
    readonly correspondence: Correspondence
    readonly cells: readonly Cell[]
    readonly totals: Totals
  }[]
  readonly sent: number
  /** Letters with at least one demand answered. */
  readonly answered: number
  /** From the start of the clock to the first answer, over answered letters; null without any. */
  readonly medianDays: number | null
  readonly positions: readonly { readonly position: Position; readonly count: number }[]
  readonly open: number
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** What a recipient was sent, what it answered and how soon, and what is open, on a day. */
export function recipientRecord(register: Register, recipient: Recipient, today: CivilDate): RecipientRecord {
  const letters = [...register.letters.values()]
    .filter(letter => letter.recipients.includes(recipient.id))
    .sort((a, b) => ((a.date ?? '9999') < (b.date ?? '9999') ? 1 : -1))
    .map(letter => {
      const correspondence = correspondenceWith(register, letter, recipient.id)
      const cells = demandsOf(register, letter.id).map(demand => cellOf(demand, correspondence, today))
      return { correspondence, cells, totals: totalsOf(cells) }
    })
  const days = letters.flatMap(({ correspondence: { dispatch }, cells }) => {
    const start = dispatch && clockStart(dispatch)
    const first = cells
      .flatMap(({ item, response }) => (item && response ? [response.receivedOn] : []))
      .sort()[0]
    return start && first ? [daysBetween(start.date, first)] : []
  })
  const positions = new Map<Position, number>()
  for (const { cells } of letters) {
    for (const { item } of cells)
      if (item) positions.set(item.position, (positions.get(item.position) ?? 0) + 1)
  }
  return {
    recipient,
    letters,
    sent: letters.filter(({ correspondence: { dispatch } }) => dispatch && clockStart(dispatch)).length,
    answered: letters.filter(({ totals }) => totals.responded > 0).length,
    medianDays: median(days),
    positions: [...positions].map(([position, count]) => ({ position, count })),
    open: letters.reduce((sum, { totals }) => sum + totals.open, 0),
  }
}

/** Every recipient's record, those with the most open first. */
export function recipientRecords(register: Register, today: CivilDate): readonly RecipientRecord[] {
  return [...register.recipients.values()]
    .map(recipient => recipientRecord(register, recipient, today))
    .sort((a, b) => b.open - a.open || (a.recipient.id < b.recipient.id ? -1 : 1))
}

/** A recipient's responses to all letters, newest first. */
export function responsesFrom(register: Register, recipient: RecipientId): readonly Response[] {
  const letters = [...register.letters.values()].filter(letter => letter.recipients.includes(recipient))
  const all = letters.flatMap(({ id }) => responsesTo(register, id)).filter(r => r.recipient === recipient)
  return [...new Set(all)].sort((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1))
}
