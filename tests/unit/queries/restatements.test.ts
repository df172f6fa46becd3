import { describe, expect, it } from 'vitest'
import { restatementLines } from '../../../data/queries/restatements.ts'
import { type CommandInput, type Day, given, on } from '../domain/specification.ts'
import { addDemand, registerLetter } from '../domain/story.ts'

const lines = (...days: readonly Day[]) =>
  restatementLines(given(...days).register).map(line => line.map(({ id }) => id).join(' ← '))
const says = (demand: string, restates: string | null): CommandInput => ({
  kind: 'editDemand',
  demand,
  to: { restates },
})
const four = on('2018-02-22', registerLetter(), ...[1, 2, 3, 4].map(number => addDemand({ number })))

describe('The same demand over the years', () => {
  it('is one line, from the newest back', () => {
    expect(lines(four, on('2018-02-23', says('dem-3', 'dem-2'), says('dem-2', 'dem-1'))).sort()).toEqual([
      'dem-3 ← dem-2 ← dem-1',
      'dem-4',
    ])
  })

  it('stands under each of two that say it again', () => {
    expect(lines(four, on('2018-02-23', says('dem-3', 'dem-1'), says('dem-2', 'dem-1'))).sort()).toEqual([
      'dem-2 ← dem-1',
      'dem-3 ← dem-1',
      'dem-4',
    ])
  })

  it('is shown even where two say that each says the other again', () => {
    expect(lines(four, on('2018-02-23', says('dem-1', 'dem-2'), says('dem-2', 'dem-1'))).sort()).toEqual([
      'dem-1 ← dem-2',
      'dem-3',
      'dem-4',
    ])
  })
})
