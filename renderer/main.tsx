import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app/App.tsx'
import { followShell } from './app/commands.ts'
import { followCopies } from './app/copying.ts'
import { openAsked, showAtStart, startApp } from './app/session.ts'
import { readAhead, startI18n } from './i18n/i18n.ts'
import { keepIndex } from './searching.ts'
import './styles/styles.css'

// The content security policy forbids eval, by which zod would otherwise speed itself up.
z.config({ jitless: true })

const soon = 300
const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))

const root = document.getElementById('root')
if (root) {
  followShell()
  followCopies()
  keepIndex()
  // Most people's is the system's: its texts come while the shell is asked how things stand.
  void readAhead(navigator.language)
  const opened = await startApp()
  const shown = opened && showAtStart(opened)
  await startI18n()
  // A small register is there at once; a large one tells how far it is.
  if (shown) await Promise.race([shown, pause(soon)])
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  if (opened === null) await openAsked()
}
