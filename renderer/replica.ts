import type { Failure, Opened, Result } from '../data/contract.ts'
import { type CivilDate, civilDateOf } from '../data/domain/civil-date.ts'
import { type Entry, inOrder } from '../data/domain/entry.ts'
import { type Command, emptyRegister, evolve, fold, type Register } from '../data/domain/register.ts'
import { reversalOf } from '../data/domain/reversal.ts'
import { undoable } from '../data/queries/undo.ts'
import { bridge } from './bridge.ts'
import { storeOf, useStore } from './store.ts'

/** The interface's own read-only copy of the open register: folded here, so every view is a plain function of it. */
export interface Replica {
  readonly opened: Omit<Opened, 'entries'>
  readonly register: Register
  readonly entries: readonly Entry[]
}

const replica = storeOf<Replica | null>(null)

/** Puts an opened register in place, or none. */
export function showRegister(opened: Opened | null): void {
  if (opened === null) {
    replica.set(null)
    return
  }
  const { entries, ...rest } = opened
  replica.set({ opened: rest, register: fold(entries), entries: [...entries].sort(inOrder) })
}

/** Takes in entries that were written, here or elsewhere. */
export function receive(arrived: readonly Entry[]): void {
  const current = replica.get()
  if (!current) return
  const known = new Set(current.entries.slice(-1_000).map(({ id }) => id))
  const fresh = arrived.filter(entry => entry.register === current.opened.register && !known.has(entry.id))
  if (fresh.length === 0) return
  replica.set({
    ...current,
    register: fresh.reduce(evolve, current.register),
    entries: [...current.entries, ...fresh],
  })
}

/** The open register's copy; null on the start page. */
export const useReplica = (): Replica | null => useStore(replica)
export const currentReplica = (): Replica | null => replica.get()

/** The open register; an empty one on the start page. */
export function useRegister(): Register {
  return useStore(replica)?.register ?? emptyRegister
}

const today = storeOf<CivilDate>(civilDateOf(new Date()))
setInterval(() => today.set(civilDateOf(new Date())), 30_000)

/** Today's date, which moves on at midnight. */
export const useToday = (): CivilDate => useStore(today)
export const currentToday = (): CivilDate => today.get()

/** Asks for a command. Resolves once its entries are safe on the disk and in this copy, or with why not. */
export async function submit(command: Command): Promise<Result<readonly Entry[]>> {
  const result = await bridge.invoke('register.submit', command)
  if (result.ok) receive(result.value)
  return result
}

/** Takes back this laptop's last change, or brings back the last that was taken back. False: there is none. */
export async function undo(
  direction: 'undo' | 'redo',
): Promise<false | { failure: Failure | null; entries: readonly Entry[] }> {
  const current = replica.get()
  if (!current) return false
  const own = current.entries.filter(entry => entry.replica === current.opened.replica)
  const batch = undoable(own)[direction]
  if (!batch) return false
  const result = await submit(reversalOf(batch))
  return { failure: result.ok ? null : result.failure, entries: batch }
}
