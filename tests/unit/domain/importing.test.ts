import { describe, it } from 'vitest'
import { type CommandInput, given, on } from './specification.ts'
import { addDemand, addOrganisation, addRecipient, organisation, recipient, registerLetter } from './story.ts'

const start = on('2022-06-10', registerLetter(), addOrganisation('Tidewatch'))
const row = { signedOn: '2022-06-03', printedWith: 'Portmere' }
const signing: CommandInput = {
  kind: 'importSignatories',
  letter: 'let-1',
  rows: [
    { organisation: { new: organisation('Basin Residents') }, ...row },
    { organisation: { known: 'org-1', to: { contact: 'tide@example.org' } }, ...row },
  ],
}
const signature = { kind: 'signatureAdded' as const, letter: 'let-1', ...row, mandate: null, text: null }

describe('importing signatories', () => {
  it('adds what is new, updates what is there, and each signs once', () => {
    given(start)
      .when(signing, '2022-06-10')
      .thenRecorded(
        { kind: 'organisationAdded', organisation: 'org-2', ...organisation('Basin Residents') },
        { ...signature, signature: 'sig-1', organisation: 'org-2' },
        {
          kind: 'organisationEdited',
          organisation: 'org-1',
          from: { contact: null },
          to: { contact: 'tide@example.org' },
        },
        { ...signature, signature: 'sig-2', organisation: 'org-1' },
      )
  })

  it('a second time with the same rows changes nothing, and says so', () => {
    const again: CommandInput = {
      kind: 'importSignatories',
      letter: 'let-1',
      rows: [{ organisation: { known: 'org-1', to: {} }, ...row }],
    }
    given(start, on('2022-06-10', again)).when(again, '2022-06-11').thenRefused('nothingChanged')
  })

  it('is refused whole for a stranger, an unknown letter or a date to come', () => {
    const one = { organisation: { new: organisation('Basin Residents') }, ...row }
    given(start)
      .when({ kind: 'importSignatories', letter: 'let-9', rows: [one] })
      .thenRefused('unknownLetter', 'let-9')
    given(start)
      .when(
        {
          kind: 'importSignatories',
          letter: 'let-1',
          rows: [one, { organisation: { known: 'org-9', to: {} }, ...row }],
        },
        '2022-06-10',
      )
      .thenRefused('unknownOrganisation', 'org-9')
    given(start)
      .when({ kind: 'importSignatories', letter: 'let-1', rows: [one] }, '2022-06-02')
      .thenRefused('dateInFuture', '2022-06-03')
  })
})

describe('importing recipients', () => {
  it('addresses the letter and its demands to them too', () => {
    const begun = on('2022-06-10', registerLetter(), addDemand())
    given(begun)
      .when({ kind: 'importRecipients', letter: 'let-1', rows: [{ new: recipient('Harbour Council') }] })
      .thenRecorded(
        { kind: 'recipientAdded', recipient: 'rec-1', ...recipient('Harbour Council') },
        { kind: 'letterEdited', letter: 'let-1', from: { recipients: [] }, to: { recipients: ['rec-1'] } },
        {
          kind: 'demandEdited',
          demand: 'dem-1',
          from: { addressed: [] },
          to: { addressed: [{ recipient: 'rec-1', part: 'responsible' }] },
        },
      )
  })

  it('without a letter only puts them in the register, and updates those it has', () => {
    given(on('2022-06-10', addRecipient('Harbour Council')))
      .when({
        kind: 'importRecipients',
        letter: null,
        rows: [{ known: 'rec-1', to: { seat: 'geneva' } }, { new: recipient('Port Ombudsman') }],
      })
      .thenRecorded(
        { kind: 'recipientEdited', recipient: 'rec-1', from: { seat: null }, to: { seat: 'geneva' } },
        { kind: 'recipientAdded', recipient: 'rec-2', ...recipient('Port Ombudsman') },
      )
    given(on('2022-06-10'))
      .when({ kind: 'importRecipients', letter: null, rows: [{ known: 'rec-9', to: {} }] })
      .thenRefused('unknownRecipient', 'rec-9')
  })
})
