import {
  assessedStatuses,
  assessedStatusSchema,
  assessmentsOf,
  needsEvidence,
  standingOn,
} from '../../../data/domain/assessment.ts'
import { type DemandId, idSchemas } from '../../../data/domain/ids.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { day, words } from '../../ui/written.ts'
import { DemandChoice } from './DemandChoice.tsx'
import { EvidenceField } from './EvidenceField.tsx'
import { evidenceOf, gatheredSchema, linkFits, nothingGathered } from './evidence.ts'

/** Records what is the case with a demand or several, since when, and on what evidence. Earlier assessments stay. */
export function AssessDemandDialog({
  demand: given,
  demands: several,
}: {
  readonly demand?: DemandId
  readonly demands?: readonly DemandId[]
}) {
  const { t } = useWords()
  const today = useToday()
  const register = useRegister()
  const draft = useFormDraft('demand.assess', several ?? given)
  const [chosen, setChosen] = useField(draft, 'demand', idSchemas.demand.nullable(), given ?? null)
  const [status, setStatus] = useField(draft, 'status', assessedStatusSchema.nullable(), null)
  const [effectiveFrom, setEffectiveFrom] = useField(draft, 'effectiveFrom', day, today)
  const [rationale, setRationale] = useField(draft, 'rationale', words, '')
  const [gathered, setGathered] = useField(draft, 'evidence', gatheredSchema, nothingGathered)
  const [nextReviewOn, setNextReviewOn] = useField(draft, 'nextReviewOn', day, null)
  const demands = several ?? (chosen ? [chosen] : [])
  const evidence = evidenceOf(gathered)
  const wants =
    status !== null &&
    effectiveFrom !== null &&
    evidence.length === 0 &&
    demands.some(id => needsEvidence(assessmentsOf(register, id), { status, effectiveFrom }))
  return (
    <FormModal
      draft={draft}
      wide
      title={
        several ? t('demands.assess.titleSeveral', { count: several.length }) : t('demands.assess.title')
      }
      submitLabel={t('demands.assess.submit')}
      ready={demands.length > 0 && status !== null && effectiveFrom !== null && linkFits(gathered)}
      onSubmit={async () => {
        if (!status || !effectiveFrom) return { ok: true, value: undefined }
        const said = { status, effectiveFrom, rationale, evidence: [...evidence], nextReviewOn }
        const [only, ...others] = demands
        const result = await submit(
          only && others.length === 0
            ? { kind: 'assessDemand', demand: only, ...said }
            : { kind: 'assessDemands', demands: [...demands], ...said },
          draft,
        )
        if (result.ok) tell({ kind: 'done', what: 'demandAssessed', undo: true })
        return result
      }}
    >
      {given || several ? null : (
        <DemandChoice label={t('demands.assess.demand')} value={chosen} onChange={setChosen} />
      )}
      {demands.map(id => (
        <AsItStands key={id} demand={id} />
      ))}
      <Segments
        label={t('demands.assess.status')}
        value={status}
        onChange={setStatus}
        options={assessedStatuses.map(value => ({ value, label: <StatusMark of={value} /> }))}
      />
      <fieldset className="evidence">
        <legend className="field-label">{t('demands.assess.evidence')}</legend>
        <p className={wants ? 'evidence-wanted' : 'field-hint'} role="status">
          {t(wants ? 'demands.assess.evidenceWanted' : 'demands.assess.evidenceHint')}
        </p>
        {demands.length > 0 ? (
          <EvidenceField demands={demands} gathered={gathered} onChange={setGathered} />
        ) : null}
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

/** A demand's words, and what is the case with it so far. */
function AsItStands({ demand: id }: { readonly demand: DemandId }) {
  const { t } = useWords()
  const today = useToday()
  const register = useRegister()
  const demand = register.demands.get(id)
  if (!demand) return null
  return (
    <blockquote className="sheet">
      <p>
        <OwnText of={demand.text} />
      </p>
      {demand.criterion ? (
        <p className="small">
          <span className="soft">{t('letters.demands.criterion')}: </span>
          <OwnText of={demand.criterion} />
        </p>
      ) : null}
      <p className="small soft">
        {t('demands.assess.now')}
        <StatusMark of={standingOn(assessmentsOf(register, id), today)?.status ?? 'notAssessed'} />
      </p>
    </blockquote>
  )
}
