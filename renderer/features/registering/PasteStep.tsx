import { useRef, useState } from 'react'
import { Button as AriaButton, DropZone, FileTrigger } from 'react-aria-components'
import { readable } from '../../../data/intake/formats/formats.ts'
import { textOfHtml } from '../../../data/intake/formats/html.ts'
import type { LetterDraft } from '../../../data/letter-draft.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { WrittenField } from '../../ui/fields.tsx'
import { keepFile } from '../../ui/keep-file.ts'
import type { LetterRead, ReadRequest } from '../../workers/read-letter.ts'
import { draftFrom, partsIn, type ReadFailure, readLetters, requestFor } from './reading.ts'

/** Where the letter comes in: pasted, dropped or chosen. A pasted letter is read at once. */
export function PasteStep({ onRead }: { readonly onRead: (draft: LetterDraft) => void }) {
  const { t, language } = useWords()
  const register = useRegister()
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<ReadFailure | null>(null)
  const [letters, setLetters] = useState<readonly LetterRead[]>([])
  /** What those were read from. */
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const reading = useRef<AbortController | null>(null)
  const fallbackTitle = (recipients: readonly string[]) =>
    recipients.length === 0
      ? t('registering.noTitle')
      : t('registering.defaultTitle', {
          recipients: new Intl.ListFormat(language).format(recipients.slice(0, 3)),
        })
  const check = async (letter: LetterRead, file: File | null) => {
    const draft = draftFrom(letter, register, fallbackTitle)
    const kept = file && (await keepFile(file))
    if (kept && !kept.ok) tell({ kind: 'failure', failure: kept.failure })
    onRead(kept?.ok ? { ...draft, files: [kept.value] } : draft)
  }
  const read = async (request: ReadRequest, file: File | null = null) => {
    const controller = new AbortController()
    reading.current = controller
    setBusy(true)
    setFailure(null)
    setLetters([])
    const result = await readLetters(request, controller.signal)
    setBusy(false)
    if (result === null) return
    if (!result.ok) return setFailure(result.failure)
    const [only, ...others] = result.letters
    if (only && others.length === 0) return check(only, file)
    setFile(file)
    setLetters(result.letters.toSorted((a, b) => partsIn(b) - partsIn(a)))
  }
  const take = async (file: File | undefined) => {
    if (!file) return
    const request = await requestFor(file)
    if ('code' in request) return setFailure(request)
    await read(request, file)
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
      {letters.length > 0 ? (
        <WhichLetter letters={letters} onChoose={letter => void check(letter, file)} />
      ) : null}
      <div
        onPaste={event => {
          const html = event.clipboardData.getData('text/html')
          const plain = event.clipboardData.getData('text/plain')
          // A page's lists lose their numbers in its plain text: its markup is read where it has any.
          const pasted = /<(?:li|td)[\s>]/i.test(html) ? textOfHtml(html) : plain
          if (text === '' && pasted.length > 200) {
            event.preventDefault()
            setText(pasted)
            void read({ kind: 'text', text: pasted })
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
        <Button
          look="primary"
          isDisabled={busy || text.trim() === ''}
          onPress={() => void read({ kind: 'text', text })}
        >
          {t('registering.read')}
        </Button>
        <FileTrigger acceptedFileTypes={readable} onSelect={list => void take(list?.[0])}>
          <AriaButton className="button button-plain" isDisabled={busy}>
            {t('registering.choose')}
          </AriaButton>
        </FileTrigger>
        {busy ? (
          <>
            <progress aria-label={t('registering.reading')} />
            <span role="status">{t('registering.reading')}</span>
            <Button look="quiet" onPress={() => reading.current?.abort()}>
              {t('registering.stop')}
            </Button>
          </>
        ) : null}
      </div>
    </DropZone>
  )
}

/** A mail message brings its own text and its attachments: a person says which is the letter. */
function WhichLetter({
  letters,
  onChoose,
}: {
  readonly letters: readonly LetterRead[]
  readonly onChoose: (letter: LetterRead) => void
}) {
  const { t } = useWords()
  return (
    <section aria-label={t('registering.which')} className="stack">
      <h2>{t('registering.which')}</h2>
      <ul className="parts">
        {letters.map(letter => (
          <li key={letter.name ?? ''} className="which">
            <Button autoFocus={letter === letters[0]} onPress={() => onChoose(letter)}>
              <bdi>{letter.name ?? t('registering.message')}</bdi>
            </Button>
            <span className="soft">
              {t('registering.holds', {
                demands: letter.draft.demands.length,
                signatories: letter.draft.signatories.length,
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
