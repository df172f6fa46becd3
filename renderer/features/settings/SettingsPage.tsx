import { useState } from 'react'
import { interfaceLanguages } from '../../../data/contract.ts'
import { changeSettings, useSession } from '../../app/session.ts'
import { languageNames } from '../../i18n/locale.ts'
import { useWords } from '../../i18n/words.ts'
import { useAsOf, useRegister, useReplica } from '../../replica.ts'
import { ChoiceField, TickField, WrittenField } from '../../ui/fields.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { BackupSettings } from './BackupSettings.tsx'
import { PassphraseSettings } from './PassphraseSettings.tsx'
import { RegisterSettings } from './RegisterSettings.tsx'

/** The person's settings, for this computer, and the register's, for everybody. */
export function SettingsPage() {
  const { t } = useWords()
  const { version } = useSession()
  const opened = useReplica()?.opened
  const register = useRegister()
  const asOf = useAsOf()
  const [saved, setSaved] = useState(0)
  const about = opened && register.abouts.get(opened.register)
  return (
    <Page help="passphrase" title={t('settings.title')}>
      <PersonSettings />
      {about ? (
        <RegisterSettings
          key={`${about.id} ${asOf} ${saved}`}
          about={about}
          readOnly={opened.readOnly}
          onSaved={() => setSaved(saved + 1)}
        />
      ) : null}
      <PassphraseSettings />
      {opened && !opened.part ? <BackupSettings readOnly={opened.readOnly} /> : null}
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
          options={interfaceLanguages.map(value => ({ value, label: languageNames[value] }))}
        />
        {settings.language === 'ar' ? (
          <ChoiceField
            label={t('settings.digits')}
            value={settings.digits}
            onChange={digits => void changeSettings({ digits })}
            required
            options={[
              { value: 'western', label: '0123456789' },
              { value: 'arabic', label: '٠١٢٣٤٥٦٧٨٩' },
            ]}
          />
        ) : null}
        <ChoiceField
          label={t('settings.appearance')}
          value={settings.appearance}
          onChange={appearance => void changeSettings({ appearance })}
          required
          options={(['system', 'light', 'dark', 'contrast'] as const).map(value => ({
            value,
            label: t(`settings.appearances.${value}`),
          }))}
        />
        <div className="field">
          <TickField
            label={t('settings.deadlineNotices')}
            value={settings.deadlineNotices}
            onChange={deadlineNotices => void changeSettings({ deadlineNotices })}
          />
          <p className="field-hint">{t('settings.deadlineNoticesHint')}</p>
        </div>
      </div>
    </Section>
  )
}
