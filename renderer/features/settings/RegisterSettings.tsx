import { type About, replyRuleSchema } from '../../../data/domain/about.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit } from '../../replica.ts'
import { BegunNote } from '../../ui/BegunNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField, NumberEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { Section } from '../../ui/page.tsx'
import { words } from '../../ui/written.ts'
import { ClosedDaysField } from './ClosedDaysField.tsx'
import { closedDaysOf, rowsOf, rowsSchema } from './closed-days.ts'

/** What the register says of itself, for everybody: its name, by when it asks for answers, when it is closed. */
export function RegisterSettings({ about, readOnly }: { readonly about: About; readonly readOnly: boolean }) {
  const { t } = useWords()
  const draft = useFormDraft('register.settings', about.id, { changing: true })
  const [name, setName] = useField(draft, 'name', words, about.name)
  const [days, setDays] = useField(draft, 'days', words, String(about.replyRule.days))
  const [counting, setCounting] = useField(
    draft,
    'counting',
    replyRuleSchema.shape.counting,
    about.replyRule.counting,
  )
  const [rows, setRows] = useField(draft, 'closedDays', rowsSchema, () => rowsOf(about.closedDays))
  const closedDays = closedDaysOf(rows)
  const whole = /^[1-9]\d{0,3}$/.test(days) && Number(days) <= 3_650
  const save = async () => {
    if (closedDays === null) return
    const replyRule = { days: Number(days), counting }
    // What is recorded is shown at once, by another form in this one's place.
    draft.recorded()
    const result = await submit({
      kind: 'editRegister',
      register: about.id,
      to: { name, replyRule, closedDays: [...closedDays] },
    })
    tell(
      result.ok ? { kind: 'done', what: 'saved', undo: true } : { kind: 'failure', failure: result.failure },
    )
  }
  return (
    <Section title={t('settings.register')}>
      <div className="sheet settings">
        <BegunNote draft={draft} />
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
          isDisabled={readOnly || name.trim() === '' || !whole || closedDays === null}
          onPress={() => void save()}
        >
          {t('app.actions.save')}
        </Button>
      </div>
    </Section>
  )
}
