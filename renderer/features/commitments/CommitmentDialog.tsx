import { z } from 'zod'
import { changesOf } from '../../../data/domain/edit.ts'
import { type EventDetails, eventDetailsSchema } from '../../../data/domain/event.ts'
import { type CommitmentId, type EventId, idSchemas, type LetterId } from '../../../data/domain/ids.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { ChoiceField, DateEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { NamesField } from '../../ui/NamesField.tsx'
import { same } from '../../ui/rebase.ts'
import { Segments } from '../../ui/Segments.tsx'
import { day, texts, words, written } from '../../ui/written.ts'
import { knownKeys } from './builder-context.ts'
import { ConditionBuilder } from './ConditionBuilder.tsx'
import { ConditionPreview } from './ConditionPreview.tsx'
import { conditionFrom, draftGroupSchema, draftOf } from './draft-condition.ts'

/** An event while it is being written: what is to be there may be blank yet. */
const writtenEvent = eventDetailsSchema.extend({ name: texts, place: words.nullable() })

type On = { readonly letter: LetterId } | { readonly commitment: CommitmentId }

/** A commitment: its event, its words, by when it is decided, and on what condition. New, or changed with a reason. */
export function CommitmentDialog(on: On) {
  const { t, text } = useWords()
  const register = useRegister()
  const commitment = 'commitment' in on ? register.commitments.get(on.commitment) : undefined
  const letter = 'letter' in on ? on.letter : commitment?.letter
  const draft = useFormDraft(
    'letter' in on ? 'commitment.make' : 'commitment.edit',
    'letter' in on ? on.letter : on.commitment,
    {
      changing: commitment !== undefined,
      fields: { conditional: 'condition' },
      ...(commitment && { subjects: [commitment.id, ...(commitment.event ? [commitment.event] : [])] }),
    },
  )
  const [wording, setWording, wordingBegun] = useField(draft, 'wording', texts, commitment?.wording ?? {})
  const [decisionBy, setDecisionBy, decisionByBegun] = useField(
    draft,
    'decisionBy',
    day,
    commitment?.decisionBy ?? null,
  )
  const [event, setEvent, eventBegun] = useField<EventId | 'new' | 'none'>(
    draft,
    'event',
    z.union([z.enum(['new', 'none']), idSchemas.event]),
    commitment ? (commitment.event ?? 'none') : 'new',
  )
  const eventOf = (id: EventId | 'new' | 'none'): EventDetails =>
    (id === 'new' || id === 'none' ? undefined : register.events.get(id)) ?? {
      name: {},
      place: null,
      from: null,
      to: null,
    }
  const [details, setDetails, detailsBegun] = useField(draft, 'eventDetails', writtenEvent, () =>
    eventOf(event),
  )
  const [conditional, setConditional, conditionalBegun] = useField(
    draft,
    'conditional',
    z.boolean(),
    commitment ? commitment.condition !== null : true,
  )
  const [built, setBuilt, builtBegun] = useField(
    draft,
    'condition',
    draftGroupSchema,
    () => draftOf(commitment?.condition ?? null, knownKeys()),
    { whole: true },
  )
  const [reason, setReason] = useField(draft, 'reason', words, '')
  if (!letter) return null
  const condition = conditional ? conditionFrom(built) : null
  const conditionBegun = conditionalBegun ? conditionFrom(builtBegun) : null
  const says = written(wording)
  const named = written(details.name)
  const conditionChanged =
    commitment !== undefined && JSON.stringify(condition) !== JSON.stringify(conditionBegun)
  const ready =
    says !== null &&
    (event === 'none' || named !== null) &&
    (!conditional || condition !== null) &&
    !(conditionChanged && reason.trim() === '')
  return (
    <FormModal
      draft={draft}
      wide
      title={t(`commitments.form.${commitment ? 'editTitle' : 'title'}`)}
      submitLabel={t(commitment ? 'app.actions.save' : 'commitments.form.submit')}
      ready={ready}
      onSubmit={async () => {
        if (!says) return { ok: true, value: undefined }
        const { place, from, to } = details
        const untouched = commitment && event === eventBegun && same(details, detailsBegun)
        const about =
          event === 'none' || !named || untouched
            ? {}
            : { eventDetails: { name: named, place: place || null, from, to } }
        const what = { event: eventIn(event), wording: says, decisionBy, condition }
        const before = {
          event: eventIn(eventBegun),
          wording: wordingBegun,
          decisionBy: decisionByBegun,
          condition: conditionBegun,
        }
        const result = await submit(
          commitment
            ? {
                kind: 'editCommitment',
                commitment: commitment.id,
                to: changesOf(before, what),
                reason: reason.trim() || null,
                ...about,
              }
            : { kind: 'makeCommitment', letter, spans: [], ...what, ...about },
        )
        if (result.ok) tell({ kind: 'done', what: 'saved', undo: true })
        return result
      }}
    >
      <NamesField
        label={t('commitments.form.wording')}
        value={wording}
        onChange={setWording}
        lines={2}
        required
        autoFocus
      />
      <div className="form-pair">
        <ChoiceField
          label={t('commitments.columns.event')}
          value={event}
          onChange={chosen => {
            setEvent(chosen)
            setDetails(eventOf(chosen))
          }}
          required
          options={[
            { value: 'new', label: t('commitments.form.newEvent') },
            { value: 'none', label: t('commitments.noEvent') },
            ...[...register.events.values()].map(({ id, name }) => ({ value: id, label: text(name) })),
          ]}
        />
        <DateEntry
          label={t('commitments.decisionBy')}
          hint={t('commitments.decisionByHint')}
          value={decisionBy}
          onChange={setDecisionBy}
        />
      </div>
      {event === 'none' ? null : (
        <fieldset className="sheet stack">
          <legend className="visually-hidden">{t('commitments.columns.event')}</legend>
          <NamesField
            label={t('commitments.form.eventName')}
            value={details.name}
            onChange={name => setDetails({ ...details, name })}
            required
          />
          <div className="form-pair">
            <WrittenField
              label={t('commitments.form.place')}
              value={details.place ?? ''}
              onChange={place => setDetails({ ...details, place })}
            />
            <DateEntry
              label={t('commitments.from')}
              value={details.from}
              onChange={from => setDetails({ ...details, from })}
            />
            <DateEntry
              label={t('commitments.to')}
              value={details.to}
              onChange={to => setDetails({ ...details, to })}
            />
          </div>
        </fieldset>
      )}
      <Segments
        label={t('commitments.form.condition')}
        value={conditional ? 'on' : 'inForce'}
        onChange={chosen => setConditional(chosen === 'on')}
        options={(['on', 'inForce'] as const).map(value => ({
          value,
          label: t(`commitments.form.conditional.${value}`),
        }))}
      />
      {conditional ? (
        <>
          <ConditionBuilder letter={letter} draft={built} onChange={setBuilt} />
          <ConditionPreview draft={built} place={{ letter, decisionBy }} />
        </>
      ) : null}
      {commitment ? (
        <WrittenField
          label={t('commitments.form.reason')}
          hint={conditionChanged ? t('commitments.form.reasonHint') : undefined}
          value={reason}
          onChange={setReason}
          required={conditionChanged}
        />
      ) : null}
    </FormModal>
  )
}

const eventIn = (chosen: EventId | 'new' | 'none'): EventId | null =>
  chosen === 'new' || chosen === 'none' ? null : chosen
