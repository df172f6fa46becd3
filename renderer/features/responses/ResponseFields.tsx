import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { DemandId, LetterId, RecipientId } from '../../../data/domain/ids.ts'
import type { Register } from '../../../data/domain/register.ts'
import { confidentialities, responseChannels, responseKinds } from '../../../data/domain/response.ts'
import { languages } from '../../../data/domain/text.ts'
import { letterLikelyAnswered } from '../../../data/queries/answered-letter.ts'
import { demandsOf } from '../../../data/queries/reply-matrix.ts'
import { sendersLike } from '../../../data/queries/senders.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { CapturedLinkField } from '../../ui/CapturedLink.tsx'
import { FilesField } from '../../ui/FilesField.tsx'
import { ChoiceField, DateEntry, WrittenField } from '../../ui/fields.tsx'
import { keepFile, withFiles } from '../../ui/keep-file.ts'
import { Segments } from '../../ui/Segments.tsx'
import { AlsoFrom } from './AlsoFrom.tsx'
import { withItem } from './classification.ts'
import { addressFits, type ResponseDraft } from './draft.ts'
import { type FoundInFile, FoundInFiles } from './FoundInFiles.tsx'
import { ItemsField, type Quoted } from './ItemsField.tsx'
import { LettersField } from './LettersField.tsx'
import { OriginalText } from './OriginalText.tsx'
import { RecipientChoice } from './RecipientChoice.tsx'
import { filledFrom, readFile } from './reading.ts'

export type ChangeDraft = (change: (draft: ResponseDraft) => Partial<ResponseDraft>) => void

interface Props {
  readonly draft: ResponseDraft
  readonly change: ChangeDraft
  readonly demand?: DemandId | undefined
  /** Dropped on the window before this was open. */
  readonly dropped?: readonly File[] | undefined
  readonly autoFocus?: boolean
  /** The others who said the same, where it is logged of several at once. */
  readonly also?: {
    readonly others: readonly RecipientId[]
    readonly onChange: (others: readonly RecipientId[]) => void
  }
}

