/** Larger files are no letters. */
export const sourceLimit = 20 * 1024 * 1024

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'empty' | 'binary' | 'tooLarge' }

const strict = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A text only if it holds what people write: letters of our languages, digits, marks, and no control characters. */
function written(text: string | null): string | null {
  if (text === null) return null
  const known = text.match(/[\t\n\r\u0020-\u024f\u0600-\u06ff\u2000-\u206f]/g)?.length ?? 0
  return known > text.length * 0.95 && !text.includes('\0') ? text : null
}

/** What 0x80 to 0x9f stand for in Windows-1252. Node 20 decodes them as control characters. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const western = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, char => windows1252[char.charCodeAt(0) - 0x80] ?? char)

const arabicShare = (text: string) => (text.match(/[\u0621-\u064a]/g)?.length ?? 0) / Math.max(1, text.length)

/**
 * A file's bytes as text: UTF-8 and UTF-16 by their marks, UTF-8 where it fits, else Windows-1256 where that
 * gives Arabic, else Windows-1252. Refused: an empty file, one over 20 MB, one that is no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > sourceLimit) return { ok: false, code: 'tooLarge' }
  const text = decoded(bytes)
  if (text === null) return { ok: false, code: 'binary' }
  return text.trim() === '' ? { ok: false, code: 'empty' } : { ok: true, text }
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict('utf-16be', bytes)
  const head = bytes.subarray(0, 4_096)
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  if (zeros > head.length / 5) return written(strict(head[0] === 0 ? 'utf-16be' : 'utf-16le', bytes))
  if (zeros > 0 || head.some(byte => byte < 0x09 || (byte > 0x0d && byte < 0x1b))) return null
  const utf8 = strict('utf-8', bytes)
  if (utf8 !== null) return utf8
  const arabic = new TextDecoder('windows-1256').decode(bytes)
  return arabicShare(arabic) > 0.3 ? arabic : western(bytes)
}
