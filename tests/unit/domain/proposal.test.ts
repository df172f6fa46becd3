import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../data/domain/entry.ts'
import { fold } from '../../../data/domain/folding.ts'
import { reversalOf } from '../../../data/domain/reversal.ts'
import { type CommandInput, given, idOf, on } from './specification.ts'
import { item, letterWithDemands, link, logResponse } from './story.ts'

const evidence = [link]
const proposeMet: Extract<CommandInput, { kind: 'propose' }> = {
  kind: 'propose',
  proposed: { what: 'assessment', demand: 'dem-1', status: 'met', effectiveFrom: '2018-03-01', evidence },
  reasons: 'The convoy arrived',
}
const proposePosition: CommandInput = {
  kind: 'propose',
  proposed: { what: 'position', response: 'res-1', demand: 'dem-1', position: 'acceptsInPart' },
  reasons: 'Only the first half',
}
const accept: CommandInput = { kind: 'acceptProposal', proposal: 'pro-1' }
const decline: CommandInput = { kind: 'declineProposal', proposal: 'pro-1', words: 'Not verified' }
const story = (...steps: readonly CommandInput[]) =>
  given(
    on('2018-02-22', letterWithDemands()),
    on(
      '2018-03-02',
      logResponse({ responseKind: 'substantive', items: [item('dem-1', 'accepts')] }),
      ...steps,
    ),
  )

describe('a proposal', () => {
  it('changes nothing but waits, with its reasons', () => {
    const { register } = story(proposeMet)
    expect(register.assessments.size).toBe(0)
    expect(register.proposals.get(idOf('proposal', 1))).toMatchObject({
      reasons: 'The convoy arrived',
      by: 'Secretariat',
      outcome: null,
    })
  })

  it('needs reasons', () => {
    story()
      .when({ ...proposeMet, reasons: ' ' })
      .thenRefused('wordsMissing')
  })

  it('of what could not be recorded is refused for the same reason', () => {
    const proposed = { ...proposeMet.proposed, evidence: [] } as typeof proposeMet.proposed
    story()
      .when({ ...proposeMet, proposed })
      .thenRefused('evidenceMissing')
    given(on('2018-02-22', letterWithDemands())).when(proposePosition).thenRefused('unknownResponse', 'res-1')
    given(on('2018-02-22', letterWithDemands()), on('2018-03-02', logResponse()))
      .when(proposePosition)
      .thenRefused('kindMissing')
  })

  it('that is accepted records the assessment, with the reasons as its rationale, in one step', () => {
    story(proposeMet).when(accept).thenRecorded(
      {
        kind: 'demandAssessed',
        // Proposing it tried it, which took the first id.
        assessment: 'ass-2',
        demand: 'dem-1',
        status: 'met',
        effectiveFrom: '2018-03-01',
        evidence,
        rationale: 'The convoy arrived',
        nextReviewOn: null,
        proposal: 'pro-1',
      },
      { kind: 'proposalAccepted', proposal: 'pro-1' },
    )
  })

  it('that is accepted puts the position in the place of the one before', () => {
    const { register } = story(proposePosition, accept)
    expect(register.responses.get(idOf('response', 1))?.items).toMatchObject([
      { demand: 'dem-1', position: 'acceptsInPart' },
    ])
  })

  it('that is declined says why', () => {
    story(proposeMet)
      .when({ ...decline, words: '' })
      .thenRefused('wordsMissing')
    expect(story(proposeMet, decline).register.proposals.get(idOf('proposal', 1))?.outcome).toMatchObject({
      accepted: false,
      words: 'Not verified',
    })
  })

  it('is answered once', () => {
    story().when(accept).thenRefused('unknownProposal', 'pro-1')
    story(proposeMet, decline).when(accept).thenRefused('proposalSettledAlready')
  })

  it('waits again when its acceptance is taken back', () => {
    const { batch } = story(proposeMet, accept)
    const { register } = story(proposeMet, accept, reversalOf(batch(4)))
    expect(register.assessments.size).toBe(0)
    expect(register.proposals.get(idOf('proposal', 1))?.outcome).toBeNull()
  })

  it('that was declined on one laptop and accepted on another, neither knowing of the other, is accepted', () => {
    const { entries } = story(proposeMet, accept)
    const other = story(proposeMet, decline).entries.at(-1)
    if (!other) throw new Error('nothing declined')
    const at = (when: string): Entry => ({
      ...other,
      at: when as Entry['at'],
      replica: idOf('replica', 2),
      id: 'rep-2:1' as Entry['id'],
      sequence: 1,
    })
    for (const when of ['2018-03-03T09:00:00.000Z.0000', '2018-03-02T09:00:00.000Z.0005']) {
      const all = [...entries, at(when)]
      for (const delivered of [all, all.toReversed()])
        expect(fold(delivered).proposals.get(idOf('proposal', 1))?.outcome?.accepted).toBe(true)
    }
  })

  it('cannot be taken back once an assessment came of it', () => {
    const { batch, when } = story(proposeMet, accept)
    when(reversalOf(batch(3))).thenRefused('stillInUse', 'pro-1')
  })

  it('that became impossible meanwhile is not accepted', () => {
    const items = [item('dem-1', 'acceptsInPart')]
    const meanwhile: CommandInput = {
      kind: 'classifyResponse',
      response: 'res-1',
      responseKind: 'substantive',
      items,
    }
    story(proposePosition, meanwhile).when(accept).thenRefused('nothingChanged')
  })
})
