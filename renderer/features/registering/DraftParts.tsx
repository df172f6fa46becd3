import type { ReactNode } from 'react'
import type {
  DraftCommitment,
  DraftRecipient,
  DraftSignatory,
  DraftText,
  LetterDraft,
} from '../../../data/letter-draft.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField, DateEntry, TickField, WrittenField } from '../../ui/fields.tsx'
import { Section } from '../../ui/page.tsx'
import type { PartList } from './draft.ts'
import { dependences, type PartActions, PartCard } from './PartCard.tsx'

interface Props {
  readonly draft: LetterDraft
  readonly shown: number | null
  readonly actions: PartActions
  readonly onAdd: (list: PartList) => void
}

/** Everything that was found, list by list, to be corrected beside the source. */
export function DraftParts({ draft, shown, actions, onAdd }: Props) {
  const { t, number } = useWords()
  const list = (name: PartList, parts: readonly ReactNode[]) => (
    <Section
      title={
        <>
          {t(`registering.${name}`)} <span className="tab-count">{number(parts.length)}</span>
        </>
      }
      actions={
        <Button look="quiet" onPress={() => onAdd(name)}>
          {t(`registering.add.${name}`)}
        </Button>
      }
    >
      {parts.length === 0 ? (
        <p className="soft">{t(`registering.none.${name}`)}</p>
      ) : (
        <ol className="parts">{parts}</ol>
      )}
    </Section>
  )
  const card = { shown, actions }
  return (
    <>
      {list(
        'recipients',
        draft.recipients.map(part => <RecipientPart key={part.key} part={part} {...card} />),
      )}
      {list(
        'demands',
        draft.demands.map((part, i) => (
          <TextPart draft={draft} key={part.key} list="demands" part={part} number={i + 1} {...card} />
        )),
      )}
      {list(
        'commitments',
        draft.commitments.map(part => <CommitmentPart key={part.key} draft={draft} part={part} {...card} />),
      )}
      {list(
        'points',
        draft.points.map((part, i) => (
          <TextPart draft={draft} key={part.key} list="points" part={part} number={i + 1} {...card} />
        )),
      )}
      {list(
        'signatories',
        draft.signatories.map(part => <SignatoryPart draft={draft} key={part.key} part={part} {...card} />),
      )}
    </>
  )
}

interface PartProps<Part> {
  readonly part: Part
  readonly shown: number | null
  readonly actions: PartActions
}

function RecipientPart({ part, shown, actions }: PartProps<DraftRecipient>) {
  const { t, text } = useWords()
  const register = useRegister()
  const same = part.known ?? part.near
  const match = same ? register.recipients.get(same) : undefined
  const change = (changes: Partial<DraftRecipient>) => actions.onChange('recipients', part.key, changes)
  return (
    <PartCard list="recipients" part={part} name={part.name} shown={part.key === shown} actions={actions}>
      <div className="form-pair">
        <WrittenField
          label={t('registering.name')}
          value={part.name}
          onChange={name => change({ name })}
          required
        />
        <WrittenField label={t('registering.office')} value={part.role} onChange={role => change({ role })} />
        <ChoiceField
          label={t('registering.form')}
          value={part.form}
          onChange={form => change({ form })}
          required
          options={(['person', 'office', 'body', 'state'] as const).map(value => ({
            value,
            label: t(`domain.form.${value}`),
          }))}
        />
      </div>
      {match ? (
        <TickField
          label={t('registering.knownHint', { name: text(match.name) })}
          value={part.known !== null}
          onChange={on => change({ known: on ? same : null, near: same })}
        />
      ) : null}
    </PartCard>
  )
}

