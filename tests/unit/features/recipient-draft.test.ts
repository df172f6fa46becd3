import { describe, expect, it } from 'vitest'
import type { Recipient } from '../../../data/domain/recipient.ts'
import { draftOf, fits, recipientOf } from '../../../renderer/features/recipients/draft.ts'
import { closedDaysOf, rowsOf } from '../../../renderer/features/settings/closed-days.ts'
import { date, idOf } from '../domain/specification.ts'

const council: Recipient = {
  id: idOf('recipient', 1),
  form: 'body',
  name: { en: 'Council', ar: 'مجلس', fr: 'Conseil' },
  role: null,
  holders: [],
  members: [
    {
      name: { en: 'Kuwait', ar: 'الكويت' },
      recipient: idOf('recipient', 2),
      from: date('2018-01-01'),
      to: date('2019-12-31'),
    },
  ],
  seat: 'new-york',
  contact: 'council@example.org',
  replyRule: { days: 30, counting: 'working' },
}

describe('The form of a recipient', () => {
  it.each(['en', 'ar', 'fr'] as const)('that is not touched changes nothing, in %s', language => {
    const { id: _, ...details } = council
    expect(recipientOf(draftOf(council, language), council, language)).toEqual(details)
  })

  it('loses only the language whose words were taken out, and keeps a seat that it does not know', () => {
    const abroad = { ...council, seat: 'atlantis' }
    const saved = recipientOf(
      { ...draftOf(abroad, 'en'), name: { ...abroad.name, en: 'The Council', ar: '' } },
      abroad,
      'en',
    )
    expect(saved.name).toEqual({ en: 'The Council', fr: 'Conseil' })
    expect(saved.seat).toBe('atlantis')
  })

  it('changes a member’s name in the interface’s language only, and keeps whom it is', () => {
    const draft = draftOf(council, 'en')
    const members = draft.members.map(member => ({ ...member, name: 'State of Kuwait' }))
    expect(recipientOf({ ...draft, members }, council, 'en').members).toEqual([
      { ...council.members[0], name: { en: 'State of Kuwait', ar: 'الكويت' } },
    ])
  })

  it('is ready with a name in either language, days that are a number, and every member named', () => {
    const empty = draftOf(null, 'en')
    expect(fits(empty)).toBe(false)
    expect(fits({ ...empty, name: { ar: 'مجلس' } })).toBe(true)
    expect(fits({ ...empty, name: { en: 'Council' }, days: '0' })).toBe(false)
    expect(fits({ ...empty, name: { en: 'Council' }, days: 'soon' })).toBe(false)
    const member = { key: 'new 1', name: ' ', from: null, to: null, before: null }
    expect(fits({ ...empty, name: { en: 'Council' }, members: [member] })).toBe(false)
  })
})

describe('The form of closed days', () => {
  const winter = { name: 'Winter', from: date('2018-12-24'), to: date('2019-01-02') }
  const holiday = { name: 'Founding day', from: date('2018-05-05'), to: date('2018-05-05') }

  it('holds what it was given, by date, a single day without a last one', () => {
    const rows = rowsOf([winter, holiday])
    expect(rows.map(({ to }) => to)).toEqual(['2019-01-02', null])
    expect(closedDaysOf(rows)).toEqual([holiday, winter])
  })

  it('is not ready while one lacks its name or its first day', () => {
    expect(closedDaysOf([{ key: 'new 1', name: '', from: holiday.from, to: null }])).toBeNull()
    expect(closedDaysOf([{ key: 'new 1', name: 'Day', from: null, to: null }])).toBeNull()
  })
})
