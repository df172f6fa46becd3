import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app/App.tsx'
import { followShell } from './app/commands.ts'
import { followCopies } from './app/copying.ts'
import { startApp } from './app/session.ts'
import { startI18n } from './i18n/i18n.ts'
import './styles/styles.css'

// The content security policy forbids eval, by which zod would otherwise speed itself up.
z.config({ jitless: true })

const root = document.getElementById('root')
if (root) {
  followShell()
  followCopies()
  await startApp()
  await startI18n()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
