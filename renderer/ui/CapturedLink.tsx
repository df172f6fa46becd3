import { useState } from 'react'
import { DropZone } from 'react-aria-components'
import type { FileRef, WebLink } from '../../data/domain/text.ts'
import type { Failure } from '../../data/failure.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from './Button.tsx'
import { FailureText } from './FailureText.tsx'
import { WrittenField } from './fields.tsx'
import { KeptFile } from './KeptFile.tsx'
import { keepFile } from './keep-file.ts'
import { Own } from './page.tsx'

/** A web address, and the copy of its page that a person pastes or drops: the app never goes online for one. */
export function CapturedLinkField({
  url,
  captured,
  fits,
  onChange,
}: {
  readonly url: string
  readonly captured: FileRef | null
  /** Whether what is written is a web address. */
  readonly fits: boolean
  readonly onChange: (changes: { readonly url?: string; readonly captured?: FileRef | null }) => void
}) {
  const { t } = useWords()
  const [failure, setFailure] = useState<Failure | null>(null)
  const keep = async (file: File) => {
    const result = await keepFile(file)
    setFailure(result.ok ? null : result.failure)
    if (result.ok) onChange({ captured: result.value })
  }
  return (
    <DropZone
      className="captured"
      onDrop={async event => {
        const dropped = event.items.find(item => item.kind === 'file')
        if (dropped) await keep(await dropped.getFile())
      }}
    >
      <WrittenField
        label={t('app.link.address')}
        hint={t('app.link.hint')}
        value={url}
        onChange={value => onChange({ url: value })}
      />
      {fits ? null : <p className="field-error">{t('app.link.unfit')}</p>}
      {captured ? (
        <p className="captured-copy">
          <span className="soft small">{t('app.link.copy')}</span> <Own>{captured.name}</Own>
          <Button
            look="quiet"
            aria-label={t('app.files.remove', { name: captured.name })}
            onPress={() => onChange({ captured: null })}
          >
            ✕
          </Button>
        </p>
      ) : (
        <textarea
          className="input"
          rows={2}
          aria-label={t('app.link.paste')}
          placeholder={t('app.link.paste')}
          value=""
          onChange={() => undefined}
          onPaste={event => {
            event.preventDefault()
            const [file] = event.clipboardData.files
            const html = event.clipboardData.getData('text/html')
            const plain = event.clipboardData.getData('text/plain')
            if (file) void keep(file)
            else if (html.trim() !== '') void keep(copyOf(url, html, 'html'))
            else if (plain.trim() !== '') void keep(copyOf(url, plain, 'txt'))
          }}
        />
      )}
      {url !== '' && captured === null ? <p className="small soft">{t('app.link.onlyAddress')}</p> : null}
      {failure ? <FailureText failure={failure} /> : null}
    </DropZone>
  )
}

/** What was pasted, as a file that is named after where it stood. */
function copyOf(url: string, content: string, ending: 'html' | 'txt'): File {
  const name = url
    .replace(/^https?:\/\//, '')
    .replace(/[^\p{L}\p{N}.-]+/gu, '-')
    .slice(0, 80)
  const type = ending === 'html' ? 'text/html' : 'text/plain'
  return new File([content], `${name === '' ? 'copy' : name}.${ending}`, { type })
}

/** A kept link: its address as text, and its copy to be saved; or that there is none. */
export function KeptLink({ link }: { readonly link: WebLink }) {
  const { t } = useWords()
  const { url, captured } = link
  return (
    <span className="kept-link">
      <Own>{url}</Own>{' '}
      {captured ? (
        <KeptFile file={captured} label={t('app.link.saveCopy', { name: captured.name })} />
      ) : (
        <span className="soft small">{t('app.link.onlyAddress')}</span>
      )}
    </span>
  )
}
