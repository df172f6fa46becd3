const arabicMarks = /[\u064B-\u065F\u0670\u0640\u200E\u200F\u061C]/g
/** Nothing is to be folded in it but letter case. */
const isAscii = /^[\0-\x7f]*$/
const latinMarks = /[\u0300-\u036f]/g
const joinedLetters: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', ı: 'i' }

/**
 * A text as search compares it: letter case and diacritics apart, without tatweel and direction marks, with
 * the forms of alef, ya and ta marbuta folded, every digit a Western one, and spaces run together.
 */
export function folded(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase().replace(/\s+/g, ' ').trim()
  return text
    .normalize('NFKD')
    .replace(latinMarks, '')
    .normalize('NFC')
    .replace(arabicMarks, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/[\u0649\u06CC]/g, '\u064A')
    .replace(/\u0629/g, '\u0647')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, digit => String(digit.charCodeAt(0) & 15))
    .toLowerCase()
    .replace(/[œæßøłı]/g, letter => joinedLetters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}

const article = /^(?:وال|بال|لل|ال)(?=\p{L}{2})/u

/** A folded Arabic word without the article and the particles written together with it. */
export const withoutArticle = (word: string): string => word.replace(article, '')

/** The words of a text as they are compared: folded, without marks between them and without articles. */
export function wordsIn(text: string): readonly string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .map(withoutArticle)
}
