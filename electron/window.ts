import { once } from 'node:events'
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

/** The app's one window; brought to the front if it is there. It shows once it is where it was last, with its page drawn. */
export function createWindow(installation: Promise<InstallationFile>): void {
  const [there] = BrowserWindow.getAllWindows()
  if (there) {
    if (there.isMinimized()) there.restore()
    there.focus()
    return
  }
  const window = new BrowserWindow({
    ...usual,
    ...smallest,
    show: false,
    title: app.getName(),
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
      // In the moment before our own are there.
      defaultFontFamily: { standard: 'Arial' },
      devTools: !app.isPackaged,
    },
  })
  // The page's title would name what is open to anyone who glances at the task bar.
  window.on('page-title-updated', event => event.preventDefault())
  const drawn = once(window, 'ready-to-show')
  void window.loadURL(firstPage)
  void installation.then(async opened => {
    if (window.isDestroyed()) return
    settle(window, opened)
    await drawn
    if (!window.isDestroyed()) window.show()
  })
}

/** Puts a window that is not shown yet where it was last, in the appearance that was chosen. */
function settle(window: BrowserWindow, installation: InstallationFile): void {
  showAppearance(installation.settings().appearance)
  window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? '#191815' : '#fbfaf7')
  window.setBounds(installation.window())
  const { webContents } = window
  // Chromium would keep it on the disk, as it keeps nothing of ours.
  const zoom = () => webContents.setZoomLevel(installation.zoom())
  if (webContents.isLoadingMainFrame()) webContents.once('did-finish-load', zoom)
  else zoom()
  window.on('close', () => void installation.keepWindow(window.getNormalBounds(), webContents.getZoomLevel()))
}
