import { z } from 'zod'
import { idSchemas } from '../../../data/domain/ids.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import { signedEarlier } from '../../../data/queries/text-versions.ts'
import type { DialogRequests } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { DateEntry, TickField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { day } from '../../ui/written.ts'

const chosenSchema = z.array(idSchemas.signature).readonly()

/** Records who of those that signed an earlier text stands by the present one. */
export function ReconfirmDialog({ letter: id }: DialogRequests['signatures.reconfirm']) {
  const letter = useRegister().letters.get(id)
  return letter ? <ReconfirmForm letter={letter} /> : null
}

function ReconfirmForm({ letter }: { readonly letter: Letter }) {
  const { t, text } = useWords()
  const register = useRegister()
  const today = useToday()
  const earlier = signedEarlier(letter)
  const draft = useFormDraft('signatures.reconfirm', letter.id)
  const [on, setOn] = useField(draft, 'on', day, today)
  const [chosen, setChosen] = useField(draft, 'signatures', chosenSchema, () => earlier.map(({ id }) => id))
  return (
    <FormModal
      draft={draft}
      title={t('letters.signatories.reconfirm')}
      submitLabel={t('letters.signatories.submit')}
      ready={on !== null && chosen.length > 0}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        const result = await submit(
          { kind: 'reconfirmSignatures', letter: letter.id, signatures: [...chosen], on },
          draft,
        )
        if (result.ok) tell({ kind: 'done', what: 'saved', undo: true })
        return result
      }}
    >
      <DateEntry label={t('letters.signatories.reconfirmedOn')} value={on} onChange={setOn} required />
      <ul className="ticks">
        {earlier.map(({ id, organisation }) => (
          <li key={id}>
            <TickField
              label={text(register.organisations.get(organisation)?.name)}
              value={chosen.includes(id)}
              onChange={add => setChosen(add ? [...chosen, id] : chosen.filter(each => each !== id))}
            />
          </li>
        ))}
      </ul>
    </FormModal>
  )
}
