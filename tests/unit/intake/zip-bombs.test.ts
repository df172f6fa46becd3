import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textsOf } from '../../../data/intake/formats/formats.ts'
import { tableOf } from '../../../data/intake/formats/table.ts'
import { bomb } from './bomb.ts'

const megabyte = 1024 * 1024

describe('A file that unpacks to more than 200 MB is refused before it is unpacked', () => {
  it('as a Word file', async () => {
    const bytes = bomb('word/document.xml', 201 * megabyte, 201 * megabyte)
    expect(await textsOf('letter.docx', bytes)).toEqual({ ok: false, code: 'tooLarge' })
  })

  it('as a workbook', async () => {
    const bytes = bomb('xl/workbook.xml', 201 * megabyte, 201 * megabyte)
    expect(await tableOf('table.xlsx', bytes)).toEqual({ ok: false, code: 'tooLarge' })
  })

  it('as a workbook whose directory is cut off: nothing is known of its size', async () => {
    const whole = Uint8Array.from(readFileSync('tests/letters/formats/water.docx'))
    expect(await tableOf('table.xlsx', whole.slice(0, -30))).toEqual({ ok: false, code: 'damaged' })
  })
})

describe('A file that unpacks to more than its directory says is damaged', () => {
  /** A sound file whose directory says of each part that it holds one byte. */
  function lying(path: string): Uint8Array<ArrayBuffer> {
    const bytes = Uint8Array.from(readFileSync(path))
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true)
    return bytes
  }

  it('as a Word file', async () => {
    const read = await textsOf('letter.docx', lying('tests/letters/formats/harbour.docx'))
    expect(read).toEqual({ ok: false, code: 'damaged' })
  })

  it('as a workbook', async () => {
    const read = await tableOf('table.xlsx', lying('tests/tables/recipients.xlsx'))
    expect(read).toEqual({ ok: false, code: 'damaged' })
  })
})
