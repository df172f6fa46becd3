import { Link } from 'wouter'
import type { Term, Verdict } from '../../data/domain/condition.ts'
import type { Why, WhySource } from '../../data/domain/why.ts'
import type { Flip, Flips } from '../../data/queries/flips.ts'
import { openDialog } from '../app/dialogs.ts'
import { to } from '../app/routes.ts'
import { useWords } from '../i18n/words.ts'
import { useRegister } from '../replica.ts'
import { Button } from './Button.tsx'
import { type ConditionPlace, useConditionWords } from './condition-words.ts'
import { VerdictMark } from './marks.tsx'
import { Own } from './page.tsx'

interface TreeProps {
  readonly why: Why
  readonly place: ConditionPlace
  /** False in a dialog, whose form a source that opens would put away. */
  readonly opens?: boolean
}

/** A condition with the value of every part and what gave it; each source opens where it is still there. */
export function WhyTree({ why, place, opens = true }: TreeProps) {
  const { t } = useWords()
  return (
    <div className="why">
      <ul className="why-tree" aria-label={t('why.label')}>
        <WhyNode why={why} place={place} opens={opens} />
      </ul>
    </div>
  )
}

/** The smallest changes that would give a condition another result. */
export function FlipList({ flips, place }: { readonly flips: Flips; readonly place: ConditionPlace }) {
  const { t } = useWords()
  if (flips.rest === 'tooMany') return <p className="soft">{t('why.tooMany')}</p>
  if (flips.sets.length === 0) return <p className="soft">{t('why.noChange')}</p>
  return (
    <>
      <ul className="why-flips">
        {flips.sets.map(flip => (
          <FlipLine key={JSON.stringify(flip)} flip={flip} place={place} />
        ))}
      </ul>
      {flips.rest === 'more' ? <p className="soft small">{t('why.more')}</p> : null}
    </>
  )
}

function WhyNode({ why, place, opens = true }: TreeProps) {
  const { t } = useWords()
  const words = useConditionWords(place)
  if (why.op === 'term') {
    return (
      <li className="why-term">
        <p>
          <VerdictMark of={why.verdict} /> {words.term({ ...why.term, by: why.by })}
        </p>
        <SourceLine term={why.term} source={why.source} opens={opens} />
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
        {[...why.of.entries()].map(([nth, part]) => (
          <WhyNode key={nth} why={part} place={place} opens={opens} />
        ))}
      </ul>
    </li>
  )
}

function SourceLine({
  term,
  source,
  opens,
}: {
  readonly term: Term
  readonly source: WhySource
  readonly opens: boolean
}) {
  const { t, date, text } = useWords()
  const register = useRegister()
  const gone = <span className="soft"> · {t('why.from.gone')}</span>
  switch (source.form) {
    case 'nothing':
      return <p className="soft small">{t(`why.from.nothing.${term.op}`)}</p>
    case 'assessment': {
      const { status, effectiveFrom, recordedOn, recordedBy, rationale } = source
      const words = t('why.from.assessment', {
        status: t(`domain.status.${status}`),
        since: date(effectiveFrom),
        recorded: date(recordedOn),
        by: recordedBy,
      })
      const letter = register.demands.get(term.demand)?.letter
      return (
        <p className="soft small">
          {letter && opens ? <Link href={to.demand(letter, term.demand)}>{words}</Link> : words}
          {rationale === '' ? null : (
            <>
              {' — '}
              <Own>{rationale}</Own>
            </>
          )}
          {register.assessments.has(source.assessment) ? null : gone}
        </p>
      )
    }
    case 'response': {
      const { response, recipient, receivedOn, summary, position } = source
      const words = t('why.from.response', {
        recipient: text(register.recipients.get(recipient)?.name),
        date: date(receivedOn),
        summary,
      })
      const said = position ? ` · ${t(`domain.position.${position}`)}` : ''
      return (
        <p className="small">
          {opens && register.responses.has(response) ? (
            <Button
              look="quiet"
              onPress={() => openDialog('response.show', { response, demand: term.demand })}
            >
              {words + said}
            </Button>
          ) : (
            <>
              {words + said}
              {register.responses.has(response) ? null : gone}
            </>
          )}
        </p>
      )
    }
  }
}

/** One set of changes: terms that would change in the same way are told together. */
function FlipLine({ flip, place }: { readonly flip: Flip; readonly place: ConditionPlace }) {
  const { t } = useWords()
  const words = useConditionWords(place)
  const ways = (['pending', 'unknown', 'settled'] as const).flatMap(now =>
    [true, false].flatMap(becomes => {
      const terms = flip.filter(each => each.becomes === becomes && certainty(each.now) === now)
      if (terms.length === 0) return []
      return [
        t(`why.becomes.${now}.${becomes}`, {
          terms: words.sentence({ op: 'allOf', of: terms.map(({ term }) => term) }),
        }),
      ]
    }),
  )
  return (
    <li>
      {ways.map(way => (
        <p key={way}>{way}</p>
      ))}
    </li>
  )
}

/** Whether a term can still change by itself, or only by what is recorded of the past. */
const certainty = (now: Verdict) => (now === 'pending' || now === 'unknown' ? now : 'settled')
