import { Input, Label, TextField } from 'react-aria-components'
import { positions } from '../../../data/domain/response.ts'
import { westernDigits } from '../../i18n/digits.ts'
import { useWords } from '../../i18n/words.ts'
import { useToday } from '../../replica.ts'
import { DateEntry } from '../../ui/fields.tsx'
import { InlineChoice } from '../../ui/InlineChoice.tsx'
import { useBuilder } from './builder-context.ts'
import { type DraftTerm, problemOf, put } from './draft-condition.ts'
import { PartActions } from './PartActions.tsx'

const statuses = ['met', 'partiallyMet'] as const
const verbs = ['held', 'reached', 'sustained', 'response'] as const
type Verb = (typeof verbs)[number]

/** One term as a sentence whose words can be chosen: a demand stands somewhere, or is answered, by a date. */
export function TermSentence({ term }: { readonly term: DraftTerm }) {
  const { t, digits } = useWords()
  const { draft, change, demands, recipients, fresh } = useBuilder()
  const to = (changes: Partial<DraftTerm>) => change(put(draft, term.key, changes))
  const problem = problemOf(term)
  const verb: Verb = term.op === 'response' ? 'response' : term.mode
  const chooseVerb = (chosen: Verb) =>
    to(chosen === 'response' ? { op: 'response' } : { op: 'status', mode: chosen })
  return (
    <div className="builder-term">
      <div className="builder-line">
        <InlineChoice
          label={t('commitments.builder.demand')}
          value={term.demand}
          onChange={demand => to({ demand })}
          options={demands}
          autoFocus={fresh === term.key}
        />
        <InlineChoice
          label={t('commitments.builder.verb')}
          value={verb}
          onChange={chooseVerb}
          options={verbs.map(value => ({ value, label: t(`commitments.builder.verbs.${value}`) }))}
        />
        {term.op === 'response' ? (
          <>
            <InlineChoice
              label={t('commitments.builder.recipient')}
              value={term.recipient}
              onChange={recipient => to({ recipient })}
              options={recipients}
            />
            <InlineChoice
              label={t('commitments.builder.position')}
              value={term.position}
              onChange={position => to({ position })}
              options={positions
                .filter(value => value !== 'notAddressed')
                .toReversed()
                .map(value => ({
                  value,
                  label: t('commitments.builder.withPosition', { position: t(`domain.position.${value}`) }),
                }))}
            />
          </>
        ) : (
          <InlineChoice
            label={t('commitments.builder.status')}
            value={term.status}
            onChange={status => to({ status })}
            options={statuses.map(value => ({ value, label: t(`commitments.builder.atLeast.${value}`) }))}
          />
        )}
        {verb === 'sustained' ? (
          <TextField
            className="builder-days"
            value={Number.isNaN(term.days) ? '' : digits(String(term.days))}
            onChange={days => to({ days: days.trim() === '' ? Number.NaN : Number(westernDigits(days)) })}
            isInvalid={problem === 'daysMissing'}
          >
            <Label>{t('commitments.builder.daysBefore')}</Label>
            <Input className="input" inputMode="numeric" size={4} />
            <span>{t('commitments.builder.daysAfter')}</span>
          </TextField>
        ) : null}
        <ByDate term={term} on={verb === 'held'} />
        <PartActions part={term} />
      </div>
      {problem === null ? null : (
        <p className="field-error" role="status">
          {t(`commitments.builder.problem.${problem}`)}
        </p>
      )}
    </div>
  )
}

/** By (or on) the decision's date, or one of its own. */
function ByDate({ term, on }: { readonly term: DraftTerm; readonly on: boolean }) {
  const { t } = useWords()
  const today = useToday()
  const { draft, change } = useBuilder()
  const to = (by: DraftTerm['by']) => change(put(draft, term.key, { by }))
  return (
    <>
      <InlineChoice
        label={t('commitments.builder.when')}
        value={term.by === null ? 'decision' : 'own'}
        onChange={when => to(when === 'decision' ? null : today)}
        options={(['decision', 'own'] as const).map(value => ({
          value,
          label: t(`commitments.builder.${on ? 'on' : 'by'}.${value}`),
        }))}
      />
      {term.by === null ? null : (
        <div className="builder-date">
          <DateEntry
            label={t('commitments.builder.date')}
            value={term.by}
            onChange={date => {
              if (date) to(date)
            }}
            required
          />
        </div>
      )}
    </>
  )
}
