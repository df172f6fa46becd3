import { z } from 'zod'
import { seatKeys } from '../../../data/directory/seats.ts'
import { civilDateSchema } from '../../../data/domain/civil-date.ts'
import {
  type Recipient,
  type RecipientDetails,
  recipientDetailsSchema,
  type Tenure,
  tenureSchema,
} from '../../../data/domain/recipient.ts'
import { type Language, textIn } from '../../../data/domain/text.ts'
import { texts, written } from '../../ui/written.ts'

/** A member or a holder as the form has it: its name in the interface's language, the rest kept from before. */
const tenureRowSchema = z
  .object({
    key: z.string(),
    name: z.string(),
    from: civilDateSchema.nullable(),
    to: civilDateSchema.nullable(),
    before: tenureSchema.nullable(),
  })
  .readonly()
export type TenureRow = z.infer<typeof tenureRowSchema>

/** What stands in the form of a recipient. */
export const recipientDraftSchema = z
  .object({
    name: texts,
    role: texts,
    form: recipientDetailsSchema.shape.form,
    seat: z.enum([...seatKeys, 'none']),
    contact: z.string(),
    /** Empty: no rule of its own. */
    days: z.string(),
    counting: z.enum(['calendar', 'working']),
    members: z.array(tenureRowSchema).readonly(),
    holders: z.array(tenureRowSchema).readonly(),
  })
  .readonly()
export type RecipientDraft = z.infer<typeof recipientDraftSchema>

/** The form filled with a recipient, or empty. */
export function draftOf(recipient: Recipient | null, language: Language): RecipientDraft {
  const rows = (tenures: readonly Tenure[] = []): readonly TenureRow[] =>
    tenures.map((before, at) => ({
      key: `known ${at}`,
      name: textIn(before.name, language).text,
      from: before.from,
      to: before.to,
      before,
    }))
  return {
    name: recipient?.name ?? {},
    role: recipient?.role ?? {},
    form: recipient?.form ?? 'office',
    seat: seatKeys.find(key => key === recipient?.seat) ?? 'none',
    contact: recipient?.contact ?? '',
    days: recipient?.replyRule ? String(recipient.replyRule.days) : '',
    counting: recipient?.replyRule?.counting ?? 'calendar',
    members: rows(recipient?.members),
    holders: rows(recipient?.holders),
  }
}

/** Whether it can be recorded: it has a name in some language, and its days are a number. */
export function fits({ name, days, members, holders }: RecipientDraft): boolean {
  return (
    written(name) !== null &&
    (days === '' || (/^[1-9]\d{0,3}$/.test(days) && Number(days) <= 3_650)) &&
    [...members, ...holders].every(({ name }) => name.trim() !== '')
  )
}

/** What the form says of a recipient; what it does not show stays as it was. */
export function recipientOf(
  draft: RecipientDraft,
  before: Recipient | null,
  language: Language,
): RecipientDetails {
  const tenures = (rows: readonly TenureRow[]): Tenure[] =>
    rows.map(({ name, from, to, before }) => {
      const same = before && textIn(before.name, language).text === name.trim()
      return {
        name: same ? before.name : { ...before?.name, [language]: name.trim() },
        recipient: before?.recipient ?? null,
        from,
        to,
      }
    })
  const contact = draft.contact.trim()
  return {
    form: draft.form,
    name: written(draft.name) ?? {},
    role: written(draft.role),
    // A seat that a newer version knows is kept.
    seat: draft.seat !== 'none' ? draft.seat : before && !knows(before.seat) ? before.seat : null,
    contact: contact === '' ? null : contact,
    replyRule: draft.days === '' ? null : { days: Number(draft.days), counting: draft.counting },
    members: tenures(draft.members),
    holders: tenures(draft.holders),
  }
}

const knows = (seat: string | null) => seatKeys.some(key => key === seat)
