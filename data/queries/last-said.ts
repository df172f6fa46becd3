import { type Claiming, claimsIn } from '../domain/claim.ts'
import type { Entry } from '../domain/entry.ts'
import type { Field } from '../domain/question.ts'
import type { Register } from '../domain/register.ts'
import { standing } from '../domain/stream.ts'

/** Who said last what a field of one of some things is (of a part of it, where it has several), where an entry that stands says it. */
export function lastSaid(
  register: Register,
  subjects: readonly string[],
  field: Field,
  part: string | null = null,
): Claiming | null {
  const entries = subjects.flatMap(subject => standing(register.streams.get(subject) ?? []))
  return (
    claimsIn(entries)
      .find(([first]) => first.field === field && first.part === part)
      ?.at(-1) ?? null
  )
}

/** The entry about one of some things that was written last. */
export function lastAbout(register: Register, subjects: readonly string[]): Entry | undefined {
  return subjects.flatMap(subject => register.streams.get(subject)?.at(-1) ?? [])[0]
}