/** Everything that is written down of a response: who, which demands, what position; then its words, files and the rest. */
export function ResponseFields({ draft, change, demand, dropped, autoFocus = false, also }: Props) {
  const { t } = useWords()
  const register = useRegister()
  const today = useToday()
  const [quoted, setQuoted] = useState<Quoted | null>(null)
  const [found, setFound] = useState<readonly FoundInFile[]>([])
  const closing = useRef(new AbortController())
  useEffect(() => {
    const controller = new AbortController()
    closing.current = controller
    return () => controller.abort()
  }, [])
  const put = (changes: Partial<ResponseDraft>) => change(() => changes)
  const choose = (recipient: RecipientId) =>
    change(({ letters }) => ({ recipient, ...lettersTo(register, recipient, letters, today) }))
  const look = async (files: readonly File[]) => {
    for (const file of files) {
      const read = await readFile(file, closing.current.signal)
      if (closing.current.signal.aborted) return
      setFound(known => [...known.filter(({ name }) => name !== file.name), { name: file.name, read }])
      if (!read.ok) continue
      if (read.kind === 'text') {
        change(({ original }) => (original === '' ? { original: read.text } : {}))
        continue
      }
      change(now => filledFrom(read.message, now, today))
      const [likeliest, next] = read.message.from ? sendersLike(register, read.message.from) : []
      // Only an address that is one recipient's own says who it is; anything less is offered.
      if (draft.recipient === null && likeliest?.by === 'address' && next?.by !== 'address') {
        choose(likeliest.recipient)
      }
    }
  }
  const attach = async (files: readonly File[]) => {
    const kept = await Promise.all(files.map(keepFile))
    change(now => ({
      files: withFiles(
        now.files,
        kept.flatMap(result => (result.ok ? result.value : [])),
      ),
    }))
  }
  const putLetters = (letters: readonly LetterId[]) =>
    change(({ recipient, items }) => {
      const demands = new Set(letters.flatMap(letter => demandsOf(register, letter).map(({ id }) => id)))
      const addressed = letters.some(
        id => recipient && register.letters.get(id)?.recipients.includes(recipient),
      )
      return {
        letters,
        recipient: addressed ? recipient : null,
        items: items.filter(item => demands.has(item.demand)),
      }
    })
  const spoken = draft.channel === 'spokesperson' || draft.channel === 'briefing'
  const speaker = (
    <WrittenField
      label={t('responses.log.speaker')}
      value={draft.speaker}
      onChange={value => put({ speaker: value })}
    />
  )
  return (
    <>
      <FoundInFiles
        found={found}
        draft={draft}
        onRecipient={choose}
        onOriginal={original => put({ original })}
        onAttachments={files => void attach(files)}
      />
      <LettersField letters={draft.letters} onChange={putLetters} />
      <div className="form-pair">
        <RecipientChoice draft={draft} onChange={choose} autoFocus={autoFocus && draft.recipient === null} />
        <ChoiceField
          label={t('responses.log.kind')}
          value={draft.kind}
          onChange={kind => put({ kind })}
          required
          options={[...responseKinds, 'unclassified' as const].map(value => ({
            value,
            label: t(`domain.responseKind.${value}`),
          }))}
        />
        <ChoiceField
          label={t('responses.log.channel')}
          value={draft.channel}
          onChange={channel => put({ channel })}
          required
          options={responseChannels.map(value => ({ value, label: t(`domain.channel.${value}`) }))}
        />
        <DateEntry
          label={t('responses.log.receivedOn')}
          value={draft.receivedOn}
          onChange={receivedOn => put({ receivedOn })}
          required
        />
        {spoken ? speaker : null}
      </div>
      {also && draft.recipient ? (
        <AlsoFrom
          letters={draft.letters}
          first={draft.recipient}
          others={also.others}
          onChange={also.onChange}
        />
      ) : null}
      {draft.kind === 'unclassified' ? null : (
        <ItemsField
          letters={draft.letters}
          items={draft.items}
          onChange={items => put({ items })}
          quoted={quoted}
          original={draft.original}
          first={demand}
        />
      )}
      <WrittenField
        label={t('responses.log.summary')}
        hint={t('responses.log.summaryHint')}
        value={draft.summary}
        onChange={summary => put({ summary })}
      />
      <OriginalText
        value={draft.original}
        onChange={original => put({ original })}
        quoted={quoted}
        onSelect={setQuoted}
        letters={draft.kind === 'unclassified' ? [] : draft.letters}
        onQuote={(id, { start, end, text }) =>
          change(({ items }) => ({ items: withItem(items, id, { quotation: text, place: { start, end } }) }))
        }
      />
      <FilesField
        label={t('responses.log.files')}
        files={draft.files}
        onChange={files => put({ files })}
        onKept={files => void look(files)}
        given={dropped}
      />
      <Segments
        label={t('responses.log.confidentiality')}
        value={draft.confidentiality}
        onChange={confidentiality => put({ confidentiality })}
        options={confidentialities.map(value => ({ value, label: t(`domain.confidentiality.${value}`) }))}
      />
      <Disclosure className="disclosure" defaultExpanded={draft.url !== '' || draft.statedOn !== null}>
        <Heading className="disclosure-title">
          <AriaButton slot="trigger" className="button button-quiet">
            {t('responses.log.more')}
          </AriaButton>
        </Heading>
        <DisclosurePanel className="form">
          <div className="form-pair">
            <DateEntry
              label={t('responses.log.statedOn')}
              value={draft.statedOn}
              onChange={statedOn => put({ statedOn })}
            />
            {spoken ? null : speaker}
            <ChoiceField
              label={t('responses.log.language')}
              value={draft.language}
              onChange={language => put({ language })}
              options={languages.map(value => ({ value, label: t(`domain.language.${value}`) }))}
            />
          </div>
          <CapturedLinkField
            url={draft.url}
            captured={draft.captured}
            fits={addressFits(draft)}
            onChange={put}
          />
        </DisclosurePanel>
      </Disclosure>
    </>
  )
}

/** The letters as they are where one of them addresses the recipient, else the one that it likeliest answers. */
function lettersTo(
  register: Register,
  recipient: RecipientId,
  letters: readonly LetterId[],
  today: Parameters<typeof letterLikelyAnswered>[1],
): Partial<ResponseDraft> {
  if (letters.some(id => register.letters.get(id)?.recipients.includes(recipient))) return {}
  const likely = letterLikelyAnswered(register, today, recipient)
  return likely ? { letters: [likely], items: [] } : {}
}
