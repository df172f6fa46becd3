import { createHash } from 'node:crypto'

const consonants = 'bdfghjklmnprstvz'
const vowels = 'aiou'

/** Sixteen bits as five letters that can be said aloud: consonant, vowel, consonant, vowel, consonant (Wilkerson's proquints). */
const quint = (bits: number): string =>
  [
    consonants[(bits >> 12) & 15],
    vowels[(bits >> 10) & 3],
    consonants[(bits >> 6) & 15],
    vowels[(bits >> 4) & 3],
    consonants[bits & 15],
  ].join('')

const start = 16
const checkOf = (hash: string) => createHash('sha256').update(hash.slice(0, start)).digest('hex').slice(0, 4)

/** A hash's first 64 bits as four words and a fifth that tells whether the four were heard well. */
export const spokenHead = (hash: string): string =>
  (hash.slice(0, start) + checkOf(hash))
    .match(/.{4}/g)
    ?.map(bits => quint(Number.parseInt(bits, 16)))
    .join(' ') ?? ''

function bitsOf(word: string): string | null {
  const [a, b, c, d, e] = word
  const places = [consonants, vowels, consonants, vowels, consonants].map((letters, i) =>
    letters.indexOf([a, b, c, d, e][i] ?? ' '),
  )
  if (word.length !== 5 || places.some(place => place < 0)) return null
  const [p = 0, q = 0, r = 0, s = 0, t = 0] = places
  return ((p << 12) | (q << 10) | (r << 6) | (s << 4) | t).toString(16).padStart(4, '0')
}

/** The hash's beginning (16 hexadecimal digits) that words stand for; null where they were not heard or typed well. */
export function heardHead(words: string): string | null {
  const bits = (words.toLowerCase().match(/[a-z]+/g) ?? []).map(bitsOf)
  if (bits.length !== 5 || bits.includes(null)) return null
  const text = bits.join('')
  return checkOf(text) === text.slice(start) ? text.slice(0, start) : null
}
