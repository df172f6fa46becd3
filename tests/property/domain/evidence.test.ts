import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessedStatuses, assessmentsOf, everStanding } from '../../../data/domain/assessment.ts'
import { entriesFor } from '../../../data/domain/recording.ts'
import { commandSchema, decide, evolve, type Register } from '../../../data/domain/register.ts'
import { countingIds, date, given, idOf, on } from '../../unit/domain/specification.ts'
import { assess, letterWithDemands } from '../../unit/domain/story.ts'

const start = given(on('2018-02-22', letterWithDemands()))
const demand = idOf('demand', 1)
const today = date('2018-03-20')

/** Assessments of one demand, some days apart, written down in any order; those that are refused are left out. */
const tried = fc.array(
  fc.record({
    status: fc.constantFrom(...assessedStatuses),
    day: fc.integer({ min: 1, max: 9 }).map(day => `2018-03-0${day}`),
    proven: fc.boolean(),
  }),
  { maxLength: 12 },
)

function afterAll(
  attempts: readonly { status: (typeof assessedStatuses)[number]; day: string; proven: boolean }[],
) {
  const newId = countingIds()
  let register: Register = start.register
  let entries = start.entries
  for (const { status, day, proven } of attempts) {
    const command = commandSchema.parse(assess(status, day, proven ? {} : { evidence: [] }))
    const outcome = decide(register, command, { today, newId })
    if (!outcome.accepted) continue
    const written = entriesFor(outcome.facts, {
      register: idOf('register', 1),
      replica: idOf('replica', 1),
      author: 'Secretariat',
      batch: newId('batch'),
      now: new Date('2018-03-20T09:00:00Z'),
      today,
      sequence: entries.length,
      last: entries.at(-1)?.at ?? null,
    })
    register = written.reduce(evolve, register)
    entries = [...entries, ...written]
  }
  return everStanding(assessmentsOf(register, demand))
}

describe('Evidence', () => {
  it('stands behind every met, every partially met and every fall from met, in whatever order they are recorded', () => {
    fc.assert(
      fc.property(tried, attempts => {
        afterAll(attempts).forEach(({ status, evidence }, i, all) => {
          const falls = all[i - 1]?.status === 'met' && status !== 'met'
          if (status === 'met' || status === 'partiallyMet' || falls) expect(evidence).not.toEqual([])
        })
      }),
      { numRuns: 400 },
    )
  })
})
