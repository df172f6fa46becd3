import { useEffect, useId, useRef, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { Link } from 'wouter'
import type { Conflict } from '../../../data/domain/conflict.ts'
import type { Failure } from '../../../data/failure.ts'
import { letterOf } from '../../../data/queries/letter-of.ts'
import { canAllStand, type Settling, settlingOf } from '../../../data/queries/settle.ts'
import { currentDialog } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureText } from '../../ui/FailureText.tsx'
import { WrittenField } from '../../ui/fields.tsx'
import { OwnText } from '../../ui/page.tsx'
import { QuestionName } from '../../ui/QuestionName.tsx'
import { Answer } from './Answer.tsx'
import { OtherValue } from './OtherValue.tsx'
import { otherKindOf, whole } from './other-value.ts'

/** One question with its answers side by side: one of them is chosen, or another is written. */
export function ConflictForm({
  conflict,
  focus,
  onSettled,
}: {
  readonly conflict: Conflict
  readonly focus: boolean
  readonly onSettled: () => void
}) {
  const { t } = useWords()
  const register = useRegister()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const [chosen, setChosen] = useState<string | null>(null)
  const [other, setOther] = useState<unknown>(
    () => (conflict.sides.find(({ shows }) => shows) ?? conflict.sides[0]).value,
  )
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => {
    if (focus) form.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus()
  }, [focus])
  const kind = otherKindOf(conflict)
  const side = conflict.sides.find(({ entries }) => entries[0].id === chosen)
  const settling: Settling | null = side
    ? { by: 'side', side }
    : chosen === 'all'
      ? { by: 'all' }
      : chosen === 'other' && whole(kind, other)
        ? { by: 'value', value: other }
        : null
  const reasonNeeded = conflict.field === 'condition' && side?.shows !== true
  const command = settling && settlingOf(register, conflict, settling, reason.trim())
  const ready = command !== null && !readOnly && !busy && (!reasonNeeded || reason.trim() !== '')
  const settle = async () => {
    if (!ready || !command) return
    setBusy(true)
    onSettled()
    const result = await submit(command)
    setBusy(false)
    if (result.ok) tell({ kind: 'done', what: 'conflictSettled', undo: true })
    else setFailure(result.failure)
  }
  const latest = useRef(settle)
  latest.current = settle
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || currentDialog()) return
      // Before the answer that has the focus takes it for its own.
      event.preventDefault()
      event.stopPropagation()
      void latest.current()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])
  const letter = letterOf(register, conflict.subject)
  return (
    <form
      ref={form}
      className="stack conflict"
      onSubmit={event => {
        event.preventDefault()
        void settle()
      }}
    >
      <header>
        <h2>
          <QuestionName of={conflict} bare={letter === conflict.subject} />
        </h2>
        {letter ? (
          <Link className="soft small" href={to.letter(letter)}>
            <OwnText of={register.letters.get(letter)?.title ?? null} />
          </Link>
        ) : null}
      </header>
      <RadioGroup className="field" value={chosen} onChange={setChosen} isDisabled={readOnly}>
        <Label className="field-label">{t('conflicts.choices')}</Label>
        <div className="answers">
          {conflict.sides.map(each => (
            <Answer
              key={each.entries[0].id}
              conflict={conflict}
              side={each}
              chosen={chosen}
              describedBy={`${id}-${each.entries[0].id}`}
            />
          ))}
        </div>
        {canAllStand(conflict) ? (
          <Radio value="all" className="choice answer-other">
            {t('conflicts.all')}
          </Radio>
        ) : null}
        {kind ? (
          <Radio value="other" className="choice answer-other">
            {t('conflicts.other')}
          </Radio>
        ) : (
          <p className="soft small">{t('conflicts.otherHint')}</p>
        )}
      </RadioGroup>
      {kind && chosen === 'other' ? (
        <OtherValue kind={kind} field={conflict.field} value={other} onChange={setOther} />
      ) : null}
      <WrittenField
        label={t('conflicts.reason')}
        value={reason}
        onChange={setReason}
        required={reasonNeeded}
        hint={reasonNeeded ? t('conflicts.reasonNeeded') : undefined}
        lines={2}
      />
      {failure ? <FailureText failure={failure} /> : null}
      <div>
        <Button type="submit" look="primary" isDisabled={!ready}>
          {t('conflicts.settle')}
        </Button>
      </div>
    </form>
  )
}
