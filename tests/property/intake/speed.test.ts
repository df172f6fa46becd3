import { describe, expect, it } from 'vitest'
import { readLetter } from '../../../data/intake/intake.ts'

describe('A megabyte is read in less than a second', () => {
  const size = 1024 * 1024
  it.each([
    ['in one line', 'word '],
    ['of list items', '1. We demand an answer;\n'],
    ['of bullets', '• an answer\n'],
    ['of commas', 'Name of one,'],
    ['of open brackets', '('],
    ['of spaces', ' '],
    ['of letters without a space', 'a'],
    ['of numbers', '1.1.1.1 '],
    ['of recipients', 'Mr A, Envoy Members of B '],
    ['of conditions', 'We will not take part in the talks unless demands 1 and 2 are met. '],
    ['of Arabic', 'نطالب بوقف القصف و'],
    ['of headings', 'Signatories:\n'],
    ['of dates', '1 May 2020 '],
    ['of lines', 'We regret that this is so.\n'],
    ['of empty lines', '\n'],
    ['of lines to someone', 'To: Mr A, Envoy\n'],
    ['of salutations', 'Dear Mr A,\n'],
    ['of a table', 'River Club\tPeru\n'],
    ['of Arabic conditions', 'لن نشارك في المؤتمر ما لم تنفذ المطالب. '],
    ['of labels alone', '1.\nWe demand an answer\n'],
    ['of persons', 'Ana Lund, nurse\n'],
    ['of names under a heading', 'River Club of the Valley\n', 'Signatories:\n'],
  ])('%s', { timeout: 30_000 }, (_shape, piece, heading = '') => {
    const source = (heading + piece.repeat(Math.ceil(size / piece.length))).slice(0, size)
    const times = [0, 1, 2].map(() => {
      const began = process.cpuUsage()
      readLetter(source)
      const { user, system } = process.cpuUsage(began)
      return (user + system) / 1_000
    })
    expect(Math.min(...times)).toBeLessThan(1_000)
  })
})
