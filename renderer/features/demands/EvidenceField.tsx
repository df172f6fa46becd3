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
  readonly demands: readonly DemandId[]
  readonly gathered: Gathered
  readonly onChange: (gathered: Gathered) => void
}

/** What shows it: answers that are logged, files, a web address with its captured copy. */
export function EvidenceField({ demands, gathered, onChange }: Props) {
  const { t } = useWords()
  const put = (changes: Partial<Gathered>) => onChange({ ...gathered, ...changes })
  return (
    <>
      <ResponseTicks demands={demands} gathered={gathered} onChange={onChange} />
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

/** The answers to the letters, those about these demands first, the newest of them on top. */
function ResponseTicks({ demands, gathered, onChange }: Props) {
  const { t, date, text, number } = useWords()
  const register = useRegister()
  const about = demands.flatMap(id => register.demands.get(id) ?? [])
  const onIt = new Set(demands.flatMap(id => responsesOn(register, id).map(response => response.id)))
  const newest = (a: Response, b: Response) => (a.receivedOn < b.receivedOn ? 1 : -1)
  const letters = new Set(about.map(({ letter }) => letter))
  const responses = [...new Set([...letters].flatMap(letter => responsesTo(register, letter)))].sort(newest)
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
        <ul
          aria-label={
            about.length > 1
              ? t('demands.assess.responsesOnThese')
              : t('demands.assess.responsesOn', { number: number(about[0]?.number ?? 0) })
          }
        >
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
