import { z } from 'zod'

/**
 * Hybrid logical time: the wall clock's instant and a counter, `2018-02-22T09:00:00.000Z.0000`, so that
 * two times compare as strings. It never runs backwards on a laptop whose clock does (Kulkarni et al., 2014).
 */
export const hybridTimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z\.\d{4}$/)
  .brand<'HybridTime'>()
export type HybridTime = z.infer<typeof hybridTimeSchema>

const counterLimit = 9_999

/** A clock that is further ahead than this (24 hours, in milliseconds) is wrong, and is not gone along with. */
const aheadLimit = 86_400_000

/** The later of two times; null is before every time. */
export function later(a: HybridTime | null, b: HybridTime | null): HybridTime | null {
  return a === null || (b !== null && b > a) ? b : a
}

/**
 * The latest time to go on from, `at` being one that was read: a time more than a day ahead of the wall clock is
 * left out, so that a laptop whose clock is wrong takes no other with it.
 */
export function heard(last: HybridTime | null, at: HybridTime, now: Date): HybridTime | null {
  if (last !== null && at <= last) return last
  return Date.parse(at.slice(0, 24)) > now.getTime() + aheadLimit ? last : at
}

/** The next time after `last` (the latest seen from any replica), given the wall clock. */
export function tick(last: HybridTime | null, now: Date): HybridTime {
  const wall = now.toISOString()
  if (last === null || wall > last.slice(0, 24)) return `${wall}.0000` as HybridTime
  const counter = Number(last.slice(25)) + 1
  if (counter <= counterLimit) return `${last.slice(0, 24)}.${String(counter).padStart(4, '0')}` as HybridTime
  const next = `${new Date(Date.parse(last.slice(0, 24)) + 1).toISOString()}.0000`
  // After the last instant of the year 9999 there is none to be written.
  return next.length === last.length ? (next as HybridTime) : last
}
