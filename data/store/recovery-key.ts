import { createHash, randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, which are read as 1, 1, 0 and V. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretSymbols = 32
const checkSymbols = 4

const symbol = (value: number) => alphabet[value % 32] ?? '0'

/** Four symbols that go by the others: all but one in a million typing errors are found by them. */
function checkOf(secret: string): string {
  const hash = createHash('sha256').update(`answerable recovery key\n${secret}`).digest()
  return [...hash.subarray(0, checkSymbols)].map(symbol).join('')
}

/** A new recovery key: 160 random bits and a check, in nine groups of four symbols. */
export function newRecoveryKey(): string {
  const secret = [...randomBytes(secretSymbols)].map(symbol).join('')
  return (secret + checkOf(secret)).replaceAll(/(.{4})(?!$)/g, '$1-')
}

const readAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' }

/**
 * What a person typed, as a recovery key: its secret without groups or check, `mistyped` where the check does not
 * agree, null where it is none at all. Small letters, spaces, dashes and Arabic digits are taken.
 */
export function recoverySecret(typed: string): string | 'mistyped' | null {
  const symbols = typed
    .normalize('NFKC')
    .replaceAll(/[٠-٩]/g, digit => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
    .replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase()
    .replaceAll(/[OILU]/g, letter => readAs[letter] ?? letter)
  if (symbols.length !== secretSymbols + checkSymbols) return null
  if ([...symbols].some(each => !alphabet.includes(each))) return null
  const secret = symbols.slice(0, secretSymbols)
  return checkOf(secret) === symbols.slice(secretSymbols) ? secret : 'mistyped'
}
