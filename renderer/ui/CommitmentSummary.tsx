import type { CommitmentView } from '../../data/queries/commitment-view.ts'
import { countdownSpan } from '../../data/queries/countdown.ts'
import { openDialog } from '../app/dialogs.ts'
import { useWords } from '../i18n/words.ts'
import { useReplica } from '../replica.ts'
import { Button } from './Button.tsx'
import { CommitmentMark } from './marks.tsx'
import { Own, OwnText } from './page.tsx'
import { CountdownStrip } from './pictures/CountdownStrip.tsx'
import { FlipList, WhyTree } from './WhyTree.tsx'

/** Days to a decision, in words. */
export function useDaysLeft(): (days: number | null) => string {
  const { t } = useWords()
  return days => {
    if (days === null) return t('commitments.noDate')
    if (days === 0) return t('commitments.isToday')
    return days > 0 ? t('commitments.daysLeft', { count: days }) : t('commitments.daysPast', { count: -days })
  }
}

/** A commitment: what the letter says, what its condition says and why, what was decided. */
export function CommitmentSummary({ view }: { readonly view: CommitmentView }) {
  const { t, date } = useWords()
  const daysLeft = useDaysLeft()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const { commitment, event, state, decisions } = view
  return (
    <article className="sheet stack">
      <header className="section-head">
        <h2>
          {event ? <OwnText of={event.name} /> : t('commitments.noEvent')} <CommitmentMark of={state} />
        </h2>
        <Button
          isDisabled={readOnly}
          onPress={() => openDialog('decision.record', { commitment: commitment.id })}
        >
          {t('commitments.record.open')}
        </Button>
      </header>
      <blockquote className="quotation">
        <OwnText of={commitment.wording} />
      </blockquote>
      <p>
        <span className="soft">{t('commitments.decisionBy')}: </span>
        {commitment.decisionBy ? `${date(commitment.decisionBy)} · ` : null}
        {daysLeft(view.daysLeft)}
      </p>
      <CountdownStrip days={view.daysLeft} span={countdownSpan([view.daysLeft])} />
      <section className="stack">
        <h3>{t('commitments.condition')}</h3>
        {view.why ? (
          <>
            <WhyTree why={view.why} place={commitment} />
            <h3>{t('why.change')}</h3>
            <FlipList flips={view.flips} place={commitment} />
          </>
        ) : (
          <p>{t('commitments.noCondition')}</p>
        )}
      </section>
      <section className="stack">
        <h3>{t('commitments.decisions')}</h3>
        {decisions.length === 0 ? <p className="soft">{t('commitments.noDecision')}</p> : null}
        {decisions.map(decision => (
          <DecisionLine key={decision.id} decision={decision} view={view} />
        ))}
      </section>
    </article>
  )
}

/** A decision: who, when, why, on what the condition said then, and whether it says something else now. */
function DecisionLine({
  decision,
  view,
}: {
  readonly decision: CommitmentView['decisions'][number]
  readonly view: CommitmentView
}) {
  const { t, date } = useWords()
  const { commitment, state } = view
  return (
    <div className="decision">
      <p>
        {t('commitments.decided', {
          choice: t(`domain.choice.${decision.choice}`),
          date: date(decision.on),
          by: decision.by,
        })}
        {decision.departs ? <span className="soft"> · {t('commitments.departed')}</span> : null}
      </p>
      {decision.reason === '' ? null : (
        <p>
          <Own>{decision.reason}</Own>
        </p>
      )}
      <p className="soft small">
        {t('commitments.takenOn')} <CommitmentMark of={decision.state} />
        {decision.state === state ? null : (
          <>
            {' · '}
            {t('commitments.saysNow')} <CommitmentMark of={state} />
          </>
        )}
      </p>
      {decision.why ? (
        <details>
          <summary>{t('commitments.whyThen')}</summary>
          <WhyTree why={decision.why} place={commitment} />
        </details>
      ) : null}
    </div>
  )
}
