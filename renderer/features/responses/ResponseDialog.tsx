import { useEffect, useRef } from 'react'
import type { DemandId, ResponseId } from '../../../data/domain/ids.ts'
import type { Response } from '../../../data/domain/response.ts'
import type { FileRef } from '../../../data/domain/text.ts'
import { openDialog } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { bridge } from '../../bridge.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { Modal } from '../../ui/Modal.tsx'
import { PositionMark } from '../../ui/marks.tsx'
import { Own, OwnText } from '../../ui/page.tsx'

/** A response as it was logged, opened at its quotation for a demand. */
export function ResponseDialog({
  response: id,
  demand,
}: {
  readonly response: ResponseId
  readonly demand?: DemandId
}) {
  const { t, text, date } = useWords()
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
        <p className="soft">
          {[
            t(`domain.responseKind.${response.responseKind ?? 'unclassified'}`),
            t(`domain.channel.${response.channel}`),
            t('responses.show.receivedOn', { date: date(response.receivedOn) }),
            ...(response.statedOn ? [t('responses.show.statedOn', { date: date(response.statedOn) })] : []),
            ...(response.speaker ? [t('responses.show.speaker', { speaker: response.speaker })] : []),
            t('responses.show.by', { by: response.recordedBy, date: date(response.recordedOn) }),
            t(`domain.confidentiality.${response.confidentiality}`),
          ].join(' · ')}
        </p>
        <p>
          <Own>{response.summary}</Own>
        </p>
        <Items response={response} demand={demand} />
        {response.clarification ? (
          <p>
            {t('responses.show.clarification', {
              date: date(response.clarification.on),
              summary: response.clarification.summary,
            })}
          </p>
        ) : null}
        {response.originalText ? <Original response={response} demand={demand} /> : null}
        {response.files.length > 0 ? (
          <section>
            <h3>{t('responses.show.files')}</h3>
            {response.files.map(file => (
              <Button key={file.hash} look="quiet" onPress={() => void saveCopy(file)}>
                {t('responses.show.save', { name: file.name })}
              </Button>
            ))}
          </section>
        ) : null}
      </div>
      {readOnly ? null : (
        <div className="form-actions">
          {asks ? (
            <Button onPress={() => openDialog('clarification.answer', { response: id })}>
              {t('responses.clarify.title')}
            </Button>
          ) : null}
          <Button onPress={() => openDialog('response.classify', { response: id })}>
            {t('responses.classify.title')}
          </Button>
        </div>
      )}
    </Modal>
  )
}

interface PartProps {
  readonly response: Response
  readonly demand: DemandId | undefined
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
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Original({ response, demand }: PartProps) {
  const { t } = useWords()
  const mark = useRef<HTMLElement>(null)
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [])
  const text = response.originalText ?? ''
  const place = response.items.find(item => item.demand === demand)?.place
  return (
    <section>
      <h3>{t('responses.show.original')}</h3>
      <div className="original" dir="auto">
        {place ? (
          <>
            {text.slice(0, place.start)}
            <mark ref={mark}>{text.slice(place.start, place.end)}</mark>
            {text.slice(place.end)}
          </>
        ) : (
          text
        )}
      </div>
    </section>
  )
}

async function saveCopy(file: FileRef): Promise<void> {
  const result = await bridge.invoke('file.read', { file })
  if (!result.ok) return tell({ kind: 'failure', failure: result.failure })
  const url = URL.createObjectURL(new Blob([result.value], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  URL.revokeObjectURL(url)
}
