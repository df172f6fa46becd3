import { type DemandId, idSchemas } from '../../../data/domain/ids.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { OwnText } from '../../ui/page.tsx'
import { DemandChoice } from './DemandChoice.tsx'

/** Says which demand of an earlier letter this one says again. */
export function RestatesDialog({ demand: id }: { readonly demand: DemandId }) {
  const { t } = useWords()
  const demand = useRegister().demands.get(id)
  const draft = useFormDraft('demand.restates', id, { changing: true })
  const [restates, setRestates] = useField(
    draft,
    'restates',
    idSchemas.demand.nullable(),
    demand?.restates ?? null,
  )
  if (!demand) return null
  return (
    <FormModal
      draft={draft}
      title={t('demands.restates.title')}
      submitLabel={t('demands.restates.submit')}
      ready={restates !== demand.restates}
      onSubmit={async () => {
        const result = await submit({ kind: 'editDemand', demand: id, to: { restates } })
        if (result.ok) tell({ kind: 'done', what: 'saved', undo: true })
        return result
      }}
    >
      <blockquote className="sheet">
        <OwnText of={demand.text} />
      </blockquote>
      <DemandChoice
        label={t('demands.restates.earlier')}
        value={restates}
        onChange={setRestates}
        except={id}
      />
      {restates ? (
        <p>
          <Button look="quiet" onPress={() => setRestates(null)}>
            {t('demands.restates.none')}
          </Button>
        </p>
      ) : null}
    </FormModal>
  )
}
