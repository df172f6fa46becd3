import { useCallback } from 'react'
import { useWords } from '../i18n/words.ts'
import { currentUndoable, useReplica } from '../replica.ts'
import { useChangeWords } from '../ui/change-words.ts'

/** A command's title as it is now: undo and redo say what they would take back or do again. */
export function useCommandLabel(): (id: string) => string {
  const { t } = useWords()
  const changeWords = useChangeWords()
  const replica = useReplica()
  return useCallback(
    id => {
      const change = replica && (id === 'undo' || id === 'redo') ? currentUndoable()[id] : null
      return change ? t(`undo.${id}`, { what: changeWords(change.recorded) }) : t(`app.commands.${id}`)
    },
    [t, changeWords, replica],
  )
}
