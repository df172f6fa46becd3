import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton, DropZone, FileTrigger, Text } from 'react-aria-components'
import type { FileRef } from '../../data/domain/text.ts'
import type { Failure } from '../../data/failure.ts'
import { useDroppedFiles } from '../app/dropping.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from './Button.tsx'
import { FailureText } from './FailureText.tsx'
import { keepFile, withFiles } from './keep-file.ts'
import { Own } from './page.tsx'

/**
 * Files chosen, pasted, or dropped anywhere on the window; each is kept in the register at once, under its
 * content's hash. `onKept` is told of each, to look into it.
 */
export function FilesField({
  label,
  files,
  onChange,
  onKept,
  given,
}: {
  readonly label: string
  readonly files: readonly FileRef[]
  readonly onChange: (files: readonly FileRef[]) => void
  readonly onKept?: (files: readonly File[]) => void
  /** Taken as if they had been dropped here. */
  readonly given?: readonly File[] | undefined
}) {
  const { t } = useWords()
  const latest = useRef(files)
  latest.current = files
  const [failure, setFailure] = useState<Failure | null>(null)
  const keep = async (chosen: readonly File[]) => {
    setFailure(null)
    const kept: FileRef[] = []
    const taken: File[] = []
    for (const file of chosen) {
      const result = await keepFile(file)
      if (result.ok) {
        kept.push(result.value)
        taken.push(file)
      } else setFailure(result.failure)
    }
    onChange(withFiles(latest.current, kept))
    onKept?.(taken)
  }
  const first = useRef(() => given && void keep(given))
  useEffect(() => {
    first.current()
    first.current = () => undefined
  }, [])
  useDroppedFiles(dropped => void keep(dropped))
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
