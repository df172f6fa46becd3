import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../data/domain/folding.ts'
import type { SubjectId } from '../../../data/domain/ids.ts'
import { referencesFrom } from '../../../data/domain/reference.ts'
import { decide, emptyRegister, factSchema, type Register } from '../../../data/domain/register.ts'
import { reversalOf } from '../../../data/domain/reversal.ts'
import { tableNames } from '../../../data/domain/rows.ts'
import { subjectOf } from '../../../data/domain/subject.ts'
import { factVersion, upcast } from '../../../data/domain/upcast.ts'
import { contentOf, moves, movesOfOne, movesOfUndoing, play, recordNext, rowsOf } from './history.ts'

const idsIn = (register: Register) =>
  tableNames.flatMap(name => [...register[name]].map(([id]) => id as SubjectId))

describe('a command', () => {
  it('leaves the register as it was, and where it is refused appends nothing', () => {
    fc.assert(
      fc.property(moves, moved => {
        const { steps } = play(moved)
        for (const { command, today, before, outcome, after, written } of steps) {
          const content = JSON.stringify(contentOf(before))
          const again = decide(before, command, { today, newId: recordNext().newId })
          expect(JSON.stringify(contentOf(before))).toBe(content)
          expect(again.accepted).toBe(outcome.accepted)
          if (!outcome.accepted) {
            expect(again).toEqual(outcome)
            expect(written).toEqual([])
            expect(after).toBe(before)
          }
        }
      }),
    )
  })

  it('that is accepted records at least one fact', () => {
    fc.assert(
      fc.property(moves, moved => {
        for (const { outcome } of play(moved).steps) {
          expect(!outcome.accepted || outcome.facts.length > 0).toBe(true)
        }
      }),
    )
  })

  it('records facts that are read back as they were written', () => {
    fc.assert(
      fc.property(moves, moved => {
        for (const { fact, subject } of play(moved).entries) {
          const stored: unknown = JSON.parse(JSON.stringify(fact))
          expect(factSchema.parse(stored)).toStrictEqual(fact)
          expect(upcast(fact.kind, factVersion, stored)).toStrictEqual(fact)
          expect(fact.kind !== 'unknown' && fact.kind !== 'erased' && subjectOf(fact)).toBe(subject)
        }
      }),
    )
  })

  it('of one laptop never leaves anything pointing at nothing, undo and redo included', () => {
    fc.assert(
      fc.property(fc.oneof(movesOfOne, movesOfUndoing), moved => {
        const { laptops } = play(moved)
        const register = laptops[0]?.register ?? emptyRegister
        for (const id of idsIn(register)) {
          const missing = referencesFrom(register, id)?.filter(other => !referencesFrom(register, other))
          expect([id, missing]).toEqual([id, []])
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('undo', () => {
  it('of the last command gives the rows before it; redo gives those after it', () => {
    fc.assert(
      fc.property(movesOfOne, moved => {
        const last = play(moved).steps.findLast(({ outcome }) => outcome.accepted)
        if (!last || last.written.some(({ fact }) => fact.kind === 'entriesErased')) return
        const hand = recordNext(last.after)
        const undone = hand.record(reversalOf(last.written))
        expect(rowsOf(undone.register)).toEqual(rowsOf(last.before))
        const redone = hand.record(reversalOf(undone.written))
        expect(rowsOf(redone.register)).toEqual(rowsOf(last.after))
        const again = hand.record(reversalOf(redone.written))
        expect(rowsOf(again.register)).toEqual(rowsOf(last.before))
      }),
    )
  })

  it('of any batch that nothing refuses, and its redo, give the rows before', () => {
    fc.assert(
      fc.property(movesOfOne, fc.nat(), (moved, nth) => {
        const { entries } = play(moved)
        const register = fold(entries)
        const batch = entries[nth % entries.length]?.batch
        const command = reversalOf(entries.filter(entry => entry.batch === batch))
        const hand = recordNext(register)
        if (!decide(register, command, hand).accepted) return
        const undone = hand.record(command)
        expect(rowsOf(hand.record(reversalOf(undone.written)).register)).toEqual(rowsOf(register))
      }),
    )
  })
})
