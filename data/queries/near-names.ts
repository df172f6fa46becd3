import { folded, wordsIn } from './search.ts'

const little = new Set([
  'the',
  'of',
  'for',
  'and',
  'in',
  'de',
  'la',
  'le',
  'les',
  'du',
  'des',
  'et',
  'pour',
  'el',
  'los',
  'las',
  'del',
  'y',
  'para',
  'a',
  'في',
  'من',
  'و',
])

/** A name's words as they are compared: folded, without brackets, articles and little words. */
function wordsOf(name: string): readonly string[] {
  return wordsIn(folded(name).replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')).filter(word => !little.has(word))
}

/** How many letters must change to make one word of the other; 3 for more than two. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 3
}

const alike = (a: string, b: string) => a === b || (a.length > 4 && distance(a, b) <= (a.length > 8 ? 2 : 1))

/** Whether two names are likely one organisation's or one person's: run together they differ by two letters at most, or nearly all their words are alike, in any order. */
export function isNear(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.length === 0 || b.length === 0) return false
  if (a.join('').length > 10 && distance(a.join(''), b.join('')) <= 2) return true
  const shared = a.filter(word => b.some(each => alike(word, each))).length
  return shared >= 1 && shared / Math.max(a.length, b.length) >= 0.75
}
