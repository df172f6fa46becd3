import { join } from 'node:path'
import type { Disk } from './disk.ts'

/** Where a register's backups lie: in its own folder and, where a person chose one, in a folder elsewhere. */
export interface BackupPlaces {
  readonly folder: string
  readonly elsewhere?: string | null
  readonly disk: Disk
}

/** A backup by the instant at which it was made. */
export interface Backup {
  readonly made: string
  readonly elsewhere: boolean
}

/** A folder that backups lie in. */
export interface Place {
  readonly path: string
  readonly elsewhere: boolean
}

const end = '.register'
/** Whether a name is a backup's, or that of one that was never finished. */
export const isOurs = (name: string): boolean => isBackup(name.replace(/^\.unfinished-/, ''))
const isBackup = (name: string) => /^\d{4}-\d\d-\d\dT\d\d\.\d\d\.\d\d\.\d{3}Z\.register$/.test(name)
const instantOf = (name: string) =>
  name
    .slice(0, -end.length)
    .replaceAll('.', ':')
    .replace(/:(\d{3}Z)$/, '.$1')

/** What the backup of an instant is called. */
export const backupName = (made: string): string => made.replaceAll(':', '.') + end

export const ownPlace = (folder: string): Place => ({ path: join(folder, 'backups'), elsewhere: false })

const placesOf = ({ folder, elsewhere }: BackupPlaces): readonly Place[] => [
  ...(elsewhere ? [{ path: elsewhere, elsewhere: true }] : []),
  ownPlace(folder),
]

/** Where a new backup goes: elsewhere, unless that folder is away as a stick is that was pulled out. */
export async function placeForNew(places: BackupPlaces): Promise<Place> {
  for (const place of placesOf(places)) if (await places.disk.exists(place.path)) return place
  return ownPlace(places.folder)
}

/** When the backups in a place were made, the newest first. */
export async function madeIn({ path }: Place, disk: Disk): Promise<readonly string[]> {
  if (!(await disk.exists(path))) return []
  return (await disk.names(path)).filter(isBackup).map(instantOf).sort().reverse()
}

/** The backups in every place that is there, the newest first. */
export async function backupsOf(places: BackupPlaces): Promise<readonly Backup[]> {
  const found = new Map<string, Backup>()
  for (const place of placesOf(places))
    for (const made of await madeIn(place, places.disk))
      if (!found.has(made)) found.set(made, { made, elsewhere: place.elsewhere })
  return [...found.values()].sort((a, b) => (a.made < b.made ? 1 : -1))
}

/** The folder of a backup; where there is none, the one it would have beside the register. */
export async function backupAt(places: BackupPlaces, made: string): Promise<string> {
  for (const { path } of placesOf(places)) {
    const folder = join(path, backupName(made))
    if (await places.disk.exists(folder)) return folder
  }
  return join(ownPlace(places.folder).path, backupName(made))
}
