import { Low } from 'lowdb'
import { civilDateOf } from '../domain/civil-date.ts'
import type { Entry } from '../domain/entry.ts'
import type { RegisterId } from '../domain/ids.ts'
import { fail, type Result, succeed } from '../failure.ts'
import { plainKeeping } from './keeping.ts'
import { newKey, type Unlocked } from './key-ring.ts'
import { usualCost } from './key-slots.ts'
import { LedgerAdapter } from './ledger.ts'
import { ledgerPath } from './ledger-name.ts'
import { makeFolder } from './making-folder.ts'
import type { OpenRegister } from './open-register.ts'
import { openWith } from './opening.ts'
import type { ReplicaIn, World } from './world.ts'

/** Makes a register's folder and opens it. The folder appears complete or not at all. Anyone can read it. */
export async function createRegister(
  folder: string,
  name: string,
  author: string,
  replicaIn: ReplicaIn,
  world: World,
): Promise<Result<OpenRegister>> {
  const register = world.newId('register')
  return begin({ folder, name, author, register }, replicaIn, world, [], null)
}

/** A register that was just made and encrypted. */
export interface MadeRegister {
  readonly open: OpenRegister
  /** To be shown once: nothing keeps it. */
  readonly recoveryKey: string
}

/** The same, encrypted: it opens with the passphrase or the recovery key and without either never. */
export async function createEncryptedRegister(
  folder: string,
  name: string,
  author: string,
  passphrase: string,
  replicaIn: ReplicaIn,
  world: World,
): Promise<Result<MadeRegister>> {
  const register = world.newId('register')
  const today = civilDateOf(world.now())
  const made = await newKey(register, { passphrase, name: author }, world.keyCost ?? usualCost, today)
  const open = await begin({ folder, name, author, register }, replicaIn, world, made.keySlots, made)
  return open.ok ? succeed({ open: open.value, recoveryKey: made.recoveryKey }) : open
}

interface Beginning {
  readonly folder: string
  readonly name: string
  readonly author: string
  readonly register: RegisterId
}

async function begin(
  { folder, name, author, register }: Beginning,
  replicaIn: ReplicaIn,
  world: World,
  keySlots: readonly unknown[],
  key: Unlocked | null,
): Promise<Result<OpenRegister>> {
  const made = await makeFolder(folder, { register, keySlots }, world)
  if (!made.ok) return made
  const opened = await openWith(folder, replicaIn, world, async () => succeed(key))
  if (!opened.ok) return opened
  const begun = await opened.value.submit({ kind: 'beginRegister', register, name }, author)
  if (begun.ok) return opened
  await world.disk.remove(folder)
  return begun
}

/** Makes a register of entries that there are (the sample): each replica's in its own ledger. */
export async function createRegisterFrom(
  folder: string,
  entries: readonly Entry[],
  world: World,
): Promise<Result<undefined>> {
  const [first] = entries
  if (!first) return fail({ code: 'badInput', where: 'entries' })
  return makeFolder(folder, { register: first.register, keySlots: [] }, world, async inside => {
    for (const replica of new Set(entries.map(entry => entry.replica))) {
      const path = ledgerPath(inside, replica, plainKeeping)
      const adapter = new LedgerAdapter(world.disk, path, replica, true)
      await new Low<Entry[]>(
        adapter,
        entries.filter(entry => entry.replica === replica),
      ).write()
    }
  })
}
