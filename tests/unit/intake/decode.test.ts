import { describe, expect, it } from 'vitest'
import { decode, sourceLimit } from '../../../data/intake/formats/decode.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
const utf16 = (text: string, big: boolean, mark: boolean) => {
  const little = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
  return Uint8Array.from(big ? little.swap16() : little)
}
const letter = 'Dear Chair,\nWe call on you to answer.'

describe('A file’s bytes become text from', () => {
  it.each([
    ['UTF-8', Uint8Array.from(Buffer.from('نطالب بوقف القصف')), 'نطالب بوقف القصف'],
    ['UTF-8 with its mark', Uint8Array.from(Buffer.from(`\ufeff${letter}`)), letter],
    ['UTF-16 with its mark, little end first', utf16(letter, false, true), letter],
    ['UTF-16 with its mark, big end first', utf16(letter, true, true), letter],
    ['UTF-16 without a mark, little end first', utf16(letter, false, false), letter],
    ['UTF-16 without a mark, big end first', utf16(letter, true, false), letter],
    ['Windows-1256', bytes('e4 d8 c7 e1 c8 20 c8 e6 de dd 20 c7 e1 de d5 dd'), 'نطالب بوقف القصف'],
    ['Windows-1252', bytes('4c 65 74 74 72 65 20 e0 20 6c 92 c9 74 61 74'), 'Lettre à l’État'],
  ])('%s', (_encoding, file, text) => {
    expect(decode(file)).toEqual({ ok: true, text })
  })
})

describe('A file is refused as', () => {
  it.each([
    ['empty', 'of no bytes', new Uint8Array()],
    ['empty', 'of blank lines only', Uint8Array.from(Buffer.from(' \n\t\r\n '))],
    ['binary', 'of a picture', bytes('89 50 4e 47 0d 0a 1a 0a 00 00 00 0d 49 48 44 52 00 00 00 ff')],
    ['binary', 'of zeros', new Uint8Array(64)],
    ['binary', 'of an archive', bytes('50 4b 03 04 14 00 08 00 08 00 21 00')],
    ['tooLarge', 'over 20 MB', new Uint8Array(sourceLimit + 1)],
  ] as const)('%s: one %s', (code, _what, file) => {
    expect(decode(file)).toEqual({ ok: false, code })
  })
})
