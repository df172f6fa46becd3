import { describe, expect, it } from 'vitest'
import {
  answerTo,
  positionAtLeast,
  positions,
  type ResponseKind,
  responsesOn,
  responsesTo,
} from '../../../data/domain/response.ts'
import { type CommandInput, given, idOf, on } from './specification.ts'
import { item, letterWithDemands, logResponse, registerLetter } from './story.ts'

const start = on('2018-02-22', letterWithDemands())
const logged = given(start, on('2018-02-24', logResponse()))
const classify = (
  responseKind: Extract<CommandInput, { kind: 'classifyResponse' }>['responseKind'],
  items: Extract<CommandInput, { kind: 'classifyResponse' }>['items'] = [],
): CommandInput => ({ kind: 'classifyResponse', response: 'res-1', responseKind, items })
const answer: CommandInput = {
  kind: 'answerClarification',
  response: 'res-1',
  on: '2018-03-01',
  clock: 'resumes',
  summary: 'We explained',
}

describe('a response', () => {
  it('is logged unclassified, with who logged it and when', () => {
    expect(logged.register.responses.get(idOf('response', 1))).toMatchObject({
      responseKind: null,
      items: [],
      recordedOn: '2018-02-24',
      recordedBy: 'Secretariat',
    })
  })

  it('answers letters of the register, each once', () => {
    given(start)
      .when(logResponse({ letters: ['let-1', 'let-9'] }))
      .thenRefused('unknownLetter', 'let-9')
    const { register } = given(start, on('2018-02-24', logResponse({ letters: ['let-1', 'let-1'] })))
    expect(responsesTo(register, idOf('letter', 1))).toHaveLength(1)
  })

  it('comes from a recipient whom one of its letters addresses', () => {
    given(start)
      .when(logResponse({ recipient: 'rec-9' }), '2018-02-24')
      .thenRefused('unknownRecipient', 'rec-9')
    given(start, on('2018-02-22', registerLetter()))
      .when(logResponse({ letters: ['let-2'] }), '2018-02-24')
      .thenRefused('recipientNotAddressed', 'rec-1')
    const { register } = given(
      start,
      on('2018-02-22', registerLetter()),
      on('2018-02-24', logResponse({ letters: ['let-2', 'let-1'] })),
    )
    expect(register.responses.size).toBe(1)
  })

  it('is neither received nor stated in the future', () => {
    given(start).when(logResponse(), '2018-02-23').thenRefused('dateInFuture', '2018-02-24')
    given(start)
      .when(logResponse({ statedOn: '2018-02-25' }), '2018-02-24')
      .thenRefused('dateInFuture', '2018-02-25')
    logged
      .when({ kind: 'editResponse', response: 'res-1', to: { receivedOn: '2018-02-25' } })
      .thenRefused('dateInFuture', '2018-02-25')
  })

  it('has items only once its kind is known', () => {
    given(start)
      .when(logResponse({ items: [item('dem-1', 'accepts')] }), '2018-02-24')
      .thenRefused('kindMissing')
  })

  it('has one item on each demand of the letters that it answers', () => {
    const other = on(
      '2018-02-22',
      registerLetter({
        demands: [
          {
            number: 1,
            label: null,
            text: { en: 'Other' },
            criterion: null,
            spans: [],
            restates: null,
            addressed: null,
            parent: null,
          },
        ],
      }),
    )
    const both = given(start, other, on('2018-02-24', logResponse()))
    both.when(classify('substantive', [item('dem-9', 'accepts')])).thenRefused('unknownDemand', 'dem-9')
    both
      .when(classify('substantive', [item('dem-3', 'accepts')]))
      .thenRefused('demandOfAnotherLetter', 'dem-3')
    both
      .when(classify('substantive', [item('dem-1', 'accepts'), item('dem-1', 'rejects')]))
      .thenRefused('itemTwice', 'dem-1')
  })

  it('is classified, and again, with what it was before', () => {
    given(start, on('2018-02-24', logResponse(), classify('interim')))
      .when(classify('substantive', [item('dem-1', 'accepts')]))
      .thenRecorded({
        kind: 'responseClassified',
        response: 'res-1',
        from: { responseKind: 'interim', items: [] },
        to: { responseKind: 'substantive', items: [item('dem-1', 'accepts')] },
      })
    given(start, on('2018-02-24', logResponse(), classify('interim')))
      .when(classify('interim'))
      .thenRefused('nothingChanged')
  })

  it('has the kind and the items of its last classification only', () => {
    const { register } = given(
      start,
      on(
        '2018-02-24',
        logResponse(),
        classify('substantive', [item('dem-1', 'accepts')]),
        classify('refusal', [item('dem-2', 'rejects')]),
      ),
    )
    expect(register.responses.get(idOf('response', 1))).toMatchObject({
      responseKind: 'refusal',
      items: [item('dem-2', 'rejects')],
    })
    expect(responsesOn(register, idOf('demand', 1))).toEqual([])
  })

  it('is edited only where it is known, and only where something changes', () => {
    logged
      .when({ kind: 'editResponse', response: 'res-9', to: { summary: 'No' } })
      .thenRefused('unknownResponse', 'res-9')
    logged
      .when({ kind: 'editResponse', response: 'res-1', to: { summary: 'They answered' } })
      .thenRefused('nothingChanged')
    logged.when({ kind: 'editResponse', response: 'res-1', to: { summary: 'They said no' } }).thenRecorded({
      kind: 'responseEdited',
      response: 'res-1',
      from: { summary: 'They answered' },
      to: { summary: 'They said no' },
    })
  })

  it('keeps the address of a web statement with its captured copy, and says where there is no copy', () => {
    const link = { url: 'https://example.org/statement', captured: null }
    const { register } = given(start, on('2018-02-24', logResponse({ link }), logResponse()))
    expect(register.responses.get(idOf('response', 1))?.link).toEqual(link)
    expect(register.responses.get(idOf('response', 2))?.link).toBeNull()
  })

  it('of a ledger written before links were kept has none', () => {
    const { kind: _, ...logged } = logResponse() as Extract<CommandInput, { kind: 'logResponse' }>
    const { register } = given(
      start,
      on('2018-02-24', { kind: 'responseLogged', response: 'res-7', ...logged }),
    )
    expect(register.responses.get(idOf('response', 7))?.link).toBeNull()
  })

  it('is moved to another recipient or letter only where that one is addressed and its items still fit', () => {
    const answered = given(
      start,
      on('2018-02-22', registerLetter()),
      on('2018-02-24', logResponse({ responseKind: 'action', items: [item('dem-1', 'accepts')] })),
    )
    const edit = (to: Extract<CommandInput, { kind: 'editResponse' }>['to']): CommandInput => ({
      kind: 'editResponse',
      response: 'res-1',
      to,
    })
    answered.when(edit({ recipient: 'rec-2' })).thenRecorded({
      kind: 'responseEdited',
      response: 'res-1',
      from: { recipient: 'rec-1' },
      to: { recipient: 'rec-2' },
    })
    answered.when(edit({ recipient: 'rec-9' })).thenRefused('unknownRecipient', 'rec-9')
    answered.when(edit({ letters: ['let-9'] })).thenRefused('unknownLetter', 'let-9')
    answered.when(edit({ letters: ['let-2'] })).thenRefused('recipientNotAddressed', 'rec-1')
    given(
      start,
      on('2018-02-22', registerLetter({ recipients: [{ known: 'rec-1' }] })),
      on('2018-02-24', logResponse({ responseKind: 'action', items: [item('dem-1', 'accepts')] })),
    )
      .when(edit({ letters: ['let-2'] }))
      .thenRefused('demandOfAnotherLetter', 'dem-1')
  })

  it('is edited and classified anew in one step', () => {
    given(start, on('2018-02-24', logResponse({ responseKind: 'interim' })))
      .when({
        kind: 'editResponse',
        response: 'res-1',
        to: { summary: 'They said yes' },
        classification: { responseKind: 'substantive', items: [item('dem-1', 'accepts')] },
      })
      .thenRecorded(
        {
          kind: 'responseEdited',
          response: 'res-1',
          from: { summary: 'They answered' },
          to: { summary: 'They said yes' },
        },
        {
          kind: 'responseClassified',
          response: 'res-1',
          from: { responseKind: 'interim', items: [] },
          to: { responseKind: 'substantive', items: [item('dem-1', 'accepts')] },
        },
      )
  })

  it('is found under each demand on which it has an item', () => {
    const { register } = given(
      start,
      on('2018-02-24', logResponse({ responseKind: 'action', items: [item('dem-2', 'acceptsInPart')] })),
    )
    expect(responsesOn(register, idOf('demand', 1))).toEqual([])
    expect(responsesOn(register, idOf('demand', 2)).map(({ id }) => id)).toEqual(['res-1'])
  })
})

