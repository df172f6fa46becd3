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

/** The next time after `last` (the latest seen from any replica), given the wall clock. */
export function tick(last: HybridTime | null, now: Date): HybridTime {
  const wall = now.toISOString()
  if (last === null || wall > last.slice(0, 24)) return `${wall}.0000` as HybridTime
  const counter = Number(last.slice(25)) + 1
  if (counter <= counterLimit) return `${last.slice(0, 24)}.${String(counter).padStart(4, '0')}` as HybridTime
  return `${new Date(Date.parse(last.slice(0, 24)) + 1).toISOString()}.0000` as HybridTime
}
