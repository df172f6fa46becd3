import type { CivilDate } from '../../data/domain/civil-date.ts'
import type { Term } from '../../data/domain/condition.ts'
import type { TermValue } from '../../data/domain/term.ts'
import type { CommitmentView, Flip, Why } from '../../data/queries/commitment-view.ts'
import { openDialog } from '../app/dialogs.ts'
import { useWords } from '../i18n/words.ts'
import { useRegister } from '../replica.ts'
import { Button } from './Button.tsx'
import { VerdictMark } from './marks.tsx'
import { Own } from './page.tsx'

/** A term in plain words, in the interface's language. */
function useTermText(decisionBy: CivilDate | null): (term: Term) => string {
  const { t, date, number, text } = useWords()
  const register = useRegister()
  return term => {
    const by = term.by ?? decisionBy
    const demand = register.demands.get(term.demand)
    const words = { number: demand ? number(demand.number) : '?', date: by ? date(by) : t('why.theDecision') }
    if (term.op === 'response') {
      return t('why.response', {
        ...words,
        recipient: text(register.recipients.get(term.recipient)?.name),
        position: t(`domain.position.${term.atLeast}`),
      })
    }
    const status = t(`domain.status.${term.atLeast}`)
    return term.when.mode === 'sustained'
      ? t('why.status.sustained', { ...words, status, count: term.when.days })
      : t(`why.status.${term.when.mode}`, { ...words, status })
  }
}

/** A commitment's condition with the value of every part, what gave it, and what would change the result. */
export function WhyTree({ view }: { readonly view: CommitmentView }) {
  const { t } = useWords()
  const { why, flips, commitment } = view
  if (!why) return <p>{t('commitments.noCondition')}</p>
  return (
    <div className="why">
      <ul className="why-tree" aria-label={t('why.label')}>
        <WhyNode why={why} decisionBy={commitment.decisionBy} />
      </ul>
      <h3>{t('why.change')}</h3>
      {flips.length === 0 ? (
        <p className="soft">{t('why.noChange')}</p>
      ) : (
        <ul className="why-flips">
          {flips.map(flip => (
            <FlipLine key={JSON.stringify(flip)} flip={flip} decisionBy={commitment.decisionBy} />
          ))}
        </ul>
      )}
    </div>
  )
}

function WhyNode({ why, decisionBy }: { readonly why: Why; readonly decisionBy: CivilDate | null }) {
  const { t } = useWords()
  const termText = useTermText(decisionBy)
  if (why.op === 'term') {
    return (
      <li className="why-term">
        <p>
          <VerdictMark of={why.verdict} /> {termText(why.term)}
        </p>
        <SourceLine term={why.term} value={why.value} />
      </li>
    )
  }
  return (
    <li>
      <p>
        <VerdictMark of={why.verdict} />{' '}
        {why.op === 'atLeast' ? t('why.atLeast', { count: why.count }) : t(`why.${why.op}`)}
      </p>
      <ul>
        {why.of.map(part => (
          <WhyNode key={JSON.stringify(part)} why={part} decisionBy={decisionBy} />
        ))}
      </ul>
    </li>
  )
}

function SourceLine({ term, value }: { readonly term: Term; readonly value: TermValue }) {
  const { t, date, text } = useWords()
  const register = useRegister()
  const { source } = value
  switch (source.form) {
    case 'nothing':
      return <p className="soft small">{t(`why.from.nothing.${term.op}`)}</p>
    case 'assessment': {
      const { status, effectiveFrom, recordedOn, recordedBy, rationale } = source.assessment
      return (
        <p className="soft small">
          {t('why.from.assessment', {
            status: t(`domain.status.${status}`),
            since: date(effectiveFrom),
            recorded: date(recordedOn),
            by: recordedBy,
          })}
          {rationale === '' ? null : (
            <>
              {' — '}
              <Own>{rationale}</Own>
            </>
          )}
        </p>
      )
    }
    case 'response': {
      const { id, recipient, receivedOn, summary } = source.response
      return (
        <p className="small">
          <Button
            look="quiet"
            onPress={() => openDialog('response.show', { response: id, demand: term.demand })}
          >
            {t('why.from.response', {
              recipient: text(register.recipients.get(recipient)?.name),
              date: date(receivedOn),
              summary,
            })}
          </Button>
        </p>
      )
    }
  }
}

function FlipLine({ flip, decisionBy }: { readonly flip: Flip; readonly decisionBy: CivilDate | null }) {
  const { t, list } = useWords()
  const termText = useTermText(decisionBy)
  return (
    <li>{list(flip.map(({ term, becomes }) => t(`why.becomes.${becomes}`, { term: termText(term) })))}</li>
  )
}
