import {
  app,
  BrowserWindow,
  type InputEvent,
  type MouseInputEvent,
  powerMonitor,
  type WebContents,
  webContents,
} from 'electron'
import { broadcast } from './broadcast.ts'
import { takeBackDeadlines } from './deadlines.ts'
import type { InstallationFile } from './installation.ts'
import { showNoMenu } from './menu.ts'
import { firstPage } from './origin.ts'
import type { Registers } from './registers.ts'

const minute = 60_000
const lookEvery = 2_000

/** Loads every window's page anew, so that nothing of what it showed or held is left in it or in the menu. */
export function clearWindows(): void {
  takeBackDeadlines()
  showNoMenu()
  for (const window of BrowserWindow.getAllWindows()) void window.loadURL(firstPage)
}

/** Tells what a person did from what a window that opens or closes under a resting mouse makes of it. */
function byAPerson(): (input: InputEvent) => boolean {
  let [x, y] = [-1, -1]
  return input => {
    if (input.type === 'mouseEnter' || input.type === 'mouseLeave') return false
    if (input.type !== 'mouseMove') return true
    const { globalX = 0, globalY = 0 } = input as MouseInputEvent
    const moved = x >= 0 && (globalX !== x || globalY !== y)
    ;[x, y] = [globalX, globalY]
    return moved
  }
}

/** Locks an encrypted register when the computer sleeps or its screen locks, and when nobody used the window for a while. */
export function lockWhenAway(registers: Registers, installation: InstallationFile): void {
  let lastUsed = Date.now()
  let warned = false
  const follow = (contents: WebContents) => {
    const isByAPerson = byAPerson()
    contents.on('input-event', (_input, input) => {
      if (!isByAPerson(input)) return
      lastUsed = Date.now()
      warned = false
    })
  }
  for (const each of webContents.getAllWebContents()) follow(each)
  app.on('web-contents-created', (_event, contents) => follow(contents))
  powerMonitor.on('suspend', () => void registers.lock('away'))
  powerMonitor.on('lock-screen', () => void registers.lock('away'))
  setInterval(() => {
    const { lockAfter } = installation.settings()
    if (lockAfter === null || !registers.current()?.keys) return
    const left = lastUsed + lockAfter * minute - Date.now()
    if (left <= 0) void registers.lock('idle')
    else if (left <= minute && !warned) {
      warned = true
      broadcast({ kind: 'notice', notice: { code: 'lockingSoon' } })
    }
  }, lookEvery)
}
