import { useWords } from '../i18n/words.ts'
import { currentReplica } from '../replica.ts'
import { currentDialog, openDialog, useDialog } from './dialogs.ts'
import { useWindowDrops } from './dropping.ts'
import { contextInView, isRegistering } from './routes.ts'

const logsDrops = () =>
  currentDialog() === null && !isRegistering() && currentReplica()?.opened.readOnly === false

/** A file dropped on the window is a response: it opens the dialog that logs one. */
export function DropLayer() {
  const { t } = useWords()
  const dialog = useDialog()
  const dragging = useWindowDrops(files => {
    if (logsDrops()) openDialog('response.log', { ...contextInView(), files })
  })
  if (!dragging || dialog !== null || !logsDrops()) return null
  return (
    <div className="drop-layer" aria-hidden="true">
      <p>{t('app.drop')}</p>
    </div>
  )
}
