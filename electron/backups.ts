import { basename, dirname, extname, join } from 'node:path'
import { dialog } from 'electron'
import { type BackupView, fail, type Result, type Settings, succeed } from '../data/contract.ts'
import type { Entry } from '../data/domain/entry.ts'
import * as store from '../data/store/backups.ts'
import { realDisk } from '../data/store/disk.ts'
import type { OpenRegister } from '../data/store/open-register.ts'
import { words } from './words.ts'

const shownAtOnce = 200
const keptOf = ({ folder, keeping }: OpenRegister) => ({ folder, keeping, disk: realDisk })

/** The register's backups, the newest first. */
export async function list(open: OpenRegister): Promise<Result<BackupView[]>> {
  const made = await store.backupsOf(keptOf(open))
  return succeed(made.map(each => ({ made: each, entries: null })))
}

/** Backs the register up now. */
export async function make(open: OpenRegister): Promise<Result<BackupView>> {
  if (open.readOnly) return fail({ code: 'readOnly', path: open.folder })
  await open.settled()
  return store.backUp(keptOf(open), new Date())
}

/** Backs the register up where that is due, after it was opened. */
export async function makeWhenDue(open: OpenRegister): Promise<void> {
  if (open.readOnly || open.entries().length === 0) return
  await open.settled()
  await store.backUpWhenDue(keptOf(open), open.entries().length, new Date())
}

/** What a backup holds that the register does not, and the reverse in number. */
export async function compare(
  open: OpenRegister,
  made: string,
): Promise<Result<{ missing: readonly Entry[]; missingCount: number; since: number }>> {
  const compared = await store.compareBackup(keptOf(open), made, open.entries())
  if (!compared.ok) return compared
  const { missing, since } = compared.value
  return succeed({ missing: missing.slice(-shownAtOnce).reverse(), missingCount: missing.length, since })
}

/** Brings back what a backup holds and the register does not. */
export async function bringBack(open: OpenRegister, made: string): Promise<Result<undefined>> {
  if (open.readOnly) return fail({ code: 'readOnly', path: open.folder })
  await open.settled()
  return store.bringBack(keptOf(open), made)
}

/** Asks for a place and copies a backup there. */
export async function restoreTo(
  open: OpenRegister,
  made: string,
  language: Settings['language'],
): Promise<Result<boolean>> {
  const extension = extname(open.folder)
  const name = `${basename(open.folder, extension)} ${made.slice(0, 10)}${extension}`
  const { filePath, canceled } = await dialog.showSaveDialog({
    title: words(language).dialogs.restore,
    defaultPath: join(dirname(open.folder), name),
  })
  if (canceled || !filePath) return succeed(false)
  const done = await store.restoreTo(keptOf(open), made, filePath)
  return done.ok ? succeed(true) : done
}
