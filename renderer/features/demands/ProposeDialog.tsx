import { useState } from 'react'
import {
  type AssessedStatus,
  assessedStatuses,
  assessmentsOf,
  needsEvidence,
} from '../../../data/domain/assessment.ts'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { DemandId, ResponseId } from '../../../data/domain/ids.ts'
import type { Proposed } from '../../../data/domain/proposal.ts'
import { type Position, positions, responsesTo } from '../../../data/domain/response.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { ChoiceField, DateEntry, WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'
import { PositionMark, StatusMark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { DemandChoice } from './DemandChoice.tsx'
import { EvidenceField } from './EvidenceField.tsx'
import { evidenceOf, linkFits, nothingGathered } from './evidence.ts'

interface Props {
  readonly demand?: DemandId | undefined
  readonly response?: ResponseId | undefined
}

/** Proposes an assessment, or what a response says of a demand, with reasons. Nothing is changed by it. */
export function ProposeDialog({ demand: given, response: of }: Props) {
  const { t } = useWords()
  const register = useRegister()
  const [demand, setDemand] = useState<DemandId | null>(given ?? null)
  const [what, setWhat] = useState<Proposed['what']>(of ? 'position' : 'assessment')
  const [assessment, setAssessment] = useState<Proposed | null>(null)
  const [position, setPosition] = useState<Proposed | null>(null)
  const [reasons, setReasons] = useState('')
  const proposed = what === 'assessment' ? assessment : position
  const known = demand ? register.demands.get(demand) : undefined
  return (
    <FormModal
      wide
      title={t('proposals.make.title')}
      submitLabel={t('proposals.make.submit')}
      ready={proposed?.demand === demand && reasons.trim() !== ''}
      onSubmit={async () => {
        if (!proposed) return { ok: true, value: undefined }
        const result = await submit({ kind: 'propose', proposed, reasons: reasons.trim() })
        if (result.ok) tell({ kind: 'done', what: 'proposalMade', undo: true })
        return result
      }}
    >
      <p className="soft">{t('proposals.make.lead')}</p>
      {given ? null : <DemandChoice label={t('demands.assess.demand')} value={demand} onChange={setDemand} />}
      {known ? (
        <blockquote className="sheet">
          <OwnText of={known.text} />
        </blockquote>
      ) : null}
      <Segments
        label={t('proposals.make.what')}
        value={what}
        onChange={setWhat}
        options={(['assessment', 'position'] as const).map(value => ({
          value,
          label: t(`proposals.make.${value}`),
        }))}
      />
      {demand === null ? null : what === 'assessment' ? (
        <AssessmentFields key={demand} demand={demand} onChange={setAssessment} />
      ) : (
        <PositionFields key={demand} demand={demand} of={of ?? null} onChange={setPosition} />
      )}
      <WrittenField
        required
        label={t('proposals.make.reasons')}
        value={reasons}
        onChange={setReasons}
        lines={3}
      />
    </FormModal>
  )
}

interface FieldsProps {
  readonly demand: DemandId
  /** What is proposed; null while something is missing. */
  readonly onChange: (proposed: Proposed | null) => void
}

function AssessmentFields({ demand, onChange }: FieldsProps) {
  const { t } = useWords()
  const register = useRegister()
  const today = useToday()
  const [written, setWritten] = useState({
    status: null as AssessedStatus | null,
    effectiveFrom: today as CivilDate | null,
    gathered: nothingGathered,
  })
  const put = (changes: Partial<typeof written>) => {
    const next = { ...written, ...changes }
    const { status, effectiveFrom, gathered } = next
    setWritten(next)
    const whole = status && effectiveFrom && linkFits(gathered)
    const evidence = [...evidenceOf(gathered)]
    onChange(whole ? { what: 'assessment', demand, status, effectiveFrom, evidence } : null)
  }
  const { status, effectiveFrom, gathered } = written
  const wants =
    status !== null &&
    effectiveFrom !== null &&
    evidenceOf(gathered).length === 0 &&
    needsEvidence(assessmentsOf(register, demand), { status, effectiveFrom })
  return (
    <>
      <Segments
        label={t('demands.assess.status')}
        value={status}
        onChange={value => put({ status: value })}
        options={assessedStatuses.map(value => ({ value, label: <StatusMark of={value} /> }))}
      />
      <DateEntry
        required
        label={t('demands.assess.effectiveFrom')}
        value={effectiveFrom}
        onChange={value => put({ effectiveFrom: value })}
      />
      <fieldset className="evidence">
        <legend className="field-label">{t('demands.assess.evidence')}</legend>
        <p className={wants ? 'evidence-wanted' : 'field-hint'} role="status">
          {t(wants ? 'demands.assess.evidenceWanted' : 'demands.assess.evidenceHint')}
        </p>
        <EvidenceField demands={[demand]} gathered={gathered} onChange={value => put({ gathered: value })} />
      </fieldset>
    </>
  )
}

function PositionFields({ demand, of, onChange }: FieldsProps & { readonly of: ResponseId | null }) {
  const { t, text, date } = useWords()
  const register = useRegister()
  const [response, setResponse] = useState<ResponseId | null>(of)
  const [position, setPosition] = useState<Position | null>(null)
  const put = (next: ResponseId | null, said: Position | null) => {
    setResponse(next)
    setPosition(said)
    onChange(next && said ? { what: 'position', response: next, demand, position: said } : null)
  }
  const letter = register.demands.get(demand)?.letter
  const classified = (letter ? responsesTo(register, letter) : []).filter(each => each.responseKind !== null)
  return (
    <>
      <ChoiceField
        required
        label={t('proposals.make.response')}
        value={response}
        onChange={value => put(value, position)}
        hint={classified.length === 0 ? t('proposals.make.noResponse') : undefined}
        options={classified.map(each => ({
          value: each.id,
          label: t('demands.evidence.response', {
            recipient: text(register.recipients.get(each.recipient)?.name),
            date: date(each.receivedOn, 'short'),
          }),
        }))}
      />
      <Segments
        label={t('proposals.make.says')}
        value={position}
        onChange={value => put(response, value)}
        options={positions.toReversed().map(value => ({ value, label: <PositionMark of={value} /> }))}
      />
    </>
  )
}
