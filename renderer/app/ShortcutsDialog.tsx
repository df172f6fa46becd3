import { useWords } from '../i18n/words.ts'
import { Modal } from '../ui/Modal.tsx'
import { ShortcutList } from './ShortcutList.tsx'

/** The shortcuts over whatever page there is. */
export function ShortcutsDialog() {
  const { t } = useWords()
  return (
    <Modal title={t('app.commands.view.shortcuts')}>
      <ShortcutList />
    </Modal>
  )
}
