import { type CivilDate, daysBetween, plusDays } from '../../../data/domain/civil-date.ts'

/** A stretch of days without anything, drawn shorter than it was. */
export interface ShortGap {
  readonly from: CivilDate
  readonly until: CivilDate
}

/** Where days stand on a line, in hundredths from its beginning. */
export interface Axis {
  readonly place: (date: CivilDate) => number
  readonly gaps: readonly ShortGap[]
}

/** So many days in a row without anything keep their length, or such a part of all days; of more only a part is drawn. */
const [keptDays, keptPart] = [60, 1 / 6]
/** The least that is drawn of them, and the most of all of them for each day that keeps its length. */
const [least, most] = [15, 0.6]

/** How long the stretches between days are drawn: those of months and years shorter, so that the others can be read. */
function lengthsOf(stretches: readonly number[], kept: number): readonly number[] {
  const sum = (days: readonly number[]) => days.reduce((all, each) => all + each, 0)
  const long = stretches.filter(days => days > kept).map(days => Math.log2(days))
  const room = Math.max(most * sum(stretches.filter(days => days <= kept)), least * long.length)
  const longest = kept * long.length
  return stretches.map(days =>
    days <= kept ? days : (Math.min(room, longest) * Math.log2(days)) / sum(long),
  )
}

/** An axis through days on which something happens: in turn from the first to the last, long gaps drawn shorter. */
export function axisThrough(days: readonly CivilDate[]): Axis {
  const stops = [...new Set(days)].sort()
  const stretches = stops.slice(1).map((day, i) => daysBetween(stops[i] ?? day, day))
  const kept = Math.max(keptDays, keptPart * stretches.reduce((all, each) => all + each, 0))
  const places = [0]
  for (const length of lengthsOf(stretches, kept)) places.push((places.at(-1) ?? 0) + length)
  const whole = places.at(-1) || 1
  const place = (date: CivilDate) => {
    const next = stops.findIndex(stop => stop >= date)
    const [after, to] = [stops[next], places[next]]
    if (after === undefined || to === undefined) return 100
    const [before, from] = [stops[next - 1], places[next - 1]]
    if (before === undefined || from === undefined) return 0
    const part = daysBetween(before, date) / daysBetween(before, after)
    return (100 * (from + part * (to - from))) / whole
  }
  const gaps = stops.slice(1).flatMap((until, i) => {
    const from = stops[i]
    return from !== undefined && daysBetween(from, until) > kept ? [{ from, until }] : []
  })
  return { place, gaps }
}

/** The first days of months to be named below the axis, each at least so many hundredths from the one before. */
export function monthsOn(axis: Axis, from: CivilDate, until: CivilDate, apart: number): readonly CivilDate[] {
  const months: CivilDate[] = []
  let last = Number.NEGATIVE_INFINITY
  for (let day = firstOfNext(from); day <= until; day = firstOfNext(day)) {
    const at = axis.place(day)
    if (at - last < apart || at > 100 - apart) continue
    months.push(day)
    last = at
  }
  return months
}

const firstOfNext = (day: CivilDate) => {
  // 32 days after the first of a month are in the next one.
  const next = plusDays(day, 32 - Number(day.slice(8)))
  return plusDays(next, 1 - Number(next.slice(8)))
}

/** What stands at one place of a lane: things of one kind that would cover each other. */
export interface Group<Thing> {
  readonly at: number
  /** How many lie under it. */
  readonly level: number
  readonly things: readonly [Thing, ...Thing[]]
}

/**
 * Marks on a lane, of things by their place. Those of one kind that would overlap are one mark; of the others, each is
 * set above the one before. `widthOf`: of a mark of so many things, in hundredths of the axis.
 */
export function stacked<Thing>(
  things: readonly Thing[],
  placeOf: (thing: Thing) => number,
  kindOf: (thing: Thing) => string,
  widthOf: (count: number) => number,
): readonly Group<Thing>[] {
  const groups: { at: number; kind: string; things: [Thing, ...Thing[]] }[] = []
  for (const thing of things) {
    const [at, kind] = [placeOf(thing), kindOf(thing)]
    const near = groups.findLast(group => group.kind === kind)
    if (near && at - near.at < widthOf(near.things.length)) near.things.push(thing)
    else groups.push({ at, kind, things: [thing] })
  }
  const ends: number[] = []
  return groups.map(({ at, things: members }) => {
    const free = ends.findIndex(end => end <= at)
    const level = free < 0 ? ends.length : free
    ends[level] = at + widthOf(members.length)
    return { at, level, things: members }
  })
}
