import type { Bridge } from '../data/contract.ts'

declare global {
  interface Window {
    readonly answerable: Bridge
  }
}

/** The only way out of the interface: calls to the shell, and what it tells. */
export const bridge: Bridge = window.answerable
