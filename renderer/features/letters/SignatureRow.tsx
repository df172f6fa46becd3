import type { Letter } from '../../../data/domain/letter.ts'
import type { Signature } from '../../../data/domain/signature.ts'
import { signedVersion } from '../../../data/queries/text-versions.ts'
import { openDialog } from '../../app/dialogs.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica } from '../../replica.ts'
import { ActionMenu } from '../../ui/ActionMenu.tsx'
import { RowTick } from '../../ui/fields.tsx'
import { KeptFile } from '../../ui/KeptFile.tsx'
import { Own, OwnText } from '../../ui/page.tsx'

const actions = ['mandate', 'edit', 'withdraw', 'again', 'erase'] as const
type Action = (typeof actions)[number]

/** One signature: who, when, under which text, on what mandate, and what can be done with it. */
export function SignatureRow({
  letter,
  signature,
  chosen,
  onChoose,
}: {
  readonly letter: Letter
  readonly signature: Signature
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}) {
  const { t, text, date, number } = useWords()
  const register = useRegister()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const { organisation, withdrawnOn, withdrawalReason, mandate, printedWith } = signature
  const known = register.organisations.get(organisation)
  const name = text(known?.name)
  const version = signedVersion(letter, signature)
  const signsNow = letter.signatures.some(
    each => each.organisation === organisation && each.withdrawnOn === null,
  )
  const possible = actions.filter(action => {
    if (action === 'withdraw') return withdrawnOn === null
    if (action === 'again') return !signsNow
    return action === 'edit' || action === 'erase' || withdrawnOn === null
  })
  const act = (action: Action) => {
    switch (action) {
      case 'edit':
        return openDialog('organisation.edit', { organisation })
      case 'erase':
        return openDialog('erasing.erase', { what: { of: 'organisation', organisation } })
      case 'again':
        return openDialog('signatory.add', { letter: letter.id, organisation })
      case 'mandate':
        return openDialog('mandates.record', { signatures: [signature.id] })
      case 'withdraw':
        return openDialog('signature.withdraw', { signature: signature.id })
    }
  }
  return (
    <tr className={withdrawnOn === null ? undefined : 'withdrawn'}>
      <td>
        {withdrawnOn === null ? (
          <RowTick
            label={t('letters.signatories.choose', { organisation: name })}
            value={chosen}
            onChange={onChoose}
          />
        ) : null}
      </td>
      <th scope="row">
        <OwnText of={known?.name ?? null} />
        {printedWith ? <span className="soft"> · {printedWith}</span> : null}
        {known?.namedInPublic === false ? (
          <div className="soft small">{t('letters.signatories.notNamed')}</div>
        ) : null}
      </th>
      <td>
        {signature.signedOn ? date(signature.signedOn, 'short') : t('app.actions.notGiven')}
        {withdrawnOn ? (
          <div className="soft small">
            {t('letters.signatories.withdrawn', { date: date(withdrawnOn, 'short') })}
            {withdrawalReason === null ? null : (
              <>
                {': '}
                <Own>{withdrawalReason}</Own>
              </>
            )}
          </div>
        ) : null}
        {signature.reconfirmedOn ? (
          <div className="soft small">
            {t('letters.signatories.reconfirmed', { date: date(signature.reconfirmedOn, 'short') })}
          </div>
        ) : null}
      </td>
      <td className="nowrap">
        {version
          ? t('letters.signatories.version', { number: number(version.number) })
          : t('letters.signatories.versionGone')}
      </td>
      <td>
        {mandate ? (
          <>
            {t(`domain.proof.${mandate.proof}`)} · <Own>{mandate.givenBy}</Own>
            <div className="soft small">
              {[
                mandate.on && date(mandate.on, 'short'),
                mandate.verifiedBy && t('letters.signatories.verified', { by: mandate.verifiedBy }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {mandate.file ? (
              <KeptFile file={mandate.file} label={t('responses.show.save', { name: mandate.file.name })} />
            ) : null}
          </>
        ) : (
          <span className="soft">{t('letters.signatories.noMandate')}</span>
        )}
      </td>
      <td className="row-actions">
        <ActionMenu
          label={t('letters.signatories.actions', { organisation: name })}
          isDisabled={readOnly}
          actions={possible.map(id => ({ id, label: t(`letters.signatories.action.${id}`) }))}
          onAction={act}
        />
      </td>
    </tr>
  )
}
