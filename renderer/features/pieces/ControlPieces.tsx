import { useState } from 'react'
import { Link } from 'wouter'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { ActionMenu } from '../../ui/ActionMenu.tsx'
import { Button } from '../../ui/Button.tsx'
import { FailureText } from '../../ui/FailureText.tsx'
import { GridPart } from '../../ui/GridPart.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { Modal } from '../../ui/Modal.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { Empty, PageTabs, Section } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'

/** What is pressed, what tells how things stand, and what is laid over the page. */
export function ControlPieces() {
  const { t, number } = useWords()
  const [view, setView] = useState<'month' | 'agenda'>('month')
  const [over, setOver] = useState(false)
  const tabs = ['text', 'matrix', 'history'] as const
  return (
    <Section title={t('pieces.controls')} actions={<Link href={to.help()}>{t('help.what')}</Link>}>
      <div className="stack">
        <div className="section-actions">
          <Button look="primary">{t('app.commands.response.log')}</Button>
          <Button>{t('app.actions.save')}</Button>
          <Button look="quiet">{t('app.actions.cancel')}</Button>
          <Button look="danger">{t('erasing.action')}</Button>
          <Button isDisabled>{t('app.actions.close')}</Button>
          <ActionMenu
            label={t('settings.appearance')}
            actions={(['light', 'dark'] as const).map(id => ({ id, label: t(`settings.appearances.${id}`) }))}
            onAction={() => undefined}
          />
        </div>
        <Segments
          label={t('calendar.view')}
          value={view}
          onChange={setView}
          options={(['month', 'agenda'] as const).map(value => ({
            value,
            label: t(`calendar.views.${value}`),
          }))}
        />
        <PageTabs
          label={t('letters.tabs.label')}
          tabs={tabs.map((tab, i) => ({
            href: to.pieces(),
            title: t(`letters.tabs.${tab}`),
            current: i === 0,
            ...(i === 2 ? { count: 54 } : {}),
          }))}
        />
        <GridPart role="grid" aria-label={t('pieces.grid')}>
          <GridPart role="row">
            <GridPart role="gridcell">{number(1)}</GridPart>
          </GridPart>
        </GridPart>
        <p>
          <Keys keys="mod+shift+z" />
        </p>
        <Progress done={0.62} doing={t('app.opening.reading')} />
        <FailureText failure={{ code: 'diskFull', path: '' }} />
        <Empty action={<Button>{t('app.commands.letter.register')}</Button>}>{t('history.empty')}</Empty>
        <Button onPress={() => setOver(true)}>{t('app.actions.choose')}</Button>
        {over ? (
          <Modal title={t('app.commands.view.asOf')} onClose={() => setOver(false)}>
            <p>{t('app.asOf.hint')}</p>
          </Modal>
        ) : null}
      </div>
    </Section>
  )
}
