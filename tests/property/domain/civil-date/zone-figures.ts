import { createHash } from 'node:crypto'
import {
  type CivilDate,
  civilDateOf,
  civilDateSchema,
  daysBetween,
  plusDays,
} from '../../../../data/domain/civil-date.ts'

/**
 * Run with a zone in TZ: every day of 1990 to 2030 stepped through, parsed and counted, as one hash; and the
 * day that each local noon falls on, as a count of those that are wrong. Prints JSON.
 */
const first = '1990-01-01' as CivilDate
const hash = createHash('sha256')
let date = first
let previous = first
let misplacedNoons = 0
for (let n = 0; n < 14_975; n++) {
  const parsed = civilDateSchema.safeParse(date).success
  hash.update(
    [
      date,
      parsed,
      plusDays(first, n),
      plusDays(date, -n),
      daysBetween(first, date),
      daysBetween(date, previous),
    ].join(' '),
  )
  const [year, month, day] = date.split('-').map(Number)
  const noon = new Date(year ?? 0, (month ?? 0) - 1, day, 12)
  // A zone that skipped the day has no such noon.
  if (noon.getDate() === day && civilDateOf(noon) !== date) misplacedNoons++
  previous = date
  date = plusDays(date, 1)
}
process.stdout.write(
  JSON.stringify({ zone: process.env['TZ'], last: previous, hash: hash.digest('hex'), misplacedNoons }),
)
