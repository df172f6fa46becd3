import fc from 'fast-check'
import type { Condition, Term } from '../../../data/domain/condition.ts'
import { idSchemas } from '../../../data/domain/ids.ts'

/** The nth term of a made-up condition. */
export const term = (n: number): Term => ({
  op: 'status',
  demand: idSchemas.demand.parse(`dem-${n}`),
  atLeast: 'met',
  when: { mode: 'held' },
  by: null,
})
/** Conditions of every kind of group over so few terms that they are repeated, under a not and beside it. */
export const conditionOver = (terms: number): fc.Arbitrary<Condition> =>
  fc.letrec<{ whole: Condition; leaf: Condition }>(tie => ({
    leaf: fc.nat({ max: terms - 1 }).map(term),
    whole: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      tie('leaf'),
      fc.record({ op: fc.constantFrom('allOf', 'anyOf'), of: parts(tie('whole')) }),
      parts(tie('whole')).chain(of =>
        fc.record({
          op: fc.constant('atLeast' as const),
          count: fc.integer({ min: 1, max: of.length }),
          of: fc.constant(of),
        }),
      ),
      fc.record({ op: fc.constant('not' as const), of: tie('whole') }),
    ),
  })).whole
const parts = (part: fc.Arbitrary<Condition>) => fc.array(part, { minLength: 1, maxLength: 3 })
