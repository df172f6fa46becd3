import { describe, expect, it } from 'vitest'
import { cellOf, correspondenceWith, type ReplyState } from '../../../data/queries/reply-state.ts'
import { type CommandInput, type Day, date, given, idOf, on } from '../domain/specification.ts'
import { beginRegister, dispatchLetter, item, letterWithDemands, logResponse } from '../domain/story.ts'

const begun = on('2018-02-22', beginRegister, letterWithDemands({ replyBy: null }))
const sent = on('2018-02-23', dispatchLetter({ deliveredOn: '2018-02-23', state: 'delivered' }))
const answer = (but: Parameters<typeof logResponse>[0]) =>
  on('2018-03-01', logResponse({ receivedOn: '2018-03-01', ...but }))
const substantive = (...items: ReturnType<typeof item>[]) => answer({ responseKind: 'substantive', items })
const close: CommandInput = {
  kind: 'closeCell',
  cells: [{ demand: 'dem-1', recipient: 'rec-1' }],
  on: '2018-03-05',
  reason: 'Office abolished',
}

function stateOn(today: string, ...days: readonly Day[]): ReplyState {
  const { register } = given(begun, ...days)
  const letter = register.letters.get(idOf('letter', 1))
  const demand = register.demands.get(idOf('demand', 1))
  if (!letter || !demand) throw new Error('no letter')
  return cellOf(demand, correspondenceWith(register, letter, idOf('recipient', 1)), date(today)).state
}

describe('A cell of the reply matrix is', () => {
  // Delivered on 23 February; 60 days on: 24 April; twice the period: 23 June.
  it.each<[ReplyState, string, string, readonly Day[]]>([
    ['notDispatched', 'before anything was sent', '2018-03-01', []],
    [
      'notDispatched',
      'while the dispatch is only ready, however late',
      '2019-01-01',
      [on('2018-02-22', dispatchLetter({ state: 'ready', sentOn: null }))],
    ],
    [
      'deliveryFailed',
      'after the only dispatch failed, however late',
      '2019-01-01',
      [on('2018-02-22', dispatchLetter({ state: 'failed' }))],
    ],
    [
      'awaiting',
      'after a failure that was followed by a dispatch that went out',
      '2018-03-01',
      [
        on('2018-02-22', dispatchLetter({ state: 'failed' })),
        on('2018-02-26', dispatchLetter({ sentOn: '2018-02-26' })),
      ],
    ],
    ['awaiting', 'on day 0', '2018-02-23', [sent]],
    ['awaiting', 'on the very day of the date', '2018-04-24', [sent]],
    ['overdue', 'on the day after', '2018-04-25', [sent]],
    ['overdue', 'until twice the period', '2018-06-23', [sent]],
    ['longOverdue', 'past twice the period', '2018-06-24', [sent]],
    [
      'acknowledgedOnly',
      'after an automatic reply',
      '2018-03-02',
      [sent, answer({ responseKind: 'automaticReply' })],
    ],
    [
      'acknowledgedOnly',
      'after an acknowledgement',
      '2018-03-02',
      [sent, answer({ responseKind: 'acknowledgement' })],
    ],
    [
      'overdue',
      'when only an acknowledgement came and the date passed',
      '2018-04-25',
      [sent, answer({ responseKind: 'acknowledgement' })],
    ],
    [
      'waitingForOurClarification',
      'after a request for clarification, however late',
      '2019-01-01',
      [sent, answer({ responseKind: 'clarificationRequest' })],
    ],
    [
      'acknowledgedOnly',
      'again with the clock going on after our clarification',
      '2018-03-20',
      [
        sent,
        answer({ responseKind: 'clarificationRequest' }),
        on('2018-03-11', {
          kind: 'answerClarification',
          response: 'res-1',
          on: '2018-03-11',
          clock: 'resumes',
          summary: 'We explained',
        }),
      ],
    ],
    [
      'notYetClassified',
      'when a response came that nobody read, however late',
      '2019-01-01',
      [sent, answer({ responseKind: null })],
    ],
    [
      'responded',
      'after a classified item on this demand',
      '2018-03-02',
      [sent, substantive(item('dem-1', 'rejects'))],
    ],
    [
      'responded',
      'though a later response says nothing of it',
      '2018-03-10',
      [
        sent,
        substantive(item('dem-1', 'accepts')),
        on('2018-03-08', logResponse({ receivedOn: '2018-03-08', responseKind: null })),
      ],
    ],
    [
      'responded',
      'though nothing is known to have been sent: a published statement',
      '2018-03-02',
      [substantive(item('dem-1', 'accepts'))],
    ],
    [
      'awaiting',
      'when the classified response addresses another demand only',
      '2018-03-02',
      [
        sent,
        on(
          '2018-03-01',
          logResponse({ responseKind: 'automaticReply', receivedOn: '2018-02-20', recipient: 'rec-2' }),
        ),
      ],
    ],
    ['closedWithoutResponse', 'when staff closed it', '2019-01-01', [sent, on('2018-03-05', close)]],
    [
      'responded',
      'when an answer came after staff closed it',
      '2018-04-01',
      [
        sent,
        on('2018-03-05', close),
        on(
          '2018-03-20',
          logResponse({
            receivedOn: '2018-03-20',
            responseKind: 'substantive',
            items: [item('dem-1', 'accepts')],
          }),
        ),
      ],
    ],
    [
      'overdue',
      'when it was closed and opened again',
      '2018-04-25',
      [
        sent,
        on('2018-03-05', close),
        on('2018-03-06', { kind: 'reopenCell', demand: 'dem-1', recipient: 'rec-1' }),
      ],
    ],
  ])('%s %s', (state, _when, today, days) => {
    expect(stateOn(today, ...days)).toBe(state)
  })

  it.each(['automaticReply', 'acknowledgement'] as const)(
    'not responded by an item of an %s',
    responseKind => {
      const days = [sent, answer({ responseKind, items: [item('dem-1', 'accepts')] })]
      expect(() => stateOn('2018-03-02', ...days)).not.toThrow()
      expect(stateOn('2018-03-02', ...days)).not.toBe('responded')
    },
  )

  it('not responded by an item that says that it does not address the demand', () => {
    expect(stateOn('2018-03-02', sent, substantive(item('dem-1', 'notAddressed')))).not.toBe('responded')
  })
})
