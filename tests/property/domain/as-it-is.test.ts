import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitting } from '../../../data/domain/as-it-is.ts'
import { envelopeSchema } from '../../../data/domain/entry.ts'
import { factSchema } from '../../../data/domain/register.ts'
import { largeRegister } from '../../../data/samples/large/large-register.ts'
import { sampleEntries } from '../../../data/samples/sample.ts'

const entries = [...sampleEntries(), ...largeRegister(60, 1)]
const facts: readonly unknown[] = JSON.parse(JSON.stringify(entries.map(({ fact }) => fact)))
const envelopes: readonly unknown[] = JSON.parse(
  JSON.stringify(entries.map(({ fact: _fact, ...envelope }) => envelope)),
)

/** A value with one thing in it exchanged, taken away or added, somewhere deep inside. */
function changed(value: unknown, picks: readonly number[], put: unknown): unknown {
  const [pick = 0, ...rest] = picks
  if (typeof value !== 'object' || value === null || rest.length === 0) return put
  if (Array.isArray(value)) {
    const at = pick % (value.length + 1)
    return at === value.length ? [...value, put] : value.with(at, changed(value[at], rest, put))
  }
  const keys = Object.keys(value)
  const key = keys[pick % (keys.length + 1)]
  if (key === undefined) return { ...value, added: put }
  if (pick % 7 === 0) return Object.fromEntries(Object.entries(value).filter(([each]) => each !== key))
  return { ...value, [key]: changed(Reflect.get(value, key), rest, put) }
}

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, '', ' ', 0, -1, 0.5, 1e300, '2024-02-30', '2024-02-29', [], {}, 'x'.repeat(5_000)),
)

describe('What fits a schema as it is', () => {
  it.each([
    ['facts', factSchema, facts, 0.95],
    ['envelopes', envelopeSchema, envelopes, 1],
  ] as const)('is nearly all %s of a ledger', (_name, schema, values, most) => {
    const fits = fitting(schema)
    expect(values.filter(fits).length / values.length).toBeGreaterThanOrEqual(most)
  })

  it.each([
    ['facts', factSchema, facts],
    ['envelopes', envelopeSchema, envelopes],
  ] as const)(
    'is let through unchanged by the schema of %s, whatever is changed in it',
    (_name, schema, values) => {
      const fits = fitting(schema)
      const paths = fc.array(fc.nat(40), { minLength: 2, maxLength: 6 })
      fc.assert(
        fc.property(fc.nat(values.length - 1), paths, odd, (at, picks, put) => {
          const value = changed(values[at], picks, put)
          if (!fits(value)) return
          expect(schema.safeParse(value)).toStrictEqual({ success: true, data: value })
        }),
        { numRuns: 3_000 },
      )
    },
  )

  it('is nothing that a prototype lends', () => {
    const fits = fitting(factSchema)
    const [fact] = facts
    expect(fits(fact)).toBe(true)
    expect(fits(Object.create(Object(fact)))).toBe(false)
    expect(fits(JSON.parse(JSON.stringify(fact).replace('{', '{"__proto__":{},')))).toBe(false)
  })
})
