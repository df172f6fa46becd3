import { describe, expect, it } from 'vitest'
import { type CommandInput, given, idOf, on } from './specification.ts'
import { addDemand, demand, letterWithDemands, recipient, registerLetter } from './story.ts'

const withDemands = given(on('2018-02-22', letterWithDemands()))
const nested = given(
  on(
    '2018-02-22',
    letterWithDemands(),
    addDemand({ number: 1, parent: 'dem-1' }),
    addDemand({ number: 2, parent: 'dem-1' }),
    registerLetter({ demands: [{ ...demand(1), addressed: null, parent: null }] }),
  ),
)
const close: CommandInput = {
  kind: 'closeCell',
  cells: [{ demand: 'dem-1', recipient: 'rec-1' }],
  on: '2018-06-01',
  reason: 'The office was dissolved',
}

describe('a demand', () => {
  it('is added to a letter of the register', () => {
    withDemands.when(addDemand({ number: 3 })).thenRecorded({
      kind: 'demandAdded',
      demand: 'dem-3',
      letter: 'let-1',
      ...demand(3),
      addressed: [],
      parent: null,
    })
    withDemands.when(addDemand({ number: 3, letter: 'let-9' })).thenRefused('unknownLetter', 'let-9')
  })

  it('shares its number with none beside it', () => {
    withDemands.when(addDemand({ number: 2 })).thenRefused('duplicateDemandNumber', '2')
    nested.when(addDemand({ number: 2, parent: 'dem-1' })).thenRefused('duplicateDemandNumber', '2')
  })

  it('may share its number with one under another demand', () => {
    nested.when(addDemand({ number: 1, parent: 'dem-2' })).thenRecorded({
      kind: 'demandAdded',
      demand: 'dem-6',
      letter: 'let-1',
      ...demand(1),
      addressed: [],
      parent: 'dem-2',
    })
  })

  it('shares no number after an edit of its number or of its place either', () => {
    nested
      .when({ kind: 'editDemand', demand: 'dem-4', to: { number: 1 } })
      .thenRefused('duplicateDemandNumber', '1')
    nested
      .when({ kind: 'editDemand', demand: 'dem-4', to: { parent: null } })
      .thenRefused('duplicateDemandNumber', '2')
    nested.when({ kind: 'editDemand', demand: 'dem-4', to: { number: 3 } }).thenRecorded({
      kind: 'demandEdited',
      demand: 'dem-4',
      from: { number: 2 },
      to: { number: 3 },
    })
  })

  it('stands under a demand of its own letter', () => {
    nested
      .when({ kind: 'editDemand', demand: 'dem-2', to: { parent: 'dem-5' } })
      .thenRefused('demandOfAnotherLetter', 'dem-5')
  })

  it('never stands under itself, at first hand or through others', () => {
    nested
      .when({ kind: 'editDemand', demand: 'dem-1', to: { parent: 'dem-1' } })
      .thenRefused('refersToItself', 'dem-1')
    nested
      .when({ kind: 'editDemand', demand: 'dem-1', to: { parent: 'dem-3' } })
      .thenRefused('refersToItself', 'dem-1')
  })

  it('addresses recipients of its letter only', () => {
    const addressed = [{ recipient: 'rec-9', part: 'responsible' as const }]
    withDemands.when(addDemand({ number: 3, addressed })).thenRefused('recipientNotAddressed', 'rec-9')
    withDemands
      .when({ kind: 'editDemand', demand: 'dem-1', to: { addressed } })
      .thenRefused('recipientNotAddressed', 'rec-9')
  })

  it('restates a demand that is known, and never itself', () => {
    withDemands
      .when({ kind: 'editDemand', demand: 'dem-1', to: { restates: 'dem-9' } })
      .thenRefused('unknownDemand', 'dem-9')
    withDemands
      .when({ kind: 'editDemand', demand: 'dem-1', to: { restates: 'dem-1' } })
      .thenRefused('refersToItself', 'dem-1')
  })

  it('is edited only where it is known, and only where something changes', () => {
    withDemands
      .when({ kind: 'editDemand', demand: 'dem-9', to: { label: 'a)' } })
      .thenRefused('unknownDemand', 'dem-9')
    withDemands
      .when({ kind: 'editDemand', demand: 'dem-1', to: { label: null } })
      .thenRefused('nothingChanged')
  })

  it('can still be edited after a recipient it addresses was taken off the letter', () => {
    given(
      on('2018-02-22', letterWithDemands(), {
        kind: 'editLetter',
        letter: 'let-1',
        to: { recipients: ['rec-2'] },
      }),
    )
      .when({ kind: 'editDemand', demand: 'dem-1', to: { label: 'a)' } })
      .thenRecorded({ kind: 'demandEdited', demand: 'dem-1', from: { label: null }, to: { label: 'a)' } })
  })
})

describe('a cell (demand × recipient)', () => {
  it('is closed without response, with the day and the reason', () => {
    const { register } = given(on('2018-02-22', letterWithDemands()), on('2018-06-01', close))
    expect(register.demands.get(idOf('demand', 1))?.closed).toEqual([
      { recipient: 'rec-1', on: '2018-06-01', reason: 'The office was dissolved' },
    ])
  })

  it('is closed once, for a recipient of the letter and not in the future', () => {
    given(on('2018-02-22', letterWithDemands()), on('2018-06-01', close))
      .when(close)
      .thenRefused('cellClosedAlready')
    withDemands
      .when({ ...close, cells: [{ demand: 'dem-1', recipient: 'rec-9' }] }, '2018-06-01')
      .thenRefused('recipientNotAddressed', 'rec-9')
    withDemands.when(close, '2018-05-31').thenRefused('dateInFuture', '2018-06-01')
  })

  it('is closed together with others for one reason, each once, and all of them or none', () => {
    const cell = (demandId: string, recipientId: string) => ({ demand: demandId, recipient: recipientId })
    const both = [cell('dem-1', 'rec-1'), cell('dem-2', 'rec-2'), cell('dem-1', 'rec-1')]
    const closed = (demandId: string, recipientId: string) => ({
      kind: 'cellClosed' as const,
      ...cell(demandId, recipientId),
      on: '2018-06-01',
      reason: 'The office was dissolved',
    })
    withDemands
      .when({ ...close, cells: both }, '2018-06-01')
      .thenRecorded(closed('dem-1', 'rec-1'), closed('dem-2', 'rec-2'))
    withDemands
      .when({ ...close, cells: [...both, cell('dem-9', 'rec-1')] }, '2018-06-01')
      .thenRefused('unknownDemand', 'dem-9')
  })

  it('is reopened only after it was closed', () => {
    const reopen = { kind: 'reopenCell' as const, demand: 'dem-1', recipient: 'rec-1' }
    withDemands.when(reopen).thenRefused('cellNotClosed')
    const { register } = given(on('2018-02-22', letterWithDemands()), on('2018-06-01', close, reopen))
    expect(register.demands.get(idOf('demand', 1))?.closed).toEqual([])
  })

  it('is closed for one recipient and stays open for the other', () => {
    const { register } = given(
      on('2018-02-22', letterWithDemands({ recipients: [{ new: recipient('A') }, { new: recipient('B') }] })),
      on(
        '2018-06-01',
        close,
        { ...close, cells: [{ demand: 'dem-1', recipient: 'rec-2' }] },
        {
          kind: 'reopenCell',
          demand: 'dem-1',
          recipient: 'rec-1',
        },
      ),
    )
    expect(register.demands.get(idOf('demand', 1))?.closed.map(cell => cell.recipient)).toEqual(['rec-2'])
  })
})
