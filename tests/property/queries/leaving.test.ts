import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { Entry } from '../../../data/domain/entry.ts'
import { fold } from '../../../data/domain/folding.ts'
import type { Register } from '../../../data/domain/register.ts'
import { drained } from '../../../data/domain/steps.ts'
import { leavingFrom } from '../../../data/queries/leaving.ts'
import { letterOf } from '../../../data/queries/letter-of.ts'
import { toReview } from '../../../data/queries/review.ts'
import { decodeBundle, encodeBundle, entriesIn } from '../../../data/store/bundle-content.ts'
import { noHash, sealLine } from '../../../data/store/ledger-line.ts'
import { type Move, moves, play } from '../domain/history.ts'

const secretOf = (entry: Entry) => `Whispered ${entry.sequence} on ${entry.replica}`

/** A random history in which every third answer is confidential, in words of its own, and every third organisation at risk. */
function withSecrets(moved: readonly Move[]) {
  let nth = 0
  const entries = play(moved).entries.map((entry): Entry => {
    const { fact } = entry
    if (fact.kind === 'responseLogged' && nth++ % 3 === 0)
      return { ...entry, fact: { ...fact, confidentiality: 'confidential', summary: secretOf(entry) } }
    if (fact.kind === 'organisationAdded' && nth++ % 3 === 0)
      return { ...entry, fact: { ...fact, namedInPublic: false, name: { en: secretOf(entry) } } }
    // Somebody quotes an answer in an assessment.
    if (fact.kind === 'demandAssessed' && nth++ % 2 === 0)
      return { ...entry, fact: { ...fact, rationale: `They said: Whispered ${entry.sequence}` } }
    return entry
  })
  return { entries, register: fold(entries) }
}

/** The words of answers and names of organisations that are to stay here: judged by what they are now. */
const staysHere = (entries: readonly Entry[], register: Register) =>
  entries.flatMap(entry => {
    const answer = register.responses.get(entry.subject as never)
    const organisation = register.organisations.get(entry.subject as never)
    const leaves = answer ? answer.confidentiality !== 'confidential' : organisation?.namedInPublic === true
    return JSON.stringify(entry.fact).includes(secretOf(entry)) && !leaves ? [secretOf(entry)] : []
  })

const selectionOf = (
  register: Register,
  picks: readonly number[],
  from: CivilDate | null,
  to: CivilDate | null,
) => ({
  letters: [...register.letters.values()]
    .map(({ id }) => id)
    .filter((_id, i) => (picks[i % picks.length] ?? 0) % 3 > 0),
  from,
  to,
  withConfidential: false,
  withAtRisk: false,
})
const days = fc.constantFrom<CivilDate | null>(null, '2018-02-22' as CivilDate, '2018-02-24' as CivilDate)
const somePicks = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 6 })

/** A bundle's content of what leaves, each laptop's entries as they would stand in its ledger. */
function contentOf(entries: readonly Entry[], leaves: ReadonlySet<string>): Uint8Array {
  const ledgers = [...new Set(entries.map(({ replica }) => replica))].map(replica => {
    const hashes: string[] = []
    const lines = new Map<number, { entry: Entry; line: string }>()
    for (const entry of entries
      .filter(each => each.replica === replica)
      .sort((a, b) => a.sequence - b.sequence)) {
      const { line, hash } = sealLine(entry, hashes.at(-1) ?? noHash)
      if (leaves.has(entry.id)) lines.set(hashes.length, { entry, line })
      hashes.push(hash)
    }
    return { replica, hashes, lines }
  })
  const register = entries[0]?.register ?? ('reg-1' as Entry['register'])
  return encodeBundle({ register, by: 'Amal', on: '2018-03-01' as CivilDate, ledgers, files: new Map() })
}

describe('What leaves with a bundle, whatever is chosen', () => {
  it('never holds a word of a confidential answer or an organisation at risk, and nothing of other letters', () => {
    fc.assert(
      fc.property(moves, somePicks, days, days, (moved, picks, from, to) => {
        const { entries, register } = withSecrets(moved)
        const selection = selectionOf(register, picks, from, to)
        const { entries: leaves } = drained(leavingFrom(register)(selection))
        const bytes = contentOf(entries, leaves)
        const said = Buffer.from(bytes).toString()
        expect(staysHere(entries, register).filter(word => said.includes(word))).toEqual([])
        for (const { id, subject } of entries) {
          const letter = leaves.has(id) ? letterOf(register, subject) : null
          const answers = register.responses.get(subject as never)?.letters ?? []
          if (letter !== null)
            expect([letter, ...answers].some(each => selection.letters.includes(each))).toBe(true)
        }
        expect(entries.some(({ id, recordedOn }) => leaves.has(id) && to !== null && recordedOn > to)).toBe(
          false,
        )
      }),
    )
  })

  it('is read again as it was, and folds into a register that can be reviewed', () => {
    fc.assert(
      fc.property(moves, somePicks, (moved, picks) => {
        const { entries, register } = withSecrets(moved)
        const { entries: leaves } = drained(leavingFrom(register)(selectionOf(register, picks, null, null)))
        const read = decodeBundle(contentOf(entries, leaves))
        const back = read ? entriesIn(read) : []
        expect(new Set(back.map(({ id }) => id))).toEqual(leaves)
        const sorted = (some: readonly Entry[]) => [...some].sort((a, b) => (a.id < b.id ? -1 : 1))
        expect(sorted(back)).toEqual(sorted(entries.filter(({ id }) => leaves.has(id))))
        expect(toReview(fold(back), back, 'Board').every(({ changes }) => changes.length > 0)).toBe(true)
      }),
    )
  })

  it('with a byte changed or its end cut off is not read', () => {
    fc.assert(
      fc.property(moves, fc.nat(), fc.integer({ min: 1, max: 255 }), (moved, at, by) => {
        const { entries } = withSecrets(moved)
        fc.pre(entries.length > 0)
        const bytes = Buffer.from(contentOf(entries, new Set(entries.map(({ id }) => id))))
        expect(decodeBundle(bytes.subarray(0, at % bytes.length))).toBeNull()
        // The head of a content is bound by the seal around it; its ledgers bind themselves.
        const start = 4 + bytes.readUInt32LE(0)
        const place = start + (at % (bytes.length - start))
        bytes[place] = (bytes[place] ?? 0) ^ by
        expect(decodeBundle(bytes)).toBeNull()
      }),
    )
  })
})
