import { join } from 'node:path'
import { civilDateOf } from '../domain/civil-date.ts'
import { fail, type Result, succeed } from '../failure.ts'
import { sealedAs as fileSealedAs } from './attachments.ts'
import { isOurs } from './backup-places.ts'
import type { Disk } from './disk.ts'
import { sealedAs as erasedSealedAs } from './erasing.ts'
import { type Keeping, plainKeeping, sealedKeeping } from './keeping.ts'
import { draftSealedAs } from './kept-draft.ts'
import { type NewPassphrase, newKey } from './key-ring.ts'
import { usualCost } from './key-slots.ts'
import { standsSealed } from './late-plain.ts'
import { failureOf } from './ledger.ts'
import { replicaOf } from './ledger-name.ts'
import { readRegisterFile, writeRegisterFile } from './register-file.ts'
import { isPlain, sealLedger, sealWhole } from './sealing.ts'
import type { World } from './world.ts'

/*
 * Everything is sealed beside what there is and read back; then register.json, replaced in one step, says that
 * the register is encrypted; then what stood there is overwritten and removed. A crash before that step leaves
 * the register as it was; one after it leaves remains, which the next opening destroys.
 */

/**
 * Encrypts a register that anyone could read, and gives its recovery key. It must not be open. Backups and torn
 * ends kept aside are destroyed or sealed with it. Refused: one that is encrypted, a damaged ledger.
 */
export async function encryptRegister(
  folder: string,
  who: NewPassphrase,
  world: World,
): Promise<Result<string>> {
  const { disk } = world
  try {
    const about = await readRegisterFile(folder, disk)
    if (!about.ok) return about
    const { register, keySlots } = about.value
    if (keySlots.length > 0) return fail({ code: 'badInput', where: 'keySlots' })
    const made = await newKey(register, who, world.keyCost ?? usualCost, civilDateOf(world.now()))
    const keeping = sealedKeeping(made.sodium, made.key, register)
    try {
      const sealed = await sealEverything(folder, keeping, disk)
      if (!sealed.ok) return sealed
      await writeRegisterFile(folder, { register, keySlots: made.keySlots, plainRemains: true }, disk)
      await destroyPlainRemains(folder, keeping, disk)
      return succeed(made.recoveryKey)
    } finally {
      made.key.forget()
    }
  } catch (error) {
    return failureOf(error, folder)
  }
}

/**
 * Destroys what could be read before the register was encrypted, and notes that none is left. A ledger that goes
 * further than its sealed one stays: its laptop wrote on in it, and seals the rest when it opens the register.
 */
export async function destroyPlainRemains(folder: string, keeping: Keeping, disk: Disk): Promise<void> {
  const about = await readRegisterFile(folder, disk)
  if (!about.ok || about.value.keySlots.length === 0) return
  for (const part of ['ledgers', 'files', 'drafts', 'backups']) {
    for (const name of await namesIn(folder, part, disk)) {
      const path = join(folder, part, name)
      if (await isSealed(part, name, path, disk)) continue
      const replica = part === 'ledgers' ? replicaOf(name, plainKeeping) : null
      if (replica !== null && !(await standsSealed({ folder, replica, keeping, disk }))) continue
      await disk.destroy(path)
    }
  }
  const { register, keySlots } = about.value
  await writeRegisterFile(folder, { register, keySlots }, disk)
}

const namesIn = async (folder: string, part: string, disk: Disk) =>
  (await disk.exists(join(folder, part))) ? disk.names(join(folder, part)) : []

async function isSealed(part: string, name: string, path: string, disk: Disk): Promise<boolean> {
  if (part === 'ledgers' && /\.sealed($|\.torn-)/.test(name)) return true
  if (part === 'backups') return isSealedBackup(path, disk)
  const bytes = await disk.readIfThere(path)
  return bytes !== null && !isPlain(path, bytes)
}

/** Whether a backup was made when its register was encrypted already: that one stays. */
async function isSealedBackup(backup: string, disk: Disk): Promise<boolean> {
  const about = await readRegisterFile(backup, disk)
  if (!about.ok || about.value.keySlots.length === 0 || about.value.plainRemains) return false
  return !(await namesIn(backup, 'ledgers', disk)).some(name => name.endsWith(plainKeeping.ledgerEnd))
}

/** Destroys the backups in a folder that were made before their register was encrypted. How many there were. */
export async function destroyPlainBackups(place: string, disk: Disk): Promise<number> {
  if (!(await disk.exists(place))) return 0
  let destroyed = 0
  for (const name of (await disk.names(place)).filter(isOurs)) {
    const path = join(place, name)
    if (await isSealedBackup(path, disk)) continue
    await disk.destroy(path)
    destroyed += 1
  }
  return destroyed
}

async function sealEverything(folder: string, keeping: Keeping, disk: Disk): Promise<Result<undefined>> {
  for (const name of await namesIn(folder, 'ledgers', disk)) {
    const path = join(folder, 'ledgers', name)
    if (name.endsWith(keeping.ledgerEnd)) await disk.remove(path)
    else if (name.endsWith(plainKeeping.ledgerEnd)) {
      const sealed = await sealLedger(folder, name.slice(0, -plainKeeping.ledgerEnd.length), keeping, disk)
      if (!sealed.ok) return sealed
    } else if (name.endsWith('.erased')) {
      await sealWhole(path, path, erasedSealedAs(name.slice(0, -'.erased'.length)), keeping, disk)
    } else if (!name.endsWith('.aside')) {
      const aside = keeping.fileName(name)
      await sealWhole(path, join(folder, 'ledgers', `${aside}.aside`), `aside ${name}`, keeping, disk)
    }
  }
  for (const name of await namesIn(folder, 'files', disk)) {
    const path = join(folder, 'files', name)
    const kept = keeping.fileName(name)
    await sealWhole(path, join(folder, 'files', kept), fileSealedAs(kept), keeping, disk)
  }
  for (const name of await namesIn(folder, 'drafts', disk)) {
    if (!name.endsWith(plainKeeping.draftEnd)) continue
    const path = join(folder, 'drafts', name)
    const to = path.slice(0, -plainKeeping.draftEnd.length) + keeping.draftEnd
    await sealWhole(path, to, draftSealedAs(name), keeping, disk)
  }
  return succeed(undefined)
}
