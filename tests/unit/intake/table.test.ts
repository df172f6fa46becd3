import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { columnsOf, rowsAs } from '../../../data/intake/columns.ts'
import { tableOf } from '../../../data/intake/formats/table.ts'

const bytesOf = (name: string) => Uint8Array.from(readFileSync(`tests/tables/${name}`))
const bytes = (text: string) => Uint8Array.from(new TextEncoder().encode(text))

async function rowsOf(name: string, of = bytesOf(name)) {
  const table = await tableOf(name, of)
  return table.ok ? table.rows : []
}

describe('A table of signatories', () => {
  it('has its columns told by their headings, and an error for each row that cannot be imported', async () => {
    const rows = await rowsOf('signatories.csv')
    const { headed, meanings } = columnsOf(rows)
    expect({ headed, meanings }).toEqual({
      headed: true,
      meanings: ['name', 'otherName', 'country', 'contact', 'signedOn'],
    })
    expect(rowsAs(rows, meanings, headed)).toMatchObject([
      {
        ok: true,
        line: 2,
        row: { name: 'Basin Residents', otherName: 'أهالي الحوض', signedOn: '2022-06-01' },
      },
      { ok: true, line: 3, row: { name: 'Tidewatch; Portmere', signedOn: '2022-06-03' } },
      { ok: false, line: 4, error: 'nameMissing' },
      { ok: false, line: 5, error: 'dateUnclear', about: '05/06/2022' },
      { ok: true, line: 6, row: { name: 'Harbour Law Clinic', signedOn: null } },
    ])
  })

  it('names a name that stands twice', () => {
    const rows = rowsAs([['A-group'], ['a-GROUP']], ['name'], false)
    expect(rows).toMatchObject([{ ok: true }, { ok: false, line: 2, error: 'twice', about: 'a-GROUP' }])
  })

  it('without headings takes the first column of words for the name', () => {
    expect(
      columnsOf([
        ['1', 'River Club'],
        ['2', 'Valley Union'],
      ]),
    ).toEqual({
      headed: false,
      meanings: ['none', 'name'],
    })
  })

  it('in Arabic, apart by tabs, in an old encoding, is read', async () => {
    const old = Uint8Array.from(
      Buffer.from('c7e1e3e4d9e3c909c7e1c8e1cf0ac7cacdc7cf20c7e1e3d2c7d1daede409d3e6d1edc70a', 'hex'),
    )
    const rows = await rowsOf('old.tsv', old)
    expect(rows).toEqual([
      ['المنظمة', 'البلد'],
      ['اتحاد المزارعين', 'سوريا'],
    ])
    expect(columnsOf(rows).meanings).toEqual(['name', 'country'])
  })
})

describe('A workbook', () => {
  it('gives the rows of its first sheet', async () => {
    const rows = await rowsOf('recipients.xlsx')
    expect(rows).toHaveLength(4)
    expect(rows[2]).toEqual(['Otto Brandt', 'Harbour Master', ''])
    expect(columnsOf(rows).meanings).toEqual(['name', 'role', 'contact'])
  })

  it.each([
    ['damaged', 'half.xlsx', bytesOf('recipients.xlsx').slice(0, 300), 'damaged'],
    ['empty', 'empty.csv', bytes('\n\n'), 'empty'],
    ['of an older format', 'old.xls', bytes('words'), 'otherFormat'],
    ['of too many rows', 'long.csv', bytes('a\n'.repeat(10_001)), 'tooLarge'],
  ])('that is %s is refused with its reason', async (_what, name, of, code) => {
    expect(await tableOf(name, of)).toEqual({ ok: false, code })
  })
})
