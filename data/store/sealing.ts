import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import type { Entry } from '../domain/entry.ts'
import { drained } from '../domain/steps.ts'
import { fail, type Result, succeed } from '../failure.ts'
import type { Disk } from './disk.ts'
import { type Keeping, plainKeeping } from './keeping.ts'
import { toldAs } from './ledger.ts'
import { noHash } from './ledger-line.ts'
import { looksSealed } from './sealed-file.ts'

/** Not sealed, or an attachment that merely looks so: a plain one is called by its content's hash. */
export const isPlain = (path: string, bytes: Uint8Array) =>
  !looksSealed(bytes) || createHash('sha256').update(bytes).digest('hex') === basename(path)

/** Seals a ledger's lines as they are, so that its chain of hashes stays the same; reads them back and compares. */
export async function sealLedger(
  folder: string,
  replica: string,
  keeping: Keeping,
  disk: Disk,
): Promise<Result<undefined>> {
  const path = (of: Keeping) => join(folder, 'ledgers', replica + of.ledgerEnd)
  const bytes = (await disk.readIfThere(path(plainKeeping))) ?? new Uint8Array()
  const plain = drained(plainKeeping.codec(replica).reading(bytes, replica))
  if (!('entries' in plain)) return fail(toldAs(plain, replica))
  const lines = new TextDecoder().decode(bytes.subarray(0, plain.soundBytes)).split('\n')
  const batches = inBatches(plain.entries, lines)
  const sealed = keeping.codec(replica).write(batches, { entries: 0, hash: noHash })
  await disk.writeWhole(path(keeping), sealed)
  const written = (await disk.readIfThere(path(keeping))) ?? new Uint8Array()
  const back = drained(keeping.codec(replica).reading(written, replica))
  const same =
    'entries' in back && back.lastHash === plain.lastHash && back.entries.length === plain.entries.length
  return same ? succeed(undefined) : fail({ code: 'system', error: 'EVERIFY' })
}

/** A ledger's lines, those of one command together; `lines` are those of the entries. */
export function inBatches(entries: readonly Entry[], lines: readonly string[]): string[] {
  const batches: string[] = []
  for (let at = 0; at < entries.length; at += entries[at]?.batchSize ?? 1) {
    batches.push(
      lines
        .slice(at, at + (entries[at]?.batchSize ?? 1))
        .map(line => `${line}\n`)
        .join(''),
    )
  }
  return batches
}

/** Seals a whole file under another name, reads it back and compares. What is sealed already is left. */
export async function sealWhole(
  from: string,
  to: string,
  name: string,
  keeping: Keeping,
  disk: Disk,
): Promise<void> {
  const bytes = await disk.readIfThere(from)
  if (bytes === null || !isPlain(from, bytes)) return
  await disk.writeWhole(to, keeping.wrap(name, bytes))
  const back = await disk.readIfThere(to)
  const opened = back && keeping.unwrap(name, back)
  if (!opened || !Buffer.from(opened).equals(bytes))
    throw Object.assign(new Error('What was sealed does not read back.'), { code: 'EVERIFY' })
}
