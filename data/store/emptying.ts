import { join } from 'node:path'
import type { EntryId } from '../domain/entry.ts'
import type { Disk } from './disk.ts'
import type { Keeping } from './keeping.ts'
import { emptiedLine, noHash } from './ledger-line.ts'
import { inTurns } from './turns.ts'

/** A register's folder, and the replica whose ledger this laptop writes. */
export interface Erasing {
  readonly folder: string
  readonly replica: string
  readonly keeping: Keeping
  readonly disk: Disk
  /** The folder elsewhere that backups go to, where one was chosen. */
  readonly elsewhere?: string | null
}

export const ledgersIn = (folder: string) => join(folder, 'ledgers')
/** What the ledger before is called until it is destroyed, and by whom: another laptop leaves it alone. */
const before = ({ replica }: Pick<Erasing, 'replica'>) => `.before-erasing-${replica}`

/**
 * Writes a ledger anew with some bodies emptied. What is written is read back, and takes the other's place only where
 * its chain of hashes is the same; then the other is overwritten and removed.
 */
export async function emptyIn(
  erasing: Erasing,
  ledger: string,
  gone: ReadonlyMap<EntryId, EntryId>,
): Promise<void> {
  const { folder, keeping, disk } = erasing
  const path = join(ledgersIn(folder), ledger + keeping.ledgerEnd)
  const bytes = (await disk.readIfThere(path)) ?? new Uint8Array()
  const lines: string[] = []
  const found = await inTurns(
    keeping.codec(ledger).reading(bytes, ledger, ({ id }, _hash, line) => {
      const [text, by] = [line(), gone.get(id)]
      lines.push(by === undefined ? `${text}\n` : emptiedLine(text, by))
    }),
  )
  if (!('entries' in found)) throw unlike()
  const batches: string[] = []
  for (let at = 0; at < found.entries.length; ) {
    const size = found.entries[at]?.batchSize ?? 1
    batches.push(lines.slice(at, at + size).join(''))
    at += size
  }
  const fresh = `${path}.emptied-by-${erasing.replica}`
  await disk.writeWhole(fresh, keeping.codec(ledger).write(batches, { entries: 0, hash: noHash }))
  const written = (await disk.readIfThere(fresh)) ?? new Uint8Array()
  const back = await inTurns(keeping.codec(ledger).reading(written, ledger))
  const same =
    'entries' in back &&
    back.lastHash === found.lastHash &&
    back.entries.length === found.entries.length &&
    back.entries.every(({ id, fact }) => !gone.has(id) || fact.kind === 'erased')
  if (!same) throw unlike()
  await disk.move(path, path + before(erasing))
  await disk.move(fresh, path)
  await disk.destroy(path + before(erasing))
}

const unlike = () => Object.assign(new Error('The emptied ledger does not read back.'), { code: 'EVERIFY' })

/** Ends what a crash stopped: the ledger before is put back, or destroyed where the other has taken its place. */
export async function endEmptying(erasing: Erasing): Promise<void> {
  const { folder, disk } = erasing
  const end = before(erasing)
  for (const name of await disk.names(ledgersIn(folder))) {
    const path = join(ledgersIn(folder), name)
    if (!name.endsWith(end)) continue
    const ledger = path.slice(0, -end.length)
    if (await disk.exists(ledger)) await disk.destroy(path)
    else await disk.move(path, ledger)
  }
}
