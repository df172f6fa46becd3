import type { Entry } from '../../../data/domain/entry.ts'
import { type SubjectId, subjectSchema } from '../../../data/domain/ids.ts'

/** The entries of a change as a remark names them, by what they are about. */
export function namedIn(entries: readonly Entry[]) {
  const bySubject = new Map<SubjectId, Entry['id'][]>()
  for (const { subject, id } of entries) {
    const known = subjectSchema.safeParse(subject)
    if (known.success) bySubject.set(known.data, [...(bySubject.get(known.data) ?? []), id])
  }
  return [...bySubject].map(([subject, ids]) => ({ subject, entries: ids }))
}
