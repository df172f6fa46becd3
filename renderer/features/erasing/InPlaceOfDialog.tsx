import type { StillStanding } from '../../../data/contract.ts'
import { carryOutErasures } from '../../app/erasing.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { FormModal } from '../../ui/Modal.tsx'

/** Empties a ledger in place of a laptop that is gone for good. */
export function InPlaceOfDialog({ waiting }: { readonly waiting: StillStanding['waiting'][number] }) {
  const { t, list } = useWords()
  return (
    <FormModal
      title={t('erasing.inPlace.title')}
      submitLabel={t('erasing.inPlace.submit')}
      danger
      ready
      onSubmit={async () => {
        const result = await carryOutErasures(waiting.ledger)
        if (result.ok) tell({ kind: 'done', what: 'erased', undo: false })
        return result
      }}
    >
      <p>{t('erasing.inPlace.lead', { people: list(waiting.people) })}</p>
      <p className="erase-warning">{t('erasing.inPlace.warning')}</p>
    </FormModal>
  )
}
