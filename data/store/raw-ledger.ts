import { join } from 'node:path'
import type { Entry } from '../domain/entry.ts'
import { fail, type Result, succeed } from '../failure.ts'
import type { BundledLedger } from './bundle-content.ts'
import type { Disk } from './disk.ts'
import type { LedgerCodec } from './ledger.ts'
import { ledgerPath, replicaOf } from './ledger-name.ts'
import type { OpenRegister } from './open-register.ts'
import { inTurns } from './turns.ts'

/** A register's folder and how its things stand there. */
export interface InFolder extends Pick<OpenRegister, 'folder' | 'keeping'> {
  readonly disk: Disk
}

/** A ledger line by line, as it stands in its file. */
export interface RawLedger extends BundledLedger {
  /** How many bytes of the file are sound, and those after them, which a crash left or which are still arriving. */
  readonly soundBytes: number
  readonly torn: Uint8Array
  /** Everything of the last line is there but the newline that ends it. */
  readonly unended: boolean
}

/** Reads a ledger of a folder line by line; one that is not there is empty. Refused: damage. */
export async function readRawLedger(
  { folder, keeping, disk }: InFolder,
  replica: Entry['replica'],
  codec: LedgerCodec = keeping.codec(replica),
): Promise<Result<RawLedger>> {
  const bytes = (await disk.readIfThere(ledgerPath(folder, replica, keeping))) ?? new Uint8Array()
  const hashes: string[] = []
  const lines = new Map<number, { entry: Entry; line: string }>()
  const found = await inTurns(
    codec.reading(bytes, replica, (entry, hash, line) => {
      lines.set(hashes.length, { entry, line: `${line()}\n` })
      hashes.push(hash)
    }),
  )
  if (!('entries' in found)) return fail({ ...found, ledger: replica })
  const { entries, soundBytes, unended } = found
  // A command that is not there whole yet does not count.
  for (const torn of hashes.splice(entries.length).keys()) lines.delete(entries.length + torn)
  return succeed({ replica, hashes, lines, soundBytes, torn: bytes.subarray(soundBytes), unended })
}

/** Every ledger of a folder. */
export async function readRawLedgers(kept: InFolder): Promise<Result<readonly RawLedger[]>> {
  const ledgers: RawLedger[] = []
  for (const name of await kept.disk.names(join(kept.folder, 'ledgers'))) {
    const replica = replicaOf(name, kept.keeping)
    if (replica === null) continue
    const ledger = await readRawLedger(kept, replica)
    if (!ledger.ok) return ledger
    ledgers.push(ledger.value)
  }
  return succeed(ledgers)
}
