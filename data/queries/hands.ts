import type { Entry } from '../domain/entry.ts'

/** A laptop that wrote in the register: by the end of its name, which is short enough to say, and who wrote on it. */
export interface Laptop {
  readonly replica: Entry['replica']
  readonly name: string
  readonly people: readonly string[]
}

/** Everybody whose hand is in some entries, and the laptops on which they wrote; by name. */
export function handsIn(entries: readonly Entry[]): {
  readonly people: readonly string[]
  readonly laptops: readonly Laptop[]
} {
  const byLaptop = new Map<Entry['replica'], Set<string>>()
  for (const { replica, author } of entries) {
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
}

/** The end of a laptop's name in the register: enough to tell a handful of them apart. */
export const laptopName = (replica: Entry['replica']): string => replica.slice(4).slice(-4)
