import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from 'vitest'
import { idSchemas, type ReplicaId } from '../../../data/domain/ids.ts'
import { type Command, commandSchema } from '../../../data/domain/register.ts'
import type { Result } from '../../../data/failure.ts'
import { createEncryptedRegister, createRegister } from '../../../data/store/creating.ts'
import { type Disk, realDisk } from '../../../data/store/disk.ts'
import { newId } from '../../../data/store/ids.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { witnessIn } from '../../../data/store/witness.ts'
import type { World } from '../../../data/store/world.ts'
import { passphrase } from '../../faults/opening.ts'
import type { CommandInput } from '../../unit/domain/specification.ts'
import { cheap } from '../../unit/store/cheap.ts'

export const laptop: ReplicaId = idSchemas.replica.parse('rep-a')
export const command = (input: CommandInput): Command => commandSchema.parse(input)

export function accepted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`)
  return result.value
}

/** A folder of a test's own with a register in it. */
export interface Shelf {
  readonly folder: string
  readonly open: (disk?: Partial<Disk>, replica?: ReplicaId) => Promise<Result<OpenRegister>>
  /** Opens it as an installation does that remembers the ledgers; a spent replica's place is taken by `rep-new`. */
  readonly openRemembering: () => Promise<Result<OpenRegister>>
  readonly ledger: string
  readonly read: () => Promise<Buffer>
  readonly write: (bytes: Uint8Array | string) => Promise<void>
  readonly names: () => Promise<string[]>
}

export const world = (disk: Partial<Disk>): World => ({
  disk: { ...realDisk, ...disk },
  now: () => new Date('2026-03-02T09:00:00Z'),
  newId,
  keyCost: cheap,
})

const filesOf = (folder: string, ledger: string) => ({
  folder,
  ledger,
  read: () => readFile(ledger),
  write: (bytes: Uint8Array | string) => writeFile(ledger, bytes),
  names: async () => (await readdir(join(folder, 'ledgers'))).sort(),
})

export const test = base.extend<{ readonly shelf: Shelf }>({
  shelf: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'answerable-store-'))
    const folder = join(home, 'Coalition.register')
    accepted(await createRegister(folder, 'Coalition', 'Secretariat', async () => laptop, world({})))
    await use({
      ...filesOf(folder, join(folder, 'ledgers', `${laptop}.ledger`)),
      open: (disk = {}, replica = laptop) => openRegister(folder, async () => replica, world(disk)),
      openRemembering: () =>
        openRegister(
          folder,
          async (_register, spent) => (spent ? idSchemas.replica.parse('rep-new') : laptop),
          {
            ...world({}),
            witness: witnessIn(join(home, 'witness')),
          },
        ),
    })
    await rm(home, { recursive: true, force: true })
  },
})

/** The same, encrypted. */
export interface SealedShelf extends Omit<Shelf, 'open' | 'openRemembering'> {
  readonly recoveryKey: string
  readonly open: (
    typed: string | null,
    disk?: Partial<Disk>,
    replica?: ReplicaId,
  ) => Promise<Result<OpenRegister>>
}

export const sealedTest = base.extend<{ readonly shelf: SealedShelf }>({
  shelf: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'answerable-store-'))
    const folder = join(home, 'Register.register')
    const { open, recoveryKey } = accepted(
      await createEncryptedRegister(
        folder,
        'Coalition',
        'Secretariat',
        passphrase,
        async () => laptop,
        world({}),
      ),
    )
    await open.close()
    await use({
      ...filesOf(folder, join(folder, 'ledgers', `${laptop}.sealed`)),
      recoveryKey,
      open: (typed, disk = {}, replica = laptop) =>
        openRegister(folder, async () => replica, world(disk), typed),
    })
    await rm(home, { recursive: true, force: true })
  },
})

export { passphrase }
