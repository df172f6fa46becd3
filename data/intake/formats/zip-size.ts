/** What the parts of a Word file or a workbook may hold unpacked, in bytes; more is no letter and no table. */
export const unpackedLimit = 200 * 1024 * 1024

/** The size of a zip file's parts as its own directory states them; null where it has none. */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const last = Math.max(0, bytes.length - 65_557)
  for (let at = bytes.length - 22; at >= last; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    const count = view.getUint16(at + 10, true)
    let entry = view.getUint32(at + 16, true)
    let size = 0
    for (let i = 0; i < count; i++) {
      if (entry + 46 > bytes.length || view.getUint32(entry, true) !== 0x02014b50) return null
      size += view.getUint32(entry + 24, true)
      entry +=
        46 +
        view.getUint16(entry + 28, true) +
        view.getUint16(entry + 30, true) +
        view.getUint16(entry + 32, true)
    }
    return size
  }
  return null
}