describe('a quotation', () => {
  const saying = (quotation: string, place: { start: number; end: number } | null = null) => ({
    ...item('dem-1', 'accepts'),
    quotation,
    place,
  })
  const answering = (originalText: string | null, ...items: ReturnType<typeof saying>[]) =>
    on('2018-02-24', logResponse({ responseKind: 'substantive', originalText, items }))
  const placeIn = ({ register }: ReturnType<typeof given>) =>
    register.responses.get(idOf('response', 1))?.items[0]?.place

  it('typed by hand is found in the original text', () => {
    expect(placeIn(given(start, answering('Well: we agree.', saying('we agree'))))).toEqual({
      start: 6,
      end: 14,
    })
    expect(placeIn(given(start, answering('Well: we agree.', saying('we refuse'))))).toBeNull()
    expect(placeIn(given(start, answering(null, saying('we agree', { start: 0, end: 8 }))))).toBeNull()
  })

  it('given with a wrong place when it is classified gets the right one', () => {
    const { register } = given(
      start,
      on(
        '2018-02-24',
        logResponse({ originalText: 'Well: we agree.' }),
        classify('substantive', [saying('we agree', { start: 0, end: 4 })]),
      ),
    )
    expect(register.responses.get(idOf('response', 1))?.items[0]?.place).toEqual({ start: 6, end: 14 })
  })

  it('moves with its words when the original text is edited, and stays without a place where they are gone', () => {
    const before = { ...saying('we agree', { start: 0, end: 8 }) }
    const edited = (originalText: string) =>
      given(
        start,
        answering('we agree', before),
        on('2018-02-24', { kind: 'editResponse', response: 'res-1', to: { originalText } }),
      )
    expect(placeIn(edited('Sirs, we agree'))).toEqual({ start: 6, end: 14 })
    expect(placeIn(edited('Sirs, we refuse'))).toBeNull()
    expect(edited('Sirs, we refuse').register.responses.get(idOf('response', 1))?.items[0]?.quotation).toBe(
      'we agree',
    )
  })
})

