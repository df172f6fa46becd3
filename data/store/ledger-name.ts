import { join } from 'node:path'
import { idSchemas, type ReplicaId } from '../domain/ids.ts'
import type { Keeping } from './keeping.ts'

/** Whose ledger a file of this name is; null where it is no ledger: something else, or a copy. */
export function replicaOf(name: string, { ledgerEnd }: Pick<Keeping, 'ledgerEnd'>): ReplicaId | null {
  if (!name.endsWith(ledgerEnd)) return null
  const replica = idSchemas.replica.safeParse(name.slice(0, -ledgerEnd.length))
  return replica.success ? replica.data : null
}

/**
 * Whose ledger a file is a copy of: what an engine puts beside a file that changed in two places at once, under a
 * name of its own (Syncthing's `rep-a.sync-conflict-20260302-….ledger`, Nextcloud's
 * `rep-a (conflicted copy 2026-03-02 …).ledger`), or people do ("rep-a - Copy.ledger").
 */
export function copyOf(name: string, { ledgerEnd }: Pick<Keeping, 'ledgerEnd'>): ReplicaId | null {
  if (!name.endsWith(ledgerEnd) || name.startsWith('.')) return null
  const [replica = '', ...rest] = name.split(/(?<=^rep-[0-9a-z]+)(?![0-9a-z])/)
  const parsed = idSchemas.replica.safeParse(replica)
  return parsed.success && rest.join('') !== ledgerEnd ? parsed.data : null
}

/** Where a replica's ledger stands. */
export const ledgerPath = (folder: string, replica: string, { ledgerEnd }: Pick<Keeping, 'ledgerEnd'>) =>
  join(folder, 'ledgers', replica + ledgerEnd)
