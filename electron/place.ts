import { BrowserWindow, screen } from 'electron'
import { type Result, succeed } from '../data/failure.ts'
import type { Place } from '../data/place.ts'
import type { OpenRegister } from '../data/store/open-register.ts'

/** Where somebody was in the register; the window takes the size it had, as far as the screen has room. */
export async function readPlace(open: OpenRegister): Promise<Result<Place | null>> {
  const place = await open.readPlace()
  if (!place.ok || place.value === null) return place
  const { window, page, down } = place.value
  const [shown] = BrowserWindow.getAllWindows()
  if (shown && window.maximised) shown.maximize()
  else if (shown && !shown.isMaximized() && !shown.isFullScreen()) {
    const { width, height } = screen.getDisplayMatching(shown.getBounds()).workAreaSize
    shown.setSize(Math.min(window.width, width), Math.min(window.height, height))
  }
  return succeed({ page, down })
}

/** Keeps it, with the window's size, among the register's own things. */
export async function keepPlace(open: OpenRegister, place: Place): Promise<Result<void>> {
  const [shown] = BrowserWindow.getAllWindows()
  if (!shown) return succeed(undefined)
  const { width, height } = shown.getNormalBounds()
  return open.keepPlace({ ...place, window: { width, height, maximised: shown.isMaximized() } })
}
