import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Settings } from '../data/contract.ts'
import { broadcast } from './broadcast.ts'
import type { InstallationFile } from './installation.ts'
import { words } from './words.ts'

/** Shows the menu in the person's language. */
export function followMenu(installation: InstallationFile): void {
  showMenu(installation.settings().language)
}

/**
 * The window's menu. Its own items name commands of the interface's registry, which runs them. Shortcuts are
 * shown but left to the interface, which knows when a text field must keep Ctrl+Z for itself.
 */
export function showMenu(language: Settings['language']): void {
  const { menu } = words(language)
  const command = (label: string, id: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => broadcast({ kind: 'command', id }),
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: menu.register,
        submenu: [
          command(menu.newRegister, 'register.new'),
          command(menu.openRegister, 'register.open', 'CmdOrCtrl+O'),
          command(menu.lockRegister, 'register.lock', 'CmdOrCtrl+L'),
          command(menu.closeRegister, 'register.close', 'CmdOrCtrl+W'),
          command(menu.forgetRegisters, 'register.forgetAll'),
          { type: 'separator' },
          { role: 'quit', label: menu.quit },
        ],
      },
      {
        label: menu.edit,
        submenu: [
          command(menu.undo, 'undo', 'CmdOrCtrl+Z'),
          command(menu.redo, 'redo', 'CmdOrCtrl+Shift+Z'),
          { type: 'separator' },
          { role: 'cut', label: menu.cut },
          { role: 'copy', label: menu.copy },
          { role: 'paste', label: menu.paste },
          { role: 'selectAll', label: menu.selectAll },
        ],
      },
      {
        label: menu.view,
        submenu: [
          { role: 'zoomIn', label: menu.zoomIn },
          { role: 'zoomOut', label: menu.zoomOut },
          { role: 'resetZoom', label: menu.zoomReset },
          { role: 'togglefullscreen', label: menu.fullScreen },
          ...(app.isPackaged ? [] : [command(menu.pieces, 'view.pieces')]),
        ],
      },
      {
        label: menu.help,
        submenu: [command(menu.help, 'view.help', 'F1'), command(menu.shortcuts, 'view.shortcuts')],
      },
    ]),
  )
}
