import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../data/domain/folding.ts'
import { evolve } from '../../../data/domain/register.ts'
import { folded, wordsIn } from '../../../data/queries/search.ts'
import { documentOf, type SearchDocument } from '../../../data/queries/search-documents.ts'
import { noFilter, SearchIndex } from '../../../data/queries/search-index.ts'
import { searchedIds, touchedBy } from '../../../data/queries/search-touched.ts'
import { moves, movesOfUndoing, play } from '../domain/history.ts'

const word = fc.constantFrom('siege', 'sieges', 'river', 'letter', 'رسالة', 'الحصار', 'été')
const document = fc.record<SearchDocument>({
  id: fc.constantFrom('res-1', 'res-2', 'res-3', 'let-1', 'let-2'),
  kind: fc.constantFrom('response', 'letter'),
  title: fc.array(word, { maxLength: 3 }).map(words => words.join(' ')),
  text: fc.array(word, { maxLength: 5 }).map(words => words.join(', ')),
  date: fc.constant(null),
  recipients: fc.constant([]),
  status: fc.constant(null),
})

describe('Search, whatever is put and dropped', { timeout: 60_000 }, () => {
  it('finds for whole words exactly the documents that have them all', () => {
    const change = fc.oneof(document, fc.constantFrom('res-1', 'res-2', 'let-1'))
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 30 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (changes, asked) => {
          const index = new SearchIndex()
          const kept = new Map<string, SearchDocument>()
          for (const each of changes) {
            if (typeof each === 'string') {
              index.drop([each])
              kept.delete(each)
            } else {
              index.put([each])
              kept.set(each.id, each)
            }
          }
          const wanted = wordsIn(asked.join(' '))
          const has = ({ title, text }: SearchDocument) => {
            const words = wordsIn(`${title} ${text}`)
            return wanted.every((each, i) =>
              words.some(own => own === each || (i === wanted.length - 1 && own.startsWith(each))),
            )
          }
          const expected = [...kept.values()].filter(has).map(({ id }) => id)
          const { ids, total } = index.find(asked.join(' '))
          if (expected.length > 0) expect(ids.toSorted()).toEqual(expected.toSorted())
          expect(total).toBe(ids.length)
        },
      ),
    )
  })

  it('finds the first few as the beginning of all, each at the place that it was given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(300), word, fc.boolean()), { maxLength: 400 }),
        fc.integer({ min: 1, max: 60 }),
        word,
        (changes, most, asked) => {
          const index = new SearchIndex()
          const ids: string[] = []
          for (const [nth, text, isDropped] of changes) {
            const [id, title] = [`res-${nth}`, '']
            if (isDropped) index.drop([id])
            else {
              const put = {
                id,
                kind: 'response',
                title,
                text,
                date: null,
                recipients: [],
                status: null,
              } as const
              for (const place of index.put([put])) ids[place] = id
            }
          }
          const all = index.find(asked, noFilter, 1_000)
          const { places, total } = index.findPlaces(asked, noFilter, most)
          expect(Array.from(places, place => ids[place])).toEqual(all.ids.slice(0, most))
          expect(total).toBe(all.ids.length)
        },
      ),
    )
  })

  it('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(folded(folded(text))).toBe(folded(text))
      }),
    )
  })

  it.each([
    ['any history', moves],
    ['a history of undoing and redoing', movesOfUndoing],
  ] as const)(
    'following the entries one by one comes to the documents of the register: %s',
    (_name, history) => {
      fc.assert(
        fc.property(history, moved => {
          const { entries } = play(moved)
          const index = new SearchIndex()
          let register = fold([])
          const followed = new Map<string, SearchDocument>()
          for (const entry of entries) {
            register = evolve(register, entry)
            for (const id of touchedBy(register, entry)) {
              const now = documentOf(register, id)
              if (now) {
                index.put([now])
                followed.set(id, now)
              } else {
                index.drop([id])
                followed.delete(id)
              }
            }
          }
          const whole = new Map(
            [...searchedIds(register)].flatMap(id => {
              const document = documentOf(register, id)
              return document ? [[id, document] as const] : []
            }),
          )
          expect(followed).toEqual(whole)
          expect(index.find('', noFilter, 10_000).ids.toSorted()).toEqual([...whole.keys()].toSorted())
        }),
        { numRuns: 25 },
      )
    },
  )
})
