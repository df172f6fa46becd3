import type { RegisterKey } from './register-key.ts'
import type { Sodium, StreamState } from './sodium.ts'

const magic = new TextEncoder().encode('ansealf1')
/** As much as one piece of a sealed file holds. */
const pieceBytes = 64 * 1024

/**
 * A whole file sealed as one secretstream of 64 KiB pieces, the last one marked; `about` (what it is, in which
 * register) is bound to it. Sizes are not padded: they can be seen.
 */
export function sealFile(sodium: Sodium, key: RegisterKey, about: string, bytes: Uint8Array): Uint8Array {
  const stream = key.push('files')
  const pieces: Uint8Array[] = [magic, stream.header]
  const bound = new TextEncoder().encode(about)
  for (let start = 0; start === 0 || start < bytes.length; start += pieceBytes) {
    const last = start + pieceBytes >= bytes.length
    const tag = last
      ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
      : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
    const piece = bytes.subarray(start, start + pieceBytes)
    pieces.push(sodium.crypto_secretstream_xchacha20poly1305_push(stream.state, piece, bound, tag))
  }
  key.end(stream.state)
  return Buffer.concat(pieces)
}

/** Whether bytes begin as a sealed file does. */
export const looksSealed = (bytes: Uint8Array): boolean => magic.every((byte, i) => bytes[i] === byte)

/** What a sealed file holds; null where anything of it was changed, cut off, or sealed as something else. */
export function openFile(
  sodium: Sodium,
  key: RegisterKey,
  about: string,
  sealed: Uint8Array,
): Uint8Array | null {
  const headEnd = magic.length + sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES
  if (sealed.length < headEnd || !looksSealed(sealed)) return null
  const header = sealed.subarray(magic.length, headEnd)
  const state = key.pull('files', header)
  try {
    return pulled(sodium, state, about, sealed.subarray(headEnd))
  } finally {
    key.end(state)
  }
}

function pulled(sodium: Sodium, state: StreamState, about: string, sealed: Uint8Array): Uint8Array | null {
  const bound = new TextEncoder().encode(about)
  const sealedPiece = pieceBytes + sodium.crypto_secretstream_xchacha20poly1305_ABYTES
  const pieces: Uint8Array[] = []
  for (let start = 0; start < sealed.length; start += sealedPiece) {
    const piece = sealed.subarray(start, start + sealedPiece)
    if (piece.length < sodium.crypto_secretstream_xchacha20poly1305_ABYTES) return null
    const opened = sodium.crypto_secretstream_xchacha20poly1305_pull(state, piece, bound)
    if (opened === false) return null
    pieces.push(opened.message)
    const last = opened.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
    if (last !== start + sealedPiece >= sealed.length) return null
    if (last) return Buffer.concat(pieces)
  }
  return null
}
