import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { AppMenu, MenuItem } from '../data/menu.ts'
import { broadcast } from './broadcast.ts'

/** Shows the menu that the interface asks for. */
export function showMenu(menu: AppMenu): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menu.map(({ label, items }) => ({ label, submenu: items.map(itemFrom) }))),
  )
}

/** Where the interface has said nothing yet, or no more: what the system has by itself, or nothing at all. */
export function showNoMenu(): void {
  Menu.setApplicationMenu(
    process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }]) : null,
  )
}

/**
 * Shortcuts are shown but left to the interface, which knows when a text field must keep Ctrl+Z for itself. Single
 * letters, which it takes only where nobody writes, cannot be shown: a Mac would act on them.
 */
function itemFrom(item: MenuItem): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' }
    case 'role':
      return { role: item.role, label: item.label }
    case 'command': {
      const { id, label, keys, enabled } = item
      const accelerator = keys?.startsWith('mod+') ? acceleratorOf(keys) : undefined
      return {
        id,
        label: label.replaceAll('&', '&&'),
        enabled,
        ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
        click: () => broadcast({ kind: 'command', id }),
      }
    }
  }
}

const acceleratorOf = (keys: string) =>
  keys
    .split('+')
    .map(key => (key === 'mod' ? 'CmdOrCtrl' : `${key.charAt(0).toUpperCase()}${key.slice(1)}`))
    .join('+')
