import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grouped } from '../../../data/domain/grouping.ts'
import { Table } from '../../../data/domain/table.ts'

const ids = fc.oneof(
  fc.nat({ max: 30 }).map(n => `res-${n}`),
  fc.string({ maxLength: 12 }),
)
const changes = fc.array(fc.record({ id: ids, row: fc.nat(), drop: fc.boolean() }), { maxLength: 200 })
const inOrder = <Row>(rows: Iterable<readonly [string, Row]>) =>
  [...rows].map(([id, row]) => [id, row] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

describe('a table', () => {
  it('holds what a Map would hold after the same changes', () => {
    fc.assert(
      fc.property(changes, ids, (changed, asked) => {
        const map = new Map<string, number>()
        let table = Table.empty<string, number>()
        for (const { id, row, drop } of changed) {
          table = drop ? table.without(id) : table.with(id, row)
          if (drop) map.delete(id)
          else map.set(id, row)
        }
        expect(inOrder(table)).toEqual(inOrder(map))
        expect([...table.values()].sort()).toEqual([...map.values()].sort())
        expect(table.size).toBe(map.size)
        expect(table.get(asked)).toBe(map.get(asked))
        expect(table.has(asked)).toBe(map.has(asked))
        expect(inOrder(Table.from(map))).toEqual(inOrder(map))
        expect(Table.from(map).size).toBe(map.size)
      }),
    )
  })

  it('never changes under a reader', () => {
    fc.assert(
      fc.property(changes, changes, (before, after) => {
        const table = Table.from(before.map(({ id, row }) => [id, row] as const))
        const content = inOrder(table)
        const size = table.size
        after.reduce((each, { id, row, drop }) => (drop ? each.without(id) : each.with(id, row)), table)
        expect(inOrder(table)).toEqual(content)
        expect(table.size).toBe(size)
      }),
    )
  })
})

describe('rows grouped by a key', () => {
  const byDigits = (row: number) => [...new Set(String(row))]

  it('are the same list in the next version where nothing with the key was changed', () => {
    const rows = Array.from({ length: 400 }, (_each, n) => [`res-${n}`, n] as const)
    const table = Table.from(rows)
    const before = grouped(table, byDigits)
    const nines = before.get('9')
    const next = table.with('res-1', 444)
    const after = grouped(next, byDigits)
    expect(after.get('9')).toBe(nines)
    expect(after.get('4')?.toSorted()).toEqual([...(before.get('4') ?? []), 444].sort())
    expect(before.get('4')).not.toContain(444)
    expect(after.get('1')).not.toContain(1)
  })

  it('are those that have the key after more changes than are kept, asked for now and then', () => {
    let table = Table.from(Array.from({ length: 300 }, (_each, n) => [`res-${n}`, n] as const))
    for (let n = 0; n < 700; n++) {
      table = n % 3 === 0 ? table.without(`res-${n % 300}`) : table.with(`res-${n}`, n * 7)
      if (n % 97 > 2) continue
      for (const digit of '0123456789') {
        const found = grouped(table, byDigits).get(digit) ?? []
        const rows = [...table.values()].filter(each => byDigits(each).includes(digit))
        expect([...found].sort()).toEqual(rows.sort())
      }
    }
  })

  it('are those that have the key, in every version of the table', () => {
    fc.assert(
      fc.property(changes, changed => {
        let table = Table.empty<string, number>()
        for (const { id, row, drop } of changed.slice(0, 30)) {
          table = drop ? table.without(id) : table.with(id, row)
          for (const digit of '0123456789') {
            const found = grouped(table, byDigits).get(digit) ?? []
            const rows = [...table.values()].filter(each => byDigits(each).includes(digit))
            expect([...found].sort()).toEqual(rows.sort())
          }
        }
      }),
    )
  })
})
