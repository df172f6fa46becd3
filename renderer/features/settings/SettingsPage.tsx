import { useState } from 'react'
import type { About } from '../../../data/domain/about.ts'
import { tell } from '../../app/messages.ts'
import { changeSettings, useSession } from '../../app/session.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField, WrittenField } from '../../ui/fields.tsx'
import { Page, Section } from '../../ui/page.tsx'

/** The person's settings, for this computer, and the register's, for everybody. */
export function SettingsPage() {
  const { t } = useWords()
  const { version } = useSession()
  const opened = useReplica()?.opened
  const register = useRegister()
  const about = opened && register.abouts.get(opened.register)
  return (
    <Page title={t('settings.title')}>
      <PersonSettings />
      {about ? (
        <RegisterSettings key={JSON.stringify(about)} about={about} readOnly={opened.readOnly} />
      ) : null}
      <p className="soft small">{t('settings.version', { version })}</p>
    </Page>
  )
}

function PersonSettings() {
  const { t } = useWords()
  const { settings } = useSession()
  const [author, setAuthor] = useState(settings.author)
  return (
    <Section title={t('settings.you')}>
      <div className="sheet settings">
        <WrittenField
          label={t('settings.author')}
          hint={t('settings.authorHint')}
          value={author}
          onChange={name => {
            setAuthor(name)
            if (name.trim() !== '') void changeSettings({ author: name.trim() })
          }}
          required
        />
        <ChoiceField
          label={t('settings.language')}
          value={settings.language}
          onChange={language => void changeSettings({ language })}
          required
          options={[
            { value: 'en', label: 'English' },
            { value: 'ar', label: 'العربية' },
          ]}
        />
        <ChoiceField
          label={t('settings.appearance')}
          value={settings.appearance}
          onChange={appearance => void changeSettings({ appearance })}
          required
          options={(['system', 'light', 'dark'] as const).map(value => ({
            value,
            label: t(`settings.appearances.${value}`),
          }))}
        />
      </div>
    </Section>
  )
}

function RegisterSettings({ about, readOnly }: { readonly about: About; readonly readOnly: boolean }) {
  const { t } = useWords()
  const [name, setName] = useState(about.name)
  const [days, setDays] = useState(String(about.replyRule.days))
  const [counting, setCounting] = useState(about.replyRule.counting)
  const save = async () => {
    const replyRule = { days: Number(days), counting }
    const result = await submit({ kind: 'editRegister', register: about.id, to: { name, replyRule } })
    tell(
      result.ok ? { kind: 'done', what: 'saved', undo: true } : { kind: 'failure', failure: result.failure },
    )
  }
  const whole = /^[1-9]\d{0,3}$/.test(days)
  return (
    <Section title={t('settings.register')}>
      <div className="sheet settings">
        <WrittenField label={t('settings.name')} value={name} onChange={setName} required />
        <WrittenField
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
        <Button
          look="primary"
          isDisabled={readOnly || name.trim() === '' || !whole}
          onPress={() => void save()}
        >
          {t('app.actions.save')}
        </Button>
      </div>
    </Section>
  )
}