describe('what a response says of a demand', () => {
  const items = [item('dem-1', 'accepts'), item('dem-2', 'notAddressed')]
  const { register } = given(start, on('2018-02-24', logResponse({ responseKind: 'action', items })))
  const response = register.responses.get(idOf('response', 1))
  const said = (responseKind: ResponseKind, demand: number) =>
    answerTo({ responseKind, items: response?.items ?? [] }, idOf('demand', demand))?.position

  it('is its item on that demand', () => {
    expect(said('action', 1)).toBe('accepts')
    expect(said('interim', 1)).toBe('accepts')
  })

  it('is nothing where the item says "not addressed" or there is none', () => {
    expect(said('action', 2)).toBeUndefined()
    expect(said('action', 3)).toBeUndefined()
  })

  it.each(['automaticReply', 'acknowledgement'] as const)('is nothing in an %s', kind => {
    expect(said(kind, 1)).toBeUndefined()
  })

  it('has positions in order, from not addressed to accepts', () => {
    expect(positions.map(p => positions.filter(least => positionAtLeast(p, least)).length)).toEqual([
      1, 2, 3, 4, 5, 6,
    ])
    expect(positionAtLeast('noted', 'rejects')).toBe(true)
    expect(positionAtLeast('noted', 'acceptsInPart')).toBe(false)
  })
})

describe('a clarification request', () => {
  const asked = on('2018-02-24', logResponse({ responseKind: 'clarificationRequest' }))

  it('is answered, and the clock goes on from there', () => {
    const { register } = given(start, asked, on('2018-03-01', answer))
    expect(register.responses.get(idOf('response', 1))?.clarification).toEqual({
      on: '2018-03-01',
      clock: 'resumes',
      summary: 'We explained',
    })
  })

  it('is answered once, not before it came and not in the future', () => {
    given(start, asked, on('2018-03-01', answer)).when(answer).thenRefused('clarificationAnsweredAlready')
    given(start, asked)
      .when({ ...answer, on: '2018-02-23' }, '2018-03-01')
      .thenRefused('answerBeforeRequest')
    given(start, asked).when(answer, '2018-02-28').thenRefused('dateInFuture', '2018-03-01')
  })

  it('is the only kind of response that can be answered so', () => {
    logged.when(answer, '2018-03-01').thenRefused('notAClarificationRequest')
  })
})

describe('one answer from several recipients', () => {
  const several = (but: object = {}): CommandInput => {
    const { recipient: _, ...said } = logResponse({
      responseKind: 'interim',
      items: [item('dem-1', 'acceptsInPart')],
    }) as Extract<CommandInput, { kind: 'logResponse' }>
    return { ...said, kind: 'logResponses', recipients: ['rec-1', 'rec-2', 'rec-1'], ...but }
  }

  it('is a response of each, in one batch, once from one that is named twice', () => {
    const { register, entries } = given(start, on('2018-02-24', several()))
    const responses = responsesTo(register, idOf('letter', 1))
    expect(responses.map(({ recipient, items }) => [recipient, items.length]).sort()).toEqual([
      ['rec-1', 1],
      ['rec-2', 1],
    ])
    expect(new Set(entries.slice(-2).map(({ batch }) => batch)).size).toBe(1)
  })

  it('is refused where one of them is not addressed', () => {
    given(start)
      .when(several({ recipients: ['rec-1', 'rec-9'] }), '2018-02-24')
      .thenRefused('unknownRecipient', 'rec-9')
    given(start)
      .when(several({ responseKind: null }), '2018-02-24')
      .thenRefused('kindMissing')
  })
})
