/** Chance that comes out the same for the same seed, on every computer. */
export interface Chance {
  /** A whole number from 0 up to, but not, `below`. */
  number(below: number): number
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number
  /** True so many times in a hundred. */
  percent(times: number): boolean
  one<const Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number]
  /** So many different ones of a list, in its order; all of them where it has no more. */
  some<Item>(items: readonly Item[], count: number): Item[]
}

/** Mulberry32: a generator of 32 bits of state, enough for data that only has to look various. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number) => Math.floor(next() * below)
  return {
    number,
    between: (least, most) => least + number(most - least + 1),
    percent: times => next() * 100 < times,
    one: items => items[number(items.length)] ?? items[0],
    some(items, count) {
      let wanted = Math.min(count, items.length)
      return items.filter((_item, i) => {
        const taken = next() * (items.length - i) < wanted
        if (taken) wanted -= 1
        return taken
      })
    },
  }
}
