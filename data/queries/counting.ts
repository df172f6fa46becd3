import type { ReplyRule } from '../domain/about.ts'
import type { Pause } from './clarifications.ts'
import type { DaysOff } from './days-off.ts'

export type Counting = ReplyRule['counting']

/** Whether a day counts towards a reply's period. */
export type Counts = (day: number) => boolean

/** Every day counts, or every working day, except those on which the clock stands still. */
export const counts =
  (counting: Counting, off: DaysOff, pauses: readonly Pause[]): Counts =>
  day =>
    !pauses.some(({ from, to }) => from <= day && day < to) &&
    (counting === 'calendar' || off.why(day) === null)

/** The nth day after a day that counts; the day itself for none. */
export function nthDay(start: number, n: number, countsOn: Counts): number {
  let [day, left] = [start, n]
  while (left > 0) if (countsOn(++day)) left--
  return day
}

/** The days after a day, up to another one. */
export const daysFrom = (after: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - after) }, (_, n) => after + 1 + n)
