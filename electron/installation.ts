import { join } from 'node:path'
import { app, type Rectangle } from 'electron'
import { interfaceLanguages, type RecentRegister, type Settings } from '../data/contract.ts'
import type { CivilDate } from '../data/domain/civil-date.ts'
import type { RegisterId, ReplicaId } from '../data/domain/ids.ts'
import { thisMachine } from '../data/store/holder.ts'
import { newId } from '../data/store/ids.ts'
import { ownReplica } from '../data/store/own-replica.ts'
import { type Installation, openInstallation } from '../data/store/settings-file.ts'
import { showRecent } from './recent.ts'

/** How many registers the start page remembers. */
const remembered = 8

/** What this installation keeps for itself, and every way it changes. */
export interface InstallationFile {
  settings(): Settings
  changeSettings(changes: { [Key in keyof Settings]?: Settings[Key] | undefined }): Promise<Settings>
  recent(): readonly RecentRegister[]
  remember(register: RecentRegister): Promise<void>
  forget(path: string): Promise<void>
  /** This installation's own name in a register on this computer; made when it is first opened here, and anew where `spent` is no longer to be written. */
  replicaIn(register: RegisterId, spent?: ReplicaId): Promise<ReplicaId>
  /** The folder elsewhere that the backups of the register in a folder go to. */
  backupPlace(folder: string): string | null
  keepBackupsIn(folder: string, place: string | null): Promise<void>
  deadlinesToldOn(): CivilDate | null
  keepDeadlinesToldOn(day: CivilDate): Promise<void>
  window(): Partial<Rectangle>
  /** How much larger or smaller than usual the window shows everything, in Chromium's steps. */
  zoom(): number
  keepWindow(bounds: Rectangle, zoom: number): Promise<void>
}

/** Opens the installation's file in the user's data folder. */
export async function openInstallationFile(): Promise<InstallationFile> {
  const file = await openInstallation(join(app.getPath('userData'), 'settings.json'))
  const settings = (): Settings => ({
    language: file.data.language ?? interfaceLanguages.find(each => app.getLocale().startsWith(each)) ?? 'en',
    author: file.data.author ?? '',
    appearance: file.data.appearance ?? 'system',
    digits: file.data.digits ?? 'western',
    tourSeen: file.data.tourSeen ?? false,
    seen: file.data.seen ?? {},
    lockAfter: file.data.lockAfter === undefined ? 15 : file.data.lockAfter,
    folderWhenLocked: file.data.folderWhenLocked ?? false,
    deadlineNotices: file.data.deadlineNotices ?? true,
  })
  const { machine } = thisMachine()
  const change = (changes: Installation) => file.update(data => Object.assign(data, changes))
  const recent = () => file.data.recent ?? []
  const keepRecent = async (registers: RecentRegister[]) => {
    await change({ recent: registers.slice(0, remembered) })
    showRecent(recent())
  }
  return {
    settings,
    async changeSettings(changes) {
      await change(Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)))
      return settings()
    },
    recent,
    remember: register => keepRecent([register, ...recent().filter(({ path }) => path !== register.path)]),
    forget: path => keepRecent(recent().filter(other => other.path !== path)),
    replicaIn: (register, spent) => ownReplica(file, machine, register, () => newId('replica'), spent),
    backupPlace: folder => file.data.backupPlaces?.[folder] ?? null,
    keepBackupsIn(folder, place) {
      const { [folder]: _before, ...others } = file.data.backupPlaces ?? {}
      return change({ backupPlaces: place === null ? others : { ...others, [folder]: place } })
    },
    deadlinesToldOn: () => file.data.deadlinesToldOn ?? null,
    keepDeadlinesToldOn: day => change({ deadlinesToldOn: day }),
    window: () => {
      const { width, height, x, y } = file.data.window ?? {}
      const defined = Object.entries({ width, height, x, y }).filter(([, value]) => value !== undefined)
      return Object.fromEntries(defined)
    },
    zoom: () => file.data.window?.zoom ?? 0,
    keepWindow: (bounds, zoom) => change({ window: { ...bounds, zoom } }),
  }
}
