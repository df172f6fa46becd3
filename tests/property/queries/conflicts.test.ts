import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsOf } from '../../../data/domain/claim.ts'
import { type Conflict, openIn, settlementIn } from '../../../data/domain/conflict.ts'
import { known } from '../../../data/domain/covering.ts'
import type { Entry } from '../../../data/domain/entry.ts'
import { fold } from '../../../data/domain/folding.ts'
import { emptyRegister, evolve, type Register } from '../../../data/domain/register.ts'
import { inOrderOfKeys } from '../../../data/domain/remains.ts'
import { conflictOn } from '../../../data/domain/rivals.ts'
import { tableOf } from '../../../data/domain/rows.ts'
import { reversedIn } from '../../../data/domain/stream.ts'
import { conflicts, questionOf } from '../../../data/queries/conflicts.ts'
import { type History, historiesApart, movesOfOne, movesOfUndoing, play } from '../domain/history.ts'

/** Some entries in any order, each at least once. */
const shuffled = (entries: readonly Entry[]): fc.Arbitrary<Entry[]> =>
  fc
    .tuple(fc.shuffledSubarray([...entries], { minLength: entries.length }), fc.subarray([...entries]))
    .chain(([all, again]) =>
      fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }),
    )

/** A conflict as people see it. */
const seenAs = (conflict: Conflict) => ({
  question: questionOf(conflict),
  sides: conflict.sides.map(({ value, entries, shows }) => ({
    value,
    shows,
    entries: entries.map(({ id }) => id),
  })),
})
const conflictsAs = (register: Register) => conflicts(register).map(seenAs)

/** What each entry was written in knowledge of, as it was played: not as the entry says. */
const knowledgeIn = ({ steps }: History): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    steps.flatMap(({ written, known: before }) =>
      written.map(
        (entry, i) => [entry.id, new Set([...before, ...written.slice(0, i).map(({ id }) => id)])] as const,
      ),
    ),
  )

/** The entries of a stream that take something back. */
const reversals = (stream: readonly Entry[]) => stream.filter(({ fact }) => fact.kind === 'entriesReversed')

describe('Conflicts of any history over two to four laptops', () => {
  it('are the same however its entries come, in whatever order and however often', () => {
    fc.assert(
      fc.property(
        historiesApart.chain(history => fc.tuple(fc.constant(history), shuffled(history.entries))),
        ([{ entries }, order]) => {
          const all = conflictsAs(fold(entries))
          expect(conflictsAs(fold(order))).toEqual(all)
          expect(conflictsAs(order.reduce(evolve, emptyRegister))).toEqual(all)
          // What was found before is carried on from one entry to the next.
          const asked = order.reduce((register, entry) => {
            conflicts(register)
            return evolve(register, entry)
          }, emptyRegister)
          expect(conflictsAs(asked)).toEqual(all)
        },
      ),
    )
  })

  it('are on each laptop what its own entries make, command by command as they came in', () => {
    fc.assert(
      fc.property(historiesApart, history => {
        for (const { register, entries } of history.laptops)
          expect(conflictsAs(register)).toEqual(conflictsAs(fold(entries)))
      }),
    )
  })

  it('are none on one laptop, whatever it does, takes back and does again', () => {
    fc.assert(
      fc.property(fc.oneof(movesOfOne, movesOfUndoing), moves => {
        for (const { after } of play(moves).steps) expect(conflicts(after)).toEqual([])
      }),
    )
  })

  it('stay until somebody who knows of both sides answers, or a side is taken back', () => {
    fc.assert(
      fc.property(historiesApart, history => {
        const knew = knowledgeIn(history)
        const merged = fold(history.entries)
        for (const { after, written } of history.steps) {
          // Whoever wrote something leaves questions open that they did not answer.
          if (written.length === 0) continue
          for (const conflict of conflicts(after)) {
            const now = conflictOn(merged, conflict)
            if (now) continue
            const stream = conflictStreams(merged, conflict)
            const open = openIn(conflict).map(({ id }) => id)
            const answered = stream.some(
              entry =>
                answers(entry, conflict) &&
                conflict.sides.filter(({ entries }) => entries.some(({ id }) => knew.get(entry.id)?.has(id)))
                  .length > 1,
            )
            expect(
              answered ||
                takenBack(stream, open) ||
                isGone(merged, conflict) ||
                sayTheSame(stream, conflict, knew),
            ).toBe(true)
          }
        }
      }),
    )
  })

  it('are of two answers only of which neither was given in knowledge of the other, as it was played', () => {
    fc.assert(
      fc.property(historiesApart, history => {
        const knew = knowledgeIn(history)
        for (const conflict of conflicts(fold(history.entries))) {
          for (const side of conflict.sides)
            for (const other of conflict.sides)
              if (side !== other)
                for (const { id } of side.entries)
                  for (const entry of other.entries)
                    expect(knew.get(id)?.has(entry.id) && !broughtBack(history, entry)).not.toBe(true)
        }
      }),
    )
  })

  it('miss no two answers that nobody replaced who knew of them', () => {
    fc.assert(
      fc.property(historiesApart, history => {
        const knew = knowledgeIn(history)
        const register = fold(history.entries)
        const found = new Set(conflicts(register).map(questionOf))
        for (const [subject, stream] of register.streams) {
          const name = tableOf(subject)
          if (!name || !register[name].get(subject as never)) continue
          const reversed = reversedIn(stream)
          const claims = stream
            .filter(({ id }) => !reversed.has(id))
            .flatMap(entry => {
              const fact = known(entry)
              const settled = settlementIn(entry)
              return [
                ...(fact ? claimsOf(fact) : []).map(claim => ({ ...claim, entry })),
                ...(settled ? [{ field: settled.field, part: settled.part, value: undefined, entry }] : []),
              ]
            })
          for (const one of claims)
            for (const two of claims) {
              const sameQuestion = one.field === two.field && one.part === two.part
              if (!sameQuestion || one.value === undefined || two.value === undefined) continue
              if (JSON.stringify(one.value) === JSON.stringify(two.value)) continue
              const replaced = claims.some(
                ({ field, part, entry }) =>
                  field === one.field &&
                  part === one.part &&
                  (knew.get(entry.id)?.has(one.entry.id) || knew.get(entry.id)?.has(two.entry.id)),
              )
              if (!replaced) expect(found).toContain(`${subject} ${one.field} ${one.part ?? ''}`)
            }
        }
      }),
    )
  })

  it('are gone once settled, and what was chosen shows', () => {
    let settled = 0
    fc.assert(
      fc.property(historiesApart, history => {
        for (const { command, outcome, before, after } of history.steps) {
          if (command.kind !== 'settleConflict' || !outcome.accepted) continue
          settled++
          const conflict = conflictOn(before, command)
          const chosen = conflict?.sides.find(({ entries }) =>
            entries.some(({ id }) => id === command.chosen?.entry),
          )
          expect(conflict).not.toBeNull()
          expect(conflictOn(after, command)).toBeNull()
          const name = tableOf(command.subject)
          const row = name && (after[name].get(command.subject as never) as object | undefined)
          if (chosen && row && Reflect.has(row, command.field))
            expect(Reflect.get(row, command.field)).toEqual(chosen.value)
        }
      }),
    )
    expect(settled).toBeGreaterThan(10)
  })
})

