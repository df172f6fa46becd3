import { describe, expect, it } from 'vitest'
import { cellOf, correspondenceWith, type ReplyState } from '../../../data/queries/reply-state.ts'
import { type CommandInput, type Day, date, given, idOf, on } from '../domain/specification.ts'
import {
  addDemand,
  beginRegister,
  dispatchLetter,
  item,
  letterWithDemands,
  logResponse,
} from '../domain/story.ts'

const begun = on('2018-02-20', beginRegister, letterWithDemands({ replyBy: null }))

// What can happen to the cell of `dem-1` and `rec-1`. Delivered on 23 February; 60 days: 24 April; twice: 23 June.
const ready = on('2018-02-22', dispatchLetter({ state: 'ready', sentOn: null }))
const failed = on('2018-02-22', dispatchLetter({ state: 'failed' }))
const sent = on(
  '2018-02-23',
  dispatchLetter({ deliveredOn: '2018-02-23', sentOn: '2018-02-23', state: 'delivered' }),
)
const edits = (day: string, to: Extract<CommandInput, { kind: 'editDispatch' }>['to']) =>
  on(day, { kind: 'editDispatch', dispatch: 'dis-1', to })

const answer = (day: string, but: Parameters<typeof logResponse>[0]) =>
  on(day, logResponse({ receivedOn: day, ...but }))
const unread = (day = '2018-03-01') => answer(day, { responseKind: null })
const automatic = answer('2018-03-01', { responseKind: 'automaticReply' })
const acknowledged = answer('2018-03-01', { responseKind: 'acknowledgement' })
const interim = answer('2018-03-01', { responseKind: 'interim' })
const forwarded = answer('2018-03-01', { responseKind: 'forwarded' })
const asks = answer('2018-03-01', { responseKind: 'clarificationRequest' })
const explained = (clock: 'resumes' | 'restarts') =>
  on('2018-03-11', {
    kind: 'answerClarification',
    response: 'res-1',
    on: '2018-03-11',
    clock,
    summary: 'We explained',
  })
const substantive = (...items: ReturnType<typeof item>[]) =>
  answer('2018-03-15', { responseKind: 'substantive', items })
const onDemand = substantive(item('dem-1', 'rejects'))
const onAnother = substantive(item('dem-2', 'accepts'))
const sayingNothingOfIt = substantive(item('dem-1', 'notAddressed'), item('dem-2', 'accepts'))
const classified = (responseKind: 'substantive' | 'acknowledgement', ...items: ReturnType<typeof item>[]) =>
  on('2018-03-16', { kind: 'classifyResponse', response: 'res-1', responseKind, items })

const cell = { demand: 'dem-1', recipient: 'rec-1' }
const closes = on('2018-03-20', {
  kind: 'closeCell',
  cells: [cell],
  on: '2018-03-20',
  reason: 'Office abolished',
})
const reopens = on('2018-03-21', { kind: 'reopenCell', ...cell })
const becomes = (to: 'draft' | 'superseded' | 'withdrawn' | 'dispatched') =>
  on('2018-03-22', { kind: 'changeLetterStatus', letter: 'let-1', to })
const unaddressed = on('2018-03-22', {
  kind: 'editDemand',
  demand: 'dem-1',
  to: { addressed: [{ recipient: 'rec-2', part: 'responsible' }] },
})

function cellOn(today: string, days: readonly Day[], demand = 1, recipient = 1) {
  const { register } = given(begun, ...days)
  const letter = register.letters.get(idOf('letter', 1))
  const known = register.demands.get(idOf('demand', demand))
  if (!letter || !known) throw new Error('no letter')
  return cellOf(known, correspondenceWith(register, letter, idOf('recipient', recipient)), date(today))
}
const stateOn = (today: string, ...days: readonly Day[]) => cellOn(today, days).state

