import { useEffect } from 'react'
import { pressed } from '../ui/pressed.ts'
import { commands, runCommand } from './commands.ts'

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches(
      'input:not([type="checkbox"], [type="radio"]), textarea, select, [role="textbox"], [role="spinbutton"]',
    ))

function spelled(event: KeyboardEvent): string {
  const parts = [event.ctrlKey || event.metaKey ? 'mod' : '', event.altKey ? 'alt' : '']
  const key = pressed(event)
  const shift = event.shiftKey && /^[a-z]$/.test(key) ? 'shift' : ''
  return [...parts, shift, key].filter(Boolean).join('+')
}

/**
 * Runs the commands' shortcuts. Single keys never act while somebody writes or a dialog is open; in a text
 * field Ctrl+Z is the field's own undo.
 */
export function useShortcuts(): void {
  useEffect(() => {
    let first: string | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const key = spelled(event)
      const anywhere = commands.find(command => command.anywhere && command.keys === key)
      if (anywhere) {
        event.preventDefault()
        return runCommand(anywhere.id)
      }
      if (isWriting(event.target)) return
      if (document.querySelector('[role="dialog"], [role="listbox"], [role="menu"]')) return
      const pair = first === null ? null : `${first} ${key}`
      first = null
      // "g r" goes to recipients, though "r" by itself logs a response.
      const command =
        commands.find(({ keys }) => pair !== null && keys === pair) ??
        commands.find(({ keys }) => keys === key)
      if (command) {
        event.preventDefault()
        runCommand(command.id)
      } else if (commands.some(({ keys }) => keys?.startsWith(`${key} `))) {
        first = key
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
