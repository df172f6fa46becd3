import { copyFile, link } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupView } from '../contract.ts'
import type { Entry } from '../domain/entry.ts'
import { fail, type Result, succeed } from '../failure.ts'
import { alone } from './alone.ts'
import {
  type BackupPlaces,
  backupAt,
  backupName,
  backupsOf,
  madeIn,
  ownPlace,
  type Place,
  placeForNew,
} from './backup-places.ts'
import { staying } from './backup-rotation.ts'
import type { Disk } from './disk.ts'
import type { Keeping } from './keeping.ts'
import { failureOf, toldAs } from './ledger.ts'
import { replicaOf } from './ledger-name.ts'
import { inTurns } from './turns.ts'

/** A register's folder, where its backups lie, and how its things stand there. */
export interface Kept extends BackupPlaces {
  readonly keeping: Keeping
}

const day = 24 * 60 * 60 * 1000

/**
 * Backs the register up: a whole register of its own, its files as they are on the disk, so that it is encrypted as
 * the register is. It is read back and its chains are verified before it appears under its name; then the older ones
 * that have had their time go. Where the place elsewhere is away or full, the backup is made beside the register.
 */
export function backUp(kept: Kept, now: Date): Promise<Result<BackupView>> {
  return alone(kept.folder, async () => {
    const place = await placeForNew(kept)
    const done = await backUpInto(place, kept, now)
    return done.ok || !place.elsewhere ? done : backUpInto(ownPlace(kept.folder), kept, now)
  })
}

async function backUpInto(place: Place, kept: Kept, now: Date): Promise<Result<BackupView>> {
  const { folder, keeping, disk } = kept
  const made = now.toISOString()
  const unfinished = join(place.path, `.unfinished-${backupName(made)}`)
  try {
    const [last] = await madeIn(place, disk)
    for (const part of ['ledgers', 'files', 'backups']) await disk.makeFolder(join(unfinished, part))
    const about = await disk.readIfThere(join(folder, 'register.json'))
    if (about === null) return fail({ code: 'notFound', path: folder })
    await disk.writeWhole(join(unfinished, 'register.json'), about)
    for (const name of (await disk.names(join(folder, 'ledgers'))).filter(isKept(keeping))) {
      const bytes = await disk.readIfThere(join(folder, 'ledgers', name))
      if (bytes !== null) await disk.writeWhole(join(unfinished, 'ledgers', name), bytes)
    }
    const before = last && join(place.path, backupName(last))
    for (const name of (await disk.names(join(folder, 'files'))).filter(each => !each.endsWith('.part')))
      await linkOrCopy(name, [...(before ? [join(before, 'files')] : []), join(folder, 'files')], unfinished)
    const entries = await entriesIn({ ...kept, folder: unfinished })
    if (!entries.ok) return entries
    await disk.move(unfinished, join(place.path, backupName(made)))
    await rotate(place, disk)
    return succeed({ made, elsewhere: place.elsewhere, entries: entries.value.length })
  } catch (error) {
    return failureOf(error, folder)
  } finally {
    await disk.remove(unfinished).catch(() => undefined)
  }
}

/** The ledgers, the heads that were signed of them, and what is known to be erased. */
const isKept = (keeping: Keeping) => (name: string) =>
  name.endsWith(keeping.ledgerEnd) || name.endsWith('.heads') || name.endsWith('.erased')

/** An attachment never changes: it is linked to one that is on the same disk, or else copied from the register's. */
async function linkOrCopy(name: string, from: readonly string[], into: string): Promise<void> {
  const to = join(into, 'files', name)
  for (const folder of from) {
    const linked = await link(join(folder, name), to).then(
      () => true,
      () => false,
    )
    if (linked) return
  }
  await copyFile(join(from.at(-1) ?? '', name), to)
}

async function rotate(place: Place, disk: Disk): Promise<void> {
  const made = await madeIn(place, disk)
  const stay = staying(made)
  for (const each of made) if (!stay.has(each)) await disk.remove(join(place.path, backupName(each)))
}

