import type { Flow } from './flow.ts'
import { looksAddressed, startsWithTitle } from './recipients.ts'
import { words } from './words/cues.ts'

const roads = `(?<!\\p{L})(?:${words.streets})(?!\\p{L})`
const address = new RegExp(
  `\\d.*${roads}|${roads}.*\\d|@|https?:|www\\.|^\\s*(?:tel|fax|e-?mail|هاتف|فاكس|tél|البريد)|^\\s*\\d{4,6}\\s|\\b\\d{5}\\b|\\b[A-Z]{1,2}\\d{1,2}[A-Z]?\\s\\d[A-Z]{2}\\b|(?<!\\p{L})(?:p\\.?\\s?o\\.?\\s?box|apartado|b\\.?p\\.?|ص\\.?\\s?ب)[.:]?\\s?\\d`,
  'iu',
)
const street = new RegExp(`^\\s*(?:${words.streets})\\s+.{2,50}$`, 'iu')
/** "12 Mill Lane", "Jirón del Puerto 220, Caleta Honda": below a recipient's name, no more is needed. */
const housed =
  /^\s*\d{1,4}(?:bis|ter|[a-c])?,?\s+(?:\p{L}[\p{L}'’.-]*\s?){1,5}$|^\s*\p{Lu}(?:[\p{L}'’.-]+\s){1,5}\d{1,4}(?:[,،]\s\p{Lu}[\p{L}\s'’-]*)?$/u

/** No address is longer. */
const longest = 200

/** Whether a line has a street with a number, a box, a telephone or an address of the net. */
export const hasAddress = ({ text }: Pick<Flow, 'text'>): boolean =>
  text.length <= longest && address.test(text)

/** A line of an address in the head. Below a recipient's name, a number and a few words are a street. */
export const isAddress = (line: Pick<Flow, 'text'>, belowName: boolean): boolean =>
  !startsWithTitle(line.text) &&
  (hasAddress(line) ||
    ((street.test(line.text) || (belowName && housed.test(line.text))) && !looksAddressed(line.text)))

/** A town below a street. */
export const isTown = ({ text }: Pick<Flow, 'text'>) =>
  text.split(/\s+/).length <= 4 && !/\d/.test(text) && !looksAddressed(text)
