import { type SeatKey, seatKeys } from '../../../data/directory/seats.ts'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { Recipient, RecipientDetails, Tenure } from '../../../data/domain/recipient.ts'
import { type Texts, textIn } from '../../../data/domain/text.ts'

/** A member or a holder as the form has it: its name in the interface's language, the rest kept from before. */
export interface TenureRow {
  readonly key: string
  readonly name: string
  readonly from: CivilDate | null
  readonly to: CivilDate | null
  readonly before: Tenure | null
}

/** What stands in the form of a recipient. */
export interface RecipientDraft {
  readonly nameEn: string
  readonly nameAr: string
  readonly roleEn: string
  readonly roleAr: string
  readonly form: RecipientDetails['form']
  readonly seat: SeatKey | 'none'
  readonly contact: string
  /** Empty: no rule of its own. */
  readonly days: string
  readonly counting: 'calendar' | 'working'
  readonly members: readonly TenureRow[]
  readonly holders: readonly TenureRow[]
}

type Language = 'en' | 'ar'

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
    nameEn: recipient?.name.en ?? '',
    nameAr: recipient?.name.ar ?? '',
    roleEn: recipient?.role?.en ?? '',
    roleAr: recipient?.role?.ar ?? '',
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
export function fits({ nameEn, nameAr, days, members, holders }: RecipientDraft): boolean {
  return (
    (nameEn.trim() !== '' || nameAr.trim() !== '') &&
    (days === '' || (/^[1-9]\d{0,3}$/.test(days) && Number(days) <= 3_650)) &&
    [...members, ...holders].every(({ name }) => name.trim() !== '')
  )
}

/** The texts with English and Arabic put in or taken out; other languages stay. */
function withTexts(before: Texts | null | undefined, texts: Readonly<Record<Language, string>>): Texts {
  const { en: _en, ar: _ar, ...others } = before ?? {}
  const given = Object.entries(texts).filter(([, words]) => words.trim() !== '')
  return { ...Object.fromEntries(given.map(([language, words]) => [language, words.trim()])), ...others }
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
  const role = withTexts(before?.role, { en: draft.roleEn, ar: draft.roleAr })
  const contact = draft.contact.trim()
  return {
    form: draft.form,
    name: withTexts(before?.name, { en: draft.nameEn, ar: draft.nameAr }),
    role: Object.keys(role).length === 0 ? null : role,
    // A seat that a newer version knows is kept.
    seat: draft.seat !== 'none' ? draft.seat : before && !knows(before.seat) ? before.seat : null,
    contact: contact === '' ? null : contact,
    replyRule: draft.days === '' ? null : { days: Number(draft.days), counting: draft.counting },
    members: tenures(draft.members),
    holders: tenures(draft.holders),
  }
}

const knows = (seat: string | null) => seatKeys.some(key => key === seat)
