import { describe, expect, it } from 'vitest'
import { hybridTimeSchema, tick } from '../../../data/domain/clock.ts'
import { type Entry, entryIdSchema, envelopeSchema, inOrder } from '../../../data/domain/entry.ts'
import { entriesFor, type Hand } from '../../../data/domain/recording.ts'
import { factSchema } from '../../../data/domain/register.ts'
import { date, idOf } from './specification.ts'
import { organisation } from './story.ts'

const at = (text: string) => new Date(text)
const time = (text: string) => hybridTimeSchema.parse(text)

describe('hybrid time', () => {
  it('is the wall clock while that goes forward', () => {
    expect(tick(null, at('2018-02-22T09:00:00Z'))).toBe('2018-02-22T09:00:00.000Z.0000')
    expect(tick(time('2018-02-22T09:00:00.000Z.0007'), at('2018-02-22T09:00:00.001Z'))).toBe(
      '2018-02-22T09:00:00.001Z.0000',
    )
  })

  it('counts on where the wall clock stands still', () => {
    expect(tick(time('2018-02-22T09:00:00.000Z.0009'), at('2018-02-22T09:00:00Z'))).toBe(
      '2018-02-22T09:00:00.000Z.0010',
    )
  })

  it('never runs backwards where the wall clock jumps back by days', () => {
    expect(tick(time('2018-02-22T09:00:00.000Z.0000'), at('2018-02-15T09:00:00Z'))).toBe(
      '2018-02-22T09:00:00.000Z.0001',
    )
  })

  it('goes to the next millisecond where the counter is full', () => {
    expect(tick(time('2018-12-31T23:59:59.999Z.9999'), at('2018-02-15T09:00:00Z'))).toBe(
      '2019-01-01T00:00:00.000Z.0000',
    )
  })
})

const fact = (n: number) =>
  factSchema.parse({
    kind: 'organisationAdded',
    organisation: `org-${n}`,
    ...organisation('Relief Committee'),
  })
const hand: Hand = {
  register: idOf('register', 1),
  replica: idOf('replica', 1),
  author: 'Secretariat',
  batch: idOf('batch', 1),
  now: at('2018-02-22T22:30:00Z'),
  today: date('2018-02-23'),
  sequence: 4,
  last: null,
}

describe('the entries of a batch', () => {
  const entries = entriesFor([fact(1), fact(2), fact(3)], hand)

  it('carry the next numbers of their replica and its name', () => {
    expect(entries.map(({ id, sequence }) => [id, sequence])).toEqual([
      ['rep-1:5', 5],
      ['rep-1:6', 6],
      ['rep-1:7', 7],
    ])
  })

  it('share one batch and say how many they are', () => {
    expect(entries.every(({ batch, batchSize }) => batch === 'bat-1' && batchSize === 3)).toBe(true)
  })

  it('follow each other in time, though they were written in one moment', () => {
    expect(entries.map(entry => entry.at)).toEqual([
      '2018-02-22T22:30:00.000Z.0000',
      '2018-02-22T22:30:00.000Z.0001',
      '2018-02-22T22:30:00.000Z.0002',
    ])
  })

  it('come after the latest entry seen from anywhere', () => {
    const last = time('2018-03-01T00:00:00.000Z.0003')
    expect(entriesFor([fact(1)], { ...hand, last })[0]?.at).toBe('2018-03-01T00:00:00.000Z.0004')
  })

  it('keep the calendar day where they were written down, and who did', () => {
    expect(entries[0]).toMatchObject({ recordedOn: '2018-02-23', author: 'Secretariat', subject: 'org-1' })
  })

  it('have an envelope that any version can read', () => {
    for (const entry of entries) expect(envelopeSchema.safeParse(entry).success).toBe(true)
  })
})

describe('the order of entries', () => {
  const [entry] = entriesFor([fact(1)], hand)
  if (!entry) throw new Error('nothing was written')
  const other = (but: Partial<Entry>): Entry => ({ ...entry, ...but })

  it('is by time, then by replica, then by number', () => {
    const later = other({ at: time('2018-02-23T00:00:00.000Z.0000'), id: entryIdSchema.parse('rep-1:6') })
    const elsewhere = other({ replica: idOf('replica', 2), id: entryIdSchema.parse('rep-2:1'), sequence: 1 })
    const next = other({ sequence: 6, id: entryIdSchema.parse('rep-1:6') })
    expect([later, elsewhere, next, entry].sort(inOrder)).toEqual([entry, next, elsewhere, later])
    expect(inOrder(entry, entry)).toBe(0)
  })
})
