import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../data/domain/folding.ts'
import { asSeen } from '../../../data/queries/as-seen.ts'
import { lastSeen } from '../../../data/queries/hands.ts'
import { contentOf, historiesApart } from '../domain/history.ts'

describe('The register as somebody had seen it', () => {
  it('is what the entries make that they had, whatever came since', () => {
    fc.assert(
      fc.property(
        historiesApart,
        fc.array(fc.nat({ max: 30 }), { minLength: 4, maxLength: 4 }),
        (history, upTo) => {
          const seen = Object.fromEntries(upTo.map((last, n) => [`rep-${n}`, last]))
          const had = history.entries.filter(({ replica, sequence }) => sequence <= (seen[replica] ?? 0))
          expect(contentOf(asSeen(fold(history.entries), seen))).toEqual(contentOf(fold(had)))
        },
      ),
    )
  })

  it('is, as somebody last saw it, what their laptop had once it wrote their last entry', () => {
    fc.assert(
      fc.property(historiesApart, ({ entries, steps }) => {
        const byLaptop = entries.map(entry => ({ ...entry, author: entry.replica }))
        for (const { person, seen } of lastSeen(byLaptop)) {
          const last = steps.findLast(({ written }) => written[0]?.replica === person)
          expect(last).toBeDefined()
          if (last) expect(contentOf(asSeen(fold(entries), seen))).toEqual(contentOf(last.after))
        }
      }),
    )
  })
})
