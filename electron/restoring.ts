import type { BackupPreview, BackupView, Locked, Opened } from '../data/contract.ts'
import { fail, type Result, succeed } from '../data/failure.ts'
import { type BackupPlaces, backupsOf } from '../data/store/backup-places.ts'
import { previewBackup } from '../data/store/backup-preview.ts'
import { restoreTo } from '../data/store/backups.ts'
import { realDisk } from '../data/store/disk.ts'
import { askForCopy } from './backups.ts'
import type { InstallationFile } from './installation.ts'
import type { Registers } from './registers.ts'

/** The backups of the register that did not open last: only of that one is anything told, whoever asks. */
interface Restoring {
  readonly installation: InstallationFile
  readonly registers: Registers
}

function placesOf({ installation, registers }: Restoring): BackupPlaces | null {
  const folder = registers.unopened()
  return folder === null ? null : { folder, elsewhere: installation.backupPlace(folder), disk: realDisk }
}

const nothingToRestore = fail({ code: 'noRegisterOpen' })

/** When they were made, the newest first. */
export async function list(of: Restoring): Promise<Result<BackupView[]>> {
  const places = placesOf(of)
  const backups = places ? await backupsOf(places) : []
  return succeed(backups.map(each => ({ ...each, entries: null })))
}

/** What one holds. */
export async function preview(
  of: Restoring,
  made: string,
  typed: string | null,
): Promise<Result<BackupPreview>> {
  const places = placesOf(of)
  if (!places) return nothingToRestore
  const look = () => previewBackup(places, made, typed)
  return typed === null ? look() : of.registers.attempt(look)
}

/** Asks for a place, copies one there and opens the copy; what did not open stays as it is. */
export async function openCopy(of: Restoring, made: string): Promise<Result<Opened | Locked | null>> {
  const places = placesOf(of)
  if (!places) return nothingToRestore
  const target = await askForCopy(places.folder, made, of.installation)
  if (target === null) return succeed(null)
  const done = await restoreTo(places, made, target)
  return done.ok ? of.registers.openFolder(target) : done
}
