import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { showAppearance } from './appearance.ts'
import type { InstallationFile } from './installation.ts'
import { firstPage } from './origin.ts'
import { windowSession } from './session.ts'

const smallest = { minWidth: 960, minHeight: 640 }
const usual = { width: 1280, height: 800 }

/** Denies every way that leads a page elsewhere: navigation, new windows, frames, web views. */
export function lockNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', event => event.preventDefault())
    contents.on('will-frame-navigate', event => event.preventDefault())
    contents.on('will-redirect', event => event.preventDefault())
    contents.on('will-attach-webview', event => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** The app's one window, where it was last; brought to the front if it is there. */
export function createWindow(installation: InstallationFile): BrowserWindow {
  const [there] = BrowserWindow.getAllWindows()
  if (there) {
    if (there.isMinimized()) there.restore()
    there.focus()
    return there
  }
  showAppearance(installation.settings().appearance)
  const window = new BrowserWindow({
    ...usual,
    ...smallest,
    ...installation.window(),
    show: false,
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#191815' : '#fbfaf7',
    webPreferences: {
      session: windowSession(),
      preload: join(app.getAppPath(), 'out', 'electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => window.show())
  // Chromium would keep it on the disk, as it keeps nothing of ours.
  window.webContents.once('did-finish-load', () => window.webContents.setZoomLevel(installation.zoom()))
  window.on(
    'close',
    () => void installation.keepWindow(window.getNormalBounds(), window.webContents.getZoomLevel()),
  )
  // The page's title would name what is open to anyone who glances at the task bar.
  window.on('page-title-updated', event => event.preventDefault())
  void window.loadURL(firstPage)
  return window
}
