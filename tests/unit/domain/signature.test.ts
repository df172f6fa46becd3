import { describe, expect, it } from 'vitest'
import { textHash } from '../../../data/domain/text-version.ts'
import { signedVersion } from '../../../data/queries/text-versions.ts'
import { type CommandInput, type Day, given, idOf, on } from './specification.ts'
import { addOrganisation, organisation, registerLetter } from './story.ts'

const sign = {
  kind: 'addSignature' as const,
  letter: 'let-1',
  organisation: 'org-1',
  signedOn: '2018-02-20',
  printedWith: null,
  mandate: null,
  text: null,
}
const withdraw: CommandInput = {
  kind: 'withdrawSignature',
  letter: 'let-1',
  signature: 'sig-1',
  on: '2018-03-01',
  reason: 'The board changed its mind',
}
const mandate = {
  proof: 'boardMinute' as const,
  givenBy: 'The board',
  verifiedBy: null,
  file: null,
  on: '2018-02-20',
}
const start = on('2018-02-22', registerLetter(), addOrganisation())
const signed = given(start, on('2018-02-22', sign))

describe('a signature', () => {
  it('is of an organisation under a letter', () => {
    given(start)
      .when(sign)
      .thenRecorded({ ...sign, kind: 'signatureAdded', signature: 'sig-1' })
    given(start)
      .when({ ...sign, letter: 'let-9' })
      .thenRefused('unknownLetter', 'let-9')
    given(start)
      .when({ ...sign, organisation: 'org-9' })
      .thenRefused('unknownOrganisation', 'org-9')
  })

  it('may be that of an organisation which comes new with it, in the same batch', () => {
    given(start)
      .when({ ...sign, organisation: organisation('Tidewatch') })
      .thenRecorded(
        { kind: 'organisationAdded', organisation: 'org-2', ...organisation('Tidewatch') },
        { ...sign, kind: 'signatureAdded', signature: 'sig-1', organisation: 'org-2' },
      )
  })

  it('is not dated in the future; today is not the future', () => {
    given(start)
      .when({ ...sign, signedOn: '2018-02-23' }, '2018-02-22')
      .thenRefused('dateInFuture', '2018-02-23')
    given(start)
      .when({ ...sign, signedOn: '2018-02-22' }, '2018-02-22')
      .thenRecorded({ ...sign, kind: 'signatureAdded', signature: 'sig-1', signedOn: '2018-02-22' })
  })

  it('stands once for each organisation until it is withdrawn', () => {
    signed.when(sign).thenRefused('duplicateSignature', 'org-1')
    given(start, on('2018-02-22', sign), on('2018-03-01', withdraw))
      .when({ ...sign, signedOn: '2018-03-01' })
      .thenRecorded({ ...sign, kind: 'signatureAdded', signature: 'sig-2', signedOn: '2018-03-01' })
  })

  it('is withdrawn once, not before it was given and not in the future', () => {
    signed.when(withdraw, '2018-02-28').thenRefused('dateInFuture', '2018-03-01')
    signed.when({ ...withdraw, on: '2018-02-19' }).thenRefused('withdrawalBeforeSigning')
    signed.when({ ...withdraw, signature: 'sig-9' }).thenRefused('unknownSignature', 'sig-9')
    given(start, on('2018-02-22', sign), on('2018-03-01', withdraw))
      .when(withdraw)
      .thenRefused('withdrawnAlready')
  })

  it('keeps the day of its withdrawal under the letter', () => {
    const { register } = given(start, on('2018-02-22', sign), on('2018-03-01', withdraw))
    expect(register.letters.get(idOf('letter', 1))?.signatures).toEqual([
      {
        id: 'sig-1',
        organisation: 'org-1',
        signedOn: '2018-02-20',
        withdrawnOn: '2018-03-01',
        withdrawalReason: 'The board changed its mind',
        printedWith: null,
        mandate: null,
        text: null,
        versionThen: 1,
        reconfirmedOn: null,
      },
    ])
  })

  it('gets the mandate behind it when that comes, many in one batch', () => {
    const second = { ...sign, organisation: 'org-2' }
    const record = {
      kind: 'recordMandates' as const,
      letter: 'let-1',
      signatures: ['sig-1', 'sig-2'],
      mandate,
    }
    const both = given(
      on('2018-02-22', registerLetter(), addOrganisation(), addOrganisation('Tidewatch'), sign, second),
    )
    both
      .when({ ...record, signatures: ['sig-2', 'sig-1', 'sig-2'] })
      .thenRecorded(
        { kind: 'mandateRecorded', letter: 'let-1', signature: 'sig-2', mandate },
        { kind: 'mandateRecorded', letter: 'let-1', signature: 'sig-1', mandate },
      )
    both.when({ ...record, signatures: ['sig-1', 'sig-9'] }).thenRefused('unknownSignature', 'sig-9')
    both.when(record, '2018-02-19').thenRefused('dateInFuture', '2018-02-20')
    const { register } = given(start, on('2018-02-22', sign, { ...record, signatures: ['sig-1'] }))
    expect(register.letters.get(idOf('letter', 1))?.signatures[0]?.mandate).toEqual(mandate)
  })
})

describe("the version of the letter's text that a signature stands under", () => {
  const correct = { kind: 'correctText' as const, letter: 'let-1', text: { en: 'Another text' } }
  const first = textHash({ en: 'Text' })
  const second = textHash({ en: 'Another text' })
  const third = on('2018-02-20', addOrganisation('Tidewatch'), addOrganisation('Basin Residents'))
  const signatures = (...days: readonly Day[]) => {
    const letter = given(start, ...days).register.letters.get(idOf('letter', 1))
    return letter?.signatures.map(each => signedVersion(letter, each)?.number)
  }

  it('is the one that stood when it was recorded, unless another is named', () => {
    expect(
      signatures(
        third,
        on('2018-02-23', sign),
        on('2018-02-24', correct),
        on('2018-02-25', { ...sign, organisation: 'org-2' }, { ...sign, organisation: 'org-3', text: first }),
      ),
    ).toEqual([1, 2, 1])
  })

  it('is the first for a list of signatories that is imported later', () => {
    const importing: CommandInput = {
      kind: 'importSignatories',
      letter: 'let-1',
      rows: [{ organisation: { known: 'org-1', to: {} }, signedOn: null, printedWith: null }],
    }
    expect(signatures(on('2018-02-23', correct), on('2018-02-24', importing))).toEqual([1])
  })

  it('is one that the letter had', () => {
    given(start)
      .when({ ...sign, text: second })
      .thenRefused('unknownTextVersion')
  })

  it('is the present one once they reconfirm', () => {
    const reconfirm = {
      kind: 'reconfirmSignatures' as const,
      letter: 'let-1',
      signatures: ['sig-1'],
      on: '2018-02-25',
    }
    const corrected = [on('2018-02-23', sign), on('2018-02-24', correct)]
    expect(signatures(...corrected, on('2018-02-25', reconfirm))).toEqual([2])
    given(start, ...corrected)
      .when(reconfirm, '2018-02-25')
      .thenRecorded({
        kind: 'signatureReconfirmed',
        letter: 'let-1',
        signature: 'sig-1',
        text: second,
        on: '2018-02-25',
      })
    given(start, ...corrected)
      .when(reconfirm, '2018-02-24')
      .thenRefused('dateInFuture', '2018-02-25')
    given(start, ...corrected, on('2018-03-01', withdraw))
      .when(reconfirm)
      .thenRefused('withdrawnAlready')
  })
})
