/** Where something stands in a text, in UTF-16 units. */
export interface Place {
  readonly start: number
  readonly end: number
}

const forms: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه' }

/** A text as names are compared, letter by letter: without case, diacritics and tatweel, and each letter's place. */
function compared(text: string): { readonly letters: readonly string[]; readonly places: readonly Place[] } {
  const letters: string[] = []
  const places: Place[] = []
  let start = 0
  for (const character of text) {
    const end = start + character.length
    const plain = (forms[character] ?? character.normalize('NFKD'))
      .replace(/[\p{M}\u0640\p{Cf}]/gu, '')
      .toLowerCase()
    for (const letter of /^\s+$/u.test(plain) ? ' ' : plain) {
      if (letter === ' ' && letters.at(-1) === ' ') continue
      letters.push(letter)
      places.push({ start, end })
    }
    start = end
  }
  return { letters, places }
}

const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
/** A name of so many letters is found within a longer word too; a shorter one only as a word of its own. */
const long = 5

/** Nothing in it has marks, or another form. */
const isAscii = /^[\0-\x7f]*$/

/** The same for a whole text at once: where a name's is not within a text's, the name is not in the text. */
export const quickly = (text: string) =>
  (isAscii.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/[\p{M}\u0640\p{Cf}]/gu, '')
        .replaceAll('ى', 'ي')
        .replaceAll('ة', 'ه')
  )
    .toLowerCase()
    .replace(/\s+/g, ' ')

/** Every place in a text where one of some names stands, whatever its case and diacritics; the first first, none within another. */
export function placesOf(text: string, names: readonly string[]): readonly Place[] {
  const whole = quickly(text)
  if (!names.some(name => whole.includes(quickly(name.trim())))) return []
  const { letters, places } = compared(text)
  const found: Place[] = []
  for (const name of names) {
    const wanted = compared(name.trim()).letters
    if (wanted.length < 2) continue
    for (let at = 0; at + wanted.length <= letters.length; at++) {
      if (!wanted.every((letter, i) => letters[at + i] === letter)) continue
      const [first, last] = [places[at], places[at + wanted.length - 1]]
      const alone = !isWord(letters[at - 1]) && !isWord(letters[at + wanted.length])
      if (first && last && (alone || wanted.length >= long)) found.push({ start: first.start, end: last.end })
    }
  }
  return merged(found.sort((a, b) => a.start - b.start))
}

function merged(places: readonly Place[]): readonly Place[] {
  const apart: Place[] = []
  for (const place of places) {
    const last = apart.at(-1)
    if (last && place.start < last.end) {
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, place.end) }
    } else apart.push(place)
  }
  return apart
}

/** A text with some places blacked out; as long as it was. */
export function blackedOut(text: string, places: readonly Place[]): string {
  let [black, at] = ['', 0]
  for (const { start, end } of places) {
    black += text.slice(at, start) + '█'.repeat(end - start)
    at = end
  }
  return black + text.slice(at)
}
