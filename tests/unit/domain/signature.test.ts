import { describe, expect, it } from 'vitest'
import { type CommandInput, given, idOf, on } from './specification.ts'
import { addOrganisation, registerLetter } from './story.ts'

const sign = {
  kind: 'addSignature' as const,
  letter: 'let-1',
  organisation: 'org-1',
  signedOn: '2018-02-20',
  printedWith: null,
  mandate: null,
}
const withdraw: CommandInput = {
  kind: 'withdrawSignature',
  letter: 'let-1',
  signature: 'sig-1',
  on: '2018-03-01',
}
const mandate = {
  proof: 'boardMinute' as const,
  givenBy: 'The board',
  verifiedBy: null,
  file: null,
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
        printedWith: null,
        mandate: null,
      },
    ])
  })

  it('gets the mandate behind it when that comes', () => {
    const { register } = given(
      start,
      on('2018-02-22', sign),
      on('2018-02-25', { kind: 'recordMandate', letter: 'let-1', signature: 'sig-1', mandate }),
    )
    expect(register.letters.get(idOf('letter', 1))?.signatures[0]?.mandate).toEqual(mandate)
  })
})
