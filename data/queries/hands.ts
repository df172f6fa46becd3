import { known } from '../domain/covering.ts'
import type { Entry, Seen } from '../domain/entry.ts'
import type { Register } from '../domain/register.ts'
import { onceFor } from './once.ts'

/** A laptop that wrote in the register: by the end of its name, which is short enough to say, and who wrote on it. */
export interface Laptop {
  readonly replica: Entry['replica']
  readonly name: string
  readonly people: readonly string[]
}

interface Hands {
  readonly people: readonly string[]
  readonly laptops: readonly Laptop[]
}

/** Everybody whose hand is in some entries, and the laptops on which they wrote; by name. */
export const handsIn = onceFor((entries): Hands => {
  const byLaptop = new Map<Entry['replica'], Set<string>>()
  let before: Entry | undefined
  for (const entry of entries) {
    const { replica, author } = entry
    // Most often the same person goes on: a register has hundreds of thousands of entries and a handful of people.
    if (before?.replica === replica && before.author === author) continue
    before = entry
    const people = byLaptop.get(replica)
    if (people) people.add(author)
    else byLaptop.set(replica, new Set([author]))
  }
  return {
    people: [...new Set([...byLaptop.values()].flatMap(people => [...people]))].sort(),
    laptops: [...byLaptop]
      .map(([replica, people]) => ({ replica, name: laptopName(replica), people: [...people].sort() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
})

/** The end of a laptop's name in the register: enough to tell a handful of them apart. */
export const laptopName = (replica: Entry['replica']): string => replica.slice(4).slice(-4)

/** How far somebody is known to have looked, and the entry of theirs that last showed it. */
export interface LastSeen {
  readonly person: string
  readonly seen: Seen
  readonly last: Entry
}

/**
 * How far each person has looked, as far as their own entries tell: up to what their laptop had as they wrote the last
 * one, and up to where a review of theirs or a sign-off says. Who wrote only before entries told this is left out where
 * there are several laptops. By name.
 */
export const lastSeen = onceFor((entries): readonly LastSeen[] => {
  const alone = handsIn(entries).laptops.length < 2
  const found = new Map<string, { seen: Record<string, number>; last: Entry; tells: boolean }>()
  for (const entry of entries) {
    const fact = known(entry)
    // An erasure that spreads is carried out, in its author's name, on laptops that they never saw.
    if (fact?.kind === 'entriesErased') continue
    const of = found.get(entry.author) ?? { seen: {}, last: entry, tells: alone }
    found.set(entry.author, of)
    looked(of.seen, entry.replica, entry.sequence)
    if (fact?.kind === 'reviewFinished' || fact?.kind === 'letterSignedOff') lookedAsFar(of.seen, fact.seen)
    if (entry.seen !== undefined) lookedAsFar(of.seen, entry.seen)
    of.tells ||= entry.seen !== undefined
    if (entry.recordedOn >= of.last.recordedOn) of.last = entry
  }
  return [...found]
    .filter(([, { tells }]) => tells)
    .map(([person, { seen, last }]) => ({ person, seen, last }))
    .sort((a, b) => (a.person < b.person ? -1 : 1))
})

function looked(seen: Record<string, number>, replica: string, last: number): void {
  if (last > (seen[replica] ?? 0)) seen[replica] = last
}

function lookedAsFar(seen: Record<string, number>, far: Readonly<Record<string, number>>): void {
  for (const replica in far) looked(seen, replica, far[replica] ?? 0)
}

/** Whether more than one laptop wrote in a register: where one alone did, its name says nothing. */
export function hasSeveralLaptops(register: Register): boolean {
  let first: Entry['replica'] | undefined
  for (const stream of register.streams.values())
    for (const { replica } of stream) {
      first ??= replica
      if (replica !== first) return true
    }
  return false
}
