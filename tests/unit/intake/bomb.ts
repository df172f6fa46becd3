import { crc32, deflateRawSync } from 'node:zlib'

/** A zip file of one part that holds so many bytes of nothing and says that they are `stated`. */
export function bomb(part: string, bytes: number, stated: number): Uint8Array<ArrayBuffer> {
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
