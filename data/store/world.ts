import type { NewId, RegisterId, ReplicaId } from '../domain/ids.ts'
import type { Disk } from './disk.ts'
import type { Self } from './holder.ts'
import type { KeyCost } from './key-slots.ts'
import type { Watch } from './watching.ts'
import type { Witness } from './witness.ts'

/** What the store may know of the world around it. */
export interface World {
  readonly disk: Disk
  readonly now: () => Date
  readonly newId: NewId
  /** What trying a passphrase costs; the usual cost where none is given. Tests take a smaller one. */
  readonly keyCost?: KeyCost
  /** What this installation remembers of the ledgers; without it a ledger cut short at an entry's end goes unnoticed. */
  readonly witness?: Witness
  /** Who writes here; without it no process waits for another. */
  readonly self?: Self
  /** The folder elsewhere that the backups of a register go to, where one was chosen: what is erased goes there too. */
  readonly backupPlace?: (folder: string) => string | null
  /** Tells when something in a folder may have changed; without it the folder is looked at now and then. */
  readonly watch?: Watch
  /** Hears how far reading a register that is opened is, from 0 to 1, where it takes a while. */
  readonly progress?: (done: number) => void
  /** Aborting it gives up what is being opened. */
  readonly signal?: AbortSignal
}

/**
 * This installation's own name in a register: the ledger it writes. Another than `spent` where that one must not be
 * written to again: its ledger is not as this installation left it, and its next numbers may have been given already.
 */
export type ReplicaIn = (register: RegisterId, spent?: ReplicaId) => Promise<ReplicaId>
