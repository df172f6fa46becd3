import mammoth from 'mammoth'
import { textOfHtml } from './html.ts'
import { unpackedLimit, unpackedSize } from './zip-size.ts'

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
