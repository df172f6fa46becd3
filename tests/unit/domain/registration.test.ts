import { describe, expect, it } from 'vitest'
import { type CommandInput, given, idOf, on } from './specification.ts'
import {
  addEvent,
  addOrganisation,
  addRecipient,
  demand,
  event,
  letterWithDemands,
  organisation,
  recipient,
  registerLetter,
} from './story.ts'

const draftDemand = (number: number, but: object = {}) => ({
  ...demand(number),
  addressed: null,
  parent: null,
  ...but,
})
const signature = (of: { known: string } | { new: ReturnType<typeof organisation> }) => ({
  organisation: of,
  signedOn: null,
  printedWith: null,
})
const commitment = (but: object = {}) => ({
  wording: { en: 'We take part' },
  spans: [],
  decisionBy: '2018-04-24',
  event: null,
  dependsOn: [],
  ...but,
})
const met = (demandId: string) => ({
  op: 'status',
  demand: demandId,
  atLeast: 'met',
  when: { mode: 'held' },
  by: null,
})

describe('registering a letter', () => {
  it('records the letter with all that was found in it as one batch', () => {
    const { entries } = given(on('2018-02-22', letterWithDemands()))
    expect(entries.map(({ subject, fact }) => `${subject} ${fact.kind}`)).toEqual([
      'rec-1 recipientAdded',
      'rec-2 recipientAdded',
      'let-1 letterRegistered',
      'dem-1 demandAdded',
      'dem-2 demandAdded',
      'org-1 organisationAdded',
      'let-1 signatureAdded',
      'eve-1 eventAdded',
      'com-1 commitmentMade',
    ])
    expect(new Set(entries.map(({ batch, batchSize }) => `${batch} ${batchSize}`))).toEqual(
      new Set(['bat-1 9']),
    )
  })

  it('takes known recipients, organisations and events as they are and adds the new ones', () => {
    const { register } = given(
      on(
        '2018-02-22',
        addRecipient('Secretary-General'),
        addOrganisation('Relief Committee'),
        addEvent('Geneva talks'),
        registerLetter({
          recipients: [{ new: recipient('Security Council') }, { known: 'rec-1' }],
          signatures: [signature({ new: organisation('Doctors') }), signature({ known: 'org-1' })],
          events: [{ new: event('Donor conference') }, { known: 'eve-1' }],
          commitments: [commitment({ event: 1 }), commitment({ event: 0 })],
        }),
      ),
    )
    const letter = register.letters.get(idOf('letter', 1))
    expect(letter?.recipients).toEqual(['rec-2', 'rec-1'])
    expect(letter?.signatures.map(s => s.organisation)).toEqual(['org-2', 'org-1'])
    expect(register.commitments.get(idOf('commitment', 1))?.event).toBe('eve-1')
    expect(register.commitments.get(idOf('commitment', 2))?.event).toBe('eve-2')
    expect([register.recipients.size, register.organisations.size, register.events.size]).toEqual([2, 2, 2])
  })

  it('addresses a demand to every recipient of the letter where it names none', () => {
    const { register } = given(
      on(
        '2018-02-22',
        registerLetter({
          recipients: [{ new: recipient('A') }, { new: recipient('B') }],
          demands: [draftDemand(1), draftDemand(2, { addressed: [1] }), draftDemand(3, { addressed: [] })],
        }),
      ),
    )
    const addressed = (n: number) =>
      register.demands.get(idOf('demand', n))?.addressed.map(a => `${a.recipient} ${a.part}`)
    expect(addressed(1)).toEqual(['rec-1 responsible', 'rec-2 responsible'])
    expect(addressed(2)).toEqual(['rec-2 responsible'])
    expect(addressed(3)).toEqual([])
  })

  it('puts a recipient once who is named twice', () => {
    const { register } = given(
      on(
        '2018-02-22',
        addRecipient(),
        registerLetter({
          recipients: [{ known: 'rec-1' }, { known: 'rec-1' }],
          demands: [draftDemand(1)],
        }),
      ),
    )
    expect(register.letters.get(idOf('letter', 1))?.recipients).toEqual(['rec-1'])
    expect(register.demands.get(idOf('demand', 1))?.addressed).toHaveLength(1)
  })

  it('puts demands under earlier demands of the same letter', () => {
    const { register } = given(
      on('2018-02-22', registerLetter({ demands: [draftDemand(4), draftDemand(1, { parent: 0 })] })),
    )
    expect(register.demands.get(idOf('demand', 2))?.parent).toBe('dem-1')
  })

  it('makes a commitment depend on its demands: each has to stand as met on the decision date', () => {
    const { register } = given(
      on(
        '2018-02-22',
        registerLetter({
          demands: [draftDemand(1), draftDemand(2)],
          commitments: [commitment({ dependsOn: [1, 0] }), commitment()],
        }),
      ),
    )
    expect(register.commitments.get(idOf('commitment', 1))?.condition).toEqual({
      op: 'allOf',
      of: [met('dem-2'), met('dem-1')],
    })
    expect(register.commitments.get(idOf('commitment', 2))?.condition).toBeNull()
  })

  it('gives every point an id of its own', () => {
    const point = (number: number) => ({ number, text: { en: 'Context' }, spans: [] })
    const { register } = given(on('2018-02-22', registerLetter({ points: [point(1), point(2)] })))
    expect(register.letters.get(idOf('letter', 1))?.points.map(({ id }) => id)).toEqual(['poi-1', 'poi-2'])
  })

  it('restates a demand of an earlier letter', () => {
    const { register } = given(
      on(
        '2018-02-22',
        registerLetter({ demands: [draftDemand(1)] }),
        registerLetter({ demands: [draftDemand(1, { restates: 'dem-1' })], supersedes: 'let-1' }),
      ),
    )
    expect(register.demands.get(idOf('demand', 2))?.restates).toBe('dem-1')
    expect(register.letters.get(idOf('letter', 2))?.supersedes).toBe('let-1')
  })

  const refused: [
    string,
    CommandInput,
    Parameters<ReturnType<ReturnType<typeof given>['when']>['thenRefused']>,
  ][] = [
    [
      'an unknown recipient',
      registerLetter({ recipients: [{ known: 'rec-9' }] }),
      ['unknownRecipient', 'rec-9'],
    ],
    [
      'a demand to a recipient it does not bring',
      registerLetter({ demands: [draftDemand(1, { addressed: [0] })] }),
      ['unknownRecipient', '1'],
    ],
    [
      'an unknown organisation',
      registerLetter({ signatures: [signature({ known: 'org-9' })] }),
      ['unknownOrganisation', 'org-9'],
    ],
    [
      'an organisation that signs twice',
      registerLetter({ signatures: [signature({ known: 'org-1' }), signature({ known: 'org-1' })] }),
      ['duplicateSignature', 'org-1'],
    ],
    [
      'a signature from the future',
      registerLetter({
        signatures: [{ organisation: { known: 'org-1' }, signedOn: '2018-02-23', printedWith: null }],
      }),
      ['dateInFuture', '2018-02-23'],
    ],
    ['an unknown event', registerLetter({ events: [{ known: 'eve-9' }] }), ['unknownEvent', 'eve-9']],
    [
      'a commitment to an event it does not bring',
      registerLetter({ commitments: [commitment({ event: 0 })] }),
      ['unknownEvent', '1'],
    ],
    [
      'a commitment that depends on a demand it does not bring',
      registerLetter({ commitments: [commitment({ dependsOn: [0] })] }),
      ['unknownDemand', '1'],
    ],
    [
      'two demands with one number',
      registerLetter({ demands: [draftDemand(1), draftDemand(1)] }),
      ['duplicateDemandNumber', '1'],
    ],
    [
      'a demand under one it does not bring',
      registerLetter({ demands: [draftDemand(1, { parent: 5 })] }),
      ['unknownDemand', '6'],
    ],
    [
      'a demand under itself',
      registerLetter({ demands: [draftDemand(1, { parent: 0 })] }),
      ['refersToItself', '1'],
    ],
    [
      'a demand that restates an unknown one',
      registerLetter({ demands: [draftDemand(1, { restates: 'dem-9' })] }),
      ['unknownDemand', 'dem-9'],
    ],
    [
      'a letter it supersedes that is unknown',
      registerLetter({ supersedes: 'let-9' }),
      ['unknownLetter', 'let-9'],
    ],
  ]
  it.each(refused)('refuses %s', (_what, command, refusal) => {
    given(on('2018-02-22', addOrganisation()))
      .when(command, '2018-02-22')
      .thenRefused(...refusal)
  })
})
