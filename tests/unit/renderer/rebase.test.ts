import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../data/domain/edit.ts'
import { putAt, rebased } from '../../../renderer/ui/rebase.ts'

const record = fc.record({
  contact: fc.constantFrom('a', 'b', 'c'),
  name: fc.record({ en: fc.constantFrom('x', 'y', 'z'), ar: fc.constantFrom('x', 'y', 'z') }),
  members: fc.array(fc.constantFrom('m', 'n'), { maxLength: 2 }),
})

describe('a form follows what is recorded while it is open', () => {
  it('what the person left as it was is what others recorded', () =>
    fc.assert(
      fc.property(record, record, (begun, theirs) => {
        expect(rebased(begun, begun, theirs)).toEqual({ value: theirs, clashes: [] })
      }),
    ))

  it('what the person wrote stays in every case, and no field that only others changed keeps its old value', () =>
    fc.assert(
      fc.property(record, record, record, (begun, mine, theirs) => {
        const { value } = rebased(begun, mine, theirs)
        const expected = (field: (of: typeof begun) => unknown) =>
          JSON.stringify(field(mine)) === JSON.stringify(field(begun)) ? field(theirs) : field(mine)
        expect(value).toEqual({
          contact: expected(of => of.contact),
          name: { en: expected(of => of.name.en), ar: expected(of => of.name.ar) },
          members: expected(of => of.members),
        })
      }),
    ))

  it('it is a clash exactly where both changed it, each otherwise; taking theirs at all of them leaves nothing of theirs out', () =>
    fc.assert(
      fc.property(record, record, record, (begun, mine, theirs) => {
        const { value, clashes } = rebased(begun, mine, theirs)
        const at = ['contact', 'name en', 'name ar', 'members']
        const read = (of: typeof begun) =>
          [of.contact, of.name.en, of.name.ar, of.members].map(each => JSON.stringify(each))
        const [was, is, other] = [read(begun), read(mine), read(theirs)]
        const apart = at.filter((_, i) => is[i] !== was[i] && other[i] !== was[i] && is[i] !== other[i])
        expect(clashes.map(({ path }) => path.join(' ')).sort()).toEqual(apart.sort())
        const taken = clashes.reduce((so, { path, theirs }) => putAt(so, path, theirs), value)
        expect(rebased(begun, taken, theirs).clashes).toEqual([])
      }),
    ))

  it('what is one answer is never put together of two', () => {
    const begun = { op: 'allOf', of: ['a'] }
    const mine = { op: 'anyOf', of: ['a'] }
    const theirs = { op: 'allOf', of: ['a', 'b'] }
    expect(rebased(begun, mine, theirs, true)).toEqual({ value: mine, clashes: [{ path: [], theirs }] })
  })

  it('a language that somebody took away is taken away, and one that somebody added is there', () => {
    expect(rebased({ en: 'a', fr: 'b' }, { en: 'c', fr: 'b' }, { en: 'a', ar: 'd' }).value).toEqual({
      en: 'c',
      ar: 'd',
    })
  })
})

describe('what is sent of a form', () => {
  it('is what differs from what it was begun with, and nothing else', () =>
    fc.assert(
      fc.property(record, record, (begun, now) => {
        const changes = changesOf(begun, now)
        expect({ ...begun, ...changes }).toEqual(now)
        for (const [key, value] of Object.entries(changes)) expect(value).not.toEqual(Reflect.get(begun, key))
      }),
    ))
})
