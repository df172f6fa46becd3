import { expect, it } from 'vitest'
import { directionOf } from '../../../renderer/ui/direction.ts'

it('gives each line its own direction, however long the text, unless one line has no end', () => {
  expect(directionOf('')).toBe('auto')
  expect(directionOf('a line\n'.repeat(100_000))).toBe('auto')
  expect(directionOf(`${'a line\n'.repeat(10)}${'x'.repeat(20_001)}`)).toBe('ltr')
  expect(directionOf(`1. نص ${'x'.repeat(20_001)}\nan end`)).toBe('rtl')
  expect(directionOf('7'.repeat(20_001))).toBe('ltr')
  expect(directionOf(`${'x'.repeat(20_000)}\n${'x'.repeat(20_000)}`)).toBe('auto')
})
