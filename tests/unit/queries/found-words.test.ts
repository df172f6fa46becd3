import { describe, expect, it } from 'vitest'
import { fittingNames } from '../../../data/queries/fitting-names.ts'
import { excerptOf, foundPieces } from '../../../data/queries/found-words.ts'
import { wordsIn } from '../../../data/queries/search.ts'

const fitting = (asked: string, ...names: readonly string[]) =>
  fittingNames(names, name => [wordsIn(name)], asked)

describe('Names', () => {
  const names = ['Go to letters', 'Register a letter', 'Go to settings', 'Close the register']

  it('fit by words that are begun, in any order, the best first', () => {
    expect(fitting('let reg', ...names).fitting).toEqual(['Register a letter'])
    expect(fitting('letter', ...names).fitting).toEqual(['Register a letter', 'Go to letters'])
  })

  it('fit in spite of a slip only where none fits as it is written', () => {
    expect(fitting('setings', ...names)).toEqual({ fitting: ['Go to settings'], written: false })
    expect(fitting('settings', ...names)).toEqual({ fitting: ['Go to settings'], written: true })
    expect(fitting('close leters', ...names).fitting).toEqual([])
  })

  it('fit by the name in another language, however it is spelt', () => {
    const all = [
      { id: 'letters', names: ['Letters', 'الرسائل'] },
      { id: 'calendar', names: ['Calendar', 'التقويم'] },
    ]
    expect(fittingNames(all, each => each.names.map(wordsIn), 'رسائل').fitting).toEqual([all[0]])
  })
})

describe('Words for which a text was found', () => {
  it('are marked as they stand there, and all pieces make the text', () => {
    const text = 'الرسالةُ المفتوحة: an open letter.'
    const pieces = foundPieces(text, new Set(['رساله', 'letter']))
    expect(pieces.filter(({ found }) => found).map(piece => piece.text)).toEqual(['الرسالةُ', 'letter'])
    expect(pieces.map(piece => piece.text).join('')).toBe(text)
  })

  it('are in the part of a long text that is shown', () => {
    const text = `${'The council met again. '.repeat(50)}The siege goes on. ${'They met again. '.repeat(50)}`
    const excerpt = excerptOf(text, new Set(['siege']))
    expect(excerpt).toContain('siege')
    expect(excerpt).toMatch(/^… \S.* …$/)
    expect(excerpt.length).toBeLessThan(230)
    expect(excerptOf('Short.', new Set(['siege']))).toBe('Short.')
    expect(excerptOf(text, new Set(['nowhere']))).toMatch(/^The council met/)
  })
})
