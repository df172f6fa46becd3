import { useState } from 'react'
import { commitmentsOf } from '../../../data/domain/commitment.ts'
import type { SignatureId } from '../../../data/domain/ids.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import type { Signature } from '../../../data/domain/signature.ts'
import { commitmentViews } from '../../../data/queries/commitment-view.ts'
import { folded } from '../../../data/queries/search.ts'
import { signedEarlier } from '../../../data/queries/text-versions.ts'
import { CommandButton } from '../../app/CommandButton.tsx'
import { openDialog } from '../../app/dialogs.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { FindField, RowTick } from '../../ui/fields.tsx'
import { Empty } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { BindingGrid } from './BindingGrid.tsx'
import { EarlierText } from './EarlierText.tsx'
import { SignatureRow } from './SignatureRow.tsx'

/** Who signed, on what mandate, under which text, who withdrew, and who is bound by which commitment. */
export function SignatoriesTab({ letter }: { readonly letter: Letter }) {
  const { t } = useWords()
  const register = useRegister()
  const today = useToday()
  const [view, setView] = useState<'mandates' | 'bound'>('mandates')
  if (letter.signatures.length === 0)
    return (
      <Empty
        action={
          <div className="toolbar">
            <CommandButton id="signatory.add" look="primary" />
            <CommandButton id="signatories.import" />
          </div>
        }
      >
        {t('letters.signatories.empty')}
      </Empty>
    )
  const commitments = commitmentViews(register, commitmentsOf(register, letter.id), today).map(
    view => view.commitment,
  )
  return (
    <div className="stack">
      {commitments.length === 0 ? null : (
        <Segments
          label={t('letters.signatories.view')}
          hideLabel
          value={view}
          onChange={setView}
          options={(['mandates', 'bound'] as const).map(value => ({
            value,
            label: t(`letters.signatories.views.${value}`),
          }))}
        />
      )}
      {signedEarlier(letter).length > 0 ? <EarlierText letter={letter} /> : null}
      {view === 'bound' && commitments.length > 0 ? (
        <BindingGrid letter={letter} commitments={commitments} />
      ) : (
        <SignatureTable letter={letter} />
      )}
    </div>
  )
}

function SignatureTable({ letter }: { readonly letter: Letter }) {
  const { t, text } = useWords()
  const register = useRegister()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const [filter, setFilter] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<SignatureId>>(new Set())
  const name = ({ organisation }: Signature) => text(register.organisations.get(organisation)?.name)
  const shown = letter.signatures.filter(signature => folded(name(signature)).includes(folded(filter)))
  const standing = shown.filter(({ withdrawnOn }) => withdrawnOn === null)
  const picked = letter.signatures.filter(({ id }) => chosen.has(id))
  const choose = (ids: readonly SignatureId[], add: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (add) next.add(id)
      else next.delete(id)
    }
    setChosen(next)
  }
  const all = standing.length > 0 && standing.every(({ id }) => chosen.has(id))
  return (
    <div className="stack">
      <div className="toolbar">
        <FindField label={t('letters.signatories.filter')} value={filter} onChange={setFilter} />
        <div className="toolbar-actions">
          <CommandButton id="signatory.add" />
          <CommandButton id="signatories.import" />
          <Button
            look={picked.length > 0 ? 'primary' : 'plain'}
            isDisabled={readOnly || picked.length === 0}
            onPress={() =>
              openDialog('mandates.record', {
                signatures: picked.map(({ id }) => id),
                done: () => setChosen(new Set()),
              })
            }
          >
            {picked.length === 0
              ? t('letters.signatories.mandates')
              : t('letters.signatories.mandateOf', { count: picked.length })}
          </Button>
        </div>
      </div>
      <div className="table-frame">
        <table className="table">
          <caption className="visually-hidden">{t('letters.signatories.caption')}</caption>
          <thead>
            <tr>
              <td>
                <RowTick
                  label={t('letters.signatories.chooseAll')}
                  value={all}
                  onChange={add =>
                    choose(
                      standing.map(({ id }) => id),
                      add,
                    )
                  }
                />
              </td>
              {(['organisation', 'signedOn', 'text', 'mandate'] as const).map(column => (
                <th key={column} scope="col">
                  {t(`letters.signatories.columns.${column}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map(signature => (
              <SignatureRow
                key={signature.id}
                letter={letter}
                signature={signature}
                chosen={chosen.has(signature.id)}
                onChoose={add => choose([signature.id], add)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
