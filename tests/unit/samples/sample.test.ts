import { describe, expect, it } from 'vitest'
import { assessedStatuses } from '../../../data/domain/assessment.ts'
import { commitmentState } from '../../../data/domain/commitment.ts'
import { fold } from '../../../data/domain/folding.ts'
import { demandStanding } from '../../../data/queries/demand-standing.ts'
import { memberGroups } from '../../../data/queries/member-groups.ts'
import { replyMatrix } from '../../../data/queries/reply-matrix.ts'
import { replyStateNames } from '../../../data/queries/reply-state.ts'
import { openLetter2018 } from '../../../data/samples/open-letter-2018.ts'
import { sampleEntries } from '../../../data/samples/sample.ts'
import { date } from '../domain/specification.ts'

const register = fold(sampleEntries())
const letters = [...register.letters.values()]
const real = letters.find(({ text }) => text.en === openLetter2018)
const today = date('2026-11-24')

describe('The sample register', () => {
  it('is the same each time it is made, and its entries are whole batches without gaps', () => {
    const entries = sampleEntries()
    expect(entries).toEqual(sampleEntries())
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, i) => i + 1))
    for (const { batch, batchSize } of entries)
      expect(entries.filter(entry => entry.batch === batch)).toHaveLength(batchSize)
  })

  it('holds the open letter of 22 February 2018 with three recipients, two demands, two commitments and 54 signatories', () => {
    if (!real) throw new Error('the letter is not there')
    expect(real.date).toBe('2018-02-22')
    expect(real.recipients).toHaveLength(3)
    expect(real.signatures).toHaveLength(54)
    expect([...register.demands.values()].filter(({ letter }) => letter === real.id)).toHaveLength(2)
    expect([...register.commitments.values()].filter(({ letter }) => letter === real.id)).toHaveLength(2)
    expect(letters).toHaveLength(3)
  })

  it('marks each demand at its own words in the letter', () => {
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
    for (const { letter, spans, text } of register.demands.values()) {
      expect(spans.length).toBeGreaterThan(0)
      for (const { language, start, end } of spans) {
        const source = register.letters.get(letter)?.text[language] ?? ''
        expect(plain(source.slice(start, end))).toBe(plain(text[language] ?? ''))
      }
    }
  })

  it('tells how the first demand stood: met in part after resolution 2401, and fallen back with the report of 12 March', () => {
    const [first] = [...register.demands.values()].filter(
      ({ letter, number }) => letter === real?.id && number === 1,
    )
    if (!first) throw new Error('the demand is not there')
    const status = (day: string) => demandStanding(register, first.id, date(day)).status
    expect(['2018-02-23', '2018-02-25', '2018-03-12'].map(status)).toEqual([
      'notAssessed',
      'partiallyMet',
      'unmet',
    ])
    expect(demandStanding(register, first.id, today).lapsed).toBe(true)
  })

  it('shows a body addressed together with some of its members', () => {
    const groups = letters.flatMap(letter => memberGroups(register, letter, today))
    expect(groups.map(({ members }) => members.map(({ recipient }) => recipient !== null))).toEqual([
      Array.from({ length: 15 }, () => false),
      [true, true, false],
    ])
  })

  it('shows every reply state', () => {
    const seen = new Set(
      letters.flatMap(letter =>
        replyMatrix(register, letter, today).rows.flatMap(({ cells }) => cells.map(({ state }) => state)),
      ),
    )
    expect(replyStateNames.filter(state => !seen.has(state))).toEqual([])
  })

  it('shows every status of a demand that somebody can assess', () => {
    const seen = new Set([...register.assessments.values()].map(({ status }) => status))
    expect(assessedStatuses.filter(status => !seen.has(status))).toEqual([])
  })

  it('shows commitments that hold, fail, are pending and cannot be told', () => {
    const seen = new Set(
      [...register.commitments.values()].map(commitment => commitmentState(register, commitment, today)),
    )
    expect([...seen].sort()).toEqual(expect.arrayContaining(['cannotTell', 'fails', 'holds', 'pending']))
  })
})
