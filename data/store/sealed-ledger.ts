import { z } from 'zod'
import type { Entry } from '../domain/entry.ts'
import type { RegisterId } from '../domain/ids.ts'
import { drained } from '../domain/steps.ts'
import {
  beginning,
  type Damage,
  type EachEntry,
  type LedgerCodec,
  type Point,
  type Reading,
  readingLedger,
} from './ledger.ts'
import type { RegisterKey } from './register-key.ts'
import type { Sodium, StreamState } from './sodium.ts'

/*
 * A sealed ledger is a row of frames: kind, length, the length's complement (so that a changed length is not
 * taken for a torn end), content. Each opening of the register that writes begins a segment: a frame with a
 * header that anyone can read (whose ledger, which segment, after how many entries) and a secretstream's
 * header; then frames that each hold whole batches of lines, one append each. The first is bound to the
 * segment's header and to the hash of the entry before it.
 */
const segmentFrame = 0x53
const chunkFrame = 0x43
const frameHead = 9
const chunkLimit = 256 * 1024

const segmentHeaderSchema = z.object({
  sealedLedger: z.literal(1),
  register: z.string(),
  replica: z.string(),
  segment: z.int().min(1),
  after: z.int().min(0),
})

function frame(kind: number, content: Uint8Array): Uint8Array {
  const head = Buffer.alloc(frameHead)
  head.writeUInt8(kind, 0)
  head.writeUInt32LE(content.length, 1)
  head.writeUInt32LE(~content.length >>> 0, 5)
  return Buffer.concat([head, content])
}

type Frame = { readonly kind: number; readonly content: Uint8Array; readonly end: number }

/** The frame that begins at a place; `torn` where the file ends within it. */
function frameAt(bytes: Buffer, start: number): Frame | 'torn' | 'damaged' {
  if (start + frameHead > bytes.length) return 'torn'
  const kind = bytes.readUInt8(start)
  const length = bytes.readUInt32LE(start + 1)
  if (kind !== segmentFrame && kind !== chunkFrame) return 'damaged'
  if (~length >>> 0 !== bytes.readUInt32LE(start + 5)) return 'damaged'
  const end = start + frameHead + length
  return end > bytes.length ? 'torn' : { kind, content: bytes.subarray(start + frameHead, end), end }
}

/** A power cut can leave zeros where a file had grown and its content had not come yet. */
const endsInZeros = (bytes: Buffer, start: number) =>
  bytes.length - start >= 16 && bytes.subarray(-16).every(byte => byte === 0)

function parsedHeader(content: Uint8Array) {
  try {
    return segmentHeaderSchema.parse(JSON.parse(new TextDecoder().decode(content)))
  } catch {
    return null
  }
}

/** Where reading a sealed ledger can go on: after its last whole chunk. */
interface Reached extends Point {
  readonly pulling: StreamState
  readonly segments: number
}

/** Writes and reads a ledger as libsodium secretstreams under the register's key. */
export class SealedCodec implements LedgerCodec {
  #stream: StreamState | null = null
  #segments = 0
  /** Whether the last write began the segment. */
  #began = false
  #reached: Reached | null = null

  constructor(
    private readonly sodium: Sodium,
    private readonly key: RegisterKey,
    private readonly register: RegisterId,
    private readonly replica: string,
  ) {}

  *reading(file: Uint8Array, replica: string, each?: EachEntry, after: Point = beginning): Reading {
    const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
    const { sodium } = this
    const headerLength = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES
    const reached = after.entries > 0 ? this.#reached : null
    const entries: Entry[] = []
    let [count, hash, sound] = [after.entries, after.hash, 0]
    let segments = reached?.segments ?? 0
    let pulling = reached?.pulling ?? null
    let bound: Uint8Array | null = null
    const damage = (code: Damage['code'] = 'ledgerDamaged', inside?: Damage): Damage => ({
      code,
      how: inside?.how ?? 'changed',
      line: inside?.line ?? count + 1,
      recordedOn: inside?.recordedOn ?? null,
      author: inside?.author ?? null,
      before: { entries, soundBytes: sound, lastHash: hash },
    })
    for (let at = 0; at < bytes.length; ) {
      const next = frameAt(bytes, at)
      if (next === 'torn' || (next === 'damaged' && endsInZeros(bytes, at))) break
      if (next === 'damaged') return damage()
      if (next.kind === segmentFrame) {
        const header = parsedHeader(next.content.subarray(headerLength))
        if (header === null) return damage()
        if (header.register !== this.register || header.replica !== replica) return damage('ledgerSwapped')
        if (header.after > count || header.segment > segments + 1) return damage('ledgerTruncated')
        if (header.after !== count || header.segment !== segments + 1) return damage()
        segments++
        pulling = this.key.pull('ledgers', next.content.subarray(0, headerLength))
        bound = Buffer.concat([next.content, Buffer.from(hash)])
      } else {
        if (pulling === null) return damage()
        const opened = sodium.crypto_secretstream_xchacha20poly1305_pull(pulling, next.content, bound)
        if (opened === false) {
          if (next.end === bytes.length && endsInZeros(bytes, at)) break
          return damage()
        }
        bound = null
        const found = drained(readingLedger(opened.message, replica, each, { entries: count, hash }))
        if (!('entries' in found)) return damage('ledgerDamaged', found)
        if (found.tornBytes > 0 || found.unended) return damage()
        for (const entry of found.entries) entries.push(entry)
        count += found.entries.length
        hash = found.lastHash
        sound = next.end
        yield sound
        this.#segments = segments
        this.#reached = { entries: count, hash, pulling, segments }
      }
      at = next.end
    }
    return { entries, soundBytes: sound, tornBytes: bytes.length - sound, lastHash: hash, unended: false }
  }

  write(batches: readonly string[], after: Point): Uint8Array {
    this.key.bytes()
    const frames: Uint8Array[] = []
    let bound: Uint8Array | null = null
    this.#began = this.#stream === null
    if (this.#stream === null) {
      const { state, header } = this.key.push('ledgers')
      this.#stream = state
      const about = JSON.stringify({
        sealedLedger: 1,
        register: this.register,
        replica: this.replica,
        segment: ++this.#segments,
        after: after.entries,
      } satisfies z.input<typeof segmentHeaderSchema>)
      const content = Buffer.concat([header, Buffer.from(about)])
      frames.push(frame(segmentFrame, content))
      bound = Buffer.concat([content, Buffer.from(after.hash)])
    }
    const stream = this.#stream
    for (const lines of inChunks(batches)) {
      const sealed = this.sodium.crypto_secretstream_xchacha20poly1305_push(
        stream,
        new TextEncoder().encode(lines),
        bound,
        this.sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
      )
      bound = null
      frames.push(frame(chunkFrame, sealed))
    }
    return Buffer.concat(frames)
  }

  /** A stream cannot be wound back: the next write begins a segment of its own. */
  abandon(): void {
    this.#stream = null
    if (this.#began) this.#segments--
    this.#began = false
  }
}

/** Whole batches together, up to a size that is quick to seal and to read. */
function* inChunks(batches: readonly string[]): Generator<string> {
  let chunk = ''
  for (const batch of batches) {
    if (chunk !== '' && chunk.length + batch.length > chunkLimit) {
      yield chunk
      chunk = ''
    }
    chunk += batch
  }
  if (chunk !== '') yield chunk
}
