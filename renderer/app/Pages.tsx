import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { CalendarPage } from '../features/calendar/CalendarPage.tsx'
import { CommitmentPage } from '../features/commitments/CommitmentPage.tsx'
import { CommitmentsPage } from '../features/commitments/CommitmentsPage.tsx'
import { ConflictsPage } from '../features/conflicts/ConflictsPage.tsx'
import { DemandsPage } from '../features/demands/DemandsPage.tsx'
import { HelpPage } from '../features/help/HelpPage.tsx'
import { HistoryPage } from '../features/history/HistoryPage.tsx'
import { LetterPage } from '../features/letters/LetterPage.tsx'
import { LettersPage } from '../features/letters/LettersPage.tsx'
import { RecipientPage } from '../features/recipients/RecipientPage.tsx'
import { RecipientsPage } from '../features/recipients/RecipientsPage.tsx'
import { RegisterLetterPage } from '../features/registering/RegisterLetterPage.tsx'
import { ReviewPage } from '../features/review/ReviewPage.tsx'
import { SearchPage } from '../features/search/SearchPage.tsx'
import { SettingsPage } from '../features/settings/SettingsPage.tsx'
import { readAllTexts } from '../i18n/i18n.ts'
import { useReplica } from '../replica.ts'
import { to } from './routes.ts'
import { useSession } from './session.ts'

// For those who work on the app: not loaded, and not shown, in the one that people are given.
const PiecesPage = lazy(async () => {
  const [pieces] = await Promise.all([import('../features/pieces/PiecesPage.tsx'), readAllTexts()])
  return { default: pieces.PiecesPage }
})

/** The open register's pages but its first one, each at its address. */
export function Pages() {
  const readOnly = useReplica()?.opened.readOnly ?? true
  const { development } = useSession()
  return (
    <Switch>
      <Route path="/letters" component={LettersPage} />
      <Route path="/letters/new">
        {readOnly ? <Redirect to={to.letters()} replace /> : <RegisterLetterPage />}
      </Route>
      <Route path="/letters/:letter/:tab">
        {params => <LetterPage letter={params.letter} tab={params.tab} />}
      </Route>
      <Route path="/demands" component={DemandsPage} />
      <Route path="/recipients" component={RecipientsPage} />
      <Route path="/recipients/:recipient">{params => <RecipientPage recipient={params.recipient} />}</Route>
      <Route path="/commitments" component={CommitmentsPage} />
      <Route path="/commitments/:commitment">
        {params => <CommitmentPage commitment={params.commitment} />}
      </Route>
      <Route path="/calendar" component={CalendarPage} />
      <Route path="/review" component={ReviewPage} />
      <Route path="/conflicts" component={ConflictsPage} />
      <Route path="/history" component={HistoryPage} />
      <Route path="/search" component={SearchPage} />
      <Route path="/settings" component={SettingsPage} />
      <Route path="/help/:section?">{({ section }) => <HelpPage section={section} />}</Route>
      {development ? (
        <Route path="/pieces">
          <Suspense>
            <PiecesPage />
          </Suspense>
        </Route>
      ) : null}
      <Route>
        <Redirect to="/" />
      </Route>
    </Switch>
  )
}
