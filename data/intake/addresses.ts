import type { Flow } from './flow.ts'
import { looksAddressed, startsWithTitle } from './recipients.ts'
import { words } from './words/cues.ts'

const address = new RegExp(
  `\\d+.*(?:${words.streets})|(?:${words.streets}).*\\d+|@|https?:|www\\.|^\\s*(?:tel|fax|e-?mail|هاتف|فاكس|tél|البريد)|^\\s*\\d{4,6}\\s|\\b\\d{5}\\b|^\\s*(?:p\\.?\\s?o\\.?\\s?box|ص\\.?\\s?ب)`,
  'iu',
)
const street = new RegExp(`^\\s*(?:${words.streets})\\s+.{2,50}$`, 'iu')
const housed = /^\s*\d{1,4}(?:bis|ter|[a-c])?,?\s+(?:\p{L}[\p{L}'’.-]*\s?){1,5}$/u

/** A street, a box, a telephone. Below a recipient's name, a number and a few words are a street. */
export const isAddress = ({ text }: Pick<Flow, 'text'>, belowName = false): boolean =>
  (address.test(text) || street.test(text) || (belowName && housed.test(text))) && !startsWithTitle(text)

/** A town below a street. */
export const isTown = ({ text }: Pick<Flow, 'text'>) =>
  text.split(/\s+/).length <= 4 && !/\d/.test(text) && !looksAddressed(text)
