import { useMemo } from 'react'
import type { RecipientId } from '../../../data/domain/ids.ts'
import type { Message } from '../../../data/intake/formats/message.ts'
import { sendersLike } from '../../../data/queries/senders.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { Own, OwnText } from '../../ui/page.tsx'
import type { ResponseDraft } from './draft.ts'
import { attachedFiles, type ReadFile } from './reading.ts'

export interface FoundInFile {
  readonly name: string
  readonly read: ReadFile
}

interface Props {
  readonly found: readonly FoundInFile[]
  readonly draft: ResponseDraft
  readonly onRecipient: (recipient: RecipientId) => void
  readonly onOriginal: (text: string) => void
  readonly onAttachments: (files: readonly File[]) => void
}

/** What was found in the files that came with a response, and what can be done with it. */
export function FoundInFiles({ found, draft, onRecipient, onOriginal, onAttachments }: Props) {
  const { t } = useWords()
  if (found.length === 0) return null
  return (
    <ul className="found" aria-label={t('responses.found.title')}>
      {found.map(({ name, read }) => (
        <li key={name} className="sheet stack-tight">
          <p>
            <b>
              <Own>{name}</Own>
            </b>
          </p>
          {!read.ok ? (
            <p className="small">{t('responses.found.unread')}</p>
          ) : (
            <>
              <TextFound
                text={read.kind === 'message' ? read.message.text : read.text}
                original={draft.original}
                onOriginal={onOriginal}
              />
              {read.kind === 'message' ? (
                <>
                  <SenderFound message={read.message} recipient={draft.recipient} onRecipient={onRecipient} />
                  <Attachments message={read.message} draft={draft} onAttachments={onAttachments} />
                </>
              ) : null}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function TextFound({
  text,
  original,
  onOriginal,
}: {
  readonly text: string
  readonly original: string
  readonly onOriginal: (text: string) => void
}) {
  const { t } = useWords()
  if (text === '') return <p className="small">{t('responses.found.noText')}</p>
  if (text === original) return <p className="small">{t('responses.found.isOriginal')}</p>
  return (
    <p>
      <Button onPress={() => onOriginal(text)}>{t('responses.found.useText')}</Button>
    </p>
  )
}

function SenderFound({
  message: { from },
  recipient,
  onRecipient,
}: {
  readonly message: Message
  readonly recipient: RecipientId | null
  readonly onRecipient: (recipient: RecipientId) => void
}) {
  const { t, text } = useWords()
  const register = useRegister()
  const matches = useMemo(() => (from ? sendersLike(register, from) : []), [register, from])
  if (from === null) return null
  const chosen = matches.find(match => match.recipient === recipient)
  const others = matches.filter(match => match.recipient !== recipient)
  const name = (id: RecipientId | null) => text(id && register.recipients.get(id)?.name)
  return (
    <div className="stack-tight" data-sender>
      <p>
        {t('responses.found.from')}{' '}
        <Own>{from.name === '' ? from.address : `${from.name} <${from.address}>`}</Own>
      </p>
      {chosen ? (
        <p className="small">{t(`responses.found.by.${chosen.by}`, { recipient: name(recipient) })}</p>
      ) : matches.length === 0 ? (
        <p className="small">{t('responses.found.nobody')}</p>
      ) : (
        <>
          <p className="small">
            {recipient
              ? t('responses.found.notChosen', { recipient: name(recipient) })
              : t('responses.found.maybe')}
          </p>
          <p className="quote-bar">
            {others.slice(0, 4).map(match => (
              <Button key={match.recipient} onPress={() => onRecipient(match.recipient)}>
                <OwnText of={register.recipients.get(match.recipient)?.name ?? null} />
                <span className="soft small"> · {t(`responses.found.why.${match.by}`)}</span>
              </Button>
            ))}
          </p>
        </>
      )}
    </div>
  )
}

function Attachments({
  message,
  draft,
  onAttachments,
}: {
  readonly message: Message
  readonly draft: ResponseDraft
  readonly onAttachments: (files: readonly File[]) => void
}) {
  const { t } = useWords()
  const left = attachedFiles(message).filter(
    file => !draft.files.some(({ name, size }) => name === file.name && size === file.size),
  )
  if (left.length === 0) return null
  return (
    <p className="quote-bar">
      <span className="small">{t('responses.found.attached')}</span>
      {left.map(file => (
        <Button key={file.name} onPress={() => onAttachments([file])}>
          {t('responses.found.keep', { name: file.name })}
        </Button>
      ))}
      {left.length > 1 ? (
        <Button onPress={() => onAttachments(left)}>{t('responses.found.keepAll')}</Button>
      ) : null}
    </p>
  )
}
