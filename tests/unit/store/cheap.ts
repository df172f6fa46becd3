import type { KeyCost } from '../../../data/store/key-slots.ts'

/** Quick enough for tests, and for nothing else. */
export const cheap: KeyCost = { passes: 1, memory: 8_192 }
