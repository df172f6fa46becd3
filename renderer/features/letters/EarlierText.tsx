import { useState } from 'react'
import { z } from 'zod'
import { idSchemas } from '../../../data/domain/ids.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import type { Signature } from '../../../data/domain/signature.ts'
import {
  type NumberedVersion,
  signedEarlier,
  signedVersion,
  textVersions,
} from '../../../data/queries/text-versions.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { DateEntry, TickField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal, Modal } from '../../ui/Modal.tsx'
import { day } from '../../ui/written.ts'
import { TextDifference } from './TextDifference.tsx'

/** Says who signed an earlier text than the one that stands, shows the difference, and records who reconfirmed. */
export function EarlierText({ letter }: { readonly letter: Letter }) {
  const { t, date, number } = useWords()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const [showing, setShowing] = useState<NumberedVersion | null>(null)
  const [asking, setAsking] = useState(false)
  const earlier = signedEarlier(letter)
  const versions = textVersions(letter)
  const signedOf = ({ number: n }: NumberedVersion) =>
    earlier.filter(signature => signedVersion(letter, signature)?.number === n)
  const signed = versions.filter(version => signedOf(version).length > 0)
  return (
    <div className="notice stack" role="note">
      <p>{t('letters.signatories.earlier', { count: earlier.length })}</p>
      <ul>
        {signed.map(version => (
          <li key={version.number}>
            {t('letters.signatories.versionOf', {
              number: number(version.number),
              date: date(version.recordedOn),
            })}{' '}
            <code className="soft small">{version.hash.slice(0, 8)}</code>
            {' · '}
            {t('letters.signatories.signedIt', { count: signedOf(version).length })}{' '}
            <Button look="quiet" onPress={() => setShowing(version)}>
              {t('letters.signatories.difference')}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button isDisabled={readOnly} onPress={() => setAsking(true)}>
          {t('letters.signatories.reconfirm')}
        </Button>
      </div>
      {showing ? (
        <Modal wide title={t('letters.signatories.difference')} onClose={() => setShowing(null)}>
          <TextDifference before={showing.text} after={letter.text} />
        </Modal>
      ) : null}
      {asking ? <Reconfirm letter={letter} earlier={earlier} onClose={() => setAsking(false)} /> : null}
    </div>
  )
}

const chosenSchema = z.array(idSchemas.signature).readonly()

function Reconfirm({
  letter,
  earlier,
  onClose,
}: {
  readonly letter: Letter
  readonly earlier: readonly Signature[]
  readonly onClose: () => void
}) {
  const { t, text } = useWords()
  const register = useRegister()
  const today = useToday()
  const draft = useFormDraft('signatures.reconfirm', letter.id)
  const [on, setOn] = useField(draft, 'on', day, today)
  const [chosen, setChosen] = useField(draft, 'signatures', chosenSchema, () => earlier.map(({ id }) => id))
  return (
    <FormModal
      draft={draft}
      title={t('letters.signatories.reconfirm')}
      submitLabel={t('letters.signatories.submit')}
      ready={on !== null && chosen.length > 0}
      onClose={onClose}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        const result = await submit(
          {
            kind: 'reconfirmSignatures',
            letter: letter.id,
            signatures: [...chosen],
            on,
          },
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