describe('From one state to the next, by one more fact', () => {
  const inTime = '2018-04-01'
  const nexts: readonly (readonly [ReplyState, readonly Day[], string, Day, ReplyState])[] = [
    ['notDispatched', [], 'a dispatch made ready', ready, 'notDispatched'],
    ['notDispatched', [], 'a dispatch', sent, 'awaiting'],
    ['notDispatched', [], 'a dispatch that failed', failed, 'deliveryFailed'],
    [
      'notDispatched',
      [ready],
      'its sending',
      edits('2018-02-24', { state: 'sent', sentOn: '2018-02-24' }),
      'awaiting',
    ],
    ['notDispatched', [], 'an acknowledgement all the same', acknowledged, 'notDispatched'],
    ['notDispatched', [], 'a public statement on the demand', onDemand, 'responded'],
    ['notDispatched', [], 'a response that nobody has read', unread(), 'notYetClassified'],
    ['notDispatched', [], 'closing', closes, 'closedWithoutResponse'],
    ['notDispatched', [], 'withdrawal of the letter', becomes('withdrawn'), 'notAsked'],
    ['notDispatched', [ready], 'withdrawal of the letter', becomes('withdrawn'), 'notAsked'],
    ['notDispatched', [], 'a change of whom the demand addresses', unaddressed, 'notAsked'],

    ['deliveryFailed', [failed], 'a dispatch that went out', sent, 'awaiting'],
    [
      'deliveryFailed',
      [failed],
      'another failure',
      on('2018-02-24', dispatchLetter({ state: 'failed', sentOn: '2018-02-24' })),
      'deliveryFailed',
    ],
    [
      'deliveryFailed',
      [failed],
      'a second dispatch made ready',
      on('2018-02-24', dispatchLetter({ state: 'ready', sentOn: null })),
      'notDispatched',
    ],
    [
      'deliveryFailed',
      [failed],
      'word that it arrived after all',
      edits('2018-02-24', { state: 'delivered', deliveredOn: '2018-02-24' }),
      'awaiting',
    ],
    ['deliveryFailed', [failed], 'an answer to the published letter', onDemand, 'responded'],
    ['deliveryFailed', [failed], 'closing', closes, 'closedWithoutResponse'],
    ['deliveryFailed', [failed], 'supersession', becomes('superseded'), 'closedWithoutResponse'],

    [
      'awaiting',
      [sent],
      'news that delivery failed',
      edits('2018-02-24', { state: 'failed', deliveredOn: null }),
      'deliveryFailed',
    ],
    [
      'awaiting',
      [sent],
      'an acknowledged dispatch',
      edits('2018-02-24', { state: 'acknowledged' }),
      'acknowledgedOnly',
    ],
    ['awaiting', [sent], 'an automatic reply', automatic, 'acknowledgedOnly'],
    ['awaiting', [sent], 'an acknowledgement', acknowledged, 'acknowledgedOnly'],
    ['awaiting', [sent], 'an interim response', interim, 'acknowledgedOnly'],
    ['awaiting', [sent], 'word that it was forwarded', forwarded, 'acknowledgedOnly'],
    ['awaiting', [sent], 'an answer to another demand', onAnother, 'acknowledgedOnly'],
    ['awaiting', [sent], 'an answer that passes over this demand', sayingNothingOfIt, 'acknowledgedOnly'],
    [
      'awaiting',
      [sent],
      'another recipient’s answer',
      answer('2018-03-15', {
        recipient: 'rec-2',
        responseKind: 'substantive',
        items: [item('dem-1', 'accepts')],
      }),
      'awaiting',
    ],
    ['awaiting', [sent], 'a request for clarification', asks, 'waitingForOurClarification'],
    ['awaiting', [sent], 'a response that nobody has read', unread(), 'notYetClassified'],
    ['awaiting', [sent], 'an answer', onDemand, 'responded'],
    ['awaiting', [sent], 'closing', closes, 'closedWithoutResponse'],
    ['awaiting', [sent], 'withdrawal of the letter', becomes('withdrawn'), 'closedWithoutResponse'],
    ['awaiting', [sent], 'supersession', becomes('superseded'), 'closedWithoutResponse'],
    ['awaiting', [sent], 'making the letter a draft again', becomes('draft'), 'notDispatched'],
    ['awaiting', [sent], 'a change of whom the demand addresses', unaddressed, 'notAsked'],

    [
      'acknowledgedOnly',
      [sent, acknowledged],
      'another acknowledgement',
      answer('2018-03-05', { responseKind: 'acknowledgement' }),
      'acknowledgedOnly',
    ],
    [
      'acknowledgedOnly',
      [sent, acknowledged],
      'a request for clarification',
      answer('2018-03-05', { responseKind: 'clarificationRequest' }),
      'waitingForOurClarification',
    ],
    [
      'acknowledgedOnly',
      [sent, acknowledged],
      'a response that nobody has read',
      unread('2018-03-05'),
      'notYetClassified',
    ],
    ['acknowledgedOnly', [sent, acknowledged], 'an answer', onDemand, 'responded'],
    ['acknowledgedOnly', [sent, acknowledged], 'closing', closes, 'closedWithoutResponse'],
    [
      'acknowledgedOnly',
      [sent, acknowledged],
      'withdrawal of the letter',
      becomes('withdrawn'),
      'closedWithoutResponse',
    ],

    [
      'waitingForOurClarification',
      [sent, asks],
      'our clarification',
      explained('resumes'),
      'acknowledgedOnly',
    ],
    [
      'waitingForOurClarification',
      [sent, asks],
      'our clarification, the clock anew',
      explained('restarts'),
      'acknowledgedOnly',
    ],
    [
      'waitingForOurClarification',
      [sent, asks],
      'an acknowledgement',
      answer('2018-03-05', { responseKind: 'acknowledgement' }),
      'waitingForOurClarification',
    ],
    [
      'waitingForOurClarification',
      [sent, asks],
      'an answer to another demand',
      onAnother,
      'waitingForOurClarification',
    ],
    [
      'waitingForOurClarification',
      [sent, asks],
      'a response that nobody has read',
      unread('2018-03-05'),
      'notYetClassified',
    ],
    ['waitingForOurClarification', [sent, asks], 'an answer', onDemand, 'responded'],
    ['waitingForOurClarification', [sent, asks], 'closing', closes, 'closedWithoutResponse'],
    [
      'waitingForOurClarification',
      [sent, asks],
      'supersession',
      becomes('superseded'),
      'closedWithoutResponse',
    ],

    [
      'notYetClassified',
      [sent, unread()],
      'its classification as an answer',
      classified('substantive', item('dem-1', 'acceptsInPart')),
      'responded',
    ],
    [
      'notYetClassified',
      [sent, unread()],
      'its classification as an answer to another demand',
      classified('substantive', item('dem-2', 'acceptsInPart')),
      'acknowledgedOnly',
    ],
    [
      'notYetClassified',
      [sent, unread()],
      'its classification as an acknowledgement',
      classified('acknowledgement'),
      'acknowledgedOnly',
    ],
    [
      'notYetClassified',
      [sent, unread()],
      'a later acknowledgement',
      answer('2018-03-05', { responseKind: 'acknowledgement' }),
      'notYetClassified',
    ],
    ['notYetClassified', [sent, unread()], 'a later answer to another demand', onAnother, 'notYetClassified'],
    ['notYetClassified', [sent, unread()], 'a later answer to this demand', onDemand, 'responded'],
    [
      'notYetClassified',
      [sent, unread()],
      'closing, by somebody who knew of it',
      closes,
      'closedWithoutResponse',
    ],
    [
      'notYetClassified',
      [sent, unread()],
      'withdrawal of the letter',
      becomes('withdrawn'),
      'notYetClassified',
    ],
    ['notYetClassified', [sent, unread()], 'a change of whom the demand addresses', unaddressed, 'notAsked'],

    [
      'responded',
      [sent, onDemand],
      'a later acknowledgement',
      answer('2018-03-25', { responseKind: 'acknowledgement' }),
      'responded',
    ],
    [
      'responded',
      [sent, onDemand],
      'a later response that nobody has read',
      unread('2018-03-25'),
      'responded',
    ],
    [
      'responded',
      [sent, onDemand],
      'a later request for clarification',
      answer('2018-03-25', { responseKind: 'clarificationRequest' }),
      'responded',
    ],
    [
      'responded',
      [sent, onDemand],
      'a later answer that passes over it',
      answer('2018-03-25', { responseKind: 'substantive', items: [item('dem-1', 'notAddressed')] }),
      'responded',
    ],
    ['responded', [sent, onDemand], 'closing', closes, 'responded'],
    ['responded', [sent, onDemand], 'withdrawal of the letter', becomes('withdrawn'), 'responded'],
    ['responded', [sent, onDemand], 'a change of whom the demand addresses', unaddressed, 'responded'],
    [
      'responded',
      [sent, onDemand],
      'its classification as an acknowledgement',
      on('2018-03-16', {
        kind: 'classifyResponse',
        response: 'res-1',
        responseKind: 'acknowledgement',
        items: [],
      }),
      'acknowledgedOnly',
    ],

    ['closedWithoutResponse', [sent, closes], 'opening it again', reopens, 'awaiting'],
    [
      'closedWithoutResponse',
      [sent, closes],
      'a later answer',
      answer('2018-03-25', { responseKind: 'substantive', items: [item('dem-1', 'accepts')] }),
      'responded',
    ],
    [
      'closedWithoutResponse',
      [sent, closes],
      'a later response that nobody has read',
      unread('2018-03-25'),
      'notYetClassified',
    ],
    [
      'closedWithoutResponse',
      [sent, closes],
      'a later acknowledgement',
      answer('2018-03-25', { responseKind: 'acknowledgement' }),
      'closedWithoutResponse',
    ],
    [
      'closedWithoutResponse',
      [sent, closes],
      'a later request for clarification',
      answer('2018-03-25', { responseKind: 'clarificationRequest' }),
      'closedWithoutResponse',
    ],
    [
      'closedWithoutResponse',
      [sent, becomes('withdrawn')],
      'the letter in force again',
      on('2018-03-23', { kind: 'changeLetterStatus', letter: 'let-1', to: 'dispatched' }),
      'awaiting',
    ],

    ['notAsked', [unaddressed], 'a dispatch', sent, 'notAsked'],
    ['notAsked', [unaddressed], 'a response that nobody has read', unread(), 'notAsked'],
    ['notAsked', [unaddressed], 'an answer all the same', onDemand, 'responded'],
  ]
  const named = nexts.map(
    ([before, days, what, fact, after]) =>
      [`${before}, then ${what}: ${after}`, before, days, fact, after] as const,
  )

  it.each(named)('%s', (_name, before, days, fact, after) => {
    expect(stateOn(inTime, ...days)).toBe(before)
    expect(stateOn(inTime, ...days, fact)).toBe(after)
  })
})

