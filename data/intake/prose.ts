import type { Block } from './blocks.ts'
import { dateLine } from './dates.ts'
import { type Flow, stretch } from './flow.ts'
import { startsWithTitle } from './recipients.ts'
import { opening, words } from './words/cues.ts'

const salutation = opening('salutations')
const spokenTo =
  /^\s*(?:dear|estimad[oa]s?|to whom|ch[eè]re?s?|apreciad[oa]s?|distinguid[oa]s?|عزيز\p{L}*|أعزا\p{L}*|(?:بعد )?(?:ال)?تحية|sirs?|madam|excellenc\p{L}*)(?!\p{L})/iu
const we = new RegExp(`^["“«]?(?:${words.we})(?!\\p{L})`, 'iu')

/** A sentence of the body: long, ended like one, or in the signatories' own voice. */
export function isProse({ text }: Flow): boolean {
  if (text.length > 220) return true
  if (we.test(text) && text.split(/\s+/).length > 5) return true
  return (
    (text.length > 90 && /[.:؟?!]["”»]?\s*$/u.test(text)) || /(?:\S+\s+){7,}\S+[.؟?!]["”»]?\s*$/u.test(text)
  )
}

/** Whether a line speaks to somebody. */
export const isSalutation = ({ text }: Flow) =>
  text.length < 200 &&
  ((/[,،:]\s*$/u.test(text) && (salutation.test(text) || startsWithTitle(text))) ||
    (spokenTo.test(text) && salutation.test(text)))

/** A date before a salutation on one line is cut off it: "3 May 2020 Dear Chair". */
export function afterDate(block: Block): Flow {
  const found = dateLine(block)
  return found ? stretch(block, found.date.to) : block
}
