import { app } from 'electron'
import { hearCalls } from './hearing.ts'
import { showNoMenu } from './menu.ts'
import { Outside } from './outside.ts'
import { declareScheme, serveInterface } from './protocol.ts'
import { closeSession, noNetwork, windowSession } from './session.ts'
import { createWindow, lockNavigation } from './window.ts'

/** The boot order, step by step: the window first; what stands behind it is read while its process starts. */
async function boot(): Promise<void> {
  if (!app.requestSingleInstanceLock()) return app.quit()
  noNetwork()
  declareScheme()
  lockNavigation()
  const outside = new Outside()
  await app.whenReady()

  closeSession(windowSession())
  const served = serveInterface(windowSession())
  showNoMenu()
  const shell = served.then(() => import('./shell.ts')).then(({ startShell }) => startShell(outside))
  const installation = shell.then(started => started.installation)
  hearCalls(shell.then(started => started.answer))
  createWindow(installation)

  app.on('second-instance', () => createWindow(installation))
  app.on('activate', () => createWindow(installation))
  app.on('window-all-closed', () => app.quit())
}

void boot()
