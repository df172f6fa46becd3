import type { Letter } from '../../../data/domain/letter.ts'
import { type Mandate, mandateSchema, type Signature } from '../../../data/domain/signature.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { FilesField } from '../../ui/FilesField.tsx'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { words } from '../../ui/written.ts'

/** A mandate while it is being written: names may be blank yet. */
const writtenMandate = mandateSchema.extend({ givenBy: words, verifiedBy: words.nullable() })

/** Records the mandate behind a signature, or one and the same behind many: one change, taken back by one undo. */
export function MandateForm({
  letter,
  signatures,
  onClose,
  onDone,
}: {
  readonly letter: Letter
  readonly signatures: readonly Signature[]
  readonly onClose: () => void
  readonly onDone?: () => void
}) {
  const { t, text } = useWords()
  const register = useRegister()
  const [first, ...others] = signatures
  const before = others.length === 0 ? first?.mandate : null
  const draft = useFormDraft(
    'mandates.record',
    signatures.map(({ id }) => id),
    { changing: others.length === 0, subjects: [letter.id], part: first?.id },
  )
  const [mandate, setMandate] = useField<Mandate>(
    draft,
    'mandate',
    writtenMandate,
    before ?? { proof: 'email', givenBy: '', verifiedBy: null, file: null, on: null },
    { whole: true },
  )
  const change = (changes: Partial<Mandate>) => setMandate({ ...mandate, ...changes })
  return (
    <FormModal
      draft={draft}
      title={
        first && others.length === 0
          ? t('letters.signatories.mandateTitle', {
              organisation: text(register.organisations.get(first.organisation)?.name),
            })
          : t('letters.signatories.mandatesTitle', { count: signatures.length })
      }
      submitLabel={t('letters.signatories.submit')}
      ready={mandate.givenBy.trim() !== ''}
      onClose={onClose}
      onSubmit={async () => {
        const result = await submit({
          kind: 'recordMandates',
          letter: letter.id,
          signatures: signatures.map(({ id }) => id),
          mandate: {
            ...mandate,
            givenBy: mandate.givenBy.trim(),
            verifiedBy: mandate.verifiedBy?.trim() || null,
          },
        })
        if (!result.ok) return result
        tell({ kind: 'done', what: 'saved', undo: true })
        onDone?.()
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
