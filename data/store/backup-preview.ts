import type { BackupPreview } from '../contract.ts'
import { fold } from '../domain/folding.ts'
import { fail, type Result, succeed } from '../failure.ts'
import { type BackupPlaces, backupAt } from './backup-places.ts'
import { entriesIn } from './backups.ts'
import { plainKeeping, sealedKeeping } from './keeping.ts'
import { unlockKey } from './key-ring.ts'
import { failureOf } from './ledger.ts'
import { readRegisterFile } from './register-file.ts'

/**
 * What a backup holds, for one whose register does not open: read and verified by itself. Refused as `locked` where
 * it is encrypted and nothing was typed.
 */
export async function previewBackup(
  places: BackupPlaces,
  made: string,
  typed: string | null,
): Promise<Result<BackupPreview>> {
  const { disk } = places
  const folder = await backupAt(places, made)
  try {
    const about = await readRegisterFile(folder, disk)
    if (!about.ok) return about
    const { register: id, keySlots } = about.value
    if (keySlots.length > 0 && typed === null) return fail({ code: 'locked' })
    const unlocked = keySlots.length > 0 ? await unlockKey(id, keySlots, typed ?? '') : succeed(null)
    if (!unlocked.ok) return unlocked
    const open = unlocked.value
    const keeping = open ? sealedKeeping(open.sodium, open.key, id) : plainKeeping
    const read = await entriesIn({ folder, keeping, disk })
    open?.key.forget()
    if (!read.ok) return read
    const register = fold(read.value)
    const days = read.value.map(({ recordedOn }) => recordedOn).sort()
    return succeed({
      name: register.abouts.get(id)?.name ?? '',
      entries: read.value.length,
      letters: register.letters.size,
      responses: register.responses.size,
      last: days.at(-1) ?? null,
      people: [...new Set(read.value.map(({ author }) => author))].sort(),
    })
  } catch (error) {
    return failureOf(error, folder)
  }
}
