import type { Entry } from '../domain/entry.ts'
import { unexplainedIn, withErasures } from '../domain/erased.ts'
import { filesIn } from '../domain/remains.ts'
import { fail, type Result, succeed } from '../failure.ts'
import { keepFile } from './attachments.ts'
import { type BundleContent, decodeBundle } from './bundle-content.ts'
import { openBundle } from './bundle-seal.ts'
import type { Disk } from './disk.ts'
import { failureOf, readLedger } from './ledger.ts'
import { noHash } from './ledger-line.ts'
import { ledgerPath } from './ledger-name.ts'
import type { OpenRegister } from './open-register.ts'
import { type RawLedger, readRawLedger } from './raw-ledger.ts'

/** What taking in needs of the register that is open. */
type Kept = Pick<OpenRegister, 'folder' | 'id' | 'part' | 'replica' | 'keeping' | 'entries'>
/** The disk, and what time it is. */
interface Around {
  readonly disk: Disk
  readonly now: () => Date
}

/** Opens a bundle's file. Refused, each with its reason: see `openBundle`; and content that does not verify. */
export async function readBundle(
  bytes: Uint8Array,
  passphrase: string,
  name: string,
): Promise<Result<BundleContent>> {
  const content = await openBundle(bytes, passphrase, name)
  if (!content.ok) return content
  const decoded = decodeBundle(content.value)
  return decoded ? succeed(decoded) : fail({ code: 'bundleAltered', name })
}

/** What comes after the entries of a ledger that are known, line by line. */
interface Tail {
  readonly replica: Entry['replica']
  readonly from: number
  readonly lines: readonly { readonly entry: Entry; readonly line: string }[]
}

/** What taking a bundle in would bring: entries, in no particular order, and the lines that hold them. */
interface Brought {
  readonly entries: readonly Entry[]
  readonly tails: readonly Tail[]
}

/** A clock may be wrong by days; a time more than a year ahead would date all that is recorded after it. */
export function isFarAhead(entries: readonly Entry[], now: Date): boolean {
  const latest = new Date(now.getTime() + 366 * 24 * 60 * 60 * 1000).toISOString()
  return entries.some(({ at }) => at > latest)
}

/**
 * What a bundle holds that the register does not; nothing is written. Refused: in a part; one of another register; a ledger that
 * is not the one we know, or brings more of our own; one with gaps after what we know, which can be read but not
 * continued; times far ahead; a command that is not whole, or words emptied that nobody erased.
 */
export async function compareBundle(
  kept: Kept,
  bundle: BundleContent,
  { disk, now }: Around,
): Promise<Result<Brought>> {
  const { by } = bundle
  if (kept.part) return fail({ code: 'notInPart' })
  if (bundle.register !== kept.id) return fail({ code: 'bundleOfAnother', by })
  const { folder, keeping } = kept
  const entries: Entry[] = []
  const tails: Tail[] = []
  for (const { replica, hashes, lines } of bundle.ledgers) {
    const ours = await readRawLedger({ folder, keeping, disk }, replica)
    if (!ours.ok) return ours
    const known = ours.value.hashes
    if (known.slice(0, hashes.length).some((hash, i) => hash !== hashes[i]))
      return fail({ code: 'bundleAnotherWay', by })
    if (hashes.length <= known.length) continue
    if (replica === kept.replica) return fail({ code: 'bundleAnotherWay', by })
    const tail = hashes.slice(known.length).flatMap((_hash, i) => lines.get(known.length + i) ?? [])
    if (known.length + tail.length < hashes.length) return fail({ code: 'bundleHasGaps', by })
    if (!wouldRead(ours.value, tail)) return fail({ code: 'bundleUnsound', by })
    for (const { entry } of tail) entries.push(entry)
    tails.push({ replica, from: known.length, lines: tail })
  }
  if (isFarAhead(entries, now())) return fail({ code: 'bundleAhead', by })
  const brought = new Set(entries.map(({ id }) => id))
  const unexplained = unexplainedIn([...kept.entries(), ...entries]).some(
    ({ entry, awaits }) => awaits === null && brought.has(entry.id),
  )
  return unexplained ? fail({ code: 'bundleUnsound', by }) : succeed({ entries, tails })
}

/** Whether a ledger with a tail added would be read whole: else the register would not open again. */
function wouldRead({ replica, lines }: RawLedger, tail: Tail['lines']): boolean {
  const all = [...lines.values(), ...tail]
  const read = readLedger(Buffer.from(all.map(({ line }) => line).join('')), replica)
  return 'entries' in read && read.entries.length === all.length && read.tornBytes === 0
}

/**
 * Writes what a bundle brings into the register's folder: its files, then each ledger's lines after those that are
 * there. Taking it in again finds nothing to bring. To be done while nothing else is written there (`addToOthers`).
 */
export async function takeInBundle(
  kept: Kept,
  bundle: BundleContent,
  around: Around,
): Promise<Result<readonly Entry[]>> {
  const brought = await compareBundle(kept, bundle, around)
  if (!brought.ok) return brought
  const { entries, tails } = brought.value
  const { folder, keeping } = kept
  try {
    for (const hash of filesOf(kept, entries)) {
      const bytes = bundle.files.get(hash)
      if (!bytes) continue
      const done = await keepFile(folder, { name: hash, mediaType: '', bytes }, keeping, around.disk)
      if (!done.ok) return done
    }
    for (const tail of tails) {
      const done = await append(kept, tail, around.disk)
      if (!done.ok) return done
    }
    return succeed(entries)
  } catch (error) {
    return failureOf(error, folder)
  }
}

/** The files that what was brought refers to, but for what an erasure known here took away. */
function filesOf(kept: Kept, brought: readonly Entry[]): ReadonlySet<string> {
  const ids = new Set(brought.map(({ id }) => id))
  const now = withErasures([...kept.entries(), ...brought]).filter(({ id }) => ids.has(id))
  return new Set(now.flatMap(({ fact }) => filesIn(fact)))
}

async function append(
  { folder, keeping }: Kept,
  { replica, from, lines }: Tail,
  disk: Disk,
): Promise<Result<undefined>> {
  const codec = keeping.codec(replica)
  const ours = await readRawLedger({ folder, keeping, disk }, replica, codec)
  if (!ours.ok) return ours
  const { hashes, soundBytes, torn, unended } = ours.value
  const rest = lines.slice(hashes.length - from)
  if (rest.length === 0) return succeed(undefined)
  const path = ledgerPath(folder, replica, keeping)
  if (torn.length > 0) {
    // An append that a crash stopped: what is brought takes its place.
    await disk.keepAside(path, torn)
    await disk.truncate(path, soundBytes)
  }
  const piece = codec.write(batchesOf(rest), {
    entries: hashes.length,
    hash: hashes.at(-1) ?? noHash,
  })
  try {
    await disk.appendDurably(path, unended ? Buffer.concat([Buffer.from('\n'), piece]) : piece, soundBytes)
    return succeed(undefined)
  } catch (error) {
    await disk.truncate(path, soundBytes).catch(() => undefined)
    throw error
  }
}

/** Lines with those of one command together. */
function batchesOf(lines: Tail['lines']): readonly string[] {
  const batches: string[] = []
  let batch = ''
  for (const { entry, line } of lines) {
    if (entry.batch === batch) batches.push((batches.pop() ?? '') + line)
    else batches.push(line)
    batch = entry.batch
  }
  return batches
}
