import { describe, expect, it } from 'vitest'
import { type CommandInput, given, idOf, on } from './specification.ts'
import { dispatchLetter, letterWithDemands } from './story.ts'

const start = on('2018-02-22', letterWithDemands())
const status = ({ register }: ReturnType<typeof given>) => register.letters.get(idOf('letter', 1))?.status
const edit = (to: Extract<CommandInput, { kind: 'editDispatch' }>['to']): CommandInput => ({
  kind: 'editDispatch',
  dispatch: 'dis-1',
  to,
})
const remind = (day: string): CommandInput => ({
  kind: 'sendReminder',
  dispatch: 'dis-1',
  on: day,
  channel: 'email',
  text: 'We still wait',
})

const reminding = (dispatch: string, day: string, text = 'We still wait') => ({
  dispatch,
  on: day,
  channel: 'email' as const,
  text,
})

describe('a dispatch', () => {
  it('is recorded for each recipient once, however often one is named', () => {
    const { register } = given(
      start,
      on('2018-02-22', dispatchLetter({ recipients: ['rec-1', 'rec-2', 'rec-1'] })),
    )
    expect([...register.dispatches.values()].map(d => d.recipient).sort()).toEqual(['rec-1', 'rec-2'])
  })

  it.each(['sent', 'delivered', 'acknowledged'] as const)('that is %s makes its letter dispatched', state => {
    expect(status(given(start, on('2018-02-22', dispatchLetter({ state }))))).toBe('dispatched')
  })

  it.each([
    ['ready', null],
    ['failed', '2018-02-22'],
  ] as const)('that is %s leaves its letter a draft', (state, sentOn) => {
    expect(status(given(start, on('2018-02-22', dispatchLetter({ state, sentOn }))))).toBe('draft')
  })

  it('that was ready makes its letter dispatched once it is sent', () => {
    const prepared = given(start, on('2018-02-22', dispatchLetter({ state: 'ready', sentOn: null })))
    prepared.when(edit({ state: 'sent', sentOn: '2018-02-22' })).thenRecorded(
      {
        kind: 'dispatchEdited',
        dispatch: 'dis-1',
        from: { state: 'ready', sentOn: null },
        to: { state: 'sent', sentOn: '2018-02-22' },
      },
      { kind: 'letterStatusChanged', letter: 'let-1', from: 'draft', to: 'dispatched' },
    )
  })

  it('does not bring back a letter that was withdrawn', () => {
    const withdrawn = given(
      start,
      on('2018-02-22', { kind: 'changeLetterStatus', letter: 'let-1', to: 'withdrawn' }, dispatchLetter()),
    )
    expect(status(withdrawn)).toBe('withdrawn')
  })

  it('stands once for each recipient, unless it failed', () => {
    given(start, on('2018-02-22', dispatchLetter()))
      .when(dispatchLetter({ recipients: ['rec-2', 'rec-1'] }))
      .thenRefused('duplicateDispatch', 'rec-1')
    const resent = given(
      start,
      on('2018-02-22', dispatchLetter({ state: 'failed' })),
      on('2018-02-23', dispatchLetter({ sentOn: '2018-02-23' })),
    )
    expect(resent.register.dispatches.size).toBe(2)
  })

  it('goes to recipients of its letter', () => {
    given(start)
      .when(dispatchLetter({ recipients: ['rec-9'] }))
      .thenRefused('recipientNotAddressed', 'rec-9')
    given(start)
      .when(dispatchLetter({ letter: 'let-9' }))
      .thenRefused('unknownLetter', 'let-9')
  })

  it('has a sending date from the moment it is sent, and whenever it has a delivery date', () => {
    given(start)
      .when(dispatchLetter({ sentOn: null }))
      .thenRefused('sendingDateMissing')
    given(start)
      .when(dispatchLetter({ state: 'ready', sentOn: null, deliveredOn: '2018-02-22' }))
      .thenRefused('sendingDateMissing')
    given(start, on('2018-02-22', dispatchLetter({ state: 'ready', sentOn: null })))
      .when(edit({ state: 'delivered' }))
      .thenRefused('sendingDateMissing')
  })

  it('is not sent or delivered in the future, nor delivered before it was sent', () => {
    given(start)
      .when(dispatchLetter({ sentOn: '2018-02-23' }), '2018-02-22')
      .thenRefused('dateInFuture', '2018-02-23')
    given(start)
      .when(dispatchLetter({ state: 'delivered', deliveredOn: '2018-02-23' }), '2018-02-22')
      .thenRefused('dateInFuture', '2018-02-23')
    given(start, on('2018-02-22', dispatchLetter()))
      .when(edit({ state: 'delivered', deliveredOn: '2018-02-21' }))
      .thenRefused('deliveryBeforeSending')
  })

  it('is edited only where it is known, and only where something changes', () => {
    given(start)
      .when(edit({ proof: 'R-1' }))
      .thenRefused('unknownDispatch', 'dis-1')
    given(start, on('2018-02-22', dispatchLetter()))
      .when(edit({ state: 'sent' }))
      .thenRefused('nothingChanged')
  })
})

