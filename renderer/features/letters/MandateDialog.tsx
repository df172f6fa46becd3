import type { Letter } from '../../../data/domain/letter.ts'
import { type Mandate, mandateSchema, type Signature } from '../../../data/domain/signature.ts'
import { succeed } from '../../../data/failure.ts'
import { signedLetter } from '../../../data/queries/letter-of.ts'
import type { DialogRequests } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { useAnswers } from '../../ui/answers.ts'
import { FilesField } from '../../ui/FilesField.tsx'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { words } from '../../ui/written.ts'

/** A mandate while it is being written: names may be blank yet. */
const writtenMandate = mandateSchema.extend({ givenBy: words, verifiedBy: words.nullable() })

/** Records the mandate behind a signature, or one and the same behind many: one change, taken back by one undo. */
export function MandateDialog({ signatures: ids, done }: DialogRequests['mandates.record']) {
  const letter = signedLetter(useRegister(), ids[0])?.letter
  const signatures = letter?.signatures.filter(({ id }) => ids.includes(id)) ?? []
  return letter && signatures.length > 0 ? (
    <MandateForm letter={letter} signatures={signatures} done={done} />
  ) : null
}

function MandateForm({
  letter,
  signatures,
  done,
}: {
  readonly letter: Letter
  readonly signatures: readonly Signature[]
  readonly done: (() => void) | undefined
}) {
  const { t, text } = useWords()
  const register = useRegister()
  const [first, ...others] = signatures
  const several = others.length > 0
  const before = several ? null : first?.mandate
  const draft = useFormDraft(
    'mandates.record',
    signatures.map(({ id }) => id),
    { changing: !several, asking: several, subjects: [letter.id], part: first?.id },
  )
  const [mandate, setMandate] = useField<Mandate>(
    draft,
    'mandate',
    writtenMandate,
    before ?? { proof: 'email', givenBy: '', verifiedBy: null, file: null, on: null },
    { whole: true },
  )
  const asked = useAnswers(
    draft,
    (several ? signatures : []).map(({ id, mandate }) => ({
      id,
      question: { subject: letter.id, field: 'mandate' as const, part: id },
      recorded: mandate,
    })),
  )
  const ids = several ? asked.map(({ id }) => id) : signatures.map(({ id }) => id)
  const change = (changes: Partial<Mandate>) => setMandate({ ...mandate, ...changes })
  return (
    <FormModal
      draft={draft}
      title={
        first && !several
          ? t('letters.signatories.mandateTitle', {
              organisation: text(register.organisations.get(first.organisation)?.name),
            })
          : t('letters.signatories.mandatesTitle', { count: ids.length })
      }
      submitLabel={t('letters.signatories.submit')}
      ready={mandate.givenBy.trim() !== ''}
      onSubmit={async () => {
        // What others recorded stands of all of them: nothing is left to record.
        const result =
          ids.length === 0
            ? succeed([])
            : await submit(
                {
                  kind: 'recordMandates',
                  letter: letter.id,
                  signatures: ids,
                  mandate: {
                    ...mandate,
                    givenBy: mandate.givenBy.trim(),
                    verifiedBy: mandate.verifiedBy?.trim() || null,
                  },
                },
                draft,
              )
        if (!result.ok) return result
        if (ids.length > 0) tell({ kind: 'done', what: 'saved', undo: true })
        done?.()
        return result
      }}
    >
      <Segments
        label={t('letters.signatories.proof')}
        value={mandate.proof}
        onChange={proof => change({ proof })}
        options={(['boardMinute', 'email', 'signedForm', 'verbal'] as const).map(value => ({
          value,
          label: t(`domain.proof.${value}`),
        }))}
      />
      <WrittenField
        label={t('letters.signatories.givenBy')}
        value={mandate.givenBy}
        onChange={givenBy => change({ givenBy })}
        required
      />
      <div className="form-pair">
        <DateEntry
          label={t('letters.signatories.givenOn')}
          value={mandate.on}
          onChange={on => change({ on })}
        />
        <WrittenField
          label={t('letters.signatories.verifiedBy')}
          value={mandate.verifiedBy ?? ''}
          onChange={verifiedBy => change({ verifiedBy })}
        />
      </div>
      <FilesField
        label={t('letters.signatories.file')}
        files={mandate.file ? [mandate.file] : []}
        onChange={files => change({ file: files.at(-1) ?? null })}
      />
    </FormModal>
  )
}
