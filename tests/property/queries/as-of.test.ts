import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CivilDate, plusDays } from '../../../data/domain/civil-date.ts'
import { type Entry, inOrder } from '../../../data/domain/entry.ts'
import { withErasures } from '../../../data/domain/erased.ts'
import { fold } from '../../../data/domain/folding.ts'
import { evolve, type Register } from '../../../data/domain/register.ts'
import { lettersByDate } from '../../../data/queries/answered-letter.ts'
import { asOf } from '../../../data/queries/as-of.ts'
import { attention } from '../../../data/queries/attention.ts'
import { commitmentViews } from '../../../data/queries/commitment-view.ts'
import { historyLine } from '../../../data/queries/history.ts'
import { letterLine } from '../../../data/queries/letters.ts'
import {
  lettersTo,
  letterTotals,
  recipientRecords,
  recordOf,
} from '../../../data/queries/recipient-record.ts'
import { replyMatrix } from '../../../data/queries/reply-matrix.ts'
import { date } from '../../unit/domain/specification.ts'
import { contentOf, moves, movesOfUndoing, play } from '../domain/history.ts'

/** What was recorded by a day; what was erased since is erased in the past too. */
const recordedBy = (entries: readonly Entry[], day: string) =>
  fold(withErasures(entries).filter(({ recordedOn }) => recordedOn <= day))

const letterViews = (register: Register, day: CivilDate) =>
  lettersByDate(register).map(letter => letterLine(register, letter, day))

// What lists keep of each letter from one version and day to the next, beside what is worked out anew.
const totals = (register: Register, day: CivilDate) =>
  lettersByDate(register).map(letter => letterTotals(register, letter, day))
const totalsOfMatrices = (register: Register, day: CivilDate) =>
  lettersByDate(register).map(letter => replyMatrix(register, letter, day).totals)
const records = (register: Register, day: CivilDate) =>
  [...register.recipients.values()].map(recipient =>
    recordOf(recipient, lettersTo(register, recipient.id, day)),
  )

const historyView = (register: Register) =>
  [...register.streams.values()]
    .flat()
    .sort(inOrder)
    .map(entry => historyLine(register, entry))

/** Every day on which something was recorded, and the day before the first of them. */
const daysOf = (entries: readonly Entry[]) => {
  const days = [...new Set(entries.map(({ recordedOn }) => recordedOn))].sort()
  return [...days.slice(0, 1).map(day => plusDays(day, -1)), ...days]
}

describe('As of a day, whatever happened on three laptops whose clocks differ', { timeout: 60_000 }, () => {
  it.each([
    ['any history', moves],
    ['a history of undoing and redoing', movesOfUndoing],
  ] as const)('the register is the one that the entries recorded by then make: %s', (_name, history) => {
    fc.assert(
      fc.property(history, moved => {
        const { entries } = play(moved)
        const register = fold(entries)
        for (const day of daysOf(entries)) {
          expect(contentOf(asOf(register, day))).toEqual(contentOf(recordedBy(entries, day)))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('its views are the views of that register', () => {
    fc.assert(
      fc.property(moves, moved => {
        const { entries } = play(moved)
        const register = fold(entries)
        for (const day of daysOf(entries)) {
          const [then, rebuilt] = [asOf(register, day), recordedBy(entries, day)]
          expect(attention(then, day)).toEqual(attention(rebuilt, day))
          expect(letterViews(then, day)).toEqual(letterViews(rebuilt, day))
          expect(totals(then, day)).toEqual(totalsOfMatrices(rebuilt, day))
          expect(new Set(recipientRecords(then, day))).toEqual(new Set(records(rebuilt, day)))
          expect(historyView(then)).toEqual(historyView(rebuilt))
          const views = (of: typeof then) => commitmentViews(of, of.commitments.values(), day)
          expect(views(then)).toEqual(views(rebuilt))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('what is recorded afterwards shows only from its own day on, and a past that is gone on with is a register', () => {
    fc.assert(
      fc.property(moves, moved => {
        const { entries } = play(moved)
        const [half, rest] = [entries.slice(0, entries.length / 2), entries.slice(entries.length / 2)]
        const register = fold(half)
        for (const day of daysOf(entries)) {
          asOf(register, day)
          expect(contentOf(asOf(rest.reduce(evolve, register), day))).toEqual(
            contentOf(recordedBy(entries, day)),
          )
          const later = rest.filter(({ recordedOn }) => recordedOn <= day)
          const known = withErasures(half).filter(({ recordedOn }) => recordedOn <= day)
          expect(contentOf(later.reduce(evolve, asOf(register, day)))).toEqual(
            contentOf(fold([...known, ...later])),
          )
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('Late replies', { timeout: 60_000 }, () => {
  it('are the overdue cells of every letter’s matrix, but those reminded of lately, on any day', () => {
    fc.assert(
      fc.property(moves, fc.nat({ max: 400 }), (moved, later) => {
        const { entries } = play(moved)
        const register = fold(entries)
        const day = plusDays(date('2018-02-22'), later)
        const late = new Map<string, readonly string[]>()
        const reminded = new Set<string>()
        for (const letter of register.letters.values()) {
          if (letter.status !== 'dispatched') continue
          const { rows, recipients } = replyMatrix(register, letter, day)
          for (const [i, { id, correspondence }] of recipients.entries()) {
            const cells = rows
              .flatMap(({ cells }) => cells[i] ?? [])
              .filter(({ state }) => state === 'overdue' || state === 'longOverdue')
            if (cells.length === 0) continue
            late.set(
              `${letter.id} ${id}`,
              cells.map(({ demand }) => demand.id),
            )
            if (correspondence.dispatch?.reminders.length) reminded.add(`${letter.id} ${id}`)
          }
        }
        const told = new Map<string, readonly string[]>(
          attention(register, day).flatMap(item =>
            item.kind === 'overdue' ? [[`${item.letter} ${item.recipient}`, item.demands] as const] : [],
          ),
        )
        for (const [key, demands] of told) expect(demands).toEqual(late.get(key))
        for (const key of late.keys()) if (!reminded.has(key)) expect(told.has(key)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
