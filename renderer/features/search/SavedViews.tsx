import type { Command } from '../../../data/domain/register.ts'
import { type Asked, type View, viewsOf } from '../../../data/domain/view.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useReplica } from '../../replica.ts'
import { ActionMenu } from '../../ui/ActionMenu.tsx'
import { Button } from '../../ui/Button.tsx'
import { Own } from '../../ui/page.tsx'
import { showSearch } from './asked.ts'

/** The searches that were named, one press away; each can take what is asked for now, or be removed. */
export function SavedViews({ asked }: { readonly asked: Asked }) {
  const { t } = useWords()
  const views = viewsOf(useRegister())
  const readOnly = useReplica()?.opened.readOnly ?? true
  if (views.length === 0) return null
  const record = async (command: Command) => {
    const result = await submit(command)
    if (result.ok) tell({ kind: 'done', what: 'saved', undo: true })
    else tell({ kind: 'failure', failure: result.failure })
  }
  const act = (action: 'change' | 'remove', { id: view, name }: View) =>
    record(action === 'remove' ? { kind: 'removeView', view } : { kind: 'saveView', view, name, asked })
  return (
    <ul className="saved-views" aria-label={t('search.views.label')}>
      {views.map(view => (
        <li key={view.id}>
          <Button look="quiet" onPress={() => showSearch(view.asked)}>
            <Own>{view.name}</Own>
          </Button>
          <ActionMenu
            label={t('search.views.actions', { name: view.name })}
            isDisabled={readOnly}
            actions={(['change', 'remove'] as const).map(id => ({ id, label: t(`search.views.${id}`) }))}
            onAction={action => void act(action, view)}
          />
        </li>
      ))}
    </ul>
  )
}
