import { describe, expect, it } from 'vitest'
import { given, idOf, on } from './specification.ts'
import { addRecipient, letterWithDemands, registerLetter } from './story.ts'

const two = given(
  on(
    '2018-02-22',
    registerLetter({ reference: 'A/1' }),
    registerLetter({ reference: 'A/2', supersedes: 'let-1' }),
  ),
)

describe('a letter', () => {
  it('is edited with the value that each edit replaced', () => {
    two
      .when({ kind: 'editLetter', letter: 'let-1', to: { place: 'Gaziantep', date: '2018-02-22' } })
      .thenRecorded({
        kind: 'letterEdited',
        letter: 'let-1',
        from: { place: null },
        to: { place: 'Gaziantep' },
      })
  })

  it('shares its reference with no other letter', () => {
    two
      .when({ kind: 'editLetter', letter: 'let-2', to: { reference: 'A/1' } })
      .thenRefused('duplicateReference', 'A/1')
    two.when(registerLetter({ reference: 'A/1' })).thenRefused('duplicateReference', 'A/1')
  })

  it('may go without a reference, as many letters as there are', () => {
    const { register } = given(on('2018-02-22', registerLetter(), registerLetter()))
    expect(register.letters.size).toBe(2)
  })

  it('is addressed to recipients of the register, each once', () => {
    two
      .when({ kind: 'editLetter', letter: 'let-1', to: { recipients: ['rec-9'] } })
      .thenRefused('unknownRecipient', 'rec-9')
    const { register } = given(
      on('2018-02-22', registerLetter(), addRecipient(), {
        kind: 'editLetter',
        letter: 'let-1',
        to: { recipients: ['rec-1', 'rec-1'] },
      }),
    )
    expect(register.letters.get(idOf('letter', 1))?.recipients).toEqual(['rec-1'])
  })

  it('supersedes a letter of the register', () => {
    two
      .when({ kind: 'editLetter', letter: 'let-1', to: { supersedes: 'let-9' } })
      .thenRefused('unknownLetter', 'let-9')
  })

  it('never supersedes itself, at first hand or through others', () => {
    two
      .when({ kind: 'editLetter', letter: 'let-1', to: { supersedes: 'let-1' } })
      .thenRefused('refersToItself', 'let-1')
    two
      .when({ kind: 'editLetter', letter: 'let-1', to: { supersedes: 'let-2' } })
      .thenRefused('refersToItself', 'let-1')
  })

  it('changes its status, and keeps from what to what', () => {
    two.when({ kind: 'changeLetterStatus', letter: 'let-1', to: 'withdrawn' }).thenRecorded({
      kind: 'letterStatusChanged',
      letter: 'let-1',
      from: 'draft',
      to: 'withdrawn',
    })
    two.when({ kind: 'changeLetterStatus', letter: 'let-1', to: 'draft' }).thenRefused('nothingChanged')
    two
      .when({ kind: 'changeLetterStatus', letter: 'let-9', to: 'draft' })
      .thenRefused('unknownLetter', 'let-9')
  })

  it('refuses an edit that changes nothing, the order of its own values apart', () => {
    two
      .when({ kind: 'editLetter', letter: 'let-1', to: { title: { en: 'Open letter' } } })
      .thenRefused('nothingChanged')
  })

  it('keeps what it holds through an edit of something else', () => {
    const before = given(on('2018-02-22', letterWithDemands())).register.letters.get(idOf('letter', 1))
    const after = given(
      on('2018-02-22', letterWithDemands(), {
        kind: 'editLetter',
        letter: 'let-1',
        to: { place: 'Gaziantep' },
      }),
    ).register.letters.get(idOf('letter', 1))
    expect(after).toEqual({ ...before, place: 'Gaziantep' })
  })
})
