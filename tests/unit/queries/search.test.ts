import { describe, expect, it } from 'vitest'
import { idSchemas } from '../../../data/domain/ids.ts'
import { folded, wordsIn } from '../../../data/queries/search.ts'
import type { SearchDocument } from '../../../data/queries/search-documents.ts'
import { noFilter, SearchIndex } from '../../../data/queries/search-index.ts'
import { differBy } from '../../../data/queries/vocabulary.ts'
import { date } from '../domain/specification.ts'

const recipient = (name: string) => idSchemas.recipient.parse(`rec-${name}`)
const document = (id: string, title: string, rest: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  kind: 'response',
  title,
  text: '',
  date: null,
  recipients: [],
  status: null,
  ...rest,
})
const indexOf = (...documents: readonly SearchDocument[]) => {
  const index = new SearchIndex()
  index.put(documents)
  return index
}

describe('Folding', () => {
  it.each([
    ['alef forms', 'إلى آخر أمر ٱسم', 'الي اخر امر اسم'],
    ['ta marbuta, alef maqsura and Persian ya', 'رسالة على فارسی', 'رساله علي فارسي'],
    ['tatweel and harakat', 'الرسـالةُ المُفتَوحة', 'الرساله المفتوحه'],
    ['Arabic-Indic and Persian digits', 'القرار ٢٤٠١ ۲۰۱۸', 'القرار 2401 2018'],
    ['Latin diacritics and joined letters', 'Œuvre ÉTÉ Straße Łódź', 'oeuvre ete strasse lodz'],
  ])('takes %s for the same', (_name, text, expected) => {
    expect(folded(text)).toBe(expected)
  })

  it('splits words at every mark and leaves the Arabic article out', () => {
    expect(wordsIn('Women’s rights, (Norland–12)')).toEqual(['women', 's', 'rights', 'norland', '12'])
    expect(wordsIn('بالعلاقات الخارجية')).toEqual(['علاقات', 'خارجيه'])
  })
})

describe('A slip', () => {
  it.each([
    ['a letter missing', 'minster', 'minister', 1],
    ['a letter too many', 'minnister', 'minister', 1],
    ['another letter', 'minizter', 'minister', 1],
    ['two letters in the wrong order', 'minitser', 'minister', 1],
    ['two slips in a long word', 'humanitrain', 'humanitarian', 2],
  ])('is %s', (_name, written, meant, most) => {
    expect(differBy(written, meant, most, false)).toBe(true)
  })

  it('is one too many past the most', () => {
    expect(differBy('minstr', 'minister', 1, false)).toBe(false)
    expect(differBy('norland', 'oberland', 1, false)).toBe(false)
  })

  it('in a word still being written leaves the rest of it open', () => {
    expect(differBy('humaint', 'humanitarian', 1, true)).toBe(true)
    expect(differBy('humaint', 'humanitarian', 1, false)).toBe(false)
  })
})

describe('Searching', () => {
  it('finds what has all the words, in any order and in either part', () => {
    const index = indexOf(
      document('res-1', 'Thanks for the letter', { text: 'is studying the siege' }),
      document('res-2', 'Thanks for everything'),
    )
    expect(index.find('siege thanks').ids).toEqual(['res-1'])
    expect(index.find('thanks').total).toBe(2)
    expect(index.find('thanks nothing').total).toBe(0)
  })

  it('takes the last word for one still being written, the others for whole ones', () => {
    const index = indexOf(document('res-1', 'open letter'), document('res-2', 'opening letters'))
    expect(index.find('open lett').ids).toEqual(['res-1'])
    expect(index.find('ope').total).toBe(2)
  })

  it('finds in spite of a slip, but only where nothing is written so', () => {
    const index = indexOf(document('res-1', 'from Norland'), document('res-2', 'the form'))
    expect(index.find('norlnad').ids).toEqual(['res-1'])
    expect(index.find('form').ids).toEqual(['res-2'])
    expect(index.find('form norland').ids, 'nothing has both, so "from" may be meant').toEqual(['res-1'])
  })

  it('finds Arabic however it is spelt, with or without the article, from its first letter on', () => {
    const index = indexOf(document('rec-1', 'وزارة العلاقات الخارجيّة'))
    for (const asked of ['علاقات', 'العلاقات', 'الع', 'وزاره', 'الخارجيه', 'العلقات'])
      expect(index.find(asked).ids, asked).toEqual(['rec-1'])
  })

  it('puts a title before a text, a letter before a response, and the newer before the older', () => {
    const index = indexOf(
      document('res-old', 'Siege', { date: date('2017-01-01') }),
      document('res-new', 'Siege', { date: date('2018-01-01') }),
      document('res-text', 'Other', { text: 'siege', date: date('2019-01-01') }),
      document('let-1', 'Siege', { kind: 'letter' }),
    )
    expect(index.find('siege').ids).toEqual(['let-1', 'res-new', 'res-old', 'res-text'])
  })

  it('gives the words that stand for those asked for, so that they can be marked', () => {
    const index = indexOf(document('res-1', 'Norland and Norway'))
    expect(index.find('nor').terms.toSorted()).toEqual(['norland', 'norway'])
    expect(index.find('norlnad').terms).toEqual(['norland'])
  })

  it('filters by kind, recipient, status and days; what has no date fits no days', () => {
    const of = { date: date('2018-03-01'), recipients: [recipient('a')], status: 'refusal' }
    const index = indexOf(
      document('res-1', 'siege', of),
      document('res-2', 'siege', { ...of, recipients: [recipient('b')] }),
      document('res-3', 'siege', { ...of, status: 'interim' }),
      document('res-4', 'siege', { ...of, date: date('2018-03-02') }),
      document('dem-1', 'siege', { ...of, kind: 'demand', status: null }),
      document('rec-a', 'siege', { kind: 'recipient', recipients: [recipient('a')] }),
    )
    const found = (filter: Partial<typeof noFilter>) =>
      index.find('siege', { ...noFilter, ...filter }).ids.toSorted()
    expect(found({ kinds: ['demand', 'recipient'] })).toEqual(['dem-1', 'rec-a'])
    expect(found({ recipients: [recipient('b')] })).toEqual(['res-2'])
    expect(found({ statuses: ['interim'], kinds: ['response'] })).toEqual(['res-3'])
    expect(found({ from: date('2018-03-02') })).toEqual(['res-4'])
    expect(found({ to: date('2018-03-01'), kinds: ['response'] })).toEqual(['res-1', 'res-2', 'res-3'])
    // A demand's status depends on the day: whoever asks says which have it.
    expect(found({ statuses: ['met'], ofStatus: ['dem-1'] })).toEqual(['dem-1'])
    expect(found({ join: 'any', statuses: ['interim'], kinds: ['recipient'] })).toEqual(['rec-a', 'res-3'])
    expect(found({ join: 'any' })).toHaveLength(6)
  })

  it('without words gives all that fits, the newest first, and says how many there are beyond the most', () => {
    const index = indexOf(
      ...[1, 2, 3].map(day => document(`res-${day}`, 'x', { date: date(`2018-01-0${day}`) })),
    )
    expect(index.find('', noFilter, 2)).toMatchObject({ ids: ['res-3', 'res-2'], total: 3 })
  })

  it('forgets what was replaced and what was dropped', () => {
    const index = indexOf(document('res-1', 'siege'), document('res-2', 'siege'))
    index.put([document('res-1', 'famine')])
    index.drop(['res-2', 'res-unknown'])
    expect(index.find('siege').total).toBe(0)
    expect(index.find('famine').ids).toEqual(['res-1'])
    expect(index.size).toBe(1)
  })
})
