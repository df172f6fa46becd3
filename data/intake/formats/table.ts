import Papa from 'papaparse'
import { decode, sourceLimit } from './decode.ts'
import { unpackedLimit, unpackedSize } from './zip-size.ts'

/** Longer tables are not read at once. */
export const longestTable = 10_000

export type TableRead =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | {
      readonly ok: false
      readonly code: 'empty' | 'binary' | 'tooLarge' | 'damaged' | 'otherFormat'
    }

/** A cell of a workbook as the text it shows; dates as ISO civil dates. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return cell === null || cell === undefined ? '' : String(cell).trim()
}

/** The rows of a CSV file, whatever it separates with, or of a workbook's first sheet. Refused: empty, over 20 MB, 200 MB unpacked or 10,000 rows, no table. */
export async function tableOf(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<TableRead> {
  if (bytes.length > sourceLimit) return { ok: false, code: 'tooLarge' }
  if (bytes.length === 0) return { ok: false, code: 'empty' }
  const read = bytes[0] === 0x50 && bytes[1] === 0x4b ? await workbook(bytes) : separated(name, bytes)
  if (!read.ok) return read
  const rows = read.rows.filter(row => row.some(cell => cell !== ''))
  if (rows.length === 0) return { ok: false, code: 'empty' }
  return rows.length > longestTable ? { ok: false, code: 'tooLarge' } : { ok: true, rows }
}

function separated(name: string, bytes: Uint8Array): TableRead {
  if (/\.xls$/i.test(name)) return { ok: false, code: 'otherFormat' }
  const decoded = decode(bytes)
  if (!decoded.ok) return decoded
  const { data } = Papa.parse<string[]>(decoded.text, { skipEmptyLines: 'greedy' })
  return { ok: true, rows: data.map(row => row.map(cell => cell.trim())) }
}

async function workbook(bytes: Uint8Array<ArrayBuffer>): Promise<TableRead> {
  const size = unpackedSize(bytes)
  if (size === null) return { ok: false, code: 'damaged' }
  if (size > unpackedLimit) return { ok: false, code: 'tooLarge' }
  const { readSheet } = await import('read-excel-file/universal')
  try {
    const rows = await readSheet(bytes.slice().buffer)
    return { ok: true, rows: rows.map(row => row.map(textOf)) }
  } catch {
    return { ok: false, code: 'damaged' }
  }
}
