import type { z } from 'zod'
import { type Entry, entryIdSchema } from '../../../data/domain/entry.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import type { Register } from '../../../data/domain/register.ts'
import { tableOf } from '../../../data/domain/rows.ts'
import type { Table } from '../../../data/domain/table.ts'
import type { Texts } from '../../../data/domain/text.ts'
import { signedLetter } from '../../../data/queries/letter-of.ts'
import { reopenable } from '../../app/begun.ts'
import { useFormDrafts } from '../../app/form-drafts.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { useHistoryText } from '../../ui/EntryLine.tsx'
import { Own, OwnText, Section } from '../../ui/page.tsx'

/** What was begun in a form and not recorded, by a crash or by choice: it goes on from here. */
export function BegunForms() {
  const { t, date } = useWords()
  const register = useRegister()
  const { opened: { readOnly = true } = {}, entries = [] } = useReplica() ?? {}
  // What was taken back meanwhile has no form to go on with; the words stay, and are listed again when it is.
  const begun = reopenable(useFormDrafts()).filter(
    ({ named }) => named.length === 0 || named.some(id => isThere(register, entries, id)),
  )
  if (readOnly || begun.length === 0) return null
  return (
    <Section title={t('overview.begun.title')}>
      <ul className="begun-forms" aria-label={t('overview.begun.title')}>
        {begun.map(({ draft, title, named, open }) => (
          <li key={draft.id}>
            <p>
              {t(title)}
              <About ids={named} />{' '}
              <span className="soft small">{t('overview.begun.on', { date: date(draft.begunOn) })}</span>
            </p>
            <Button onPress={open}>{t('overview.begun.goOn')}</Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function isThere(register: Register, entries: readonly Entry[], id: string): boolean {
  if (entryIdSchema.safeParse(id).success) return entries.some(entry => entry.id === id)
  const signature = idSchemas.signature.safeParse(id)
  if (signature.success) return signedLetter(register, signature.data) !== null
  const name = tableOf(id)
  return name !== undefined && (register[name] as Table<string, unknown>).has(id)
}

/** The first of the things that a form was opened on, and how many others. */
function About({ ids: [first, ...others] }: { readonly ids: readonly string[] }) {
  const { t } = useWords()
  const register = useRegister()
  const entries = useReplica()?.entries
  const inWords = useHistoryText()
  const name = nameOf(register, first)
  const [remark, entry] = [idSchemas.remark.safeParse(first), entryIdSchema.safeParse(first)]
  const judged = entry.success ? entries?.find(({ id }) => id === entry.data) : undefined
  const said = judged
    ? inWords({ entry: judged, tookBack: [] })
    : remark.success
      ? register.remarks.get(remark.data)?.words
      : undefined
  if (!name && !said) return null
  return (
    <>
      {' · '}
      {name ? <OwnText of={name} /> : <Own>{said ?? ''}</Own>}
      {others.length > 0 ? ` ${t('overview.begun.others', { count: others.length })}` : null}
    </>
  )
}

/** What the thing is called that a form was opened on; null where it was opened on none. */
function nameOf(register: Register, id: string | undefined): Texts | null {
  const { letter, demand, organisation, commitment, recipient, response, dispatch, signature } = idSchemas
  const row = <Schema extends z.ZodType, Row>(
    schema: Schema,
    table: { get(id: z.output<Schema>): Row | undefined },
  ): Row | undefined => {
    const read = schema.safeParse(id)
    return read.success ? table.get(read.data) : undefined
  }
  const answered = row(response, register.responses)
  const other = answered ?? row(dispatch, register.dispatches)
  const sender = other ? register.recipients.get(other.recipient) : row(recipient, register.recipients)
  const signed = signature.safeParse(id).data
  const signatory = signed && signedLetter(register, signed)?.signature.organisation
  return (
    row(letter, register.letters)?.title ??
    row(demand, register.demands)?.text ??
    row(organisation, register.organisations)?.name ??
    (signatory ? register.organisations.get(signatory)?.name : null) ??
    row(commitment, register.commitments)?.wording ??
    sender?.name ??
    null
  )
}
