import type { CivilDate } from '../domain/civil-date.ts'
import type { EntryId } from '../domain/entry.ts'
import { fail, type Result, succeed } from '../failure.ts'
import { encodeBundle } from './bundle-content.ts'
import { bundleLimit, sealBundle } from './bundle-seal.ts'
import type { Disk } from './disk.ts'
import type { KeyCost } from './key-slots.ts'
import { emptiedLine } from './ledger-line.ts'
import type { OpenRegister } from './open-register.ts'
import { readRawLedgers } from './raw-ledger.ts'

/** What is to leave: the entries, and the files by their hashes. */
export interface Wanted {
  readonly entries: ReadonlySet<EntryId>
  readonly files: ReadonlySet<string>
}

/**
 * One encrypted file of what was chosen; of every other entry it holds the hash alone, and of an erased one no word,
 * whether or not its ledger was emptied yet. Refused: damage, a file that is gone, more files than a bundle takes.
 */
export async function makeBundle(
  kept: Pick<OpenRegister, 'folder' | 'id' | 'keeping' | 'readFile' | 'settled' | 'entries'>,
  wanted: Wanted,
  made: { readonly by: string; readonly on: CivilDate; readonly passphrase: string; readonly cost: KeyCost },
  disk: Disk,
): Promise<Result<Uint8Array>> {
  await kept.settled()
  const { folder, keeping } = kept
  const all = await readRawLedgers({ folder, keeping, disk })
  if (!all.ok) return all
  const files = new Map<string, Uint8Array>()
  let size = 0
  for (const hash of wanted.files) {
    const bytes = await kept.readFile({ hash, name: hash, size: 0, mediaType: '' })
    if (!bytes.ok) return bytes
    size += bytes.value.length
    if (size > bundleLimit / 2) return fail({ code: 'fileTooLarge', limit: bundleLimit / 2 })
    files.set(hash, bytes.value)
  }
  const erased = new Map(
    kept.entries().flatMap(({ id, fact }) => (fact.kind === 'erased' ? [[id, fact.by] as const] : [])),
  )
  const ledgers = all.value
    .map(({ replica, hashes, lines }) => {
      const leaving = [...lines].flatMap(([at, { entry, line }]) => {
        if (!wanted.entries.has(entry.id)) return []
        const by = erased.get(entry.id)
        return [[at, { entry, line: by ? emptiedLine(line.trimEnd(), by) : line }] as const]
      })
      return { replica, hashes, lines: new Map(leaving) }
    })
    .filter(({ lines }) => lines.size > 0)
  const content = encodeBundle({ register: kept.id, by: made.by, on: made.on, ledgers, files })
  if (content.length > bundleLimit) return fail({ code: 'fileTooLarge', limit: bundleLimit })
  return succeed(await sealBundle(content, made.passphrase, made.cost))
}
