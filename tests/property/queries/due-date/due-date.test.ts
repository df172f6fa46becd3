import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seatKeys } from '../../../../data/directory/seats.ts'
import { type CivilDate, civilDateSchema, plusDays } from '../../../../data/domain/civil-date.ts'
import type { Due } from '../../../../data/queries/due-date.ts'
import { type Asked, dueOf, type Situation } from './situation.ts'

const day0 = civilDateSchema.parse('2012-01-01')
const anyDate = fc.integer({ min: 0, max: 6_000 }).map(days => plusDays(day0, days))
const anySeat = fc.constantFrom(null, ...seatKeys)
const anyRule = fc.record({
  days: fc.integer({ min: 1, max: 120 }),
  counting: fc.constantFrom('calendar' as const, 'working' as const),
})
const anyAsked = (start: CivilDate): fc.Arbitrary<Asked> =>
  fc
    .tuple(
      fc.integer({ min: -10, max: 200 }),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom('resumes' as const, 'restarts' as const),
    )
    .map(([after, waited, clock]) => ({
      on: plusDays(start, after),
      answered: plusDays(start, after + waited),
      clock,
    }))
const anySituation: fc.Arbitrary<Situation> = anyDate.chain(start =>
  fc.record({
    start: fc.constant(start),
    seat: anySeat,
    rule: anyRule,
    replyBy: fc.option(fc.integer({ min: -20, max: 120 }).map(days => plusDays(start, days))),
    closed: fc.array(
      fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 15 })).map(([after, days]) => ({
        name: 'Closed',
        from: plusDays(start, after),
        to: plusDays(start, after + days),
      })),
      { maxLength: 3 },
    ),
    asked: fc.array(anyAsked(start), { maxLength: 3 }),
  }),
)

const always = (name: string, holds: (situation: Situation, due: Due) => void) =>
  it(name, () => {
    fc.assert(fc.property(anySituation, situation => holds(situation, dueOf(situation))))
  })

describe('Whatever the rule, the seat, the closed days and the requests for clarification', () => {
  always(
    'no reply is due before the clock starts, nor long overdue before it is overdue',
    ({ start }, due) => {
      expect(due.due >= start).toBe(true)
      expect(due.longDue > due.due).toBe(true)
    },
  )

  always('the last step is the date itself, with its second threshold', (_, due) => {
    expect(due.steps.at(-1)).toEqual({ step: 'due', date: due.due, long: due.longDue })
    expect(due.steps.filter(({ step }) => step === 'due')).toHaveLength(1)
  })

  always('a day more is never earlier', (situation, due) => {
    const longer = dueOf({ ...situation, rule: { ...situation.rule, days: situation.rule.days + 1 } })
    expect(longer.due >= due.due).toBe(true)
    expect(longer.longDue >= due.longDue).toBe(true)
  })

  always('as many working days are never earlier than calendar days', situation => {
    const [working, calendar] = (['working', 'calendar'] as const).map(counting =>
      dueOf({ ...situation, rule: { ...situation.rule, counting } }),
    )
    expect(working && calendar && working.due >= calendar.due).toBe(true)
  })

  always('a request for clarification that we answered never makes the date earlier', (situation, due) => {
    const without = { ...situation, asked: situation.asked.slice(1) }
    expect(due.due >= dueOf(without).due).toBe(true)
  })

  always('a request said twice moves the date once', (situation, due) => {
    const twice = dueOf({ ...situation, asked: [...situation.asked, ...situation.asked] })
    expect([twice.due, twice.longDue]).toEqual([due.due, due.longDue])
  })

  always(
    'a closed day never makes the date earlier, and moves none that is counted in calendar days',
    (situation, due) => {
      const open = dueOf({ ...situation, closed: [] })
      expect(due.due >= open.due).toBe(true)
      if (situation.rule.counting === 'calendar') expect(due.due).toBe(open.due)
    },
  )

  always(
    'without a pause, the days from the start to the date that no step leaves out are the rule’s',
    situation => {
      const plain = { ...situation, asked: [], replyBy: null, closed: [] }
      const due = dueOf(plain)
      const holidays = due.steps.flatMap(step => (step.step === 'holidays' ? step.dates : []))
      const weekends = due.steps.flatMap(step => (step.step === 'weekend' ? [step] : []))
      let counted = 0
      for (let date = plusDays(plain.start, 1); date <= due.due; date = plusDays(date, 1)) {
        const weekend = weekends.find(({ until }) => until === null || date <= until)?.days ?? []
        const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
        if (!weekend.includes(weekday) && !holidays.includes(date)) counted++
      }
      expect(counted).toBe(plain.rule.days)
    },
  )
})

describe('No time zone moves a due date', () => {
  const script = fileURLToPath(new URL('zone-figures.ts', import.meta.url))
  const figuresIn = (zone: string) => {
    const child = spawnSync(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    expect(child.stderr).toBe('')
    return child.stdout
  }
  const inUtc = figuresIn('UTC')

  it('of two thousand situations over fourteen years', () => {
    expect(inUtc).toMatch(/^2000 [0-9a-f]{64}$/)
  })

  it.each([
    ['Pacific/Kiritimati', 'fourteen hours ahead'],
    ['America/New_York', 'behind, with a change of clocks'],
    ['Asia/Beirut', 'clocks change at midnight'],
    ['Pacific/Apia', '30 December 2011 does not exist'],
  ])(
    'in %s (%s)',
    zone => {
      expect(figuresIn(zone)).toBe(inUtc)
    },
    30_000,
  )
})
