import type { Entry } from '../../domain/entry.ts'
import type { Fact } from '../../domain/register.ts'

/** The facts that were just recorded. */
export const factsOf = (entries: readonly Entry[]): readonly Fact[] =>
  entries.flatMap(({ fact }) => (fact.kind === 'unknown' || fact.kind === 'erased' ? [] : [fact]))
