import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readLetter } from '../../../data/intake/intake.ts'
import { openLetter2018 } from '../../../data/samples/open-letter-2018.ts'

const folder = 'tests/letters'

/** What a person reads in a letter; what is not named here is not compared. */
const readingSchema = z.strictObject({
  language: z.enum(['en', 'ar', 'fr', 'es', 'mul']),
  date: z.string().nullable(),
  subject: z.string().nullable().optional(),
  /** Names with their roles, or how many there are. */
  recipients: z.union([
    z.number(),
    z.array(z.strictObject({ name: z.string(), role: z.string().nullable().optional() })),
  ]),
  cc: z.array(z.string()).optional(),
  points: z.array(z.string()).optional(),
  demands: z.array(z.string()),
  commitments: z
    .array(
      z.strictObject({
        stance: z.enum(['conditional', 'inForce']).optional(),
        demands: z.array(z.number()),
        deadline: z.string().nullable().optional(),
        event: z.string().optional(),
      }),
    )
    .optional(),
  signatories: z.array(z.string()),
  declaredSignatories: z.number().nullable().optional(),
})

const unended = (text: string) => text.replace(/[.;؛،\s]+$/u, '')
const letters = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => name.slice(0, -'.txt'.length))

describe('A letter is read as a person reads it', () => {
  it.each(letters)('%s', name => {
    const draft = readLetter(readFileSync(join(folder, `${name}.txt`), 'utf8'))
    const reading = readingSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')))
    expect(draft).toMatchObject({
      language: reading.language,
      ...(reading.subject === undefined ? {} : { subject: reading.subject }),
      ...(reading.cc ? { cc: reading.cc } : {}),
      ...(reading.declaredSignatories === undefined
        ? {}
        : { declaredSignatories: reading.declaredSignatories }),
    })
    expect(draft.date?.iso ?? null).toBe(reading.date)
    if (typeof reading.recipients === 'number') expect(draft.recipients).toHaveLength(reading.recipients)
    else expect(draft.recipients).toMatchObject(reading.recipients)
    expect(draft.demands.map(({ text }) => unended(text))).toEqual(reading.demands)
    if (reading.points) expect(draft.points.map(({ text }) => unended(text))).toEqual(reading.points)
    if (reading.commitments) expect(draft.commitments).toMatchObject(reading.commitments)
    expect(draft.signatories.map(({ name: each }) => each)).toEqual(reading.signatories)
  })
})

describe('The open letter of February 2018', () => {
  const draft = readLetter(openLetter2018)

  it('has no date, three recipients, three points, two demands, 54 signatories and nothing to warn of', () => {
    expect(draft.date).toBeNull()
    expect(draft.recipients.map(({ name, role }) => [name, role])).toEqual([
      ['Antonio Guterres', 'Secretary-General of the United Nations'],
      ['Representatives of the Members of the Security Council', null],
      ['Staffan de Mistura', 'Special Envoy for Syria'],
    ])
    expect(draft.points.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(draft.demands.map(({ number }) => number)).toEqual([1, 2])
    expect(draft.signatories).toHaveLength(54)
    expect(draft.signatories.map(({ number }) => number)).toEqual(Array.from({ length: 54 }, (_, i) => i + 1))
    expect(draft.warnings).toEqual([])
  })

  it('makes taking part in two events depend on both demands', () => {
    expect(draft.commitments.map(({ event, stance, demands }) => ({ event, stance, demands }))).toEqual([
      { event: 'the upcoming Geneva rounds', stance: 'conditional', demands: [1, 2] },
      { event: 'the upcoming donor conference in Brussels', stance: 'conditional', demands: [1, 2] },
    ])
  })

  it('keeps names as they are printed', () => {
    const names = draft.signatories.map(({ name }) => name)
    for (const name of [
      'Basmeh &Zeitooneh',
      'Al-Marsad, Arab Human Rights Centre in Golan Heights',
      'Syrian Women Association(Salam)',
    ])
      expect(names).toContain(name)
  })

  it('is the letter that was handed over', () => {
    const handedOver = '../shared/letters/open-letter-2018-en.txt'
    const text = existsSync(handedOver) ? readFileSync(handedOver, 'utf8') : openLetter2018
    expect(readLetter(text).signatories.map(({ name }) => name)).toEqual(
      draft.signatories.map(({ name }) => name),
    )
  })
})
