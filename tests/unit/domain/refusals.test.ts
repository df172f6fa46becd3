import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { refusalCodes } from '../../../data/domain/outcome.ts'

const folder = new URL('./', import.meta.url)
const specifications = readdirSync(folder)
  .filter(name => name.endsWith('.test.ts') && name !== 'refusals.test.ts')
  .map(name => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n')

describe('every refusal', () => {
  it.each(refusalCodes)('%s is shown by a specification', code => {
    expect(specifications).toMatch(new RegExp(`(thenRefused\\(\\s*|\\[)'${code}'`))
  })
})
