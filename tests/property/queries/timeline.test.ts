import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessmentsOf, standingOn } from '../../../data/domain/assessment.ts'
import { plusDays } from '../../../data/domain/civil-date.ts'
import { fold } from '../../../data/domain/folding.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import type { Register } from '../../../data/domain/register.ts'
import { demandsOf } from '../../../data/queries/reply-matrix.ts'
import { daysOf, type Happening, type HappeningKind, timelineOf } from '../../../data/queries/timeline.ts'
import { axisThrough } from '../../../renderer/ui/pictures/axis.ts'
import { date } from '../../unit/domain/specification.ts'
import { moves, movesOfJudging, play } from '../domain/history.ts'

const today = date('2026-11-25')

/** What of the register must be on a letter's axis, as `kind id date`, found without the query. */
function expected(register: Register, { id: letter, recipients }: Letter): readonly string[] {
  const all: string[] = []
  const add = (kind: HappeningKind, id: string, on: string | null) => {
    if (on !== null) all.push(`${kind} ${id} ${on}`)
  }
  for (const dispatch of register.dispatches.values()) {
    if (dispatch.letter !== letter) continue
    add('dispatch', dispatch.id, dispatch.sentOn)
    for (const { on } of dispatch.reminders) add('reminder', dispatch.id, on)
  }
  for (const response of register.responses.values()) {
    if (!response.letters.includes(letter)) continue
    add('response', response.id, response.receivedOn)
    add('clarification', response.id, response.clarification?.on ?? null)
  }
  const events = new Set<string>()
  for (const commitment of register.commitments.values()) {
    if (commitment.letter !== letter) continue
    add('decisionBy', commitment.id, commitment.decisionBy)
    for (const { id, commitment: of, on } of register.decisions.values()) {
      if (of === commitment.id) add('decision', id, on)
    }
    const event = commitment.event ? register.events.get(commitment.event) : undefined
    if (!event || events.has(event.id)) continue
    events.add(event.id)
    add('event', event.id, event.from ?? event.to)
  }
  expect(new Set(recipients).size).toBe(recipients.length)
  return all.sort()
}

const named = (each: Happening): string | null => {
  switch (each.kind) {
    case 'dispatch':
    case 'reminder':
      return `${each.kind} ${each.dispatch} ${each.on}`
    case 'response':
    case 'clarification':
      return `${each.kind} ${each.response} ${each.on}`
    case 'decisionBy':
      return `${each.kind} ${each.commitment} ${each.on}`
    case 'decision':
      return `${each.kind} ${each.decision} ${each.on}`
    case 'event':
      return `${each.kind} ${each.event} ${each.on}`
    case 'assessment':
    case 'review':
    case 'replyRequested':
      return null
  }
}

const registersOf = (history: typeof moves) =>
  history.map(all => {
    const { entries } = play(all)
    return fold(entries)
  })

describe('A letter’s timeline, whatever happened to the register', () => {
  it('has everything with a day on its axis exactly once', () => {
    fc.assert(
      fc.property(registersOf(moves), register => {
        for (const letter of register.letters.values()) {
          const { happenings } = timelineOf(register, letter, today)
          expect(happenings.flatMap(each => named(each) ?? []).sort()).toEqual(expected(register, letter))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('shows of each demand, between two of its assessments, the status that stood then', () => {
    fc.assert(
      fc.property(registersOf(movesOfJudging), fc.nat({ max: 1_000 }), (register, ago) => {
        const day = plusDays(today, -ago)
        for (const letter of register.letters.values()) {
          const { demands } = timelineOf(register, letter, today)
          expect(demands.map(({ demand }) => demand)).toEqual(demandsOf(register, letter.id))
          for (const { demand, assessed } of demands) {
            const shown = assessed.findLast(({ on }) => on <= day)?.status
            expect(shown).toBe(standingOn(assessmentsOf(register, demand.id), day)?.status)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is in order by date, and places on its axis keep that order between beginning and end', () => {
    fc.assert(
      fc.property(registersOf(moves), register => {
        for (const letter of register.letters.values()) {
          const { happenings } = timelineOf(register, letter, today)
          const axis = axisThrough(daysOf(happenings, today))
          const places = happenings.map(({ on }) => axis.place(on))
          for (const [i, { on }] of happenings.entries()) {
            const [before, at, then] = [happenings[i - 1], places[i] ?? -1, places[i - 1] ?? 0]
            expect(at).toBeGreaterThanOrEqual(0)
            expect(at).toBeLessThanOrEqual(100)
            if (!before) continue
            expect(before.on <= on).toBe(true)
            expect(before.on === on ? at === then : at > then).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
