import { useDeferredValue, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { StartPage } from '../features/start/StartPage.tsx'
import { speak } from '../i18n/i18n.ts'
import { localeOf } from '../i18n/locale.ts'
import { useReplica } from '../replica.ts'
import { AskedBundle } from './asked-bundle.ts'
import { DropLayer } from './DropLayer.tsx'
import { useDialog } from './dialogs.ts'
import { ReadingAhead, useFirst, useFurther, useUnlocking } from './inside.ts'
import { Messages } from './Messages.tsx'
import { NativeMenu } from './native-menu.ts'
import { OpeningProgress } from './OpeningProgress.tsx'
import { useSession } from './session.ts'
import { useShortcuts } from './shortcuts.ts'

/** The whole interface: the start page, or the open register in its frame. */
export function App() {
  const { settings, locked } = useSession()
  const open = useReplica()?.opened.register ?? null
  // An opened register's first page is put together piece by piece, so that the window answers meanwhile.
  const shown = useDeferredValue(open)
  const dialog = useDialog()
  const [first, further] = [useFirst(), useFurther()]
  const unlocking = useUnlocking(locked !== null)
  useShortcuts()
  useEffect(() => void speak(settings), [settings])
  return (
    <I18nProvider locale={localeOf(settings)}>
      <Router hook={useHashLocation}>
        {open !== null ? (
          first && shown === open && <first.OpenRegister key={open} Pages={further?.Pages ?? null} />
        ) : (
          <Switch>
            <Route path="/help/:section?">
              {({ section }) => (
                <div className="help-alone">{further && <further.HelpPage section={section} />}</div>
              )}
            </Route>
            <Route>
              {locked === null ? <StartPage /> : unlocking && <unlocking.UnlockPage locked={locked} />}
            </Route>
          </Switch>
        )}
        {dialog && further && <further.DialogHost />}
        <ReadingAhead />
        <NativeMenu />
        <AskedBundle />
        <DropLayer />
        <OpeningProgress />
        <Messages />
      </Router>
    </I18nProvider>
  )
}
