import { dirname, join } from 'node:path'
import { idSchemas } from '../../data/domain/ids.ts'
import { realDisk } from '../../data/store/disk.ts'
import { newId } from '../../data/store/ids.ts'
import { openRegister } from '../../data/store/opening.ts'
import { witnessIn } from '../../data/store/witness.ts'
import type { ReplicaIn, World } from '../../data/store/world.ts'
import { cheap } from '../unit/store/cheap.ts'

export const passphrase = 'seven swallows over the harbour'

/** How a run's register stands on the disk. */
export type Kept = 'plain' | 'sealed'
export const ledgerOf = (folder: string, kept: Kept) =>
  join(folder, 'ledgers', kept === 'plain' ? 'rep-w.ledger' : 'rep-w.sealed')

export const replicaIn: ReplicaIn = async (_register, spent) =>
  idSchemas.replica.parse(spent ? 'rep-x' : 'rep-w')

/** The computer around a run's register; what it remembers of the ledgers is beside the folder. */
export const worldAround = (folder: string): World => ({
  disk: realDisk,
  now: () => new Date(),
  newId,
  keyCost: cheap,
  witness: witnessIn(join(dirname(folder), 'witness')),
})

/** Opens a run's register, with its passphrase where it has one. */
export const reopen = (folder: string) => openRegister(folder, replicaIn, worldAround(folder), passphrase)
