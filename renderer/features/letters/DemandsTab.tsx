import { useEffect, useRef } from 'react'
import { Link, useSearchParams } from 'wouter'
import { type Assessment, assessmentsOf } from '../../../data/domain/assessment.ts'
import type { Demand } from '../../../data/domain/demand.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import { demandStanding } from '../../../data/queries/demand-standing.ts'
import { proposalsOn } from '../../../data/queries/proposals.ts'
import { demandsOf } from '../../../data/queries/reply-matrix.ts'
import { restatedBy } from '../../../data/queries/restatements.ts'
import { statusSteps } from '../../../data/queries/status-steps.ts'
import { openDialog } from '../../app/dialogs.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { EvidenceList } from '../../ui/EvidenceList.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { ProposalCard } from '../../ui/ProposalCard.tsx'
import { Empty, Own, OwnText } from '../../ui/page.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { DemandsOverTime } from './DemandsOverTime.tsx'
import { LapseNote } from './LapseNote.tsx'

/** Each demand with what is the case, and the whole history of its assessments. */
export function DemandsTab({ letter }: { readonly letter: Letter }) {
  const { t } = useWords()
  const demands = demandsOf(useRegister(), letter.id)
  const [search] = useSearchParams()
  if (demands.length === 0) return <Empty>{t('letters.demands.empty')}</Empty>
  return (
    <>
      <DemandsOverTime letter={letter} />
      <ol className="stack">
        {demands.map(demand => (
          <DemandCard key={demand.id} demand={demand} isAsked={search.get('demand') === demand.id} />
        ))}
      </ol>
    </>
  )
}

interface CardProps {
  readonly demand: Demand
}

/** A demand; in view where the address asks for it. */
function DemandCard({ demand, isAsked }: CardProps & { readonly isAsked: boolean }) {
  const { t, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isAsked) card.current?.scrollIntoView({ block: 'start' })
  }, [isAsked])
  const { status, lapsed, history } = demandStanding(register, demand.id, today)
  return (
    <li ref={card} className={isAsked ? 'sheet demand demand-asked' : 'sheet demand'} id={demand.id}>
      <header className="section-head">
        <h2>
          {t('demands.number', { number: number(demand.number) })} <StatusMark of={status} lapsed={lapsed} />
        </h2>
        <div className="section-actions">
          <Button
            look="quiet"
            isDisabled={readOnly}
            onPress={() => openDialog('demand.restates', { demand: demand.id })}
          >
            {t('demands.restates.open')}
          </Button>
          <Button
            look="quiet"
            isDisabled={readOnly}
            onPress={() => openDialog('proposal.make', { demand: demand.id })}
          >
            {t('proposals.open')}
          </Button>
          <Button isDisabled={readOnly} onPress={() => openDialog('demand.assess', { demand: demand.id })}>
            {t('letters.demands.assess')}
          </Button>
        </div>
      </header>
      <p className="demand-text">
        <OwnText of={demand.text} />
      </p>
      {demand.criterion ? (
        <p>
          <span className="soft">{t('letters.demands.criterion')}: </span>
          <OwnText of={demand.criterion} />
        </p>
      ) : null}
      <Restated demand={demand} />
      <ReviewLine demand={demand} />
      {lapsed ? <LapseNote demand={demand.id} /> : null}
      {proposalsOn(register, demand.id).map(each => (
        <div key={each.id} className="sheet">
          <ProposalCard of={each} />
        </div>
      ))}
      <h3>{t('letters.demands.history')}</h3>
      {history.length === 0 ? (
        <p className="soft">{t('letters.demands.none')}</p>
      ) : (
        <>
          <StatusLine steps={statusSteps(assessmentsOf(register, demand.id), today)} today={today} />
          <ol className="assessments">
            {history.map((each, i) => (
              <AssessmentLine
                key={each.id}
                assessment={each}
                corrected={history[i - 1]?.effectiveFrom === each.effectiveFrom}
              />
            ))}
          </ol>
        </>
      )}
    </li>
  )
}

/** The earlier demands that it says again, each with what became of it. */
function Restated({ demand }: CardProps) {
  const { t, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const [, ...earlier] = restatedBy(register, demand)
  return earlier.map(each => (
    <p key={each.id} className="small">
      <Link href={to.demand(each.letter, each.id)}>
        {t('demands.restated', { number: number(each.number), letter: '' })}
        <OwnText of={register.letters.get(each.letter)?.title ?? null} />
      </Link>{' '}
      <StatusMark of={demandStanding(register, each.id, today).status} />
    </p>
  ))
}

/** When it is to be looked at again; from that day on, that it still is so can be recorded in one step. */
function ReviewLine({ demand }: CardProps) {
  const { t, date } = useWords()
  const register = useRegister()
  const today = useToday()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const { assessment } = demandStanding(register, demand.id, today)
  if (!assessment) return null
  const on = assessment.nextReviewOn
  const isDue = on !== null && on <= today
  return (
    <p className="review-line small">
      {on === null ? null : (
        <span className={isDue ? 'review-due' : 'soft'}>
          {t(isDue ? 'letters.demands.reviewDue' : 'letters.demands.review', { date: date(on) })}
        </span>
      )}
      <Button
        look={isDue ? 'plain' : 'quiet'}
        isDisabled={readOnly}
        onPress={() => openDialog('demand.confirm', { demand: demand.id })}
      >
        {t('demands.confirm.open')}
      </Button>
    </p>
  )
}

function AssessmentLine({
  assessment,
  corrected,
}: {
  readonly assessment: Assessment
  readonly corrected: boolean
}) {
  const { t, date } = useWords()
  const { demand, status, effectiveFrom, recordedOn, recordedBy, rationale, evidence } = assessment
  const register = useRegister()
  const proposal = assessment.proposal && register.proposals.get(assessment.proposal)
  return (
    <li className={corrected ? 'assessment-corrected' : undefined}>
      <p>
        <StatusMark of={status} /> {t('letters.demands.since', { date: date(effectiveFrom) })}{' '}
        <span className="soft small">
          {t('letters.demands.recorded', { date: date(recordedOn), by: recordedBy })}
          {proposal ? ` · ${t('proposals.cites', { by: proposal.by })}` : null}
          {corrected ? ` · ${t('letters.demands.corrected')}` : null}
        </span>
      </p>
      {rationale === '' ? null : (
        <p>
          <Own>{rationale}</Own>
        </p>
      )}
      {evidence.length === 0 ? null : <EvidenceList evidence={evidence} demand={demand} />}
    </li>
  )
}
