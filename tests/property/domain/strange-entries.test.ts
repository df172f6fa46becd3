import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../data/domain/entry.ts'
import { fold } from '../../../data/domain/folding.ts'
import { emptyRegister, evolve, factSchema } from '../../../data/domain/register.ts'
import { tableNames } from '../../../data/domain/rows.ts'
import { factVersion, upcast } from '../../../data/domain/upcast.ts'
import { contentOf, moves, play } from './history.ts'

const factKinds = factSchema.options.map(option => option.shape.kind.value)
const anyKind = fc.oneof(fc.constantFrom<string>(...factKinds), fc.string())
const anyVersion = fc.constantFrom(0, factVersion, factVersion + 1)

/** A history in which some entries say something else than they should: by accident, by malice, or from the future. */
const strangeHistory = moves
  .map(moved => play(moved).entries)
  .chain(entries =>
    fc
      .array(
        fc.record({
          at: fc.nat(),
          swap: fc.nat(),
          key: fc.nat(),
          value: fc.jsonValue(),
          how: fc.constantFrom('body', 'spoiled', 'otherFact', 'otherSubject', 'otherStream', 'otherKind'),
          kind: anyKind,
          version: anyVersion,
        }),
        { minLength: 1, maxLength: 20 },
      )
      .map(changes =>
        changes.reduce((all, { at, swap, key, value, how, kind, version }) => {
          const i = at % all.length
          const entry = all[i]
          const other = all[swap % all.length]
          if (!entry || !other) return all
          return all.with(i, strange())
          function strange(): Entry {
            if (!entry || !other) throw new Error('unreachable')
            const keys = Object.keys(entry.fact)
            const spoiled = { ...entry.fact, [keys[key % keys.length] ?? 'none']: value }
            switch (how) {
              case 'body':
                return { ...entry, fact: upcast(kind, version, value) }
              case 'spoiled':
                return { ...entry, fact: upcast(entry.fact.kind, version, spoiled) }
              case 'otherFact':
                return { ...entry, fact: other.fact }
              case 'otherSubject':
                return { ...entry, subject: `${JSON.stringify(value)}`.slice(0, 60) }
              case 'otherStream':
                return { ...entry, subject: other.subject }
              default:
                return { ...entry, fact: upcast(other.fact.kind, factVersion, entry.fact) }
            }
          }
        }, entries),
      ),
  )

describe('evolve and fold never throw', () => {
  it('whatever the entries say, and come to the same register either way', () => {
    fc.assert(
      fc.property(strangeHistory, entries => {
        const folded = contentOf(fold(entries.toReversed()))
        expect(contentOf(entries.reduce(evolve, emptyRegister))).toEqual(folded)
      }),
      { numRuns: 300 },
    )
  })

  it('and no row stands under another id than its own', () => {
    fc.assert(
      fc.property(strangeHistory, entries => {
        const register = fold(entries)
        for (const name of tableNames) for (const [id, row] of register[name]) expect(row.id).toBe(id)
      }),
      { numRuns: 300 },
    )
  })
})

describe('upcast never throws', () => {
  it('and keeps whatever it does not know', () => {
    fc.assert(
      fc.property(anyKind, anyVersion, fc.anything(), (of, version, body) => {
        const fact = upcast(of, version, body)
        expect(fact.kind === of || fact.kind === 'unknown').toBe(true)
        if (fact.kind === 'unknown') expect(fact).toEqual({ kind: 'unknown', of, version, body })
      }),
      { numRuns: 1_000 },
    )
  })

  it('and reads what a newer version wrote as unknown, though it looks the same', () => {
    fc.assert(
      fc.property(moves, fc.integer({ min: factVersion + 1 }), (moved, version) => {
        for (const { fact } of play(moved).entries) {
          expect(upcast(fact.kind, version, fact)).toEqual({
            kind: 'unknown',
            of: fact.kind,
            version,
            body: fact,
          })
        }
      }),
    )
  })
})
