import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../data/domain/entry.ts'
import { withErasures } from '../../../data/domain/erased.ts'
import { namesOf } from '../../../data/domain/erasing.ts'
import { spreadingIn } from '../../../data/domain/erasure-spread.ts'
import { fold } from '../../../data/domain/folding.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { entriesFor } from '../../../data/domain/recording.ts'
import { decide } from '../../../data/domain/register.ts'
import { mentionsOf } from '../../../data/queries/mentions.ts'
import { contentOf, moves, play, recordNext } from './history.ts'

const saysOf = (entries: readonly Entry[]) => JSON.stringify(contentOf(fold(entries)))

/** A name that nothing else says, in place of an organisation's. */
const secret = 'Grandmothers of the harbour'

/** A history of three laptops in which one organisation is called by the secret name. */
function withSecret(entries: readonly Entry[]): { entries: readonly Entry[]; organisation: string } | null {
  const founded = entries.find(({ fact }) => fact.kind === 'organisationAdded')
  if (founded?.fact.kind !== 'organisationAdded') return null
  const { organisation } = founded.fact
  const erasedBefore = entries.some(
    ({ subject, fact }) => subject === organisation && fact.kind === 'entriesErased',
  )
  if (erasedBefore) return null
  const named = entries.map((entry): Entry => {
    const { fact } = entry
    if (fact.kind === 'organisationAdded' && fact.organisation === organisation)
      return { ...entry, fact: { ...fact, name: { en: secret } } }
    if (fact.kind === 'organisationEdited' && fact.organisation === organisation && fact.from.name)
      return { ...entry, fact: { ...fact, from: { ...fact.from, name: { en: secret } } } }
    return entry
  })
  return { entries: named, organisation }
}

describe('Everything about an organisation, erased on a laptop that knows a part of a history', () => {
  it('shows nowhere once all of it has come together, in whatever order, and spreading once is enough', () => {
    let tried = 0
    fc.assert(
      fc.property(moves, fc.nat({ max: 100 }), fc.gen(), (moved, part, gen) => {
        const story = withSecret(play(moved).entries)
        if (!story) return
        const known = story.entries.slice(0, Math.ceil((story.entries.length * (100 - part)) / 100))
        const register = fold(known)
        const organisation = idSchemas.organisation.parse(story.organisation)
        if (!register.organisations.has(organisation)) return
        const { newId, today } = recordNext()
        const blackedOut = mentionsOf(register, organisation).flatMap(({ entries }) =>
          entries.map(({ id }) => id),
        )
        const outcome = decide(
          register,
          { kind: 'erase', what: { of: 'organisation', organisation, blackedOut }, reason: '—' },
          { today, newId },
        )
        if (!outcome.accepted) throw new Error(outcome.refusal.code)
        tried++
        const written = (facts: typeof outcome.facts, replica: string, last: Entry['at'] | null) =>
          entriesFor(facts, {
            register: idSchemas.register.parse('reg-1'),
            replica: idSchemas.replica.parse(replica),
            author: 'Maryam',
            batch: newId('batch'),
            now: new Date(`${today}T09:00:00Z`),
            today,
            sequence: 0,
            last,
          })
        const erasure = written(outcome.facts, 'rep-eraser', known.at(-1)?.at ?? null)
        const all = [...story.entries, ...erasure]
        const spread = spreadingIn(fold(all)).flatMap(({ facts }) => facts)
        const settled = [...all, ...written(spread, 'rep-spread', erasure.at(-1)?.at ?? null)]
        expect(saysOf(settled)).not.toContain(secret)
        const shuffled = gen(fc.shuffledSubarray, settled, { minLength: settled.length })
        expect(saysOf(shuffled)).toBe(saysOf(settled))
        expect(spreadingIn(fold(settled))).toEqual([])
        expect(withErasures(withErasures(settled))).toEqual(withErasures(settled))
        expect(namesOf(fold(settled), organisation)).toEqual([])
      }),
      { numRuns: 120 },
    )
    expect(tried).toBeGreaterThan(20)
  })
})
