import { describe, expect, it } from 'vitest'
import { sendersLike } from '../../../data/queries/senders.ts'
import { type CommandInput, given, on } from '../domain/specification.ts'
import { recipient } from '../domain/story.ts'

const withContact = (en: string, contact: string | null): CommandInput => ({
  kind: 'addRecipient',
  ...recipient(en),
  contact,
})
const { register } = given(
  on(
    '2018-02-22',
    withContact('River Authority', 'Press desk <Press@river.example>; +963 11 1'),
    withContact('River Council', 'council@river.example'),
    withContact('Nadia Rami', null),
    withContact('Valley Office', 'valley.office@gmail.com'),
  ),
)
const from = (address: string, name = '') =>
  sendersLike(register, { name, address }).map(
    ({ recipient: id, by }) => `${register.recipients.get(id)?.name.en} by ${by}`,
  )

describe('The sender of a message', () => {
  it('is likeliest the recipient whose contact has the whole address, in whatever case', () => {
    expect(from('press@RIVER.example')).toEqual(['River Authority by address', 'River Council by domain'])
  })

  it('may be one with an address at the same place', () => {
    expect(from('desk@river.example')).toEqual(['River Authority by domain', 'River Council by domain'])
  })

  it('is not told by the domain of a mail provider that everybody uses', () => {
    expect(from('someone@gmail.com')).toEqual([])
    expect(from('valley.office@gmail.com')).toEqual(['Valley Office by address'])
  })

  it('may be one whose name is the same or near', () => {
    expect(from('n.rami@elsewhere.example', 'Rami, Nadia')).toEqual(['Nadia Rami by name'])
    expect(from('n.rami@elsewhere.example', '')).toEqual([])
  })

  it('is nobody of the register where neither address nor name is known', () => {
    expect(from('someone@elsewhere.example', 'Somebody Else')).toEqual([])
  })
})
