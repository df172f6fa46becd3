import type { DemandId, RecipientId } from '../../../data/domain/ids.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { day, words } from '../../ui/written.ts'

interface CellOfMatrix {
  readonly demand: DemandId
  readonly recipient: RecipientId
}

/** Stops waiting for answers, in one cell or in many, and says why: one batch, one undo. */
export function CloseCellDialog({ cells }: { readonly cells: readonly CellOfMatrix[] }) {
  const { t } = useWords()
  const today = useToday()
  const draft = useFormDraft(
    'cell.close',
    cells.flatMap(({ demand, recipient }) => [demand, recipient]),
  )
  const [on, setOn] = useField(draft, 'on', day, today)
  const [reason, setReason] = useField(draft, 'reason', words, '')
  return (
    <FormModal
      draft={draft}
      title={t('responses.close.title')}
      submitLabel={t('responses.close.submit', { count: cells.length })}
      ready={on !== null && reason.trim() !== ''}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        const result = await submit(
          { kind: 'closeCell', cells: [...cells], on, reason: reason.trim() },
          draft,
        )
        if (result.ok) tell({ kind: 'done', what: 'cellClosed', undo: true })
        return result
      }}
    >
      <Lead cells={cells} />
      <WrittenField
        label={t('responses.close.reason')}
        value={reason}
        onChange={setReason}
        required
        autoFocus
      />
      <DateEntry label={t('responses.close.on')} value={on} onChange={setOn} required />
    </FormModal>
  )
}

/** Which answers are no longer waited for: demand by demand, from whom. */
function Lead({ cells }: { readonly cells: readonly CellOfMatrix[] }) {
  const { t, text, number, list } = useWords()
  const register = useRegister()
  const demands = [...new Set(cells.map(({ demand }) => demand))]
  return (
    <ul className="stack">
      {demands.map(demand => (
        <li key={demand}>
          {t('responses.close.lead', {
            number: number(register.demands.get(demand)?.number ?? 0),
            recipient: list(
              cells
                .filter(cell => cell.demand === demand)
                .map(({ recipient }) => text(register.recipients.get(recipient)?.name)),
            ),
          })}
        </li>
      ))}
    </ul>
  )
}
