import { join } from 'node:path'
import type { KeySlotView } from '../contract.ts'
import type { Notice } from '../notice.ts'
import type { Disk } from './disk.ts'
import type { Keeping } from './keeping.ts'
import type { KeyRing } from './key-ring.ts'
import { readRegisterFile } from './register-file.ts'

const namesOf = (slots: readonly KeySlotView[], without: readonly KeySlotView[]) =>
  slots
    .filter(({ id }) => !without.some(other => other.id === id))
    .map(({ name }) => name)
    .filter(name => name !== null && name !== '')
    .join(', ')

/** What an engine makes of register.json when two laptops changed it at once. */
const isCopy = (name: string) => /^register.+\.json$/.test(name) && !name.endsWith('.part')

/** What is asked about the ways into a register that is open. */
export interface WaysIn {
  /** How they were changed by another laptop since this was asked last. */
  changed(): Promise<readonly Notice[]>
  /** Whether the register, which is open as one that anyone can read, was encrypted on another laptop. */
  encryptedElsewhere(): Promise<boolean>
}

/**
 * Tells, each time it is asked, how the ways into a register were changed since by another laptop: it was encrypted,
 * somebody's passphrase was added or taken away, or register.json was left in two versions.
 */
export function waysIn(folder: string, keys: KeyRing | null, keeping: Keeping, disk: Disk): WaysIn {
  const path = join(folder, 'register.json')
  const copiesTold = new Set<string>()
  let stamp: string | null = null
  let [encrypted, told] = [false, false]

  /** Whether register.json was written since this was asked last. */
  const isWritten = async () => {
    const now = await disk.stampOf(path)
    if (now === null || now === stamp) return false
    stamp = now
    return true
  }

  const encryptedElsewhere = async () => {
    if (keeping.encrypted || encrypted || !(await isWritten())) return encrypted
    const about = await readRegisterFile(folder, disk)
    encrypted = about.ok && about.value.keySlots.length > 0
    return encrypted
  }

  const aboutKeys = async (): Promise<readonly Notice[]> => {
    if (keys) return (await isWritten()) ? slotsChanged(keys) : []
    if (told || !(await encryptedElsewhere())) return []
    told = true
    return [{ code: 'encryptedElsewhere' }]
  }

  return {
    encryptedElsewhere,
    async changed() {
      const notices = [...(await aboutKeys())]
      for (const name of await disk.names(folder)) {
        if (!isCopy(name) || copiesTold.has(name)) continue
        copiesTold.add(name)
        notices.push({ code: 'registerFileCopy', name })
      }
      return notices
    },
  }

  async function slotsChanged(ring: KeyRing): Promise<readonly Notice[]> {
    // What was changed here was seen when it was.
    const before = ring.lastSeen()
    const found = await ring.slots()
    if (!found.ok || before === null) return []
    const [added, removed] = [namesOf(found.value, before), namesOf(before, found.value)]
    return added === '' && removed === '' ? [] : [{ code: 'keySlotsChanged', added, removed }]
  }
}
