import { useState } from 'react'
import { z } from 'zod'
import { assessmentsOf, needsEvidence, standingOn } from '../../../data/domain/assessment.ts'
import { daysBetween, plusDays } from '../../../data/domain/civil-date.ts'
import type { DemandId } from '../../../data/domain/ids.ts'
import { openDialog } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { EvidenceList } from '../../ui/EvidenceList.tsx'
import { DateEntry, TickField, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'
import { day, words } from '../../ui/written.ts'
import { EvidenceField } from './EvidenceField.tsx'
import { evidenceOf, gatheredSchema, linkFits, nothingGathered } from './evidence.ts'

/** Where nothing says how often to look, in a month. */
const usualDays = 30

/** Records that a demand stands as it stood: a new assessment, on the same evidence and what is added to it. */
export function ConfirmAssessmentDialog({ demand: id }: { readonly demand: DemandId }) {
  const { t, date } = useWords()
  const register = useRegister()
  const today = useToday()
  const demand = register.demands.get(id)
  const assessments = assessmentsOf(register, id)
  // What it was opened on: what a colleague finds meanwhile is not confirmed unread.
  const [standing] = useState(() => standingOn(assessments, today))
  const usual = standing?.nextReviewOn ? daysBetween(standing.effectiveFrom, standing.nextReviewOn) : 0
  const draft = useFormDraft('demand.confirm', id)
  const usually = plusDays(today, usual > 0 ? usual : usualDays)
  const [nextReviewOn, setNextReviewOn] = useField(draft, 'nextReviewOn', day, usually)
  const [rationale, setRationale] = useField(draft, 'rationale', words, '')
  const [same, setSame] = useField(draft, 'sameEvidence', z.boolean(), true)
  const [gathered, setGathered] = useField(draft, 'evidence', gatheredSchema, nothingGathered)
  if (!demand || !standing) return null
  const evidence = [...(same ? standing.evidence : []), ...evidenceOf(gathered)]
  const { status } = standing
  const wants = evidence.length === 0 && needsEvidence(assessments, { status, effectiveFrom: today })
  return (
    <FormModal
      draft={draft}
      wide
      title={t('demands.confirm.title')}
      submitLabel={t('demands.confirm.submit')}
      ready={linkFits(gathered) && !wants}
      onSubmit={async () => {
        const result = await submit(
          {
            kind: 'assessDemand',
            demand: id,
            status,
            effectiveFrom: today,
            rationale: rationale.trim() === '' ? t('demands.confirm.rationale') : rationale,
            evidence,
            nextReviewOn,
          },
          draft,
        )
        if (result.ok) tell({ kind: 'done', what: 'demandConfirmed', undo: true })
        return result
      }}
    >
      <blockquote className="sheet stack-tight">
        <p>
          <OwnText of={demand.text} />
        </p>
        <p className="small">
          <StatusMark of={status} /> {t('letters.demands.since', { date: date(standing.effectiveFrom) })}
        </p>
        {standing.evidence.length > 0 ? <EvidenceList evidence={standing.evidence} demand={id} /> : null}
      </blockquote>
      <p>
        <Button onPress={() => openDialog('demand.assess', { demand: id })}>
          {t('demands.confirm.changed')}
        </Button>
      </p>
      <DateEntry label={t('demands.assess.nextReview')} value={nextReviewOn} onChange={setNextReviewOn} />
      <WrittenField
        label={t('demands.assess.rationale')}
        value={rationale}
        onChange={setRationale}
        lines={2}
      />
      <fieldset className="evidence">
        <legend className="field-label">{t('demands.assess.evidence')}</legend>
        {standing.evidence.length > 0 ? (
          <TickField label={t('demands.confirm.same')} value={same} onChange={setSame} />
        ) : null}
        {wants ? (
          <p className="evidence-wanted" role="status">
            {t('demands.assess.evidenceWanted')}
          </p>
        ) : null}
        <details>
          <summary>{t('demands.confirm.more')}</summary>
          <div className="evidence">
            <EvidenceField demands={[id]} gathered={gathered} onChange={setGathered} />
          </div>
        </details>
      </fieldset>
    </FormModal>
  )
}
