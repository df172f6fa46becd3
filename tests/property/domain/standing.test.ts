import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessmentsOf, lapsedOn, standingOn, statusAtLeast } from '../../../data/domain/assessment.ts'
import { type CivilDate, daysBetween, plusDays } from '../../../data/domain/civil-date.ts'
import { type Commitment, commitmentState } from '../../../data/domain/commitment.ts'
import { termsOf, type Verdict, verdictOf } from '../../../data/domain/condition.ts'
import { emptyRegister, type Register } from '../../../data/domain/register.ts'
import { termValue, turningDays } from '../../../data/domain/term.ts'
import { type Move, movesOfJudging, play } from './history.ts'

const first = '2018-01-20' as CivilDate
const dayOf = (n: number) => plusDays(first, n)
const horizon = Array.from({ length: 130 }, (_each, n) => dayOf(n))

const numRuns = 200

function forEachCommitment(
  moved: readonly Move[],
  check: (register: Register, commitment: Commitment) => void,
) {
  const register = registerOf(moved)
  for (const commitment of register.commitments.values()) check(register, commitment)
}
const registerOf = (moved: readonly Move[]) => play(moved).laptops[0]?.register ?? emptyRegister

/** The verdict of a term by its days one after the other: what DOMAIN.md says, and nothing clever. */
function plainVerdict(register: Register, commitment: Commitment, n: number, today: CivilDate): Verdict {
  const term = commitment.condition && termsOf(commitment.condition)[n]
  if (term?.op !== 'status') throw new Error('not a term on a status')
  const by = term.by ?? commitment.decisionBy
  const assessments = assessmentsOf(register, term.demand)
  const statusOn = (day: CivilDate) => standingOn(assessments, day)?.status ?? 'notAssessed'
  const last = by !== null && by < today ? by : today
  const days = horizon.filter(day => day <= last)
  const good = (day: CivilDate) => statusAtLeast(statusOn(day), term.atLeast)
  const open = by === null || today <= by
  const told = statusOn(last) !== 'notAssessed' && statusOn(last) !== 'noLongerApplicable'
  const otherwise: Verdict = open ? 'pending' : told ? 'false' : 'unknown'
  switch (term.when.mode) {
    case 'held':
      return open ? 'pending' : good(last) ? 'true' : otherwise
    case 'reached':
      return days.some(good) ? 'true' : otherwise
    case 'sustained': {
      const wanted = term.when.days
      const runEndingOn = (i: number): number => {
        const day = days[i]
        return day !== undefined && good(day) ? 1 + runEndingOn(i - 1) : 0
      }
      if (days.some((_day, i) => runEndingOn(i) >= wanted)) return 'true'
      if (by === null || !open || !told) return otherwise
      const possible = good(today)
        ? runEndingOn(days.length - 1) + daysBetween(today, by)
        : 1 + daysBetween(today, by)
      return possible >= wanted ? 'pending' : 'false'
    }
  }
}

describe('a term on a status', () => {
  it('has the value that its days, looked at one by one, give', () => {
    fc.assert(
      fc.property(movesOfJudging, fc.nat({ max: 100 }), (moved, n) => {
        const today = dayOf(n)
        forEachCommitment(moved, (register, commitment) => {
          const terms = commitment.condition ? termsOf(commitment.condition) : []
          for (const [i, term] of terms.entries()) {
            if (term.op !== 'status') continue
            const value = termValue(register, term, commitment.decisionBy, today)
            expect(value.verdict).toBe(plainVerdict(register, commitment, i, today))
          }
        })
      }),
      { numRuns },
    )
  })
})

describe('a term', () => {
  it('changes its value, as if decided that day, on its turning days only', () => {
    fc.assert(
      fc.property(movesOfJudging, moved => {
        forEachCommitment(moved, (register, { condition, decisionBy }) => {
          for (const term of condition ? termsOf(condition) : []) {
            const turning = new Set(turningDays(register, term, decisionBy))
            let before: Verdict | undefined
            for (const day of horizon) {
              const { verdict } = termValue(register, term, decisionBy, day, true)
              expect(before === undefined || verdict === before || turning.has(day)).toBe(true)
              before = verdict
            }
          }
        })
      }),
      { numRuns },
    )
  })

  it('is settled for good once its date has passed, and once it is true where no single day decides', () => {
    fc.assert(
      fc.property(movesOfJudging, moved => {
        forEachCommitment(moved, (register, { condition, decisionBy }) => {
          for (const term of condition ? termsOf(condition) : []) {
            const values = horizon.map(day => ({ day, ...termValue(register, term, decisionBy, day) }))
            const after = values.filter(({ day, by }) => by !== null && day > by)
            expect(new Set(after.map(({ verdict }) => verdict)).size).toBeLessThanOrEqual(1)
            expect(after.every(({ verdict }) => verdict !== 'pending')).toBe(true)
            const from = values.findIndex(({ verdict }) => verdict === 'true')
            if (from >= 0) expect(values.slice(from).every(({ verdict }) => verdict === 'true')).toBe(true)
          }
        })
      }),
      { numRuns },
    )
  })
})

describe('a commitment', () => {
  it('has lapsed exactly where some earlier day, of all there are, would have found it held', () => {
    fc.assert(
      fc.property(movesOfJudging, fc.nat({ max: 100 }), (moved, n) => {
        const today = dayOf(n)
        forEachCommitment(moved, (register, commitment) => {
          const { condition, decisionBy } = commitment
          if (condition === null) return
          const asIf = (day: CivilDate) =>
            verdictOf(condition, term => termValue(register, term, decisionBy, day, true).verdict)
          const verdict = verdictOf(condition, term => termValue(register, term, decisionBy, today).verdict)
          const lapsed =
            verdict !== 'true' &&
            asIf(today) !== 'true' &&
            horizon.some(day => day < today && asIf(day) === 'true')
          expect(commitmentState(register, commitment, today) === 'lapsed').toBe(lapsed)
        })
      }),
      { numRuns },
    )
  })
})

describe('a demand', () => {
  it('has lapsed exactly where it stood higher on some day before', () => {
    const rank = { unmet: 1, partiallyMet: 2, met: 3, noLongerApplicable: 0 }
    fc.assert(
      fc.property(movesOfJudging, fc.nat({ max: 100 }), (moved, n) => {
        const today = dayOf(n)
        const register = registerOf(moved)
        for (const { id } of register.demands.values()) {
          const assessments = assessmentsOf(register, id)
          const rankOn = (day: CivilDate) =>
            rank[standingOn(assessments, day)?.status ?? 'noLongerApplicable']
          const lapsed = rankOn(today) > 0 && horizon.some(day => day < today && rankOn(day) > rankOn(today))
          expect(lapsedOn(assessments, today)).toBe(lapsed)
        }
      }),
      { numRuns },
    )
  })
})
