import { z } from 'zod'
import type { CivilDate } from './civil-date.ts'
import { languages, type Texts } from './text.ts'

/** A version of a letter's text by its content: SHA-256, in hexadecimal. */
export const textHashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'TextHash'>()
export type TextHash = z.infer<typeof textHashSchema>

/** A letter's text as it stood from one recorded day on. */
export interface TextVersion {
  readonly text: Texts
  readonly recordedOn: CivilDate
}

const known = new WeakMap<Texts, TextHash>()

/** The hash of a text in all its languages; the order in which they were put does not matter. */
export function textHash(text: Texts): TextHash {
  const before = known.get(text)
  if (before) return before
  const parts = languages.flatMap(language =>
    text[language] === undefined ? [] : [[language, text[language]]],
  )
  const hash = textHashSchema.parse(sha256(new TextEncoder().encode(JSON.stringify(parts))))
  known.set(text, hash)
  return hash
}

const primes = Array.from({ length: 312 }, (_, i) => i)
  .filter(n => n > 1 && Array.from({ length: n - 2 }, (_, i) => i + 2).every(d => n % d !== 0))
  .slice(0, 64)
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32) >>> 0
const constants = Uint32Array.from(primes.map(prime => fraction(Math.cbrt(prime))))
const start = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)))
const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** SHA-256 as FIPS 180-4 has it, written out here because the core reaches for neither Node nor a browser. */
export function sha256(bytes: Uint8Array): string {
  const blocks = new Uint8Array((((bytes.length + 8) >> 6) + 1) * 64)
  blocks.set(bytes)
  blocks[bytes.length] = 0x80
  const view = new DataView(blocks.buffer)
  view.setBigUint64(blocks.length - 8, BigInt(bytes.length) * 8n)
  const words = new DataView(new ArrayBuffer(256))
  const word = (i: number) => words.getUint32(4 * i)
  let state: readonly number[] = start
  for (let at = 0; at < blocks.length; at += 64) {
    for (let i = 0; i < 16; i++) words.setUint32(4 * i, view.getUint32(at + 4 * i))
    for (let i = 16; i < 64; i++) {
      const [before, near] = [word(i - 15), word(i - 2)]
      const s0 = turned(before, 7) ^ turned(before, 18) ^ (before >>> 3)
      const s1 = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10)
      words.setUint32(4 * i, word(i - 16) + s0 + word(i - 7) + s1)
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (let i = 0; i < 64; i++) {
      const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      const one = (h + s1 + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + word(i)) | 0
      const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
    }
    const round = [a, b, c, d, e, f, g, h]
    state = state.map((value, i) => (value + (round[i] ?? 0)) >>> 0)
  }
  return state.map(value => value.toString(16).padStart(8, '0')).join('')
}
