import { useEffect, useRef } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import type { AppMenu, MenuItem, menuRoles } from '../../data/menu.ts'
import { bridge } from '../bridge.ts'
import { useWords } from '../i18n/words.ts'
import { useAsOf, useReplica } from '../replica.ts'
import { useCommandLabel } from './command-label.ts'
import { type CommandGroup, commands } from './commands.ts'
import { useSession } from './session.ts'

type Role = (typeof menuRoles)[number]

/** As menus stand on every system: what the window is about first. */
const inOrder: readonly CommandGroup[] = ['register', 'edit', 'record', 'go', 'view', 'help']

/** What the system does, under the commands of each group. */
const roles: Partial<Readonly<Record<CommandGroup, readonly Role[]>>> = {
  register: ['quit'],
  edit: ['cut', 'copy', 'paste', 'selectAll'],
  view: ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'],
}

/** So long nothing changed, then the menu is made anew, in milliseconds: not before what the window itself is to show. */
const pause = 300

/** Keeps the window's own menu as the commands stand: in the language, and greyed where they cannot be done. */
export function NativeMenu(): null {
  const { t } = useWords()
  const labelOf = useCommandLabel()
  useReplica()
  useAsOf()
  useSession()
  useHashLocation()
  const shown = useRef('')
  useEffect(() => {
    const timer = setTimeout(() => {
      const menu = menuOf(labelOf, t)
      const text = JSON.stringify(menu)
      if (text === shown.current) return
      shown.current = text
      void bridge.invoke('menu.show', menu)
    }, pause)
    return () => clearTimeout(timer)
  })
  return null
}

type Words = ReturnType<typeof useWords>

function menuOf(labelOf: ReturnType<typeof useCommandLabel>, t: Words['t']): AppMenu {
  return inOrder.map(group => {
    const own = commands
      .filter(({ group: of, development, available }) => of === group && (!development || available()))
      .map(
        ({ id, keys, available }): MenuItem => ({
          kind: 'command',
          id,
          label: labelOf(id),
          keys: keys ?? null,
          enabled: available(),
        }),
      )
    const system = (roles[group] ?? []).map(
      (role): MenuItem => ({ kind: 'role', role, label: t(`app.menu.${role}`) }),
    )
    const items: MenuItem[] = system.length > 0 ? [...own, { kind: 'separator' }, ...system] : own
    return { label: t(`app.commandGroups.${group}`), items }
  })
}
