import { useWords } from '../../i18n/words.ts'
import { ActionMenu } from '../../ui/ActionMenu.tsx'
import { useBuilder } from './builder-context.ts'
import { type DraftPart, isGroup, moved, removed, unwrapped, wrapped } from './draft-condition.ts'

const actions = ['up', 'down', 'wrap', 'unwrap', 'remove'] as const
type Action = (typeof actions)[number]

/** What can be done with a part of a condition, in a menu that opens at it. */
export function PartActions({ part }: { readonly part: DraftPart }) {
  const { t } = useWords()
  const { draft, change, newKey } = useBuilder()
  const act = (action: Action) => {
    switch (action) {
      case 'up':
        return change(moved(draft, part.key, -1))
      case 'down':
        return change(moved(draft, part.key, 1))
      case 'wrap':
        return change(wrapped(draft, part.key, newKey()))
      case 'unwrap':
        return change(unwrapped(draft, part.key))
      case 'remove':
        return change(removed(draft, part.key))
    }
  }
  return (
    <ActionMenu
      label={t('commitments.builder.actions')}
      actions={actions
        .filter(action => action !== 'unwrap' || isGroup(part))
        .map(id => ({ id, label: t(`commitments.builder.action.${id}`) }))}
      onAction={act}
    />
  )
}
