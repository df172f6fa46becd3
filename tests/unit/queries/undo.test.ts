import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../data/domain/entry.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { entriesFor } from '../../../data/domain/recording.ts'
import { type Fact, factSchema } from '../../../data/domain/register.ts'
import { reversalOf } from '../../../data/domain/reversal.ts'
import { leadOf, undoable } from '../../../data/queries/undo.ts'
import { given, on } from '../domain/specification.ts'
import {
  addOrganisation,
  addRecipient,
  assess,
  beginRegister,
  dispatchLetter,
  letterWithDemands,
} from '../domain/story.ts'

const own = idSchemas.replica.parse('rep-1')
const other = idSchemas.replica.parse('rep-2')

/** A ledger that grows as somebody adds organisations, undoes and redoes: one change each. */
class Hands {
  readonly entries: Entry[] = []
  private count = 0
  constructor(private readonly limit?: number) {}

  readonly could = () => undoable(this.entries, own, this.limit)
  readonly name = (of: 'undo' | 'redo') => {
    const fact = this.could()[of]?.recorded[0]?.fact
    return fact?.kind === 'organisationAdded' ? fact.name.en : null
  }

  add(name: string, replica = own): void {
    const organisation = `org-${++this.count}`
    const { kind: _, ...details } = addOrganisation(name)
    this.write([factSchema.parse({ kind: 'organisationAdded', organisation, ...details })], replica)
  }

  takeBack(of: 'undo' | 'redo'): boolean {
    const change = this.could()[of]
    if (!change) return false
    const { targets } = reversalOf(change.entries)
    this.write(targets.map(target => ({ kind: 'entriesReversed', ...target })))
    return true
  }

  private write(facts: readonly Fact[], replica = own): void {
    const written = entriesFor(facts, {
      register: idSchemas.register.parse('reg-1'),
      replica,
      author: 'Maryam',
      batch: idSchemas.batch.parse(`bat-${++this.count}`),
      now: new Date('2026-03-02T09:00:00Z'),
      today: on('2026-03-02').on,
      sequence: this.entries.filter(entry => entry.replica === replica).length,
      last: this.entries.at(-1)?.at ?? null,
    })
    this.entries.push(...written)
  }
}

describe('Undo and redo', () => {
  it('name what they would take back or do again, one change after the other', () => {
    const hands = new Hands()
    expect([hands.name('undo'), hands.name('redo')]).toEqual([null, null])
    for (const name of ['First', 'Second', 'Third']) hands.add(name)
    expect([hands.name('undo'), hands.name('redo')]).toEqual(['Third', null])
    hands.takeBack('undo')
    hands.takeBack('undo')
    expect([hands.name('undo'), hands.name('redo')]).toEqual(['First', 'Second'])
    hands.takeBack('redo')
    expect([hands.name('undo'), hands.name('redo')]).toEqual(['Second', 'Third'])
    hands.add('Fourth')
    expect([hands.name('undo'), hands.name('redo')]).toEqual(['Fourth', null])
  })

  it('leave alone what another laptop recorded', () => {
    const hands = new Hands()
    hands.add('Ours')
    hands.add('Theirs', other)
    expect(hands.name('undo')).toBe('Ours')
  })

  it('go by the numbers of the entries, also where a clock that was put right dates the newest before others', () => {
    const hands = new Hands()
    for (const name of ['First', 'Second', 'Third']) hands.add(name)
    const [first, second, third] = hands.entries
    const before = [third, first, second].flatMap(entry => entry ?? [])
    expect(undoable(before, own)).toEqual(undoable(hands.entries, own))
  })

  it('take many things that were done at once as one', () => {
    const { entries } = given(
      on(
        '2018-02-22',
        beginRegister,
        letterWithDemands(),
        dispatchLetter({ recipients: ['rec-1', 'rec-2'] }),
      ),
    )
    const change = undoable(entries, own).undo
    const sent = change?.recorded.filter(({ fact }) => fact.kind === 'letterDispatched')
    expect(sent).toHaveLength(2)
    expect(leadOf(change?.recorded ?? [])).toMatchObject({ lead: { fact: { recipient: 'rec-1' } }, more: 1 })
  })

  it('never take back what began the register', () => {
    expect(undoable(given(on('2018-02-22', beginRegister)).entries, own)).toEqual({ undo: null, redo: null })
  })

  it('go back so many changes and no further, and all of those can be done again', () => {
    const hands = new Hands(3)
    for (const name of ['1', '2', '3', '4', '5']) hands.add(name)
    const undone: (string | null | undefined)[] = []
    for (let next = hands.name('undo'); hands.takeBack('undo'); next = hands.name('undo')) undone.push(next)
    expect(undone).toEqual(['5', '4', '3'])
    const redone: (string | null | undefined)[] = []
    for (let next = hands.name('redo'); hands.takeBack('redo'); next = hands.name('redo')) redone.push(next)
    expect(redone).toEqual(['3', '4', '5'])
  })

  it('looked at from the end offer the same as looked at from the beginning, wherever they offer something', () => {
    const step = fc.constantFrom('add', 'undo', 'undo', 'redo', 'theirs')
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (steps, limit) => {
        const hands = new Hands()
        for (const [at, each] of steps.entries()) {
          if (each === 'add') hands.add(String(at))
          else if (each === 'theirs') hands.add(String(at), other)
          else hands.takeBack(each)
          const near = undoable(hands.entries, own, limit)
          const all = undoable(hands.entries, own, Number.POSITIVE_INFINITY)
          if (near.undo) expect(near.undo).toEqual(all.undo)
          expect(near.redo).toEqual(all.redo)
        }
      }),
    )
  })
})

describe('A change', () => {
  const lead = (...steps: Parameters<typeof on> extends [string, ...infer Steps] ? Steps : never) => {
    const { entries } = given(on('2018-02-22', beginRegister, ...steps))
    const found = leadOf(undoable(entries, own).undo?.recorded ?? [])
    return found && [found.lead.fact.kind, found.more]
  }

  it('is called after what it was for, not after what came with it', () => {
    expect(lead(letterWithDemands())).toEqual(['letterRegistered', 0])
    expect(lead(addRecipient())).toEqual(['recipientAdded', 0])
    expect(lead(letterWithDemands(), assess('unmet', '2018-02-22'))).toEqual(['demandAssessed', 0])
    expect(lead(letterWithDemands(), dispatchLetter())).toEqual(['letterDispatched', 0])
  })
})
