import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from 'vitest'
import type { Result } from '../../../data/contract.ts'
import { idSchemas, type ReplicaId } from '../../../data/domain/ids.ts'
import { type Command, commandSchema } from '../../../data/domain/register.ts'
import { type Disk, realDisk } from '../../../data/store/disk.ts'
import { newId } from '../../../data/store/ids.ts'
import { createRegister, type OpenRegister, openRegister } from '../../../data/store/register-folder.ts'
import type { CommandInput } from '../../unit/domain/specification.ts'

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
  readonly ledger: string
  readonly read: () => Promise<Buffer>
  readonly write: (bytes: Uint8Array | string) => Promise<void>
  readonly names: () => Promise<string[]>
}

export const test = base.extend<{ readonly shelf: Shelf }>({
  shelf: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'answerable-store-'))
    const folder = join(home, 'Coalition.register')
    const world = (disk: Partial<Disk>) => ({
      disk: { ...realDisk, ...disk },
      now: () => new Date('2026-03-02T09:00:00Z'),
      newId,
    })
    accepted(await createRegister(folder, 'Coalition', 'Secretariat', async () => laptop, world({})))
    const ledger = join(folder, 'ledgers', `${laptop}.ledger`)
    await use({
      folder,
      open: (disk = {}, replica = laptop) => openRegister(folder, async () => replica, world(disk)),
      ledger,
      read: () => readFile(ledger),
      write: bytes => writeFile(ledger, bytes),
      names: async () => (await readdir(join(folder, 'ledgers'))).sort(),
    })
    await rm(home, { recursive: true, force: true })
  },
})
