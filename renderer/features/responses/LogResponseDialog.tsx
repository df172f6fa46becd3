import { useState } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { DemandId, LetterId, RecipientId } from '../../../data/domain/ids.ts'
import {
  confidentialities,
  type ResponseChannel,
  type ResponseDetails,
  type ResponseItem,
  type ResponseKind,
  responseChannels,
  responseKinds,
} from '../../../data/domain/response.ts'
import type { FileRef } from '../../../data/domain/text.ts'
import { letterLines } from '../../../data/queries/letters.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { FilesField } from '../../ui/FilesField.tsx'
import { ChoiceField, DateEntry, WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { ItemsField, type Quoted } from './ItemsField.tsx'
import { OriginalText } from './OriginalText.tsx'

type Kind = ResponseKind | 'unclassified'

interface Props {
  readonly letter?: LetterId
  readonly recipient?: RecipientId
  readonly demand?: DemandId
}

/** Logs what a recipient answered. Who, which demand, what position: the rest has sensible beginnings. */
export function LogResponseDialog({ letter: givenLetter, recipient: givenRecipient }: Props) {
  const { t, text } = useWords()
  const register = useRegister()
  const today = useToday()
  const lines = letterLines(register, today)
  const newest = lines.find(({ letter }) => letter.status === 'dispatched') ?? lines[0]
  const [letter, setLetter] = useState<LetterId | null>(givenLetter ?? newest?.letter.id ?? null)
  const [recipient, setRecipient] = useState<RecipientId | null>(givenRecipient ?? null)
  const [kind, setKind] = useState<Kind>('substantive')
  const [channel, setChannel] = useState<ResponseChannel>('email')
  const [receivedOn, setReceivedOn] = useState<CivilDate | null>(today)
  const [statedOn, setStatedOn] = useState<CivilDate | null>(null)
  const [summary, setSummary] = useState('')
  const [speaker, setSpeaker] = useState('')
  const [original, setOriginal] = useState('')
  const [quoted, setQuoted] = useState<Quoted | null>(null)
  const [items, setItems] = useState<readonly ResponseItem[]>([])
  const [files, setFiles] = useState<readonly FileRef[]>([])
  const [confidentiality, setConfidentiality] = useState<ResponseDetails['confidentiality']>('internal')
  const recipients = (letter && register.letters.get(letter)?.recipients) || []
  const kindWord = t(`domain.responseKind.${kind}`)
  const ready = letter !== null && recipient !== null && receivedOn !== null
  const record = async () => {
    if (!letter || !recipient || !receivedOn) return { ok: true as const, value: undefined }
    const from = text(register.recipients.get(recipient)?.name)
    const result = await submit({
      kind: 'logResponse',
      letters: [letter],
      recipient,
      receivedOn,
      statedOn,
      channel,
      speaker: speaker.trim() === '' ? null : speaker.trim(),
      summary:
        summary.trim() === ''
          ? t('responses.log.defaultSummary', { kind: kindWord, recipient: from })
          : summary.trim(),
      language: null,
      originalText: original === '' ? null : original,
      files: [...files],
      confidentiality,
      responseKind: kind === 'unclassified' ? null : kind,
      items: kind === 'unclassified' ? [] : [...items],
    })
    if (result.ok) tell({ kind: 'done', what: 'responseLogged', undo: true })
    return result
  }
  return (
    <FormModal
      wide
      title={t('responses.log.title')}
      submitLabel={t('responses.log.submit')}
      ready={ready}
      onSubmit={record}
    >
      <div className="form-pair">
        <ChoiceField
          label={t('responses.log.letter')}
          value={letter}
          onChange={chosen => {
            setLetter(chosen)
            setRecipient(null)
            setItems([])
          }}
          required
          options={lines.map(line => ({ value: line.letter.id, label: text(line.letter.title) }))}
        />
        <ChoiceField
          label={t('responses.log.recipient')}
          value={recipient}
          onChange={setRecipient}
          required
          autoFocus={recipient === null}
          options={recipients.map(id => ({ value: id, label: text(register.recipients.get(id)?.name) }))}
        />
        <ChoiceField
          label={t('responses.log.kind')}
          value={kind}
          onChange={setKind}
          required
          options={[
            ...responseKinds.map(value => ({ value, label: t(`domain.responseKind.${value}`) })),
            { value: 'unclassified' as const, label: t('domain.responseKind.unclassified') },
          ]}
        />
        <DateEntry
          label={t('responses.log.receivedOn')}
          value={receivedOn}
          onChange={setReceivedOn}
          required
        />
      </div>
      {letter && kind !== 'unclassified' ? (
        <ItemsField letters={[letter]} items={items} onChange={setItems} quoted={quoted} />
      ) : null}
      <WrittenField
        label={t('responses.log.summary')}
        hint={t('responses.log.summaryHint')}
        value={summary}
        onChange={setSummary}
      />
      <OriginalText value={original} onChange={setOriginal} onSelect={setQuoted} />
      <FilesField label={t('responses.log.files')} files={files} onChange={setFiles} />
      <Disclosure className="disclosure">
        <Heading className="disclosure-title">
          <AriaButton slot="trigger" className="button button-quiet">
            {t('responses.log.more')}
          </AriaButton>
        </Heading>
        <DisclosurePanel className="form">
          <div className="form-pair">
            <ChoiceField
              label={t('responses.log.channel')}
              value={channel}
              onChange={setChannel}
              required
              options={responseChannels.map(value => ({ value, label: t(`domain.channel.${value}`) }))}
            />
            <DateEntry label={t('responses.log.statedOn')} value={statedOn} onChange={setStatedOn} />
            <WrittenField label={t('responses.log.speaker')} value={speaker} onChange={setSpeaker} />
          </div>
          <Segments
            label={t('responses.log.confidentiality')}
            value={confidentiality}
            onChange={setConfidentiality}
            options={confidentialities.map(value => ({ value, label: t(`domain.confidentiality.${value}`) }))}
          />
        </DisclosurePanel>
      </Disclosure>
    </FormModal>
  )
}