/** Every entry of a folder's ledgers, verified. Refused: a ledger that is damaged. */
export async function entriesIn({ folder, keeping, disk }: Kept): Promise<Result<readonly Entry[]>> {
  const entries: Entry[] = []
  for (const name of await disk.names(join(folder, 'ledgers'))) {
    const replica = replicaOf(name, keeping)
    if (replica === null) continue
    const bytes = (await disk.readIfThere(join(folder, 'ledgers', name))) ?? new Uint8Array()
    const found = await inTurns(keeping.codec(replica).reading(bytes, replica))
    if (!('entries' in found)) return fail(toldAs(found, replica))
    for (const entry of found.entries) entries.push(entry)
  }
  return succeed(entries)
}

/** Backs up where the last backup is older than a day and holds fewer entries than there are; null where not. */
export async function backUpWhenDue(
  kept: Kept,
  entries: number,
  now: Date,
): Promise<Result<BackupView> | null> {
  const [last] = await backupsOf(kept)
  if (last !== undefined && now.getTime() - Date.parse(last.made) < day) return null
  if (last !== undefined) {
    const before = await entriesIn({ ...kept, folder: await backupAt(kept, last.made) })
    if (before.ok && before.value.length === entries) return null
  }
  return backUp(kept, now)
}

/** What a backup holds that the register does not, and how much the register holds beyond it. */
export async function compareBackup(
  kept: Kept,
  made: string,
  now: readonly Entry[],
): Promise<Result<{ readonly missing: readonly Entry[]; readonly since: number }>> {
  try {
    const then = await entriesIn({ ...kept, folder: await backupAt(kept, made) })
    if (!then.ok) return then
    const here = new Set(now.map(({ id }) => id))
    const missing = then.value.filter(({ id }) => !here.has(id))
    return succeed({ missing, since: now.length - (then.value.length - missing.length) })
  } catch (error) {
    return failureOf(error, kept.folder)
  }
}

/** Copies a backup to a new folder, as a register of its own. Refused where something is already. */
export async function restoreTo(
  places: BackupPlaces,
  made: string,
  target: string,
): Promise<Result<undefined>> {
  const { disk } = places
  if (await disk.exists(target)) return fail({ code: 'alreadyThere', path: target })
  const from = await backupAt(places, made)
  const unfinished = `${target}.unfinished`
  try {
    for (const part of ['ledgers', 'files', 'backups']) await disk.makeFolder(join(unfinished, part))
    for (const part of ['ledgers', 'files'])
      for (const name of await disk.names(join(from, part)))
        await copyFile(join(from, part, name), join(unfinished, part, name))
    await copyFile(join(from, 'register.json'), join(unfinished, 'register.json'))
    await disk.move(unfinished, target)
    return succeed(undefined)
  } catch (error) {
    return failureOf(error, target)
  } finally {
    await disk.remove(unfinished).catch(() => undefined)
  }
}

const startsWith = (whole: Uint8Array, part: Uint8Array) =>
  part.length <= whole.length && Buffer.compare(whole.subarray(0, part.length), part) === 0

/**
 * Brings the entries that a backup holds and the register does not back into it: each ledger that ends before the
 * backup's is continued with what follows there, one that is gone is put back. Nothing is overwritten: where a
 * ledger went another way since, it is refused and nothing changes. The register must be opened anew afterwards.
 */
export async function bringBack(kept: Kept, made: string): Promise<Result<undefined>> {
  const { folder, keeping, disk } = kept
  const from = join(await backupAt(kept, made), 'ledgers')
  try {
    const pieces: { readonly path: string; readonly piece: Uint8Array; readonly at: number }[] = []
    for (const name of await disk.names(from)) {
      if (!name.endsWith(keeping.ledgerEnd)) continue
      const path = join(folder, 'ledgers', name)
      const then = (await disk.readIfThere(join(from, name))) ?? new Uint8Array()
      const now = (await disk.readIfThere(path)) ?? new Uint8Array()
      if (startsWith(now, then)) continue
      if (!startsWith(then, now)) return fail({ code: 'wentAnotherWay', ledger: name })
      pieces.push({ path, piece: then.subarray(now.length), at: now.length })
    }
    for (const { path, piece, at } of pieces) await disk.appendDurably(path, piece, at)
    return succeed(undefined)
  } catch (error) {
    return failureOf(error, folder)
  }
}
