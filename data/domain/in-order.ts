import { type Entry, inOrder } from './entry.ts'
import type { Steps } from './steps.ts'

/** So many entries are looked at in one step. */
const atOnce = 4_096

/** Lists of entries as one in order, in steps. A laptop's own list is in order already, so most often nothing is sorted. */
export function* mergedInOrder(lists: readonly (readonly Entry[])[]): Steps<readonly Entry[]> {
  let all: readonly Entry[] = []
  for (const list of lists) {
    const next = (yield* isInOrder(list)) ? list : list.toSorted(inOrder)
    all = yield* merging(all, next)
  }
  return all
}

function* isInOrder(list: readonly Entry[]): Steps<boolean> {
  let before: Entry | undefined
  for (const [i, entry] of list.entries()) {
    if (before !== undefined && inOrder(before, entry) > 0) return false
    before = entry
    if (i % atOnce === 0) yield 0
  }
  return true
}

/** Two lists that are each in order, as one. */
export function* merging(one: readonly Entry[], other: readonly Entry[]): Steps<readonly Entry[]> {
  const [newest, first] = [one.at(-1), other[0]]
  if (newest === undefined || first === undefined || inOrder(newest, first) <= 0) return [...one, ...other]
  const all: Entry[] = []
  let next = 0
  for (const entry of one) {
    for (let each = other[next]; each !== undefined && inOrder(each, entry) < 0; each = other[++next])
      all.push(each)
    all.push(entry)
    if (all.length % atOnce === 0) yield 0
  }
  for (let each = other[next]; each !== undefined; each = other[++next]) {
    all.push(each)
    if (all.length % atOnce === 0) yield 0
  }
  return all
}
