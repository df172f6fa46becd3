import { stanceSchema } from '../../../data/domain/commitment.ts'
import { succeed } from '../../../data/failure.ts'
import type { DialogRequests } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { useAnswers } from '../../ui/answers.ts'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { StanceMark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { day, words } from '../../ui/written.ts'

/** Records how organisations stand to commitments: all alike, in one change that one undo takes back. */
export function StanceDialog({ cells, done }: DialogRequests['stances.record']) {
  const { t, text } = useWords()
  const register = useRegister()
  const today = useToday()
  const draft = useFormDraft(
    'stances.record',
    cells.flatMap(({ commitment, organisation }) => [commitment, organisation]),
    { asking: true },
  )
  const asked = useAnswers(
    draft,
    cells.map(({ commitment, organisation }) => ({
      commitment,
      organisation,
      question: { subject: commitment, field: 'stance' as const, part: organisation },
      recorded:
        register.commitments.get(commitment)?.mandates.find(each => each.organisation === organisation) ??
        null,
    })),
  )
  const [stance, setStance] = useField(draft, 'stance', stanceSchema, 'bound')
  const [on, setOn] = useField(draft, 'on', day, today)
  const [note, setNote] = useField(draft, 'note', words, '')
  const told = asked.length > 0 ? asked : cells
  const [first, ...others] = told
  return (
    <FormModal
      draft={draft}
      title={
        first && others.length === 0
          ? text(register.organisations.get(first.organisation)?.name)
          : t('letters.binding.title', { count: told.length })
      }
      submitLabel={t('letters.signatories.submit')}
      ready={on !== null}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        // What others recorded stands of all of them: nothing is left to record.
        const result =
          asked.length === 0
            ? succeed([])
            : await submit(
                {
                  kind: 'recordCommitmentMandates',
                  cells: asked.map(({ commitment, organisation }) => ({ commitment, organisation })),
                  stance,
                  on,
                  note: note.trim() || null,
                },
                draft,
              )
        if (!result.ok) return result
        if (asked.length > 0) tell({ kind: 'done', what: 'saved', undo: true })
        done?.()
        return result
      }}
    >
      <ul className="plain-list soft">
        {[...new Set(told.map(({ commitment }) => commitment))].map(id => {
          const { event = null, wording = null } = register.commitments.get(id) ?? {}
          return (
            <li key={id}>
              <OwnText of={(event && register.events.get(event)?.name) ?? wording} />
            </li>
          )
        })}
      </ul>
      <Segments
        label={t('letters.binding.stance')}
        value={stance}
        onChange={setStance}
        options={stanceSchema.options.map(value => ({ value, label: <StanceMark of={value} /> }))}
      />
      <DateEntry label={t('letters.binding.on')} value={on} onChange={setOn} required />
      <WrittenField label={t('letters.binding.note')} value={note} onChange={setNote} />
    </FormModal>
  )
}
