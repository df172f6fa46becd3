import { useState } from 'react'
import type { EventDetails } from '../../../data/domain/event.ts'
import type { CommitmentId, EventId, LetterId } from '../../../data/domain/ids.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { ChoiceField, DateEntry, WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'
import { NamesField } from '../../ui/NamesField.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { written } from '../../ui/written.ts'
import { newKey } from './builder-context.ts'
import { ConditionBuilder } from './ConditionBuilder.tsx'
import { ConditionPreview } from './ConditionPreview.tsx'
import { conditionFrom, draftOf } from './draft-condition.ts'

type On = { readonly letter: LetterId } | { readonly commitment: CommitmentId }

/** A commitment: its event, its words, by when it is decided, and on what condition. New, or changed with a reason. */
export function CommitmentDialog(on: On) {
  const { t, text } = useWords()
  const register = useRegister()
  const commitment = 'commitment' in on ? register.commitments.get(on.commitment) : undefined
  const letter = 'letter' in on ? on.letter : commitment?.letter
  const [wording, setWording] = useState(commitment?.wording ?? {})
  const [decisionBy, setDecisionBy] = useState(commitment?.decisionBy ?? null)
  const [event, setEvent] = useState<EventId | 'new' | 'none'>(
    commitment ? (commitment.event ?? 'none') : 'new',
  )
  const eventOf = (id: EventId | 'new' | 'none'): EventDetails =>
    (id === 'new' || id === 'none' ? undefined : register.events.get(id)) ?? {
      name: {},
      place: null,
      from: null,
      to: null,
    }
  const [details, setDetails] = useState(() => eventOf(event))
  const [conditional, setConditional] = useState(commitment ? commitment.condition !== null : true)
  const [draft, setDraft] = useState(() => draftOf(commitment?.condition ?? null, newKey))
  const [reason, setReason] = useState('')
  if (!letter) return null
  const condition = conditional ? conditionFrom(draft) : null
  const says = written(wording)
  const named = written(details.name)
  const conditionChanged =
    commitment !== undefined && JSON.stringify(condition) !== JSON.stringify(commitment.condition)
  const ready =
    says !== null &&
    (event === 'none' || named !== null) &&
    (!conditional || condition !== null) &&
    !(conditionChanged && reason.trim() === '')
  return (
    <FormModal
      wide
      title={t(`commitments.form.${commitment ? 'editTitle' : 'title'}`)}
      submitLabel={t(commitment ? 'app.actions.save' : 'commitments.form.submit')}
      ready={ready}
      onSubmit={async () => {
        if (!says) return { ok: true, value: undefined }
        const { place, from, to } = details
        const about =
          event === 'none' || !named ? {} : { eventDetails: { name: named, place: place || null, from, to } }
        const what = {
          event: event === 'new' || event === 'none' ? null : event,
          wording: says,
          decisionBy,
          condition,
        }
        const result = await submit(
          commitment
            ? {
                kind: 'editCommitment',
                commitment: commitment.id,
                to: what,
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
          <ConditionBuilder letter={letter} draft={draft} onChange={setDraft} />
          <ConditionPreview draft={draft} place={{ letter, decisionBy }} />
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
