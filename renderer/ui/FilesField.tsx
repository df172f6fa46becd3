import { useState } from 'react'
import { Button as AriaButton, DropZone, FileTrigger, Text } from 'react-aria-components'
import { attachmentLimit, type Failure } from '../../data/contract.ts'
import type { FileRef } from '../../data/domain/text.ts'
import { bridge } from '../bridge.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from './Button.tsx'
import { FailureText } from './FailureText.tsx'
import { Own } from './page.tsx'

/** Files chosen or dropped; each is kept in the register at once, under its content's hash. */
export function FilesField({
  label,
  files,
  onChange,
}: {
  readonly label: string
  readonly files: readonly FileRef[]
  readonly onChange: (files: readonly FileRef[]) => void
}) {
  const { t } = useWords()
  const [failure, setFailure] = useState<Failure | null>(null)
  const keep = async (chosen: readonly File[]) => {
    setFailure(null)
    const kept: FileRef[] = []
    for (const file of chosen) {
      if (file.size > attachmentLimit) {
        setFailure({ code: 'fileTooLarge', limit: attachmentLimit })
        continue
      }
      const bytes = new Uint8Array(await file.arrayBuffer())
      const result = await bridge.invoke('file.keep', { name: file.name, mediaType: file.type, bytes })
      if (result.ok) kept.push(result.value)
      else setFailure(result.failure)
    }
    const known = new Set(files.map(({ hash }) => hash))
    onChange([...files, ...kept.filter(({ hash }) => !known.has(hash))])
  }
  return (
    <DropZone
      className="files"
      onDrop={async event => {
        const dropped = event.items.filter(item => item.kind === 'file')
        await keep(await Promise.all(dropped.map(item => item.getFile())))
      }}
    >
      <Text slot="label" className="field-label">
        {label}
      </Text>
      <ul>
        {files.map(file => (
          <li key={file.hash}>
            <Own>{file.name}</Own>
            <Button
              look="quiet"
              aria-label={t('app.files.remove', { name: file.name })}
              onPress={() => onChange(files.filter(other => other.hash !== file.hash))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <FileTrigger allowsMultiple onSelect={list => void keep([...(list ?? [])])}>
        <AriaButton className="button button-plain">{t('app.files.choose')}</AriaButton>
      </FileTrigger>
      <span className="soft small">{t('app.files.drop')}</span>
      {failure ? <FailureText failure={failure} /> : null}
    </DropZone>
  )
}
