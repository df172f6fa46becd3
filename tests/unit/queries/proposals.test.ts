import { describe, expect, it } from 'vitest'
import { type Entry, seenAll } from '../../../data/domain/entry.ts'
import { fold } from '../../../data/domain/folding.ts'
import { proposalsFor, proposalsOn } from '../../../data/queries/proposals.ts'
import { signedOff, signOffOf, toReview } from '../../../data/queries/review.ts'
import { type CommandInput, given, idOf, on } from '../domain/specification.ts'
import { letterWithDemands, link } from '../domain/story.ts'

const propose: CommandInput = {
  kind: 'propose',
  proposed: {
    what: 'assessment',
    demand: 'dem-1',
    status: 'met',
    effectiveFrom: '2018-03-01',
    evidence: [link],
  },
  reasons: 'The convoy arrived',
}
const accept: CommandInput = { kind: 'acceptProposal', proposal: 'pro-1' }
/** A story in which Maryam proposes on 2 March and everybody else is the secretariat. */
function told(...after: readonly CommandInput[]) {
  const { entries } = given(
    on('2018-02-22', letterWithDemands()),
    on('2018-03-02', propose),
    on('2018-03-03', ...after),
  )
  const mine = (entry: Entry): Entry =>
    entry.recordedOn === '2018-03-02' ? { ...entry, author: 'Maryam' } : entry
  const all = entries.map(mine)
  return { entries: all, register: fold(all) }
}

describe('A proposal', () => {
  it('waits for everybody but the one who made it', () => {
    const { register } = told()
    expect(proposalsFor(register, 'Secretariat')).toMatchObject({ waiting: [{ by: 'Maryam' }], own: [] })
    expect(proposalsFor(register, 'Maryam')).toMatchObject({ waiting: [], own: [{ outcome: null }] })
    expect(proposalsOn(register, idOf('demand', 1))).toHaveLength(1)
    expect(proposalsOn(register, idOf('demand', 2))).toEqual([])
  })

  it('comes back to the one who made it once it is answered, until their next review', () => {
    const { register } = told(accept)
    expect(proposalsFor(register, 'Secretariat').waiting).toEqual([])
    expect(proposalsOn(register, idOf('demand', 1))).toEqual([])
    expect(proposalsFor(register, 'Maryam').own).toMatchObject([
      { outcome: { accepted: true, by: 'Secretariat' } },
    ])

    const { entries } = told(accept)
    const finish: CommandInput = { kind: 'finishReview', seen: { ...seenAll(entries) } }
    const after = told(accept, finish).entries.map(each =>
      each.fact.kind === 'reviewFinished' ? { ...each, author: 'Maryam' } : each,
    )
    expect(proposalsFor(fold(after), 'Maryam').own).toEqual([])
  })

  it('is no change to review and opens no sign-off again; what accepting it records is and does', () => {
    const { register, entries } = told()
    expect(toReview(register, entries, 'Amal').flatMap(({ changes }) => changes)).toHaveLength(1)
    const sign: CommandInput = {
      kind: 'signOffLetter',
      letter: 'let-1',
      on: '2018-03-02',
      by: 'Amal',
      words: '',
      seen: { 'rep-1': given(on('2018-02-22', letterWithDemands())).entries.length },
    }
    const open = told(sign)
    expect(signedOff(open.register, open.entries)).toMatchObject([{ since: [] }])
    const accepted = told(sign, accept)
    expect(signedOff(accepted.register, accepted.entries)[0]?.since.map(({ fact }) => fact.kind)).toEqual([
      'demandAssessed',
    ])
    expect(signOffOf(accepted.register, accepted.entries, idOf('letter', 1))).toEqual(
      signedOff(accepted.register, accepted.entries)[0],
    )
    expect(signOffOf(register, entries, idOf('letter', 1))).toBeNull()
    const ofPart = told({ ...sign, part: true })
    expect(signOffOf(ofPart.register, ofPart.entries, idOf('letter', 1))?.signOff.part).toBe(true)
  })
})
