import i18next from 'i18next'
import { Fragment, type ReactNode, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components'
import { I18nextProvider } from 'react-i18next'
import { changeSettings, useSession } from '../../app/session.ts'
import { type InterfaceLanguage, localeOf } from '../../i18n/locale.ts'
import { useWords } from '../../i18n/words.ts'
import { Page } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { ControlPieces } from './ControlPieces.tsx'
import { FieldPieces } from './FieldPieces.tsx'
import { MarkPieces } from './MarkPieces.tsx'
import { PicturePieces } from './PicturePieces.tsx'
import { RegisterPieces } from './RegisterPieces.tsx'

const groups = [
  ['controls', ControlPieces],
  ['marks', MarkPieces],
  ['fields', FieldPieces],
  ['register', RegisterPieces],
  ['pictures', PicturePieces],
] as const

/** For those who work on the app: every piece of `renderer/ui` in both directions, in the appearance that is chosen. */
export function PiecesPage() {
  const { t } = useWords()
  const { settings } = useSession()
  return (
    <Page title={t('pieces.title')}>
      <Segments
        label={t('settings.appearance')}
        value={settings.appearance}
        onChange={appearance => void changeSettings({ appearance })}
        options={(['light', 'dark', 'contrast'] as const).map(value => ({
          value,
          label: t(`settings.appearances.${value}`),
        }))}
      />
      <div className="pieces">
        {groups.map(([name, Group]) => (
          <Fragment key={name}>
            <Side language="en">
              <Group />
            </Side>
            <Side language="ar">
              <Group />
            </Side>
          </Fragment>
        ))}
      </div>
    </Page>
  )
}

function Side({
  language,
  children,
}: {
  readonly language: InterfaceLanguage
  readonly children: ReactNode
}) {
  const { digits } = useSession().settings
  const words = useMemo(() => i18next.cloneInstance({ lng: language }), [language])
  return (
    <I18nextProvider i18n={words}>
      <I18nProvider locale={localeOf({ language, digits })}>
        <div lang={language} dir={words.dir(language)}>
          {children}
        </div>
      </I18nProvider>
    </I18nextProvider>
  )
}
