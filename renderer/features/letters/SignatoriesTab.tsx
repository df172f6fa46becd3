import { useState } from 'react'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import type { Mandate, Signature } from '../../../data/domain/signature.ts'
import { folded } from '../../../data/queries/search.ts'
import { CommandButton } from '../../app/CommandButton.tsx'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { DateEntry, FindField, WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'
import { Empty, OwnText } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'

type Asking = { readonly what: 'withdraw' | 'mandate'; readonly signature: Signature }

/** Who signed, on what mandate, and who withdrew. */
export function SignatoriesTab({ letter }: { readonly letter: Letter }) {
  const { t, text, date } = useWords()
  const register = useRegister()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const [filter, setFilter] = useState('')
  const [asking, setAsking] = useState<Asking | null>(null)
  if (letter.signatures.length === 0)
    return (
      <Empty action={<CommandButton id="signatories.import" look="primary" />}>
        {t('letters.signatories.empty')}
      </Empty>
    )
  const name = ({ organisation }: Signature) => text(register.organisations.get(organisation)?.name)
  const shown = letter.signatures.filter(signature => folded(name(signature)).includes(folded(filter)))
  const close = () => setAsking(null)
  return (
    <div className="stack">
      <div className="toolbar">
        <FindField label={t('letters.signatories.filter')} value={filter} onChange={setFilter} />
        <CommandButton id="signatories.import" />
      </div>
      <table className="table">
        <caption className="visually-hidden">{t('letters.signatories.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('letters.signatories.columns.organisation')}</th>
            <th scope="col">{t('letters.signatories.columns.signedOn')}</th>
            <th scope="col">{t('letters.signatories.columns.mandate')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map(signature => (
            <tr key={signature.id}>
              <th scope="row">
                <OwnText of={register.organisations.get(signature.organisation)?.name ?? null} />
                {signature.printedWith ? <span className="soft"> · {signature.printedWith}</span> : null}
              </th>
              <td>
                {signature.signedOn ? date(signature.signedOn, 'short') : t('app.actions.notGiven')}
                {signature.withdrawnOn ? (
                  <span className="soft">
                    {' '}
                    · {t('letters.signatories.withdrawn', { date: date(signature.withdrawnOn, 'short') })}
                  </span>
                ) : null}
              </td>
              <td>
                {signature.mandate
                  ? `${t(`domain.proof.${signature.mandate.proof}`)} · ${signature.mandate.givenBy}`
                  : t('letters.signatories.noMandate')}
              </td>
              <td className="row-actions">
                <Button
                  look="quiet"
                  isDisabled={readOnly}
                  onPress={() => setAsking({ what: 'mandate', signature })}
                >
                  {t('letters.signatories.mandate')}
                </Button>
                <Button
                  look="quiet"
                  isDisabled={readOnly || signature.withdrawnOn !== null}
                  onPress={() => setAsking({ what: 'withdraw', signature })}
                >
                  {t('letters.signatories.withdraw')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asking?.what === 'withdraw' ? (
        <Withdraw
          letter={letter}
          signature={asking.signature}
          organisation={name(asking.signature)}
          onClose={close}
        />
      ) : null}
      {asking?.what === 'mandate' ? (
        <RecordMandate
          letter={letter}
          signature={asking.signature}
          organisation={name(asking.signature)}
          onClose={close}
        />
      ) : null}
    </div>
  )
}

interface AskProps {
  readonly letter: Letter
  readonly signature: Signature
  readonly organisation: string
  readonly onClose: () => void
}

function Withdraw({ letter, signature, organisation, onClose }: AskProps) {
  const { t } = useWords()
  const [on, setOn] = useState<CivilDate | null>(useToday())
  return (
    <FormModal
      title={t('letters.signatories.withdrawTitle', { organisation })}
      submitLabel={t('letters.signatories.withdraw')}
      ready={on !== null}
      onClose={onClose}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        const result = await submit({
          kind: 'withdrawSignature',
          letter: letter.id,
          signature: signature.id,
          on,
        })
        if (result.ok) tell({ kind: 'done', what: 'saved', undo: true })
        return result
      }}
    >
      <DateEntry label={t('letters.signatories.withdrawOn')} value={on} onChange={setOn} required autoFocus />
    </FormModal>
  )
}

function RecordMandate({ letter, signature, organisation, onClose }: AskProps) {
  const { t } = useWords()
  const [proof, setProof] = useState<Mandate['proof']>(signature.mandate?.proof ?? 'email')
  const [givenBy, setGivenBy] = useState(signature.mandate?.givenBy ?? '')
  const [verifiedBy, setVerifiedBy] = useState(signature.mandate?.verifiedBy ?? '')
  return (
    <FormModal
      title={t('letters.signatories.mandateTitle', { organisation })}
      submitLabel={t('letters.signatories.submit')}
      ready={givenBy.trim() !== ''}
      onClose={onClose}
      onSubmit={async () => {
        const mandate: Mandate = {
          proof,
          givenBy: givenBy.trim(),
          verifiedBy: verifiedBy.trim() === '' ? null : verifiedBy.trim(),
          file: signature.mandate?.file ?? null,
        }
        const result = await submit({
          kind: 'recordMandate',
          letter: letter.id,
          signature: signature.id,
          mandate,
        })
        if (result.ok) tell({ kind: 'done', what: 'saved', undo: true })
        return result
      }}
    >
      <Segments
        label={t('letters.signatories.proof')}
        value={proof}
        onChange={setProof}
        options={(['boardMinute', 'email', 'signedForm', 'verbal'] as const).map(value => ({
          value,
          label: t(`domain.proof.${value}`),
        }))}
      />
      <WrittenField label={t('letters.signatories.givenBy')} value={givenBy} onChange={setGivenBy} required />
      <WrittenField label={t('letters.signatories.verifiedBy')} value={verifiedBy} onChange={setVerifiedBy} />
    </FormModal>
  )
}