const conflictStreams = (register: Register, { subject, field }: Conflict): readonly Entry[] => [
  ...(register.streams.get(subject) ?? []),
  ...(field === 'assessment' || field === 'decision'
    ? [...register.streams].flatMap(([id, stream]) => (/^(ass|dec)-/.test(id) ? stream : []))
    : []),
]

/** Whether an entry answers a conflict's question. */
function answers(entry: Entry, { subject, field, part }: Conflict): boolean {
  const fact = known(entry)
  if (fact === null) return false
  if (fact.kind === 'demandAssessed') return field === 'assessment' && fact.demand === subject
  if (fact.kind === 'decisionRecorded') return field === 'decision' && fact.commitment === subject
  if (entry.subject !== subject) return false
  if (fact.kind === 'conflictSettled') return fact.field === field && fact.part === part
  return claimsOf(fact).some(claim => claim.field === field && claim.part === part)
}

/** Whether one of the entries that were open was taken back, or brought back. */
const takenBack = (stream: readonly Entry[], open: readonly string[]) =>
  reversals(stream).some(
    ({ fact }) => fact.kind === 'entriesReversed' && fact.entries.some(id => open.includes(id)),
  )

/** Whether those who answered last, in knowledge of no others, came to say the same. */
function sayTheSame(
  stream: readonly Entry[],
  { field, part, ...conflict }: Conflict,
  knew: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const reversed = reversedIn(stream)
  const given = stream.filter(
    entry => !reversed.has(entry.id) && answers(entry, { field, part, ...conflict }),
  )
  const last = given.filter(({ id }) => !given.some(other => knew.get(other.id)?.has(id)))
  const values = last.flatMap(entry => {
    const fact = known(entry)
    const claims = fact ? claimsOf(fact).filter(claim => claim.field === field && claim.part === part) : []
    return claims.map(({ value }) => inOrderOfKeys(value))
  })
  return new Set(values).size < 2
}

const isGone = (register: Register, { subject }: Conflict) => {
  const name = tableOf(subject)
  return name !== undefined && register[name].get(subject as never) === undefined
}

const broughtBack = ({ entries }: History, entry: Entry) =>
  entries.some(({ fact }) => fact.kind === 'entriesReversed' && fact.entries.includes(entry.id))
