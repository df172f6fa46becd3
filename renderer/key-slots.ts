import type { KeySlotView } from '../data/contract.ts'
import { storeOf, useStore } from './store.ts'

const slots = storeOf<readonly KeySlotView[]>([])

/** The ways to the open register's key, as they were told last. */
export const useKeySlots = (): readonly KeySlotView[] => useStore(slots)

export function showKeySlots(told: readonly KeySlotView[]): void {
  slots.set(told)
}
