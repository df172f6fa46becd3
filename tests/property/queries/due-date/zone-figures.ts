import { createHash } from 'node:crypto'
import { seatKeys } from '../../../../data/directory/seats.ts'
import { civilDateSchema, plusDays } from '../../../../data/domain/civil-date.ts'
import { dueOf } from './situation.ts'

/**
 * Run with a zone in TZ: two thousand due dates with their steps, from 2011 to 2025, over every seat, in working
 * and calendar days, with and without a pause, as one hash.
 */
const first = civilDateSchema.parse('2011-10-01')
const hash = createHash('sha256')
const count = 2_000
for (let n = 0; n < count; n++) {
  const start = plusDays(first, (n * 37) % 5_200)
  const { due, longDue, steps } = dueOf({
    start,
    seat: seatKeys[n % seatKeys.length] ?? null,
    rule: { days: 1 + (n % 90), counting: n % 3 === 0 ? 'calendar' : 'working' },
    replyBy: n % 7 === 0 ? plusDays(start, 30) : null,
    closed: [{ name: 'Break', from: plusDays(start, 10), to: plusDays(start, 14) }],
    asked: n % 5 === 0 ? [{ on: plusDays(start, 4), answered: plusDays(start, 11), clock: 'resumes' }] : [],
  })
  hash.update(JSON.stringify([due, longDue, steps]))
}
process.stdout.write(`${count} ${hash.digest('hex')}`)
