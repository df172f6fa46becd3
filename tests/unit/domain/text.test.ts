import { describe, expect, it } from 'vitest'
import {
  fileSchema,
  lineSchema,
  namesSchema,
  spanSchema,
  textIn,
  textsSchema,
} from '../../../data/domain/text.ts'

describe('texts in several languages', () => {
  it('show the asked language, else the first that there is', () => {
    const texts = { ar: 'رسالة', fr: 'Lettre' }
    expect(textIn(texts, 'fr')).toEqual({ text: 'Lettre', language: 'fr' })
    expect(textIn(texts, 'en')).toEqual({ text: 'رسالة', language: 'ar' })
  })

  it('show nothing only where there is nothing', () => {
    expect(textIn({}, 'en')).toEqual({ text: '', language: 'en' })
    expect(textIn({ en: ' ', es: 'Carta' }, 'en')).toEqual({ text: 'Carta', language: 'es' })
  })

  it('hold at least one that is not blank', () => {
    expect(textsSchema.safeParse({ en: '', ar: 'نص' }).success).toBe(true)
    expect(textsSchema.safeParse({ en: ' \n' }).success).toBe(false)
    expect(textsSchema.safeParse({}).success).toBe(false)
    expect(textsSchema.safeParse({ de: 'Brief' }).success).toBe(false)
  })
})

describe('a line', () => {
  it('is not blank and at most a thousand characters long', () => {
    expect(lineSchema.safeParse(' ').success).toBe(false)
    expect(lineSchema.safeParse('x'.repeat(1_000)).success).toBe(true)
    expect(lineSchema.safeParse('x'.repeat(1_001)).success).toBe(false)
    expect(namesSchema.safeParse({ en: 'Council', ar: '' }).success).toBe(false)
  })
})

describe('a place in a text', () => {
  it('does not end before it starts', () => {
    expect(spanSchema.safeParse({ language: 'en', start: 3, end: 3 }).success).toBe(true)
    expect(spanSchema.safeParse({ language: 'en', start: 3, end: 2 }).success).toBe(false)
  })
})

describe('a file', () => {
  it('is named by the SHA-256 of its content', () => {
    const file = { hash: 'a'.repeat(64), name: 'report.pdf', size: 0, mediaType: 'application/pdf' }
    expect(fileSchema.safeParse(file).success).toBe(true)
    expect(fileSchema.safeParse({ ...file, hash: '../../etc' }).success).toBe(false)
  })
})
