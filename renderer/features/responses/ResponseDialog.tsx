import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { DemandId, ResponseId } from '../../../data/domain/ids.ts'
import type { Response } from '../../../data/domain/response.ts'
import { standing } from '../../../data/domain/stream.ts'
import { historyOn } from '../../../data/queries/history.ts'
import { openDialog } from '../../app/dialogs.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { KeptLink } from '../../ui/CapturedLink.tsx'
import { HistoryTable } from '../../ui/HistoryTable.tsx'
import { KeptFile } from '../../ui/KeptFile.tsx'
import { Modal } from '../../ui/Modal.tsx'
import { ConfidentialityMark, PositionMark } from '../../ui/marks.tsx'
import { Own, OwnText } from '../../ui/page.tsx'
import { MarkedText } from './MarkedText.tsx'

interface Props {
  readonly response: ResponseId
  readonly demand?: DemandId
}

/** A response as it was logged, opened at its quotation for a demand. */
export function ResponseDialog({ response: id, demand }: Props) {
  const { t, text } = useWords()
  const register = useRegister()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const response = register.responses.get(id)
  if (!response) {
    return (
      <Modal title={t('responses.log.title')}>
        <p>{t('responses.show.notFound')}</p>
      </Modal>
    )
  }
  const recipient = text(register.recipients.get(response.recipient)?.name)
  const asks = response.responseKind === 'clarificationRequest' && response.clarification === null
  return (
    <Modal wide title={t('responses.show.title', { recipient })}>
      <div className="form-body">
        <Circumstances response={response} />
        <p>
          <Own>{response.summary}</Own>
        </p>
        <Items response={response} demand={demand} />
        <Answered response={response} />
        {response.originalText ? <MarkedText response={response} demand={demand} /> : null}
        {response.link ? (
          <section>
            <h3>{t('responses.show.link')}</h3>
            <KeptLink link={response.link} />
          </section>
        ) : null}
        {response.files.length > 0 ? (
          <section>
            <h3>{t('responses.show.files')}</h3>
            {response.files.map(file => (
              <KeptFile key={file.hash} file={file} label={t('responses.show.save', { name: file.name })} />
            ))}
          </section>
        ) : null}
        <Disclosure className="disclosure">
          <Heading className="disclosure-title">
            <AriaButton slot="trigger" className="button button-quiet">
              {t('responses.show.history')}
            </AriaButton>
          </Heading>
          <DisclosurePanel>
            <HistoryTable entries={historyOn(register, id)} erasable />
            <EarlierWords response={response} />
          </DisclosurePanel>
        </Disclosure>
      </div>
      {readOnly ? null : (
        <div className="form-actions">
          {asks ? (
            <Button onPress={() => openDialog('clarification.answer', { response: id })}>
              {t('responses.clarify.title')}
            </Button>
          ) : null}
          {response.responseKind === null ? null : (
            <Button look="quiet" onPress={() => openDialog('proposal.make', { response: id })}>
              {t('proposals.open')}
            </Button>
          )}
          <Button onPress={() => openDialog('response.classify', { response: id })}>
            {t('responses.classify.title')}
          </Button>
          <Button onPress={() => openDialog('response.edit', { response: id })}>
            {t('responses.edit.open')}
          </Button>
        </div>
      )}
    </Modal>
  )
}

interface PartProps {
  readonly response: Response
  readonly demand?: DemandId | undefined
}

/** What kind it is, how and when it came, to which letters, who logged it, and who may see it. */
function Circumstances({ response }: PartProps) {
  const { t, date, list, text } = useWords()
  const register = useRegister()
  const letters = response.letters.map(id => text(register.letters.get(id)?.title))
  const facts = [
    t(`domain.responseKind.${response.responseKind ?? 'unclassified'}`),
    t(`domain.channel.${response.channel}`),
    t('responses.show.receivedOn', { date: date(response.receivedOn) }),
    ...(response.statedOn ? [t('responses.show.statedOn', { date: date(response.statedOn) })] : []),
    ...(response.speaker ? [t('responses.show.speaker', { speaker: response.speaker })] : []),
    t('responses.show.by', { by: response.recordedBy, date: date(response.recordedOn) }),
  ]
  return (
    <div className="stack-tight">
      <p className="soft">
        {facts.join(' · ')} <ConfidentialityMark of={response.confidentiality} />
      </p>
      <p className="soft">{t('responses.show.letters', { letters: list(letters) })}</p>
    </div>
  )
}

function Items({ response, demand }: PartProps) {
  const { t, number } = useWords()
  const register = useRegister()
  if (response.items.length === 0) return null
  return (
    <section>
      <h3>{t('responses.show.demands')}</h3>
      <ul className="stack">
        {response.items.map(item => {
          const about = register.demands.get(item.demand)
          return (
            <li key={item.demand} className={item.demand === demand ? 'sheet item-shown' : 'sheet'}>
              <p>
                <PositionMark of={item.position} /> <b>{number(about?.number ?? 0)}.</b>{' '}
                <OwnText of={about?.text ?? null} />
              </p>
              {item.quotation ? (
                <blockquote className="quotation">
                  <Own>{item.quotation}</Own>
                </blockquote>
              ) : null}
              {item.quotation && response.originalText && item.place === null ? (
                <p className="item-lost small">{t('responses.log.notInText')}</p>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What stood in it before it was changed: words are shown, of other things only that they were others. */
function EarlierWords({ response }: PartProps) {
  const { t, date } = useWords()
  const stream = useRegister().streams.get(response.id) ?? []
  const words = ['summary', 'originalText', 'speaker'] as const
  const earlier = standing(stream).flatMap(({ id, recordedOn, fact }) =>
    fact.kind === 'responseEdited' ? [{ id, recordedOn, from: fact.from }] : [],
  )
  return earlier.map(({ id, recordedOn, from }) => (
    <dl key={id} className="small earlier">
      {words.map(word =>
        from[word] ? (
          <div key={word}>
            <dt className="soft">
              {t('responses.show.before', {
                what: t(`responses.log.${word === 'originalText' ? 'original' : word}`),
                date: date(recordedOn, 'short'),
              })}
            </dt>
            <dd className="original">
              <Own>{from[word]}</Own>
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  ))
}

function Answered({ response: { clarification } }: PartProps) {
  const { t, date } = useWords()
  if (!clarification) return null
  return (
    <p>
      {t('responses.show.clarification', {
        date: date(clarification.on),
        summary: clarification.summary,
      })}
    </p>
  )
}
