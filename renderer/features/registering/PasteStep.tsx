import { useState } from 'react'
import { Button as AriaButton, DropZone, FileTrigger } from 'react-aria-components'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { WrittenField } from '../../ui/fields.tsx'
import type { LetterDraft } from './draft.ts'
import { type ReadFailure, readFile, readText } from './reading.ts'

/** Where the letter comes in: pasted, dropped or chosen. A pasted letter is read at once. */
export function PasteStep({ onRead }: { readonly onRead: (draft: LetterDraft) => void }) {
  const { t, language } = useWords()
  const register = useRegister()
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<ReadFailure | null>(null)
  const [busy, setBusy] = useState(false)
  const fallbackTitle = (recipients: readonly string[]) =>
    recipients.length === 0
      ? t('registering.noTitle')
      : t('registering.defaultTitle', {
          recipients: new Intl.ListFormat(language).format(recipients.slice(0, 3)),
        })
  const read = async (source: string) => {
    setBusy(true)
    setFailure(null)
    const result = await readText(source, register, fallbackTitle)
    setBusy(false)
    if (result.ok) onRead(result.draft)
    else setFailure(result.failure)
  }
  const take = async (file: File | undefined) => {
    if (!file) return
    const result = await readFile(file)
    if (!result.ok) return setFailure(result.failure)
    setText(result.text)
    await read(result.text)
  }
  return (
    <DropZone
      className="paste"
      onDrop={async event => {
        const item = event.items.find(each => each.kind === 'file')
        if (item) await take(await item.getFile())
      }}
    >
      {failure ? (
        <p className="failure" role="alert">
          {t(`registering.failure.${failure.code}`, { limit: failure.limit })}
        </p>
      ) : null}
      <div
        onPaste={event => {
          const pasted = event.clipboardData.getData('text/plain')
          if (text === '' && pasted.length > 200) {
            event.preventDefault()
            setText(pasted)
            void read(pasted)
          }
        }}
      >
        <WrittenField
          label={t('registering.paste')}
          hint={t('registering.pasteHint')}
          value={text}
          onChange={setText}
          required
          autoFocus
          lines={16}
        />
      </div>
      <div className="start-choices">
        <Button look="primary" isDisabled={busy || text.trim() === ''} onPress={() => void read(text)}>
          {busy ? t('registering.reading') : t('registering.read')}
        </Button>
        <FileTrigger
          acceptedFileTypes={['.txt', '.md', 'text/plain', 'text/markdown']}
          onSelect={list => void take(list?.[0])}
        >
          <AriaButton className="button button-plain">{t('registering.choose')}</AriaButton>
        </FileTrigger>
      </div>
    </DropZone>
  )
}
