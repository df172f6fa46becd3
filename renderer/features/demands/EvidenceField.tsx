import type { DemandId } from '../../../data/domain/ids.ts'
import { type Response, responsesOn, responsesTo } from '../../../data/domain/response.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { CapturedLinkField } from '../../ui/CapturedLink.tsx'
import { FilesField } from '../../ui/FilesField.tsx'
import { TickField } from '../../ui/fields.tsx'
import { ConfidentialityMark } from '../../ui/marks.tsx'
import { type Gathered, linkFits } from './evidence.ts'

interface Props {
  readonly demand: DemandId
  readonly gathered: Gathered
  readonly onChange: (gathered: Gathered) => void
}

/** What shows it: answers that are logged, files, a web address with its captured copy. */
export function EvidenceField({ demand, gathered, onChange }: Props) {
  const { t } = useWords()
  const put = (changes: Partial<Gathered>) => onChange({ ...gathered, ...changes })
  return (
    <>
      <ResponseTicks demand={demand} gathered={gathered} onChange={onChange} />
      <FilesField
        label={t('demands.assess.files')}
        files={gathered.files}
        onChange={files => put({ files })}
      />
      <CapturedLinkField
        url={gathered.url}
        captured={gathered.captured}
        fits={linkFits(gathered)}
        onChange={put}
      />
    </>
  )
}

/** The answers to the letter, those about this demand first, the newest of them on top. */
function ResponseTicks({ demand, gathered, onChange }: Props) {
  const { t, date, text, number } = useWords()
  const register = useRegister()
  const about = register.demands.get(demand)
  const onIt = new Set(responsesOn(register, demand).map(({ id }) => id))
  const newest = (a: Response, b: Response) => (a.receivedOn < b.receivedOn ? 1 : -1)
  const responses = about ? [...responsesTo(register, about.letter)].sort(newest) : []
  if (responses.length === 0) return <p className="soft">{t('demands.assess.noResponses')}</p>
  const tick = ({ id, receivedOn, recipient, summary, confidentiality }: Response) => (
    <li key={id} className="evidence-tick">
      <TickField
        label={`${date(receivedOn, 'short')} · ${text(register.recipients.get(recipient)?.name)}: ${summary}`}
        value={gathered.responses.includes(id)}
        onChange={on =>
          onChange({
            ...gathered,
            responses: on ? [...gathered.responses, id] : gathered.responses.filter(other => other !== id),
          })
        }
      />
      <ConfidentialityMark of={confidentiality} />
    </li>
  )
  const [these, others] = [
    responses.filter(({ id }) => onIt.has(id)),
    responses.filter(({ id }) => !onIt.has(id)),
  ]
  return (
    <>
      {these.length > 0 ? (
        <ul aria-label={t('demands.assess.responsesOn', { number: number(about?.number ?? 0) })}>
          {these.map(tick)}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <details open={these.length === 0}>
          <summary className="small">{t('demands.assess.otherResponses')}</summary>
          <ul aria-label={t('demands.assess.otherResponses')}>{others.map(tick)}</ul>
        </details>
      ) : null}
    </>
  )
}
