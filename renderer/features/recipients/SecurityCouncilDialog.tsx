import { useState } from 'react'
import { councilRecipientsOn } from '../../../data/directory/council-recipients.ts'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { Command, Register } from '../../../data/domain/register.ts'
import { matching } from '../../../data/queries/matching.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { DateEntry } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'

type Council = NonNullable<ReturnType<typeof councilRecipientsOn>>

/** The command that adds the Council and its members; those that the register has keep what it says of them. */
function adding(register: Register, { body, members }: Council): Command {
  const find = matching(register).recipient
  const known = find(body.name.en ?? '').known
  const own = known ? register.recipients.get(known) : undefined
  const later = body.members.filter(
    member => !own?.members.some(each => each.name.en === member.name.en && each.from === member.from),
  )
  return {
    kind: 'importRecipients',
    letter: null,
    rows: [
      own ? { known: own.id, to: { members: [...own.members, ...later] } } : { new: body },
      ...members.map(member => {
        const state = find(member.name.en ?? '').known
        const there = state ? register.recipients.get(state) : undefined
        return there ? { known: there.id, to: { seat: there.seat ?? member.seat } } : { new: member }
      }),
    ],
  }
}

/** The members of the Security Council on a date become recipients, in one step. */
export function SecurityCouncilDialog() {
  const { t, text } = useWords()
  const register = useRegister()
  const [on, setOn] = useState<CivilDate | null>(useToday())
  const council = on ? councilRecipientsOn(on) : null
  return (
    <FormModal
      title={t('recipients.council.title')}
      submitLabel={t('recipients.council.submit')}
      ready={council !== null}
      onSubmit={async () => {
        if (!council) return { ok: true, value: undefined }
        const result = await submit(adding(register, council))
        if (result.ok) tell({ kind: 'done', what: 'imported', undo: true })
        return result
      }}
    >
      <DateEntry label={t('recipients.council.on')} value={on} onChange={setOn} required autoFocus />
      {on && !council ? (
        <p className="failure" role="alert">
          {t('recipients.council.unknown')}
        </p>
      ) : null}
      {council ? (
        <ul className="columns" aria-label={t('recipients.council.members')}>
          {council.members.map(({ name }) => (
            <li key={name.en}>{text(name)}</li>
          ))}
        </ul>
      ) : null}
      <p className="soft">{t('recipients.council.source')}</p>
    </FormModal>
  )
}
