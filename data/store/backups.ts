import { copyFile, link } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupView, fail, type Result, succeed } from '../contract.ts'
import type { Entry } from '../domain/entry.ts'
import { staying } from './backup-rotation.ts'
import type { Disk } from './disk.ts'
import type { Keeping } from './keeping.ts'
import { failureOf, inTurns } from './ledger.ts'

/** A register's folder and how its things stand there. */
export interface Kept {
  readonly folder: string
  readonly keeping: Keeping
  readonly disk: Disk
}

const end = '.register'
const day = 24 * 60 * 60 * 1000
const nameOf = (instant: string) => instant.replaceAll(':', '.') + end
const instantOf = (name: string) =>
  name
    .slice(0, -end.length)
    .replaceAll('.', ':')
    .replace(/:(\d{3}Z)$/, '.$1')
const isBackup = (name: string) => /^\d{4}-\d\d-\d\dT\d\d\.\d\d\.\d\d\.\d{3}Z\.register$/.test(name)
export const backupPath = (folder: string, made: string) => join(folder, 'backups', nameOf(made))

/** When the register's backups were made, the newest first. */
export async function backupsOf({ folder, disk }: Pick<Kept, 'folder' | 'disk'>): Promise<readonly string[]> {
  if (!(await disk.exists(join(folder, 'backups')))) return []
  return (await disk.names(join(folder, 'backups'))).filter(isBackup).map(instantOf).sort().reverse()
}

/**
 * Backs the register up into its own `backups` folder: a whole register of its own, its files as they are on the
 * disk, so that it is encrypted as the register is. It is read back and its chains are verified before it appears
 * under its name; then the older ones that have had their time go. Attachments, which never change, are linked.
 */
export async function backUp(kept: Kept, now: Date): Promise<Result<BackupView>> {
  const { folder, keeping, disk } = kept
  const made = now.toISOString()
  const unfinished = join(folder, 'backups', `.unfinished-${nameOf(made)}`)
  try {
    for (const part of ['ledgers', 'files', 'backups']) await disk.makeFolder(join(unfinished, part))
    const about = await disk.readIfThere(join(folder, 'register.json'))
    if (about === null) return fail({ code: 'notFound', path: folder })
    await disk.writeWhole(join(unfinished, 'register.json'), about)
    for (const name of (await disk.names(join(folder, 'ledgers'))).filter(isKept(keeping))) {
      const bytes = await disk.readIfThere(join(folder, 'ledgers', name))
      if (bytes !== null) await disk.writeWhole(join(unfinished, 'ledgers', name), bytes)
    }
    for (const name of (await disk.names(join(folder, 'files'))).filter(each => !each.endsWith('.part')))
      await linkOrCopy(join(folder, 'files', name), join(unfinished, 'files', name))
    const entries = await entriesIn({ ...kept, folder: unfinished })
    if (!entries.ok) return entries
    await disk.move(unfinished, backupPath(folder, made))
    await rotate(kept)
    return succeed({ made, entries: entries.value.length })
  } catch (error) {
    return failureOf(error, folder)
  } finally {
    await disk.remove(unfinished).catch(() => undefined)
  }
}

/** The ledgers and the heads that were signed of them. */
const isKept = (keeping: Keeping) => (name: string) =>
  name.endsWith(keeping.ledgerEnd) || name.endsWith('.heads')

const linkOrCopy = (from: string, to: string) => link(from, to).catch(() => copyFile(from, to))

async function rotate({ folder, disk }: Kept): Promise<void> {
  const made = await backupsOf({ folder, disk })
  const stay = staying(made)
  for (const each of made) if (!stay.has(each)) await disk.remove(backupPath(folder, each))
}

/** Every entry of a folder's ledgers, verified. Refused: a ledger that is damaged. */
async function entriesIn({ folder, keeping, disk }: Kept): Promise<Result<readonly Entry[]>> {
  const entries: Entry[] = []
  for (const name of await disk.names(join(folder, 'ledgers'))) {
    if (!name.endsWith(keeping.ledgerEnd)) continue
    const replica = name.slice(0, -keeping.ledgerEnd.length)
    const bytes = (await disk.readIfThere(join(folder, 'ledgers', name))) ?? new Uint8Array()
    const found = await inTurns(keeping.codec(replica).reading(bytes, replica))
    if (!('entries' in found)) return fail({ ...found, ledger: replica })
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
  if (last !== undefined && now.getTime() - Date.parse(last) < day) return null
  if (last !== undefined) {
    const before = await entriesIn({ ...kept, folder: backupPath(kept.folder, last) })
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
    const then = await entriesIn({ ...kept, folder: backupPath(kept.folder, made) })
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
  { folder, disk }: Kept,
  made: string,
  target: string,
): Promise<Result<undefined>> {
  if (await disk.exists(target)) return fail({ code: 'alreadyThere', path: target })
  const from = backupPath(folder, made)
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
export async function bringBack({ folder, keeping, disk }: Kept, made: string): Promise<Result<undefined>> {
  const from = join(backupPath(folder, made), 'ledgers')
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
