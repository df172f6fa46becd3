import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { useAsOf, useRegister, useReplica, useSeenBy } from '../replica.ts'
import { CommandButton } from './CommandButton.tsx'
import { LanguageMenu } from './Languages.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { PagesMenu, SideNavigation, usePages } from './Navigation.tsx'
import { Tour } from './Tour.tsx'

/** Navigation at the side, the register's name and the common actions on top, the page in the middle. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useWords()
  const pages = usePages()
  const register = useRegister()
  const opened = useReplica()?.opened
  const about = opened && register.abouts.get(opened.register)
  return (
    <div className="frame">
      <button type="button" className="skip-link" onClick={focusPage}>
        {t('app.skip')}
      </button>
      <SideNavigation pages={pages} />
      <header className="top">
        <PagesMenu pages={pages} />
        <p className="top-name">
          <bdi dir="auto">{about?.name ?? opened?.folder}</bdi>
        </p>
        <div className="top-actions">
          <CommandButton id="search.open" look="quiet" />
          <span className="top-wide">
            <CommandButton id="view.asOf" look="quiet" />
          </span>
          <span className="top-elsewhere">
            <CommandButton id="undo" look="quiet" />
            <CommandButton id="redo" look="quiet" />
          </span>
          <span className="top-wide">
            <LanguageMenu />
          </span>
          {opened?.encrypted ? <CommandButton id="register.lock" look="quiet" /> : null}
          <span className="top-wide">
            <CommandButton id="register.close" look="quiet" />
          </span>
          <span className="top-more">
            <MoreMenu />
          </span>
          <CommandButton id="response.log" look="primary" />
        </div>
      </header>
      <div className="bands">
        <Tour />
        <AsOfBand />
      </div>
      {children}
    </div>
  )
}

/** Why nothing can be recorded: somebody else writes in the register on this computer, or the folder takes nothing. */
function useWhyReadOnly(): string | null {
  const { t, moment } = useWords()
  const opened = useReplica()?.opened
  if (!opened?.readOnly) return null
  if (opened.heldBy === null) return t('app.readOnly')
  const { person, computer, since } = opened.heldBy
  return t(person === '' ? 'app.heldElsewhere' : 'app.heldBy', { person, computer, since: moment(since) })
}

/** Says when the past is shown, and the way back; or why nothing can be recorded. */
function AsOfBand() {
  const { t, date } = useWords()
  const asOf = useAsOf()
  const person = useSeenBy()
  const whyReadOnly = useWhyReadOnly()
  const isPart = useReplica()?.opened.part ?? false
  const past =
    asOf &&
    (person ? t('app.asOf.seenBy', { person, date: date(asOf) }) : t('app.asOf.band', { date: date(asOf) }))
  const text = past ?? whyReadOnly ?? (isPart ? t('bundles.part') : null)
  return (
    <div className={text ? 'band' : 'band-none'} data-as-of={asOf ?? undefined}>
      <p role="status">{text}</p>
      {asOf ? (
        <div className="top-actions">
          <CommandButton id="view.today" />
        </div>
      ) : isPart ? (
        <div className="top-actions">
          <CommandButton id="bundle.export" />
        </div>
      ) : null}
    </div>
  )
}

function focusPage(): void {
  document.getElementById('page')?.focus()
}
