import { app, session } from 'electron'
import { Bundles } from './bundles.ts'
import { openInstallationFile } from './installation.ts'
import { answerCalls } from './ipc.ts'
import { lockWhenAway } from './lock.ts'
import { showNoMenu } from './menu.ts'
import { Outside } from './outside.ts'
import { declareScheme, serveInterface } from './protocol.ts'
import { Registers } from './registers.ts'
import { closeSession, noNetwork, windowSession } from './session.ts'
import { createWindow, lockNavigation } from './window.ts'

/** The boot order, step by step. */
async function boot(): Promise<void> {
  if (!app.requestSingleInstanceLock()) return app.quit()
  noNetwork()
  declareScheme()
  lockNavigation()
  const outside = new Outside()
  await app.whenReady()

  const installation = await openInstallationFile()
  const registers = new Registers(installation)
  for (const each of [session.defaultSession, windowSession()]) closeSession(each)
  serveInterface(windowSession())
  const bundles = new Bundles(registers, installation)
  answerCalls({ installation, registers, bundles })
  lockWhenAway(registers, installation)
  showNoMenu()
  await outside.answer({ register: folder => registers.ask(folder), bundle: file => bundles.ask(file) })
  createWindow(installation)

  app.on('second-instance', () => createWindow(installation))
  app.on('activate', () => createWindow(installation))
  app.on('window-all-closed', () => app.quit())
}

void boot()
