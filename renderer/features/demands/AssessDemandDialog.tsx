import { useState } from 'react'
import {
  type AssessedStatus,
  assessedStatuses,
  assessmentsOf,
  type Evidence,
  standingOn,
} from '../../../data/domain/assessment.ts'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { DemandId, ResponseId } from '../../../data/domain/ids.ts'
import { responsesTo } from '../../../data/domain/response.ts'
import type { FileRef } from '../../../data/domain/text.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { FilesField } from '../../ui/FilesField.tsx'
import { ChoiceField, DateEntry, TickField, WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'

/** Records what is the case with a demand, since when, and on what evidence. Earlier assessments stay. */
export function AssessDemandDialog({ demand: given }: { readonly demand?: DemandId }) {
  const { t } = useWords()
  const today = useToday()
  const register = useRegister()
  const [chosen, setChosen] = useState<DemandId | null>(given ?? null)
  const [status, setStatus] = useState<AssessedStatus | null>(null)
  const [effectiveFrom, setEffectiveFrom] = useState<CivilDate | null>(today)
  const [rationale, setRationale] = useState('')
  const [responses, setResponses] = useState<readonly ResponseId[]>([])
  const [files, setFiles] = useState<readonly FileRef[]>([])
  const [url, setUrl] = useState('')
  const [nextReviewOn, setNextReviewOn] = useState<CivilDate | null>(null)
  const demand = chosen ? register.demands.get(chosen) : undefined
  const evidence: Evidence[] = [
    ...responses.map(response => ({ form: 'response' as const, response, note: null })),
    ...files.map(file => ({ form: 'file' as const, file, note: null })),
    ...(url.trim() === '' ? [] : [{ form: 'link' as const, url: url.trim(), captured: null, note: null }]),
  ]
  return (
    <FormModal
      wide
      title={t('demands.assess.title')}
      submitLabel={t('demands.assess.submit')}
      ready={chosen !== null && status !== null && effectiveFrom !== null}
      onSubmit={async () => {
        if (!chosen || !status || !effectiveFrom) return { ok: true, value: undefined }
        const result = await submit({
          kind: 'assessDemand',
          demand: chosen,
          status,
          effectiveFrom,
          rationale,
          evidence,
          nextReviewOn,
        })
        if (result.ok) tell({ kind: 'done', what: 'demandAssessed', undo: true })
        return result
      }}
    >
      {given ? null : <DemandChoice value={chosen} onChange={setChosen} />}
      {demand ? (
        <blockquote className="sheet">
          <p>
            <OwnText of={demand.text} />
          </p>
          <p className="small soft">
            {t('demands.assess.now')}
            <StatusMark of={standingOn(assessmentsOf(register, demand.id), today)?.status ?? 'notAssessed'} />
          </p>
        </blockquote>
      ) : null}
      <Segments
        label={t('demands.assess.status')}
        value={status}
        onChange={setStatus}
        options={assessedStatuses.map(value => ({ value, label: <StatusMark of={value} /> }))}
      />
      <fieldset className="evidence">
        <legend className="field-label">{t('demands.assess.evidence')}</legend>
        <p className="field-hint">{t('demands.assess.evidenceHint')}</p>
        {demand ? <ResponseTicks demand={demand.id} ticked={responses} onChange={setResponses} /> : null}
        <FilesField label={t('demands.assess.files')} files={files} onChange={setFiles} />
        <WrittenField
          label={t('demands.assess.link')}
          hint={t('demands.assess.linkHint')}
          value={url}
          onChange={setUrl}
        />
      </fieldset>
      <WrittenField
        label={t('demands.assess.rationale')}
        value={rationale}
        onChange={setRationale}
        lines={3}
      />
      <div className="form-pair">
        <DateEntry
          label={t('demands.assess.effectiveFrom')}
          value={effectiveFrom}
          onChange={setEffectiveFrom}
          required
        />
        <DateEntry label={t('demands.assess.nextReview')} value={nextReviewOn} onChange={setNextReviewOn} />
      </div>
    </FormModal>
  )
}

function DemandChoice({
  value,
  onChange,
}: {
  readonly value: DemandId | null
  readonly onChange: (demand: DemandId) => void
}) {
  const { t, text, number } = useWords()
  const register = useRegister()
  const options = [...register.demands.values()]
    .map(demand => ({
      value: demand.id,
      label: `${text(register.letters.get(demand.letter)?.title)} · ${number(demand.number)}. ${text(demand.text).slice(0, 80)}`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <ChoiceField
      label={t('demands.assess.demand')}
      value={value}
      onChange={onChange}
      options={options}
      required
      autoFocus
    />
  )
}

function ResponseTicks({
  demand,
  ticked,
  onChange,
}: {
  readonly demand: DemandId
  readonly ticked: readonly ResponseId[]
  readonly onChange: (responses: readonly ResponseId[]) => void
}) {
  const { t, date, text } = useWords()
  const register = useRegister()
  const letter = register.demands.get(demand)?.letter
  const responses = letter
    ? [...responsesTo(register, letter)].sort((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1))
    : []
  if (responses.length === 0) return <p className="soft">{t('demands.assess.noResponses')}</p>
  return (
    <ul aria-label={t('demands.assess.responses')}>
      {responses.map(({ id, receivedOn, recipient, summary }) => (
        <li key={id}>
          <TickField
            label={`${date(receivedOn, 'short')} · ${text(register.recipients.get(recipient)?.name)}: ${summary}`}
            value={ticked.includes(id)}
            onChange={on => onChange(on ? [...ticked, id] : ticked.filter(other => other !== id))}
          />
        </li>
      ))}
    </ul>
  )
}
