import type { FileRef } from '../../data/domain/text.ts'
import { openDialog } from '../app/dialogs.ts'
import { useWords } from '../i18n/words.ts'
import { useReplica } from '../replica.ts'
import { ActionMenu } from './ActionMenu.tsx'
import { Button } from './Button.tsx'
import { saveCopy } from './keep-file.ts'

/** A file that is kept: a copy of it is saved, or it is erased for good. */
export function KeptFile({ file, label }: { readonly file: FileRef; readonly label: string }) {
  const { t } = useWords()
  const readOnly = useReplica()?.opened.readOnly ?? true
  return (
    <span className="kept-file">
      <Button look="quiet" onPress={() => void saveCopy(file)}>
        {label}
      </Button>
      {readOnly ? null : (
        <ActionMenu
          label={t('erasing.ofFile', { name: file.name })}
          actions={[{ id: 'erase' as const, label: t('erasing.action') }]}
          onAction={() => openDialog('erasing.erase', { what: { of: 'file', file } })}
        />
      )}
    </span>
  )
}
