import { useDeferredValue, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { CalendarPage } from '../features/calendar/CalendarPage.tsx'
import { CommitmentPage } from '../features/commitments/CommitmentPage.tsx'
import { CommitmentsPage } from '../features/commitments/CommitmentsPage.tsx'
import { DemandsPage } from '../features/demands/DemandsPage.tsx'
import { HistoryPage } from '../features/history/HistoryPage.tsx'
import { LetterPage } from '../features/letters/LetterPage.tsx'
import { LettersPage } from '../features/letters/LettersPage.tsx'
import { OverviewPage } from '../features/overview/OverviewPage.tsx'
import { RecipientPage } from '../features/recipients/RecipientPage.tsx'
import { RecipientsPage } from '../features/recipients/RecipientsPage.tsx'
import { RegisterLetterPage } from '../features/registering/RegisterLetterPage.tsx'
import { ReviewPage } from '../features/review/ReviewPage.tsx'
import { SettingsPage } from '../features/settings/SettingsPage.tsx'
import { StartPage } from '../features/start/StartPage.tsx'
import { UnlockPage } from '../features/vault/UnlockPage.tsx'
import { speak } from '../i18n/i18n.ts'
import { localeOf } from '../i18n/locale.ts'
import { useReplica } from '../replica.ts'
import { DialogHost } from './DialogHost.tsx'
import { DropLayer } from './DropLayer.tsx'
import { Frame } from './Frame.tsx'
import { Messages } from './Messages.tsx'
import { OpeningProgress } from './OpeningProgress.tsx'
import { to } from './routes.ts'
import { useSession } from './session.ts'
import { useShortcuts } from './shortcuts.ts'

/** The whole interface: the start page, or the open register in its frame. */
export function App() {
  const { settings, locked } = useSession()
  const open = useReplica()?.opened.register ?? null
  // An opened register's first page is put together piece by piece, so that the window answers meanwhile.
  const shown = useDeferredValue(open)
  useShortcuts()
  useEffect(() => speak(settings), [settings])
  return (
    <I18nProvider locale={localeOf(settings)}>
      <Router hook={useHashLocation}>
        {open !== null ? (
          shown === open && <Pages key={open} />
        ) : locked !== null ? (
          <UnlockPage locked={locked} />
        ) : (
          <StartPage />
        )}
        <DialogHost />
        <DropLayer />
        <OpeningProgress />
        <Messages />
      </Router>
    </I18nProvider>
  )
}

function Pages() {
  const readOnly = useReplica()?.opened.readOnly ?? true
  return (
    <Frame>
      <Switch>
        <Route path="/" component={OverviewPage} />
        <Route path="/letters" component={LettersPage} />
        <Route path="/letters/new">
          {readOnly ? <Redirect to={to.letters()} replace /> : <RegisterLetterPage />}
        </Route>
        <Route path="/letters/:letter/:tab">
          {params => <LetterPage letter={params.letter} tab={params.tab} />}
        </Route>
        <Route path="/demands" component={DemandsPage} />
        <Route path="/recipients" component={RecipientsPage} />
        <Route path="/recipients/:recipient">
          {params => <RecipientPage recipient={params.recipient} />}
        </Route>
        <Route path="/commitments" component={CommitmentsPage} />
        <Route path="/commitments/:commitment">
          {params => <CommitmentPage commitment={params.commitment} />}
        </Route>
        <Route path="/calendar" component={CalendarPage} />
        <Route path="/review" component={ReviewPage} />
        <Route path="/history" component={HistoryPage} />
        <Route path="/settings" component={SettingsPage} />
        <Route>
          <Redirect to="/" />
        </Route>
      </Switch>
    </Frame>
  )
}
