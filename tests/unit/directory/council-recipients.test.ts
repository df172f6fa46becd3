import { describe, expect, it } from 'vitest'
import { councilRecipientsOn } from '../../../data/directory/council-recipients.ts'
import { arabicNameOf } from '../../../data/directory/regions.ts'
import { civilDateSchema } from '../../../data/domain/civil-date.ts'

const on = (date: string) => councilRecipientsOn(civilDateSchema.parse(date))

describe('The Security Council on a date', () => {
  it('is fifteen states with a seat in New York, each with its Arabic name', () => {
    const council = on('2018-02-20')
    expect(council?.members).toHaveLength(15)
    for (const { form, seat, name } of council?.members ?? [])
      expect({ form, seat, ar: typeof name.ar }).toEqual({ form: 'state', seat: 'new-york', ar: 'string' })
    expect(council?.members.map(({ name }) => name.en)).toContain('Kuwait')
  })

  it('has elected members for that year and permanent ones without an end', () => {
    const members = on('2018-02-20')?.body.members ?? []
    expect(members.find(({ name }) => name.en === 'Kuwait')).toMatchObject({
      from: '2018-01-01',
      to: '2018-12-31',
    })
    expect(members.find(({ name }) => name.en === 'France')).toMatchObject({ from: null, to: null })
  })

  it('is not known for a year that the list does not have', () => {
    expect(on('1999-05-01')).toBeNull()
  })
})

describe('A state’s Arabic name', () => {
  it.each([
    ['Russian Federation', 'روسيا'],
    ['Côte d’Ivoire', 'ساحل العاج'],
    ['Nowhere', null],
  ])('%s', (english, arabic) => {
    expect(arabicNameOf(english)).toBe(arabic)
  })
})
