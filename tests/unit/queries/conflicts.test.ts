import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Entry, seenAll } from '../../../data/domain/entry.ts'
import { fold } from '../../../data/domain/folding.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { fields } from '../../../data/domain/question.ts'
import { entriesFor } from '../../../data/domain/recording.ts'
import { decide, type Fact, factSchema } from '../../../data/domain/register.ts'
import { attention } from '../../../data/queries/attention.ts'
import { conflicts } from '../../../data/queries/conflicts.ts'
import { newsSince } from '../../../data/queries/news.ts'
import { type Settling, settlingOf } from '../../../data/queries/settle.ts'
import { date } from '../domain/specification.ts'
import { assess, demand, organisation } from '../domain/story.ts'

const written = (
  replica: string,
  sequence: number,
  hour: string,
  fact: Fact,
  seen?: Readonly<Record<string, number>>,
): Entry => {
  const [entry] = entriesFor([fact], {
    register: idSchemas.register.parse('reg-1'),
    replica: idSchemas.replica.parse(replica),
    author: replica,
    batch: idSchemas.batch.parse(`bat-${sequence}`),
    now: new Date(`2018-02-24T${hour}:00:00Z`),
    today: date('2018-02-24'),
    sequence: sequence - 1,
    last: null,
    ...(seen && { seen }),
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
const undo = (...entries: readonly Entry[]) =>
  fact({ kind: 'entriesReversed', subject: 'org-1', entries: entries.map(({ id }) => id) })
/** What is open, as its values. */
const open = (...entries: readonly Entry[]) =>
  conflicts(fold(entries)).map(({ field, sides }) => [field, ...sides.map(({ value }) => value)])

const begun = written('rep-a', 1, '09', added, {})
const first = written('rep-a', 2, '10', edit(null, 'a@example.org'), {})
const other = written('rep-b', 1, '11', edit(null, 'b@example.org'), { 'rep-a': 1 })

describe('Conflicting edits', () => {
  it('are two from different laptops, neither made in knowledge of the other; both are kept', () => {
    expect(conflicts(fold([begun, first, other]))).toEqual([
      {
        subject: 'org-1',
        field: 'contact',
        part: null,
        sides: [
          { value: 'a@example.org', entries: [first], shows: false },
          { value: 'b@example.org', entries: [other], shows: true },
        ],
      },
    ])
  })

  it('are still in conflict where one of the two was edited again without knowing of the other', () => {
    const again = written('rep-a', 3, '12', edit('a@example.org', 'again@example.org'), {})
    expect(open(begun, first, other, again)).toEqual([['contact', 'b@example.org', 'again@example.org']])
    const earlier = written('rep-a', 3, '10', edit('a@example.org', 'again@example.org'), {})
    expect(open(begun, first, earlier, other)).toEqual([['contact', 'again@example.org', 'b@example.org']])
  })

  it('are none where the second knew the first, where both say the same, or on one laptop', () => {
    const knowing = written('rep-b', 1, '11', edit('a@example.org', 'b@example.org'), { 'rep-a': 2 })
    expect(open(begun, first, knowing)).toEqual([])
    expect(
      open(begun, first, written('rep-b', 1, '11', edit(null, 'a@example.org'), { 'rep-a': 1 })),
    ).toEqual([])
    expect(open(begun, first, written('rep-a', 3, '11', edit(null, 'b@example.org'), {}))).toEqual([])
  })

  it('are none where somebody put back in full knowledge what had been there before the other changed it', () => {
    const back = written('rep-b', 1, '11', edit('a@example.org', 'b@example.org'), { 'rep-a': 2 })
    const same = written('rep-a', 3, '12', edit('b@example.org', 'a@example.org'), { 'rep-b': 1 })
    expect(open(begun, first, back, same)).toEqual([])
  })

  it('end with a later edit by somebody who knows of both, or when one of the two is taken back', () => {
    const settling = written('rep-a', 3, '12', edit('b@example.org', 'c@example.org'), { 'rep-b': 1 })
    expect(open(begun, first, other, settling)).toEqual([])
    const unknowing = written('rep-c', 1, '12', edit('b@example.org', 'c@example.org'), {
      'rep-a': 1,
      'rep-b': 1,
    })
    expect(open(begun, first, other, unknowing)).toEqual([['contact', 'a@example.org', 'c@example.org']])
    expect(open(begun, first, other, written('rep-a', 3, '12', undo(other), { 'rep-b': 1 }))).toEqual([])
  })

  it('are back once what ended them is taken back', () => {
    const settling = written('rep-a', 3, '12', edit('b@example.org', 'c@example.org'), { 'rep-b': 1 })
    const undone = written('rep-a', 4, '13', undo(settling), { 'rep-b': 1 })
    expect(open(begun, first, other, settling, undone)).toEqual([
      ['contact', 'a@example.org', 'b@example.org'],
    ])
  })

  it('come of a change that was taken back and done again while somebody else replaced it', () => {
    const undone = written('rep-a', 3, '11', undo(first), {})
    const replaced = written('rep-b', 1, '12', edit(null, 'b@example.org'), { 'rep-a': 3 })
    const again = written('rep-a', 4, '13', undo(undone), {})
    expect(open(begun, first, undone, replaced)).toEqual([])
    expect(open(begun, first, undone, replaced, again)).toEqual([
      ['contact', 'a@example.org', 'b@example.org'],
    ])
    const knowing = written('rep-a', 4, '13', undo(undone), { 'rep-b': 1 })
    expect(open(begun, first, undone, replaced, knowing)).toEqual([])
  })

  it('of an older version, which does not say what was known, go by the values that were replaced', () => {
    const [one, two] = [
      written('rep-a', 2, '10', edit(null, 'a@example.org')),
      written('rep-b', 1, '11', edit(null, 'b@example.org')),
    ]
    expect(open(begun, one, two)).toEqual([['contact', 'a@example.org', 'b@example.org']])
    expect(open(begun, one, written('rep-b', 1, '11', edit('a@example.org', 'b@example.org')))).toEqual([])
    expect(open(begun, one, two, written('rep-a', 3, '12', edit('b@example.org', 'c@example.org')))).toEqual(
      [],
    )
    const again = written('rep-a', 3, '12', edit('a@example.org', 'c@example.org'))
    expect(open(begun, one, two, again)).toEqual([['contact', 'b@example.org', 'c@example.org']])
  })

  it('are asked about too where one takes a thing back that the other goes on to change', () => {
    const removed = written('rep-a', 2, '10', undo(begun), {})
    expect(open(begun, removed, other)).toEqual([['itself', 'gone', 'there']])
    const knowing = written('rep-a', 2, '12', undo(begun), { 'rep-b': 1 })
    expect(open(begun, other, knowing)).toEqual([])
  })

  it('are asked about where something was recorded on what another took back', () => {
    const demanded = written(
      'rep-a',
      1,
      '09',
      fact({
        kind: 'demandAdded',
        letter: 'let-1',
        demand: 'dem-1',
        ...demand(1),
        addressed: [],
        parent: null,
      }),
      {},
    )
    const assessed = written(
      'rep-b',
      1,
      '11',
      fact({ ...assess('unmet', '2018-02-24'), kind: 'demandAssessed', assessment: 'ass-1' }),
      { 'rep-a': 1 },
    )
    const removed = written(
      'rep-a',
      2,
      '10',
      fact({ kind: 'entriesReversed', subject: 'dem-1', entries: [demanded.id] }),
      {},
    )
    const register = fold([demanded, removed, assessed])
    expect(conflicts(register)).toMatchObject([
      {
        subject: 'dem-1',
        field: 'itself',
        sides: [{ entries: [removed], shows: true }, { entries: [assessed] }],
      },
    ])
    const [conflict] = conflicts(register)
    const command = conflict && settlingOf(register, conflict, { by: 'side', side: conflict.sides[1] }, '')
    expect(command).toMatchObject({
      by: { kind: 'reverseEntries', targets: [{ subject: 'dem-1', entries: [removed.id] }] },
    })
    expect(open(demanded, removed)).toEqual([])
  })

  it('need attention', () => {
    expect(attention(fold([begun, first, other]), date('2018-03-01'))).toMatchObject([
      { kind: 'conflict', letter: null, conflict: { field: 'contact' } },
    ])
  })
})

describe('A settlement', () => {
  const register = fold([begun, first, other])
  const [conflict] = conflicts(register)
  if (!conflict) throw new Error('No conflict')
  const settle = (settling: Settling) => {
    const command = settlingOf(register, conflict, settling, 'She asked them.')
    if (!command) throw new Error('It cannot be settled so')
    const outcome = decide(register, command, {
      today: date('2018-02-25'),
      newId: () => begun.batch as never,
    })
    return outcome.accepted
      ? entriesFor(outcome.facts, {
          register: begun.register,
          replica: begun.replica,
          author: 'Maryam',
          batch: idSchemas.batch.parse('bat-9'),
          now: new Date('2018-02-25T10:00:00Z'),
          today: date('2018-02-25'),
          sequence: 2,
          last: null,
          seen: { [other.replica]: 1 },
        })
      : outcome.refusal
  }
  const [mine, theirs] = conflict.sides

  it('by what the register shows is one entry: who, why, and which of the two', () => {
    const settled = settle({ by: 'side', side: theirs })
    expect(settled).toMatchObject([
      {
        author: 'Maryam',
        fact: {
          kind: 'conflictSettled',
          field: 'contact',
          entries: [first.id, other.id],
          chosen: { subject: 'org-1', entry: other.id },
          reason: 'She asked them.',
        },
      },
    ])
    expect(Array.isArray(settled) && conflicts(fold([begun, first, other, ...settled]))).toEqual([])
  })

  it('by the other, or by a third, puts that in its place in the same step', () => {
    for (const [settling, contact] of [
      [{ by: 'side', side: mine }, 'a@example.org'],
      [{ by: 'value', value: 'c@example.org' }, 'c@example.org'],
    ] as const) {
      const settled = settle(settling)
      if (!Array.isArray(settled)) throw new Error('Refused')
      const after = fold([begun, first, other, ...settled])
      expect(settled.map(({ fact: { kind } }) => kind)).toEqual(['conflictSettled', 'organisationEdited'])
      expect([...after.organisations.values()]).toMatchObject([{ contact }])
      expect(conflicts(after)).toEqual([])
    }
  })

  it('can be taken back, and then the question is open again', () => {
    const settled = settle({ by: 'side', side: mine })
    if (!Array.isArray(settled)) throw new Error('Refused')
    const undone = written('rep-a', 9, '23', undo(...settled), { 'rep-b': 1 })
    expect(
      open(begun, first, other, ...settled, { ...undone, at: `${settled[1]?.at}9` as Entry['at'] }),
    ).toEqual([['contact', 'a@example.org', 'b@example.org']])
  })

  it('is refused where somebody answered once more meanwhile', () => {
    const more = written('rep-c', 1, '11', edit(null, 'c@example.org'), { 'rep-a': 1 })
    const command = settlingOf(register, conflict, { by: 'side', side: theirs }, '')
    if (!command) throw new Error('It cannot be settled so')
    expect(
      decide(fold([begun, first, other, more]), command, {
        today: date('2018-02-25'),
        newId: () => 'x' as never,
      }),
    ).toEqual({ accepted: false, refusal: { code: 'conflictChanged' } })
  })

  it('leaves a question open where two people settled it differently, neither knowing of the other', () => {
    const settled = settle({ by: 'side', side: mine })
    if (!Array.isArray(settled)) throw new Error('Refused')
    const apart = written(
      'rep-c',
      1,
      '23',
      fact({
        kind: 'conflictSettled',
        subject: 'org-1',
        field: 'contact',
        part: null,
        entries: [first.id, other.id],
        chosen: { subject: 'org-1', entry: other.id },
        reason: '',
      }),
      { 'rep-a': 2, 'rep-b': 1 },
    )
    expect(open(begun, first, other, ...settled, apart)).toEqual([
      ['contact', 'b@example.org', 'a@example.org'],
    ])
  })
})

describe('Every field that can be edited', () => {
  it('is one that people can be asked about', () => {
    const edited = factSchema.options.flatMap(({ shape }) =>
      'from' in shape &&
      'to' in shape &&
      shape.to instanceof z.ZodObject &&
      shape.kind.value !== 'responseClassified'
        ? Object.keys(shape.to.shape)
        : [],
    )
    expect(edited.length).toBeGreaterThan(30)
    expect(edited.filter(field => !(fields as readonly string[]).includes(field))).toEqual([])
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
