import type { Assessment, Evidence } from '../../../data/domain/assessment.ts'
import type { Demand } from '../../../data/domain/demand.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import { demandStanding } from '../../../data/queries/demand-standing.ts'
import { demandsOf } from '../../../data/queries/reply-matrix.ts'
import { openDialog } from '../../app/dialogs.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { Empty, Own, OwnText } from '../../ui/page.tsx'

/** Each demand with what is the case, and the whole history of its assessments. */
export function DemandsTab({ letter }: { readonly letter: Letter }) {
  const { t } = useWords()
  const demands = demandsOf(useRegister(), letter.id)
  if (demands.length === 0) return <Empty>{t('letters.demands.empty')}</Empty>
  return (
    <ol className="stack">
      {demands.map(demand => (
        <DemandCard key={demand.id} demand={demand} />
      ))}
    </ol>
  )
}

function DemandCard({ demand }: { readonly demand: Demand }) {
  const { t, number, date } = useWords()
  const register = useRegister()
  const today = useToday()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const { status, lapsed, assessment, history } = demandStanding(register, demand.id, today)
  return (
    <li className="sheet demand" id={demand.id}>
      <header className="section-head">
        <h2>
          {t('demands.number', { number: number(demand.number) })} <StatusMark of={status} lapsed={lapsed} />
        </h2>
        <Button isDisabled={readOnly} onPress={() => openDialog('demand.assess', { demand: demand.id })}>
          {t('letters.demands.assess')}
        </Button>
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
      {assessment?.nextReviewOn ? (
        <p className="soft small">{t('letters.demands.review', { date: date(assessment.nextReviewOn) })}</p>
      ) : null}
      <h3>{t('letters.demands.history')}</h3>
      {history.length === 0 ? (
        <p className="soft">{t('letters.demands.none')}</p>
      ) : (
        <ol className="assessments">
          {history.map(each => (
            <AssessmentLine key={each.id} assessment={each} />
          ))}
        </ol>
      )}
    </li>
  )
}

function AssessmentLine({ assessment }: { readonly assessment: Assessment }) {
  const { t, date } = useWords()
  const { status, effectiveFrom, recordedOn, recordedBy, rationale, evidence } = assessment
  return (
    <li>
      <p>
        <StatusMark of={status} /> {t('letters.demands.since', { date: date(effectiveFrom) })}{' '}
        <span className="soft small">
          {t('letters.demands.recorded', { date: date(recordedOn), by: recordedBy })}
        </span>
      </p>
      {rationale === '' ? null : (
        <p>
          <Own>{rationale}</Own>
        </p>
      )}
      {evidence.length === 0 ? null : (
        <p className="small">
          <span className="soft">{t('letters.demands.evidence')}: </span>
          {evidence.map(each => (
            <EvidenceLink key={JSON.stringify(each)} evidence={each} />
          ))}
        </p>
      )}
    </li>
  )
}

function EvidenceLink({ evidence }: { readonly evidence: Evidence }) {
  const { text, date } = useWords()
  const register = useRegister()
  switch (evidence.form) {
    case 'response': {
      const response = register.responses.get(evidence.response)
      return (
        <Button look="quiet" onPress={() => openDialog('response.show', { response: evidence.response })}>
          {response
            ? `${text(register.recipients.get(response.recipient)?.name)}, ${date(response.receivedOn, 'short')}`
            : evidence.response}
        </Button>
      )
    }
    case 'file':
      return <Own>{evidence.note ?? evidence.file.name}</Own>
    case 'link':
      return <Own>{evidence.note ? `${evidence.note} (${evidence.url})` : evidence.url}</Own>
  }
}
