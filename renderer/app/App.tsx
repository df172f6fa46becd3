import { lazy, Suspense, useDeferredValue, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { StartPage } from '../features/start/StartPage.tsx'
import { UnlockPage } from '../features/vault/UnlockPage.tsx'
import { readAllTexts, speak } from '../i18n/i18n.ts'
import { localeOf } from '../i18n/locale.ts'
import { useReplica } from '../replica.ts'
import { DropLayer } from './DropLayer.tsx'
import { useDialog } from './dialogs.ts'
import { Messages } from './Messages.tsx'
import { useNativeMenu } from './native-menu.ts'
import { OpeningProgress } from './OpeningProgress.tsx'
import { useSession } from './session.ts'
import { useShortcuts } from './shortcuts.ts'

const readPages = () => import('./Pages.tsx')
const readDialogs = async () => {
  const [dialogs] = await Promise.all([import('./DialogHost.tsx'), readAllTexts()])
  return dialogs
}
const Pages = lazy(async () => ({ default: (await readPages()).Pages }))
const HelpPage = lazy(async () => ({
  default: (await import('../features/help/HelpPage.tsx')).HelpPage,
}))
const DialogHost = lazy(async () => ({ default: (await readDialogs()).DialogHost }))

/** Once the first page is there, reads what the next press may ask for. */
function readAhead(): () => void {
  const asked = requestIdleCallback(() => void Promise.all([readPages(), readDialogs()]))
  return () => cancelIdleCallback(asked)
}

/** The whole interface: the start page, or the open register in its frame. */
export function App() {
  const { settings, locked } = useSession()
  const open = useReplica()?.opened.register ?? null
  // An opened register's first page is put together piece by piece, so that the window answers meanwhile.
  const shown = useDeferredValue(open)
  const dialog = useDialog()
  useShortcuts()
  useNativeMenu()
  useEffect(() => void speak(settings), [settings])
  useEffect(readAhead, [])
  return (
    <I18nProvider locale={localeOf(settings)}>
      <Router hook={useHashLocation}>
        {open !== null ? (
          <Suspense>{shown === open && <Pages key={open} />}</Suspense>
        ) : (
          <Switch>
            <Route path="/help/:section?">
              {({ section }) => (
                <div className="help-alone">
                  <Suspense>
                    <HelpPage section={section} />
                  </Suspense>
                </div>
              )}
            </Route>
            <Route>{locked !== null ? <UnlockPage locked={locked} /> : <StartPage />}</Route>
          </Switch>
        )}
        <Suspense>{dialog && <DialogHost />}</Suspense>
        <DropLayer />
        <OpeningProgress />
        <Messages />
      </Router>
    </I18nProvider>
  )
}
