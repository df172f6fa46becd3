import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { textOfPage } from './page-text.ts'
import { glyphsOf } from './pdf-glyphs.ts'
// The parser's own worker code, run where this runs: this is a worker already, and starts no other.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'

/** Longer documents are no letters. */
const longest = 300

/** The words of a PDF in reading order. Refused: no text in it (scanned pages), locked with a password, damaged, over 300 pages. */
export async function textOfPdf(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'noText' | 'locked' | 'damaged' | 'tooLarge' }
> {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > longest) return { ok: false, code: 'tooLarge' }
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { fnArray, argsArray } = await page.getOperatorList()
      pages.push(textOfPage(glyphsOf(fnArray, argsArray)))
    }
    const text = pages.join('\n\n')
    return text.trim() === '' ? { ok: false, code: 'noText' } : { ok: true, text }
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return { ok: false, code: locked ? 'locked' : 'damaged' }
  } finally {
    await task.destroy()
  }
}
