import { type About, replyRuleSchema } from '../../../data/domain/about.ts'
import { changesOf } from '../../../data/domain/edit.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit } from '../../replica.ts'
import { BegunNote } from '../../ui/BegunNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { ClashNote, useClashes } from '../../ui/ClashNote.tsx'
import { ChoiceField, NumberEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { Section } from '../../ui/page.tsx'
import { words } from '../../ui/written.ts'
import { ClosedDaysField } from './ClosedDaysField.tsx'
import { closedDaysOf, rowsOf, rowsSchema } from './closed-days.ts'

/** What the register says of itself, for everybody: its name, by when it asks for answers, when it is closed. */
export function RegisterSettings({
  about,
  readOnly,
  onSaved,
}: {
  readonly about: About
  readonly readOnly: boolean
  /** What is recorded shows in another form in this one's place. */
  readonly onSaved: () => void
}) {
  const { t } = useWords()
  const draft = useFormDraft('register.settings', about.id, {
    changing: true,
    fields: { days: 'replyRule', counting: 'replyRule' },
  })
  const clashes = useClashes(draft)
  const [name, setName, nameBegun] = useField(draft, 'name', words, about.name)
  const [days, setDays, daysBegun] = useField(draft, 'days', words, String(about.replyRule.days))
  const [counting, setCounting, countingBegun] = useField(
    draft,
    'counting',
    replyRuleSchema.shape.counting,
    about.replyRule.counting,
  )
  const [rows, setRows, rowsBegun] = useField(draft, 'closedDays', rowsSchema, () => rowsOf(about.closedDays))
  const closedDays = closedDaysOf(rows)
  const whole = /^[1-9]\d{0,3}$/.test(days) && Number(days) <= 3_650
  const save = async () => {
    if (closedDays === null) return
    const before = {
      name: nameBegun,
      replyRule: { days: Number(daysBegun), counting: countingBegun },
      closedDays: [...(closedDaysOf(rowsBegun) ?? [])],
    }
    const now = { name, replyRule: { days: Number(days), counting }, closedDays: [...closedDays] }
    const result = await draft.recording(() =>
      submit({ kind: 'editRegister', register: about.id, to: changesOf(before, now) }),
    )
    if (result.ok) {
      draft.recorded()
      onSaved()
    }
    tell(
      result.ok ? { kind: 'done', what: 'saved', undo: true } : { kind: 'failure', failure: result.failure },
    )
  }
  return (
    <Section title={t('settings.register')}>
      <div className="sheet settings">
        <BegunNote draft={draft} />
        <ClashNote draft={draft} />
        <WrittenField label={t('settings.name')} value={name} onChange={setName} required />
        <NumberEntry
          label={t('settings.replyDays')}
          hint={t('settings.replyDaysHint')}
          value={days}
          onChange={setDays}
          required
        />
        <ChoiceField
          label={t('settings.counting')}
          value={counting}
          onChange={setCounting}
          required
          options={(['calendar', 'working'] as const).map(value => ({
            value,
            label: t(`settings.countings.${value}`),
          }))}
        />
        <ClosedDaysField rows={rows} onChange={setRows} />
        <Button
          look="primary"
          isDisabled={readOnly || clashes.length > 0 || name.trim() === '' || !whole || closedDays === null}
          onPress={() => void save()}
        >
          {t('app.actions.save')}
        </Button>
      </div>
    </Section>
  )
}