describe('From one day to the next', () => {
  const clarified = [sent, asks, explained('resumes')]
  it.each<[string, readonly Day[], readonly (readonly [string, ReplyState])[]]>([
    [
      'a letter delivered',
      [sent],
      [
        ['2018-02-23', 'awaiting'],
        ['2018-04-24', 'awaiting'],
        ['2018-04-25', 'overdue'],
        ['2018-06-23', 'overdue'],
        ['2018-06-24', 'longOverdue'],
        ['2019-06-24', 'longOverdue'],
      ],
    ],
    [
      'a letter acknowledged',
      [sent, acknowledged],
      [
        ['2018-04-24', 'acknowledgedOnly'],
        ['2018-04-25', 'overdue'],
        ['2018-06-23', 'overdue'],
        ['2018-06-24', 'longOverdue'],
      ],
    ],
    [
      'a dispatch acknowledged by its state only',
      [on('2018-02-23', dispatchLetter({ state: 'acknowledged', sentOn: '2018-02-23' }))],
      [
        ['2018-04-24', 'acknowledgedOnly'],
        ['2018-04-25', 'overdue'],
      ],
    ],
    [
      'a letter that we explained after ten days',
      clarified,
      [
        ['2018-05-04', 'acknowledgedOnly'],
        ['2018-05-05', 'overdue'],
        ['2018-07-03', 'overdue'],
        ['2018-07-04', 'longOverdue'],
      ],
    ],
    [
      'a letter that we explained, the clock anew',
      [sent, asks, explained('restarts')],
      [
        ['2018-05-10', 'acknowledgedOnly'],
        ['2018-05-11', 'overdue'],
        ['2018-07-09', 'overdue'],
        ['2018-07-10', 'longOverdue'],
      ],
    ],
    ['a letter that waits to be explained', [sent, asks], [['2020-01-01', 'waitingForOurClarification']]],
    ['a response that nobody has read', [sent, unread()], [['2020-01-01', 'notYetClassified']]],
    [
      'a response that came too late and that nobody has read',
      [sent, unread('2018-05-10')],
      [['2018-05-10', 'notYetClassified']],
    ],
    ['a dispatch that is ready only', [ready], [['2020-01-01', 'notDispatched']]],
    ['a draft, whatever was sent', [sent, becomes('draft')], [['2020-01-01', 'notDispatched']]],
    ['a failed dispatch', [failed], [['2020-01-01', 'deliveryFailed']]],
    ['a letter withdrawn', [sent, becomes('withdrawn')], [['2020-01-01', 'closedWithoutResponse']]],
    ['a letter superseded', [sent, becomes('superseded')], [['2020-01-01', 'closedWithoutResponse']]],
    ['a cell closed', [sent, closes], [['2020-01-01', 'closedWithoutResponse']]],
    [
      'a cell closed and opened again',
      [sent, closes, reopens],
      [
        ['2018-04-24', 'awaiting'],
        ['2018-04-25', 'overdue'],
      ],
    ],
    [
      'a letter sent again after a failure',
      [failed, on('2018-03-01', dispatchLetter({ sentOn: '2018-03-01' }))],
      [
        ['2018-04-30', 'awaiting'],
        ['2018-05-01', 'overdue'],
      ],
    ],
  ])('%s', (_name, days, expected) => {
    expect(expected.map(([today]) => [today, stateOn(today, ...days)])).toEqual(expected)
  })

  it('the days overdue are counted from the day after the date', () => {
    const daysOn = (today: string) => cellOn(today, [sent]).daysOverdue
    expect(['2018-04-24', '2018-04-25', '2018-06-24'].map(daysOn)).toEqual([0, 1, 61])
  })
})

