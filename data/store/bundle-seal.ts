import { createHash } from 'node:crypto'
import { z } from 'zod'
import { fail, type Result, succeed } from '../failure.ts'
import type { KeyCost } from './key-slots.ts'
import { endStream, loadSodium, type Sodium, sweep } from './sodium.ts'

/** The format that this version writes; a file with a higher one is refused. */
export const bundleFormat = 1
/** Larger files are not read: nothing of a register comes to that. */
export const bundleLimit = 1024 * 1024 * 1024

const magic = Buffer.from('ansbundle')
const headStart = magic.length + 1 + 4
const headLimit = 4_096
const pieceBytes = 64 * 1024

/** So many bytes as base64: of any other number libsodium throws. */
const bytes = (count: number) => z.base64().refine(text => Buffer.from(text, 'base64').length === count)

const headSchema = z.object({
  /** Bounded, so that a file that was tampered with cannot take all of a computer's memory. */
  passes: z.int().min(1).max(32),
  memory: z
    .int()
    .min(8_192)
    .max(1024 * 1024 * 1024),
  salt: bytes(16),
  /** Seals nothing: whether it opens tells a wrong passphrase from a file that was altered. */
  nonce: bytes(24),
  trial: bytes(magic.length + 16),
  stream: bytes(24),
  /** How many bytes follow: tells a file that was cut from one that was altered. */
  length: z.int().min(0),
  check: z.string().length(64),
})
type Head = z.infer<typeof headSchema>

const to64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const from64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
const checkOf = ({ check: _, ...head }: Head) =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(head).sort()))
    .digest('hex')

function withKey<Value>(
  sodium: Sodium,
  passphrase: string,
  { passes, memory, salt }: Pick<Head, 'passes' | 'memory' | 'salt'>,
  of: (key: Uint8Array) => Value,
): Value {
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const argon2id = sodium.crypto_pwhash_ALG_ARGON2ID13
  const key = sodium.crypto_pwhash(32, secret, from64(salt), passes, memory, argon2id)
  try {
    return of(key)
  } finally {
    sweep(sodium, [secret, key])
    sodium.memzero(secret)
    sodium.memzero(key)
  }
}

/** One file that opens with the passphrase agreed: argon2id makes its key, a secretstream of 64 KiB pieces holds the content. */
export async function sealBundle(
  content: Uint8Array,
  passphrase: string,
  cost: KeyCost,
): Promise<Uint8Array> {
  const sodium = await loadSodium()
  const salt = to64(sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES))
  const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  return withKey(sodium, passphrase, { ...cost, salt }, key => {
    const trial = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(magic, null, null, nonce, key)
    const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key)
    const pieces: Uint8Array[] = []
    for (let start = 0; start === 0 || start < content.length; start += pieceBytes) {
      const last = start + pieceBytes >= content.length
      const tag = last
        ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
        : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
      const piece = content.subarray(start, start + pieceBytes)
      pieces.push(sodium.crypto_secretstream_xchacha20poly1305_push(state, piece, null, tag))
    }
    endStream(sodium, state)
    const length = pieces.reduce((sum, each) => sum + each.length, 0)
    const open = {
      ...cost,
      salt,
      nonce: to64(nonce),
      trial: to64(trial),
      stream: to64(header),
      length,
      check: '',
    }
    const head = Buffer.from(JSON.stringify({ ...open, check: checkOf(open) }))
    const start = Buffer.alloc(5)
    start.writeUInt8(bundleFormat, 0)
    start.writeUInt32LE(head.length, 1)
    return Buffer.concat([magic, start, head, ...pieces])
  })
}

/** Whether bytes begin as a bundle does. */
const looksLikeOne = (file: Buffer) =>
  file.length >= headStart && file.subarray(0, magic.length).equals(magic)

/**
 * What a bundle holds. Refused, each with its reason: no bundle, a newer format, cut, altered, a wrong passphrase.
 * `name`: what the file is called.
 */
export async function openBundle(
  bytes: Uint8Array,
  passphrase: string,
  name: string,
): Promise<Result<Uint8Array>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!looksLikeOne(file)) return fail({ code: 'notABundle', name })
  const format = file.readUInt8(magic.length)
  if (format > bundleFormat) return fail({ code: 'newerFormat', path: name, format })
  const altered = fail({ code: 'bundleAltered', name })
  const headEnd = headStart + file.readUInt32LE(magic.length + 1)
  if (format < 1 || headEnd > headStart + headLimit) return altered
  if (headEnd > file.length) return fail({ code: 'bundleCut', name })
  const head = headIn(file.subarray(headStart, headEnd))
  if (head === null) return altered
  const sealed = file.subarray(headEnd)
  if (sealed.length < head.length) return fail({ code: 'bundleCut', name })
  if (sealed.length > head.length) return altered
  const sodium = await loadSodium()
  return withKey(sodium, passphrase, head, key => {
    if (!opensTrial(sodium, head, key)) return fail({ code: 'wrongPassphrase' })
    const content = pulled(sodium, from64(head.stream), key, sealed)
    return content ? succeed(content) : altered
  })
}

function headIn(bytes: Uint8Array): Head | null {
  try {
    const head = headSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return checkOf(head) === head.check ? head : null
  } catch {
    return null
  }
}

function opensTrial(sodium: Sodium, { trial, nonce }: Head, key: Uint8Array): boolean {
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, from64(trial), null, from64(nonce), key)
    return true
  } catch {
    return false
  }
}

function pulled(sodium: Sodium, header: Uint8Array, key: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  const sealedPiece = pieceBytes + sodium.crypto_secretstream_xchacha20poly1305_ABYTES
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key)
  try {
    const pieces: Uint8Array[] = []
    for (let start = 0; start < sealed.length; start += sealedPiece) {
      const piece = sealed.subarray(start, start + sealedPiece)
      if (piece.length < sodium.crypto_secretstream_xchacha20poly1305_ABYTES) return null
      const opened = sodium.crypto_secretstream_xchacha20poly1305_pull(state, piece, null)
      if (opened === false) return null
      pieces.push(opened.message)
      const last = opened.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
      if (last !== start + sealedPiece >= sealed.length) return null
    }
    return pieces.length > 0 ? Buffer.concat(pieces) : null
  } finally {
    endStream(sodium, state)
  }
}
