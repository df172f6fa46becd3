import type { Cell } from '../../../../data/queries/reply-state.ts'
import { useWords } from '../../../i18n/words.ts'
import { useReplica } from '../../../replica.ts'
import { Button } from '../../../ui/Button.tsx'
import { type Action, actionKeys, cellsFor } from './actions.ts'

/** What can be done to several cells at once, and to how many of those chosen. */
export function SelectionBar({
  cells,
  onAct,
  onClear,
}: {
  readonly cells: readonly Cell[]
  readonly onAct: (action: Action, cells: readonly Cell[]) => void
  readonly onClear: () => void
}) {
  const { t } = useWords()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const closing = cellsFor('close', cells)
  const sending = cellsFor('dispatch', cells)
  const recipients = (some: readonly Cell[]) => new Set(some.map(({ recipient }) => recipient)).size
  const logging = cellsFor('log', cells)
  const reminding = cellsFor('remind', cells)
  return (
    <div className="matrix-selection" role="toolbar" aria-label={t('matrix.selection.label')}>
      <span role="status">{t('matrix.selection.count', { count: cells.length })}</span>
      {readOnly || closing.length === 0 ? null : (
        <Button onPress={() => onAct('close', closing)}>
          {t('matrix.selection.close', { count: closing.length })}
          <kbd>{actionKeys.close.toUpperCase()}</kbd>
        </Button>
      )}
      {readOnly || sending.length === 0 ? null : (
        <Button onPress={() => onAct('dispatch', sending)}>
          {t('matrix.selection.dispatch', { count: recipients(sending) })}
          <kbd>{actionKeys.dispatch.toUpperCase()}</kbd>
        </Button>
      )}
      {readOnly || reminding.length === 0 ? null : (
        <Button onPress={() => onAct('remind', reminding)}>
          {t('matrix.selection.remind', { count: recipients(reminding) })}
          <kbd>{actionKeys.remind.toUpperCase()}</kbd>
        </Button>
      )}
      {readOnly || logging.length === 0 ? null : (
        <Button onPress={() => onAct('log', logging)}>
          {t('matrix.selection.log', { count: recipients(logging) })}
          <kbd>{actionKeys.log.toUpperCase()}</kbd>
        </Button>
      )}
      <Button look="quiet" onPress={onClear}>
        {t('matrix.selection.clear')}
        <kbd>Esc</kbd>
      </Button>
    </div>
  )
}
