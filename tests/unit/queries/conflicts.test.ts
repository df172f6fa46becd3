import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../data/domain/entry.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { entriesFor } from '../../../data/domain/recording.ts'
import { type Fact, factSchema, fold } from '../../../data/domain/register.ts'
import { attention } from '../../../data/queries/attention.ts'
import { conflicts } from '../../../data/queries/conflicts.ts'
import { newsSince, seenAll } from '../../../data/queries/news.ts'
import { date } from '../domain/specification.ts'
import { organisation } from '../domain/story.ts'

const written = (replica: string, sequence: number, hour: string, fact: Fact): Entry => {
  const [entry] = entriesFor([fact], {
    register: idSchemas.register.parse('reg-1'),
    replica: idSchemas.replica.parse(replica),
    author: replica,
    batch: idSchemas.batch.parse(`bat-${sequence}`),
    now: new Date(`2018-02-24T${hour}:00:00Z`),
    today: date('2018-02-24'),
    sequence: sequence - 1,
    last: null,
  })
  if (!entry) throw new Error('No entry')
  return entry
}
const fact = (input: unknown) => factSchema.parse(input)
const added = fact({ kind: 'organisationAdded', organisation: 'org-1', ...organisation('Relief') })
const edit = (from: string | null, to: string) =>
  fact({
    kind: 'organisationEdited',
    organisation: 'org-1',
    from: { contact: from },
    to: { contact: to },
  })
const begun = written('rep-a', 1, '09', added)
const first = written('rep-a', 2, '10', edit(null, 'a@example.org'))
const other = written('rep-b', 1, '11', edit(null, 'b@example.org'))

describe('Conflicting edits', () => {
  it('are two from different laptops that replaced the same value by different ones; both are kept', () => {
    expect(conflicts(fold([begun, first, other]))).toEqual([
      { subject: 'org-1', field: 'contact', edits: [first, other] },
    ])
  })

  it('are none where the second knew the first, where both say the same, or on one laptop', () => {
    const knowing = written('rep-b', 1, '11', edit('a@example.org', 'b@example.org'))
    expect(conflicts(fold([begun, first, knowing]))).toEqual([])
    expect(conflicts(fold([begun, first, written('rep-b', 1, '11', edit(null, 'a@example.org'))]))).toEqual(
      [],
    )
    expect(conflicts(fold([begun, first, written('rep-a', 3, '11', edit(null, 'b@example.org'))]))).toEqual(
      [],
    )
  })

  it('are settled by a later edit of the field, or when one of the two is taken back', () => {
    const settling = written('rep-a', 3, '12', edit('b@example.org', 'c@example.org'))
    expect(conflicts(fold([begun, first, other, settling]))).toEqual([])
    const undo = fact({ kind: 'entriesReversed', subject: 'org-1', entries: [other.id] })
    expect(conflicts(fold([begun, first, other, written('rep-a', 3, '12', undo)]))).toEqual([])
  })

  it('need attention', () => {
    expect(attention(fold([begun, first, other]), date('2018-03-01'))).toMatchObject([
      { kind: 'conflict', letter: null, conflict: { field: 'contact' } },
    ])
  })
})

describe('What changed since somebody last looked', () => {
  it('is what others recorded, however late it arrived; nothing of one’s own', () => {
    const seen = seenAll([begun, first])
    const late = written('rep-b', 1, '08', edit(null, 'b@example.org'))
    const entries = [late, begun, first]
    const own = idSchemas.replica.parse('rep-a')
    expect(newsSince(fold(entries), entries, seen, own)).toEqual([{ letter: null, entries: [late] }])
    expect(newsSince(fold(entries), entries, seenAll(entries), own)).toEqual([])
    expect(newsSince(fold(entries), entries, {}, idSchemas.replica.parse('rep-b'))).toEqual([
      { letter: null, entries: [first, begun] },
    ])
  })
})
