import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grouped, Table } from '../../../data/domain/table.ts'

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
