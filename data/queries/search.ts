const arabicMarks = /[\u064B-\u065F\u0670\u0640\u200E\u200F\u061C]/g
const latinMarks = /[\u0300-\u036f]/g

/**
 * A text as search compares it: letter case and diacritics apart, without tatweel and direction marks, with
 * the forms of alef, ya and ta marbuta folded, and spaces run together.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(latinMarks, '')
    .normalize('NFC')
    .replace(arabicMarks, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0649/g, '\u064A')
    .replace(/\u0629/g, '\u0647')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
