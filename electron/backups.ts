import { basename, dirname, extname, join } from 'node:path'
import { dialog } from 'electron'
import type { BackupsView, BackupView } from '../data/contract.ts'
import type { Entry } from '../data/domain/entry.ts'
import { fail, type Result, succeed } from '../data/failure.ts'
import { backupsOf } from '../data/store/backup-places.ts'
import * as store from '../data/store/backups.ts'
import { realDisk } from '../data/store/disk.ts'
import { destroyPlainBackups } from '../data/store/encrypting.ts'
import type { OpenRegister } from '../data/store/open-register.ts'
import { broadcast } from './broadcast.ts'
import type { InstallationFile } from './installation.ts'
import { words } from './words.ts'

const shownAtOnce = 200

/** The backups of the open register, beside it and where a person wants them. */
export class Backups {
  constructor(
    private readonly open: OpenRegister,
    private readonly installation: InstallationFile,
  ) {}

  private kept(): store.Kept {
    const { folder, keeping } = this.open
    return { folder, keeping, elsewhere: this.installation.backupPlace(folder), disk: realDisk }
  }

  /** Which there are, the newest first, and where they go to. */
  async list(): Promise<Result<BackupsView>> {
    const kept = this.kept()
    const backups = (await backupsOf(kept)).map(each => ({ ...each, entries: null }))
    const path = kept.elsewhere ?? null
    const elsewhere = path === null ? null : { path, there: await realDisk.exists(path) }
    return succeed({ backups, elsewhere })
  }

  /** From now on backups go to a folder that the person chooses, or stay beside the register. Those there are stay. */
  async keepIn(where: 'chosen' | 'own'): Promise<Result<BackupsView>> {
    const { folder, id } = this.open
    if (where === 'own') await this.installation.keepBackupsIn(folder, null)
    else {
      const { filePaths, canceled } = await dialog.showOpenDialog({
        title: words(this.installation.settings().language).dialogs.backupPlace,
        properties: ['openDirectory', 'createDirectory'],
      })
      const [chosen] = filePaths
      if (canceled || !chosen) return this.list()
      if (!(await realDisk.isWritable(chosen))) return fail({ code: 'readOnly', path: chosen })
      // Several registers may have their backups in one folder.
      const place = join(chosen, `${basename(folder, extname(folder))} ${id}`)
      await realDisk.makeFolder(place)
      await this.installation.keepBackupsIn(folder, place)
    }
    return this.list()
  }

  /** Backs the register up now. */
  async make(): Promise<Result<BackupView>> {
    // Of a part there is the bundle, and what was recorded in it goes back.
    if (this.open.part) return fail({ code: 'notInPart' })
    if (this.open.readOnly) return fail({ code: 'readOnly', path: this.open.folder })
    await this.open.settled()
    const made = await store.backUp(this.kept(), new Date())
    this.tellWhereItWent(made)
    return made
  }

  /** Backs the register up where that is due, after it was opened. */
  async makeWhenDue(): Promise<void> {
    const { open } = this
    if (open.part || open.readOnly || open.entries().length === 0) return
    await open.settled()
    const kept = this.kept()
    // A folder that was away while the register was encrypted may hold backups from before.
    if (open.keys && kept.elsewhere) await destroyPlainBackups(kept.elsewhere, realDisk)
    const made = await store.backUpWhenDue(kept, open.entries().length, new Date())
    if (made) this.tellWhereItWent(made)
  }

  private tellWhereItWent(made: Result<BackupView>): void {
    const path = this.installation.backupPlace(this.open.folder)
    if (made.ok && path !== null && !made.value.elsewhere)
      broadcast({ kind: 'notice', notice: { code: 'backupPlaceAway', path } })
  }

  /** What a backup holds that the register does not, and the reverse in number. */
  async compare(
    made: string,
  ): Promise<Result<{ missing: readonly Entry[]; missingCount: number; since: number }>> {
    const compared = await store.compareBackup(this.kept(), made, this.open.entries())
    if (!compared.ok) return compared
    const { missing, since } = compared.value
    return succeed({ missing: missing.slice(-shownAtOnce).reverse(), missingCount: missing.length, since })
  }

  /** Brings back what a backup holds and the register does not. */
  async bringBack(made: string): Promise<Result<undefined>> {
    if (this.open.readOnly) return fail({ code: 'readOnly', path: this.open.folder })
    await this.open.settled()
    return store.bringBack(this.kept(), made)
  }

  /** Asks for a place and copies a backup there. False where the person closed the dialog. */
  async restoreTo(made: string): Promise<Result<boolean>> {
    const target = await askForCopy(this.open.folder, made, this.installation)
    if (target === null) return succeed(false)
    const done = await store.restoreTo(this.kept(), made, target)
    return done.ok ? succeed(true) : done
  }
}

/** Asks where a backup is to be copied to; null where the person closed the dialog. */
export async function askForCopy(
  folder: string,
  made: string,
  installation: InstallationFile,
): Promise<string | null> {
  const extension = extname(folder)
  const name = `${basename(folder, extension)} ${made.slice(0, 10)}${extension}`
  const { filePath, canceled } = await dialog.showSaveDialog({
    title: words(installation.settings().language).dialogs.restore,
    defaultPath: join(dirname(folder), name),
  })
  return canceled || !filePath ? null : filePath
}