describe('A letter that changes after it was sent', () => {
  it('asks a demand added later from the day of delivery, like the others', () => {
    const added = on(
      '2018-04-01',
      addDemand({ number: 3, addressed: [{ recipient: 'rec-1', part: 'responsible' }] }),
    )
    expect(cellOn('2018-04-24', [sent, added], 3).state).toBe('awaiting')
    expect(cellOn('2018-04-25', [sent, added], 3).state).toBe('overdue')
  })

  it('asks nothing of a recipient added later until a demand addresses it, and then it is still to be sent', () => {
    const later = on('2018-04-01', {
      kind: 'addRecipient',
      form: 'state',
      name: { en: 'Kuwait' },
      role: null,
      holders: [],
      members: [],
      seat: null,
      contact: null,
      replyRule: null,
    })
    const joins = on('2018-04-01', {
      kind: 'editLetter',
      letter: 'let-1',
      to: { recipients: ['rec-1', 'rec-2', 'rec-3'] },
    })
    const asked = on('2018-04-02', {
      kind: 'editDemand',
      demand: 'dem-1',
      to: {
        addressed: [
          { recipient: 'rec-1', part: 'responsible' },
          { recipient: 'rec-3', part: 'supporting' },
        ],
      },
    })
    expect(cellOn('2018-06-01', [sent, later, joins], 1, 3).state).toBe('notAsked')
    expect(cellOn('2018-06-01', [sent, later, joins, asked], 1, 3).state).toBe('notDispatched')
  })
})

