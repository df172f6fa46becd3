import { join } from 'node:path'
import type { Entry } from '../domain/entry.ts'
import type { RegisterId } from '../domain/ids.ts'
import type { Notice } from '../notice.ts'
import type { Disk } from './disk.ts'
import type { Keeping } from './keeping.ts'
import { ledgerPath } from './ledger-name.ts'
import { inTurns } from './turns.ts'

/** What a copy of a ledger holds, and the entries of it that continue the ledger itself. */
export interface LedgerCopy {
  readonly notice: Extract<Notice, { code: 'ledgerCopy' }>
  readonly more: readonly Entry[]
}

/**
 * Reads a copy that an engine or a person left beside a ledger. What verifies and goes on where the ledger ends is
 * taken in; what went another way is counted and left alone, since the same numbers mean other entries there.
 */
export async function readCopy(
  folder: string,
  name: string,
  replica: string,
  register: RegisterId,
  keeping: Keeping,
  disk: Disk,
): Promise<LedgerCopy> {
  const read = async (path: string) => {
    const hashes: string[] = []
    const bytes = (await disk.readIfThere(path)) ?? new Uint8Array()
    const found = await inTurns(
      keeping.codec(replica).reading(bytes, replica, (_e, hash) => hashes.push(hash)),
    )
    const { entries } = 'entries' in found ? found : found.before
    return { entries, hashes: hashes.slice(0, entries.length) }
  }
  const [copy, ledger] = [
    await read(join(folder, 'ledgers', name)),
    await read(ledgerPath(folder, replica, keeping)),
  ]
  const told = (holds: LedgerCopy['notice']['holds'], entries: number, more: readonly Entry[] = []) => ({
    notice: { code: 'ledgerCopy' as const, name, holds, entries },
    more,
  })
  if (copy.entries.length === 0 || copy.entries.some(entry => entry.register !== register))
    return told('nothingSound', 0)
  const parting = copy.hashes.findIndex((hash, i) => hash !== ledger.hashes[i])
  if (parting < 0) return told('nothingElse', 0)
  const rest = copy.entries.slice(parting)
  return parting === ledger.hashes.length ? told('more', rest.length, rest) : told('another', rest.length)
}
