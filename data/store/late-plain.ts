import { join } from 'node:path'
import { filesIn } from '../domain/remains.ts'
import { sealedAs as fileSealedAs } from './attachments.ts'
import type { Disk } from './disk.ts'
import { type Keeping, plainKeeping } from './keeping.ts'
import { draftKinds, draftPath } from './kept-draft.ts'
import type { LedgerCodec } from './ledger.ts'
import { noHash } from './ledger-line.ts'
import { ledgerPath } from './ledger-name.ts'
import { inBatches, sealWhole } from './sealing.ts'
import { inTurns } from './turns.ts'
import type { Head } from './witness.ts'

/*
 * Where a register is encrypted on one laptop while another has it open, that one writes on in a plain ledger until
 * it hears of it. What it wrote there is sealed by itself when it opens the register with a passphrase.
 */

/** A replica's ledger in an encrypted register's folder. */
export interface LatePlain {
  readonly folder: string
  readonly replica: string
  readonly keeping: Keeping
  readonly disk: Disk
}

async function read({ folder, replica, disk }: LatePlain, keeping: Keeping, codec: LedgerCodec) {
  const bytes = await disk.readIfThere(ledgerPath(folder, replica, keeping))
  if (bytes === null) return null
  const hashes: string[] = []
  const lines: string[] = []
  const found = await inTurns(
    codec.reading(bytes, replica, (_entry, hash, line) => {
      hashes.push(hash)
      lines.push(line())
    }),
  )
  return 'entries' in found ? { ...found, hashes, lines } : null
}

/** Whether all that is in a replica's plain ledger stands in its sealed one too. */
export async function standsSealed(of: LatePlain): Promise<boolean> {
  const plain = await read(of, plainKeeping, plainKeeping.codec(of.replica))
  const sealed = await read(of, of.keeping, of.keeping.codec(of.replica))
  return plain?.entries.every((_entry, i) => plain.hashes[i] === sealed?.hashes[i]) ?? false
}

/**
 * Seals what this laptop wrote in its plain ledger since the register was encrypted elsewhere, with the files and the
 * drafts that belong to it, and destroys the plain ones. `seen`: how far this computer remembers to have written;
 * nothing beyond is taken, since anyone who has the folder can write a plain ledger.
 */
export async function sealLatePlain(of: LatePlain, seen: Head | null): Promise<void> {
  const { folder, replica, keeping, disk } = of
  const codec = keeping.codec(replica)
  const plain = await read(of, plainKeeping, plainKeeping.codec(replica))
  if (plain === null || seen === null || plain.hashes[seen.sequence - 1] !== seen.hash) return
  const sealed = await read(of, keeping, codec)
  if (sealed === null && (await disk.exists(ledgerPath(folder, replica, keeping)))) return
  const count = sealed?.entries.length ?? 0
  const follows = count === 0 || plain.hashes[count - 1] === sealed?.lastHash
  if (!follows || (sealed?.tornBytes ?? 0) > 0) return
  if (seen.sequence > count) {
    const rest = plain.entries.slice(count, seen.sequence)
    const batches = inBatches(rest, plain.lines.slice(count, seen.sequence))
    const piece = codec.write(batches, { entries: count, hash: sealed?.lastHash ?? noHash })
    for (const hash of rest.flatMap(({ fact }) => [...filesIn(fact)])) {
      const kept = keeping.fileName(hash)
      await sealInPlace(join(folder, 'files', hash), join(folder, 'files', kept), fileSealedAs(kept), of)
    }
    await disk.appendDurably(ledgerPath(folder, replica, keeping), piece, sealed?.soundBytes ?? 0)
  }
  for (const kind of draftKinds) {
    const plainPath = draftPath({ ...of, keeping: plainKeeping }, kind)
    await sealInPlace(plainPath, draftPath(of, kind), kind.sealedAs, of)
  }
  if (await standsSealed(of)) await disk.destroy(ledgerPath(folder, replica, plainKeeping))
}

async function sealInPlace(
  from: string,
  to: string,
  name: string,
  { keeping, disk }: LatePlain,
): Promise<void> {
  if (!(await disk.exists(from))) return
  await sealWhole(from, to, name, keeping, disk)
  await disk.destroy(from)
}