describe('A response to several letters', () => {
  const second = on(
    '2018-02-24',
    letterWithDemands({ recipients: [{ known: 'rec-1' }], events: [], commitments: [] }),
  )
  const sentToo = on('2018-02-25', dispatchLetter({ letter: 'let-2', sentOn: '2018-02-25' }))
  const both = (responseKind: 'substantive' | null, ...items: ReturnType<typeof item>[]) =>
    on(
      '2018-03-01',
      logResponse({ letters: ['let-1', 'let-2'], receivedOn: '2018-03-01', responseKind, items }),
    )
  const statesOf = (...days: readonly Day[]) => {
    const { register } = given(begun, sent, second, sentToo, ...days)
    return [1, 2, 3, 4].map(n => {
      const demand = register.demands.get(idOf('demand', n))
      const letter = demand && register.letters.get(demand.letter)
      if (!letter) throw new Error('no letter')
      return cellOf(demand, correspondenceWith(register, letter, idOf('recipient', 1)), date('2018-04-01'))
        .state
    })
  }

  it('waits in both to be classified', () => {
    expect(statesOf(both(null))).toEqual(Array(4).fill('notYetClassified'))
  })

  it('answers the demands it has an item on, and acknowledges the rest of both', () => {
    expect(statesOf(both('substantive', item('dem-1', 'accepts'), item('dem-4', 'rejects')))).toEqual([
      'responded',
      'acknowledgedOnly',
      'acknowledgedOnly',
      'responded',
    ])
  })
})

describe('What a cell rests on', () => {
  it('is the newest answer, with what it says of the demand', () => {
    const later = answer('2018-04-10', { responseKind: 'substantive', items: [item('dem-1', 'accepts')] })
    const { response, item: said } = cellOn('2018-05-01', [sent, onDemand, later])
    expect([response?.receivedOn, said?.position]).toEqual(['2018-04-10', 'accepts'])
  })

  it('is the order in which answers were received, not in which they were written down', () => {
    const early = on(
      '2018-04-10',
      logResponse({
        receivedOn: '2018-03-01',
        responseKind: 'substantive',
        items: [item('dem-1', 'accepts')],
      }),
    )
    expect(cellOn('2018-05-01', [sent, onDemand, early]).item?.position).toBe('rejects')
  })

  it('is the request that waits for our answer, not a later acknowledgement', () => {
    const later = answer('2018-03-05', { responseKind: 'acknowledgement' })
    expect(cellOn('2018-05-01', [sent, asks, later]).response?.responseKind).toBe('clarificationRequest')
  })

  it.each(['automaticReply', 'acknowledgement'] as const)('is never an item of an %s', responseKind => {
    const withItem = answer('2018-03-01', { responseKind, items: [item('dem-1', 'accepts')] })
    expect(cellOn('2018-03-02', [sent, withItem])).toMatchObject({ state: 'acknowledgedOnly', item: null })
  })
})