function TextPart({
  draft,
  list,
  part,
  number,
  shown,
  actions,
}: PartProps<DraftText> & {
  readonly draft: LetterDraft
  readonly list: 'points' | 'demands'
  readonly number: number
}) {
  const words = useWords()
  const under = draft.demands.findIndex(({ key }) => key === part.parent) + 1
  const label =
    list === 'demands'
      ? words.t('registering.demandNumber', { number: words.number(number) })
      : `${words.t('registering.role.points')} ${words.number(number)}`
  return (
    <PartCard list={list} part={part} name={label} shown={part.key === shown} actions={actions}>
      <WrittenField
        label={label}
        value={part.text}
        onChange={text => actions.onChange(list, part.key, { text })}
        required
        lines={3}
      />
      {draft.otherLanguage !== null ? (
        <WrittenField
          label={words.t('registering.inLanguage', {
            language: words.t(`domain.language.${draft.otherLanguage}`),
          })}
          value={part.other}
          onChange={other => actions.onChange(list, part.key, { other })}
          lines={2}
        />
      ) : null}
      {under > 0 ? (
        <p className="soft small">{words.t('registering.under', { number: words.number(under) })}</p>
      ) : null}
    </PartCard>
  )
}

function CommitmentPart({
  draft,
  part,
  shown,
  actions,
}: PartProps<DraftCommitment> & { readonly draft: LetterDraft }) {
  const { t, number } = useWords()
  const change = (changes: Partial<DraftCommitment>) => actions.onChange('commitments', part.key, changes)
  return (
    <PartCard list="commitments" part={part} name={part.event} shown={part.key === shown} actions={actions}>
      <div className="form-pair">
        <WrittenField
          label={t('registering.event')}
          value={part.event}
          onChange={event => change({ event })}
          required
        />
        <DateEntry
          label={t('registering.decisionBy')}
          value={part.decisionBy}
          onChange={decisionBy => change({ decisionBy })}
        />
      </div>
      <WrittenField
        label={t('registering.wording')}
        value={part.wording}
        onChange={wording => change({ wording })}
        lines={2}
      />
      <fieldset className="ticks">
        <legend className="field-label">{t('registering.dependsOn')}</legend>
        {part.dependsOn.length === 0 ? (
          <p className="soft small">{t('registering.dependsOnNothing')}</p>
        ) : null}
        {dependences(draft, part).map(({ demand, ticked }, i) => (
          <TickField
            key={demand.key}
            label={t('registering.demandNumber', { number: number(i + 1) })}
            value={ticked}
            onChange={on =>
              change({
                dependsOn: on
                  ? [...part.dependsOn, demand.key]
                  : part.dependsOn.filter(key => key !== demand.key),
              })
            }
          />
        ))}
      </fieldset>
    </PartCard>
  )
}

function SignatoryPart({
  draft,
  part,
  shown,
  actions,
}: PartProps<DraftSignatory> & { readonly draft: LetterDraft }) {
  const { t, text } = useWords()
  const register = useRegister()
  const same = part.known ?? part.near
  const match = same ? register.organisations.get(same) : undefined
  const change = (changes: Partial<DraftSignatory>) => actions.onChange('signatories', part.key, changes)
  return (
    <PartCard list="signatories" part={part} name={part.name} shown={part.key === shown} actions={actions}>
      <div className="form-pair">
        <WrittenField
          label={t('registering.name')}
          value={part.name}
          onChange={name => change({ name })}
          required
        />
        {draft.otherLanguage === null ? null : (
          <WrittenField
            label={t('registering.inLanguage', { language: t(`domain.language.${draft.otherLanguage}`) })}
            value={part.other}
            onChange={other => change({ other })}
          />
        )}
        {part.printedWith === '' ? null : (
          <WrittenField
            label={t('registering.printedWith')}
            value={part.printedWith}
            onChange={printedWith => change({ printedWith })}
          />
        )}
      </div>
      {match ? (
        <TickField
          label={t('registering.knownHint', { name: text(match.name) })}
          value={part.known !== null}
          onChange={on => change({ known: on ? same : null, near: same })}
        />
      ) : null}
    </PartCard>
  )
}
