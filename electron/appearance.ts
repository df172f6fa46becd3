import { nativeTheme } from 'electron'
import type { Settings } from '../data/contract.ts'

/** Menus and dialogs of the system follow the window's appearance; high contrast is black on white. */
export function showAppearance(appearance: Settings['appearance']): void {
  nativeTheme.themeSource = appearance === 'contrast' ? 'light' : appearance
}
