import type { Entry } from '../domain/entry.ts'
import { decideErasure } from '../domain/erasing.ts'
import type { EraseCommand } from '../domain/erasure.ts'
import type { Refusal } from '../domain/outcome.ts'
import type { Register } from '../domain/register.ts'

/** What an erasure would destroy: the entries whose text goes, copies included, and files. */
export interface ErasurePreview {
  readonly entries: readonly Entry[]
  /** How many other entries only lose a name. */
  readonly blackedOut: number
  readonly files: readonly string[]
}

/** A reason that says nothing, for looking what an erasure would come to. */
const noReason = '—'

/** What an erasure would come to, or why it would be refused. */
export function erasurePreview(register: Register, what: EraseCommand['what']): ErasurePreview | Refusal {
  const outcome = decideErasure(register, { kind: 'erase', what, reason: noReason })
  if (!outcome.accepted) return outcome.refusal
  const facts = outcome.facts.flatMap(fact => (fact.kind === 'entriesErased' ? [fact] : []))
  const ids = new Set(facts.flatMap(({ erased }) => erased.map(({ entry }) => entry)))
  const named = new Set<string>(what.of === 'organisation' ? what.blackedOut : [])
  const covered = facts
    .flatMap(({ subject }) => register.streams.get(subject) ?? [])
    .filter(({ id }) => ids.has(id))
  const entries = covered.filter(({ id }) => !named.has(id))
  return {
    entries,
    blackedOut: covered.length - entries.length,
    files: [...new Set(facts.flatMap(({ files }) => files))],
  }
}
