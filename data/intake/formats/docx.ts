import mammoth from 'mammoth'
import { textOfHtml } from './html.ts'

/** What the parts of a Word file may hold unpacked; more is no letter. */
const unpackedLimit = 200 * 1024 * 1024

/** The size of a zip file's parts as its own directory states them; null where it has none. */
function unpackedSize(bytes: Uint8Array): number | null {
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

/** The words of a Word file, its lists numbered. Refused: no Word file inside, damaged, one that unpacks to over 200 MB. */
export async function textOfDocx(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly code: 'damaged' | 'tooLarge' }
> {
  const size = unpackedSize(bytes)
  if (size === null) return { ok: false, code: 'damaged' }
  if (size > unpackedLimit) return { ok: false, code: 'tooLarge' }
  const arrayBuffer = bytes.slice().buffer
  try {
    // One name for each of the library's two builds: the browser's and Node's.
    const input = Object.assign({ arrayBuffer }, { buffer: arrayBuffer })
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      includeDefaultStyleMap: true,
    })
    return { ok: true, text: textOfHtml(value.replaceAll('\t', '&#9;')) }
  } catch {
    return { ok: false, code: 'damaged' }
  }
}
