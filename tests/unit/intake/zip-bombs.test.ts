import { readFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { textsOf } from '../../../data/intake/formats/formats.ts'
import { tableOf } from '../../../data/intake/formats/table.ts'

const megabyte = 1024 * 1024

/** A zip file of one part that holds so many bytes of nothing and says that they are `stated`. */
function bomb(part: string, bytes: number, stated: number): Uint8Array<ArrayBuffer> {
  const content = Buffer.alloc(bytes)
  const packed = deflateRawSync(content)
  const name = Buffer.from(part)
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(crc32(content), 0)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(stated, 8)
  const lengths = Buffer.from([name.length, 0, 0, 0])
  const method = Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0])
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), method, sizes, lengths, name, packed])
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, 0]),
    method,
    sizes,
    lengths,
    Buffer.alloc(14),
    name,
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Uint8Array.from(Buffer.concat([local, entry, end]))
}

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
