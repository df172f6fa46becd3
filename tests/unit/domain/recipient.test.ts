import { describe, expect, it } from 'vitest'
import { servingOn } from '../../../data/domain/recipient.ts'
import { date, given, idOf, on } from './specification.ts'
import { addRecipient, recipient } from './story.ts'

const tenure = { name: { en: 'Kuwait' }, recipient: null, from: '2018-01-01', to: '2019-12-31' }
const added = given(on('2018-02-22', addRecipient('Security Council')))

describe('a recipient', () => {
  it('is added with its seat, its holders and its members', () => {
    given()
      .when({ kind: 'addRecipient', ...recipient('Security Council'), members: [tenure], seat: 'new-york' })
      .thenRecorded({
        kind: 'recipientAdded',
        recipient: 'rec-1',
        ...recipient('Security Council'),
        members: [tenure],
        seat: 'new-york',
      })
  })

  it('has no member or holder whose time ends before it starts', () => {
    const backwards = { ...tenure, to: '2017-12-31' }
    given()
      .when({ kind: 'addRecipient', ...recipient('Security Council'), members: [backwards] })
      .thenRefused('endBeforeStart')
    added
      .when({ kind: 'editRecipient', recipient: 'rec-1', to: { holders: [backwards] } })
      .thenRefused('endBeforeStart')
  })

  it('may have members whose time is open at either end', () => {
    const { register } = given(
      on('2018-02-22', addRecipient(), {
        kind: 'editRecipient',
        recipient: 'rec-1',
        to: {
          members: [
            { ...tenure, to: null },
            { ...tenure, from: null },
          ],
        },
      }),
    )
    expect(register.recipients.get(idOf('recipient', 1))?.members).toHaveLength(2)
  })

  it('is edited only where it is known, and only where something changes', () => {
    added
      .when({ kind: 'editRecipient', recipient: 'rec-9', to: { seat: 'geneva' } })
      .thenRefused('unknownRecipient', 'rec-9')
    added
      .when({ kind: 'editRecipient', recipient: 'rec-1', to: { seat: null } })
      .thenRefused('nothingChanged')
  })

  it.each([
    ['2017-12-31', false],
    ['2018-01-01', true],
    ['2019-12-31', true],
    ['2020-01-01', false],
  ])('has as members on %s those whose time it was: %s', (day, serving) => {
    const { register } = given(
      on('2018-02-22', { kind: 'addRecipient', ...recipient('Security Council'), members: [tenure] }),
    )
    const members = register.recipients.get(idOf('recipient', 1))?.members ?? []
    expect(servingOn(members, date(day))).toHaveLength(serving ? 1 : 0)
    const open = members.map(member => ({ ...member, from: null, to: null }))
    expect(servingOn(open, date(day))).toHaveLength(1)
  })
})