describe('a reminder', () => {
  const sent = given(start, on('2018-02-22', dispatchLetter()))

  it('is kept with the dispatch that it follows', () => {
    const { register } = given(
      start,
      on('2018-02-22', dispatchLetter()),
      on('2018-04-24', remind('2018-04-24')),
    )
    expect(register.dispatches.get(idOf('dispatch', 1))?.reminders).toEqual([
      { on: '2018-04-24', channel: 'email', text: 'We still wait' },
    ])
  })

  it.each([
    ['is only ready', dispatchLetter({ state: 'ready', sentOn: null })],
    ['is ready with a date', dispatchLetter({ state: 'ready' })],
    ['failed', dispatchLetter({ state: 'failed' })],
  ])('follows no dispatch that %s', (_why, dispatched) => {
    given(start, on('2018-02-22', dispatched))
      .when(remind('2018-04-24'), '2018-04-24')
      .thenRefused('reminderWithoutDispatch')
  })

  it('comes not before its dispatch and not in the future', () => {
    sent.when(remind('2018-02-21'), '2018-04-24').thenRefused('reminderWithoutDispatch')
    sent.when(remind('2018-04-25'), '2018-04-24').thenRefused('dateInFuture', '2018-04-25')
    given(start).when(remind('2018-02-22')).thenRefused('unknownDispatch', 'dis-1')
  })

  it('stands by the day it was sent, in whatever order reminders are written down', () => {
    const { register } = given(
      start,
      on('2018-02-22', dispatchLetter()),
      on('2018-06-24', remind('2018-06-24'), remind('2018-04-24')),
    )
    expect(register.dispatches.get(idOf('dispatch', 1))?.reminders.map(reminder => reminder.on)).toEqual([
      '2018-04-24',
      '2018-06-24',
    ])
  })

  it('is logged once: the same words by the same way on the same day are refused, others are not', () => {
    const reminded = given(start, on('2018-02-22', dispatchLetter()), on('2018-04-24', remind('2018-04-24')))
    reminded.when(remind('2018-04-24')).thenRefused('reminderAlreadyLogged', 'rec-1')
    reminded
      .when({ ...reminding('dis-1', '2018-04-24'), kind: 'sendReminder', text: 'We  wait' })
      .thenRecorded({ kind: 'reminderSent', ...reminding('dis-1', '2018-04-24'), text: 'We  wait' })
    reminded
      .when({ ...reminding('dis-1', '2018-04-24'), kind: 'sendReminder', channel: 'post' })
      .thenRecorded({ kind: 'reminderSent', ...reminding('dis-1', '2018-04-24'), channel: 'post' })
    reminded
      .when(remind('2018-04-25'), '2018-04-25')
      .thenRecorded({ kind: 'reminderSent', ...reminding('dis-1', '2018-04-25') })
  })

  it('goes to several recipients at once, each with its own words, or to none of them', () => {
    const both = given(start, on('2018-02-22', dispatchLetter({ recipients: ['rec-1', 'rec-2'] })))
    const [first, second] = [reminding('dis-1', '2018-04-24'), reminding('dis-2', '2018-04-24', 'To you')]
    const all = (...reminders: (typeof first)[]): CommandInput => ({ kind: 'sendReminders', reminders })
    both
      .when(all(first, second), '2018-04-24')
      .thenRecorded({ kind: 'reminderSent', ...first }, { kind: 'reminderSent', ...second })
    both.when(all(first, first), '2018-04-24').thenRefused('reminderAlreadyLogged', 'rec-1')
    both
      .when(all(first, { ...second, dispatch: 'dis-9' }), '2018-04-24')
      .thenRefused('unknownDispatch', 'dis-9')
  })
})

describe('deliveries on one day', () => {
  const sent = given(
    start,
    on('2018-02-22', dispatchLetter({ recipients: ['rec-1', 'rec-2'] })),
    on('2018-02-23', {
      kind: 'editDispatch',
      dispatch: 'dis-2',
      to: { state: 'acknowledged', sentOn: '2018-02-22' },
    }),
  )
  const confirm = (...dispatches: string[]): CommandInput => ({
    kind: 'confirmDelivery',
    dispatches,
    deliveredOn: '2018-02-24',
  })

  it('are confirmed together; what was acknowledged stays acknowledged', () => {
    sent.when(confirm('dis-1', 'dis-2', 'dis-1'), '2018-02-24').thenRecorded(
      {
        kind: 'dispatchEdited',
        dispatch: 'dis-1',
        from: { state: 'sent', deliveredOn: null },
        to: { state: 'delivered', deliveredOn: '2018-02-24' },
      },
      {
        kind: 'dispatchEdited',
        dispatch: 'dis-2',
        from: { deliveredOn: null },
        to: { deliveredOn: '2018-02-24' },
      },
    )
  })

  it('are refused for what never went out, before its sending, in the future, and where nothing changes', () => {
    const failed = given(start, on('2018-02-22', dispatchLetter({ state: 'failed' })))
    failed.when(confirm('dis-1'), '2018-02-24').thenRefused('sendingDateMissing', 'dis-1')
    sent.when(confirm('dis-1'), '2018-02-23').thenRefused('dateInFuture', '2018-02-24')
    sent
      .when({ kind: 'confirmDelivery', dispatches: ['dis-1'], deliveredOn: '2018-02-21' })
      .thenRefused('deliveryBeforeSending')
    given(start, on('2018-02-22', dispatchLetter({ state: 'delivered', deliveredOn: '2018-02-22' })))
      .when({ kind: 'confirmDelivery', dispatches: ['dis-1'], deliveredOn: '2018-02-22' })
      .thenRefused('nothingChanged')
  })
})
