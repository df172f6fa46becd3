import { wordsIn } from './search.ts'
import { differBy, slips } from './vocabulary.ts'

/** How near a word of a name is to the one asked for. */
const [same, begun, near] = [4, 3, 1] as const

/**
 * How well the words of a short name (a command's, a view's) fit what is asked for; 0: not at all. Every word asked for must
 * stand in it, whole, begun, or with a slip; the last one may still be being written.
 */
function fitOf(words: readonly string[], wanted: readonly string[]): number {
  let fit = 0
  for (const [nth, each] of wanted.entries()) {
    const isLast = nth === wanted.length - 1
    const best = Math.max(0, ...words.map(word => nearness(word, each, isLast)))
    if (best === 0) return 0
    fit += best
  }
  return fit
}

function nearness(word: string, asked: string, open: boolean): number {
  if (word === asked) return same
  if (word.startsWith(asked)) return begun
  return slips(asked) > 0 && differBy(asked, word, slips(asked), open) ? near : 0
}

/**
 * Those that fit, the best first, in their own order where they fit alike. Each may have several names, told by their
 * words (`wordsIn`), so that names that stay are gone through once and not at each key. `written`:
 * they fit as it is written; only where none does, those that fit in spite of a slip.
 */
export function fittingNames<Named>(
  all: readonly Named[],
  namesOf: (each: Named) => readonly (readonly string[])[],
  asked: string,
): { readonly fitting: readonly Named[]; readonly written: boolean } {
  const words = wordsIn(asked)
  const ranked = all
    .map(each => ({ each, fit: Math.max(0, ...namesOf(each).map(name => fitOf(name, words))) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
  const written = ranked.filter(({ fit }) => fit >= begun * words.length)
  const fitting = (written.length > 0 ? written : ranked).map(({ each }) => each)
  return { fitting, written: written.length > 0 }
}
