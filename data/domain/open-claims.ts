import type { Claiming } from './claim.ts'
import { type Entry, hadSeen } from './entry.ts'
import { sameContent } from './remains.ts'
import { reversedIn, type Stream } from './stream.ts'

/**
 * Of the claims on one question, in their order, those that nobody replaced who knew of them. Mostly one: the newest.
 * `redone`: the entries that brought a claim back after it had been taken back; who replaces it has to know of those too.
 */
export function openAmong(
  claims: readonly Claiming[],
  redone: (entry: Entry) => readonly Entry[],
): readonly Claiming[] {
  const knew = knowledgeOf(claims)
  return claims.filter(
    claim =>
      !claims.some(
        other =>
          other !== claim &&
          knew.get(other)?.has(claim) &&
          !redone(claim.entry).some(again => apart(other.entry, again)),
      ),
  )
}

/** Whether neither of two entries was written where the other was known. */
export const apart = (a: Entry, b: Entry): boolean => hadSeen(a, b) === false && hadSeen(b, a) === false

/**
 * Which of the others each claim was made in knowledge of. An entry of an older version does not say: it knew what
 * its laptop had claimed, what its own claim replaced, and what these had known. Where it replaced what stood last,
 * or does not say what it replaced, it is taken to have known all: a question that nobody can answer is not asked.
 */
function knowledgeOf(claims: readonly Claiming[]): ReadonlyMap<Claiming, ReadonlySet<Claiming>> {
  const knew = new Map<Claiming, ReadonlySet<Claiming>>()
  const earlier: Claiming[] = []
  for (const claim of claims) {
    const { entry } = claim
    knew.set(
      claim,
      entry.seen === undefined
        ? guessed(claim, earlier, knew)
        : new Set(claims.filter(other => other !== claim && hadSeen(entry, other.entry) === true)),
    )
    earlier.push(claim)
  }
  return knew
}

function guessed(
  claim: Claiming,
  earlier: readonly Claiming[],
  knew: ReadonlyMap<Claiming, ReadonlySet<Claiming>>,
): ReadonlySet<Claiming> {
  const last = earlier.at(-1)
  if (last === undefined) return new Set()
  if (!('from' in claim) || sameContent(last.value, claim.from)) return new Set(earlier)
  const known = new Set<Claiming>()
  for (const other of earlier) {
    if (other.entry.replica !== claim.entry.replica && !sameContent(other.value, claim.from)) continue
    known.add(other)
    for (const each of knew.get(other) ?? []) known.add(each)
  }
  return known
}

/** The standing entries of a stream that brought an entry back after it had been taken back. */
export function redoneIn(stream: Stream): (entry: Entry) => readonly Entry[] {
  const reversals = stream.filter(({ fact }) => fact.kind === 'entriesReversed')
  if (reversals.length < 2) return () => []
  const reversed = reversedIn(stream)
  const reversalsOf = ({ id }: Entry) =>
    reversals.filter(({ fact }) => fact.kind === 'entriesReversed' && fact.entries.includes(id))
  const redone = (entry: Entry): readonly Entry[] =>
    reversalsOf(entry)
      .flatMap(reversalsOf)
      .flatMap(again => (reversed.has(again.id) ? [] : [again, ...redone(again)]))
  return redone
}
