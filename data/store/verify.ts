import { join } from 'node:path'
import type { ErasureVerdict, FoundHead, LedgerVerdict, Verdict } from '../contract.ts'
import { type Entry, inOrder } from '../domain/entry.ts'
import { unexplainedIn, withErasures } from '../domain/erased.ts'
import { erasureIn } from '../domain/erasure.ts'
import type { RegisterId } from '../domain/ids.ts'
import { fail, type Result, succeed } from '../failure.ts'
import type { Disk } from './disk.ts'
import type { Keeping } from './keeping.ts'
import { type EachEntry, failureOf } from './ledger.ts'
import { replicaOf } from './ledger-name.ts'
import { signedHeads } from './signed-heads.ts'
import { heardHead, spokenHead } from './spoken-head.ts'
import { inTurns } from './turns.ts'

/** A register's folder, as it is checked. */
export interface Checked {
  readonly folder: string
  readonly id: RegisterId
  readonly keeping: Keeping
  readonly disk: Disk
}

export interface Checking {
  /** From 0 to 1, as far as the ledgers are read. */
  readonly progress: (done: number) => void
  readonly signal: AbortSignal
}

async function ledgersOf({ folder, keeping, disk }: Checked) {
  const files = []
  for (const name of await disk.names(join(folder, 'ledgers'))) {
    const replica = replicaOf(name, keeping)
    if (replica === null) continue
    const bytes = (await disk.readIfThere(join(folder, 'ledgers', name))) ?? new Uint8Array()
    files.push({ replica, bytes })
  }
  return { files, size: files.reduce((sum, { bytes }) => sum + bytes.length, 0) }
}

/** Reads every ledger in short steps, so that everything else goes on, and tells of every entry. */
async function* reading(
  checked: Checked,
  { progress, signal }: Checking,
  each: (replica: string) => EachEntry,
) {
  const { files, size } = await ledgersOf(checked)
  let before = 0
  for (const { replica, bytes } of files) {
    signal.throwIfAborted()
    const steps = checked.keeping.codec(replica).reading(bytes, replica, each(replica))
    const found = await inTurns(steps, { signal, progress: read => progress((before + read) / size) })
    yield { replica, found }
    before += bytes.length
  }
  progress(1)
}

/**
 * Checks every entry of every ledger against its own hash and the one before, and the heads that replicas signed
 * against their ledgers. What is wrong is named: the first entry that does not fit, its date and its author.
 */
export async function verifyLedgers(checked: Checked, checking: Checking): Promise<Result<Verdict>> {
  const { folder, id, keeping, disk } = checked
  const hashes = new Map<string, string[]>()
  const each = (replica: string): EachEntry => {
    const list: string[] = []
    hashes.set(replica, list)
    return (_entry, hash) => list.push(hash)
  }
  try {
    const ledgers: LedgerVerdict[] = []
    const all: Entry[] = []
    for await (const { replica, found } of reading(checked, checking, each)) {
      const chain = hashes.get(replica) ?? []
      const signed = await signedHeads(folder, id, replica, keeping, disk)
      const broken = signed.find(({ sequence, hash }) => chain[sequence - 1] !== hash)
      if (!('entries' in found)) {
        const { how, line, recordedOn, author } = found
        ledgers.push({
          replica,
          entries: line - 1,
          erased: 0,
          awaited: 0,
          last: null,
          people: [],
          head: null,
          signedOn: null,
          damage: { how, line, recordedOn, author },
        })
        continue
      }
      const { entries } = found
      for (const entry of entries) if (mayTellOfErasing(entry)) all.push(entry)
      ledgers.push({
        replica,
        entries: entries.length,
        erased: entries.filter(({ fact }) => fact.kind === 'erased').length,
        awaited: 0,
        people: peopleOf(entries),
        last: entries.at(-1)?.recordedOn ?? null,
        head: entries.length > 0 ? spokenHead(found.lastHash) : null,
        signedOn: broken ? null : (signed.at(-1)?.on ?? null),
        damage: broken
          ? { how: 'notAsSigned', line: broken.sequence, recordedOn: broken.on.slice(0, 10), author: null }
          : null,
      })
    }
    return succeed(withErased(ledgers, all))
  } catch (error) {
    return checking.signal.aborted ? fail({ code: 'cancelled' }) : failureOf(error, folder)
  }
}

const mayTellOfErasing = ({ fact }: Entry) => fact.kind === 'erased' || fact.kind === 'entriesErased'

/** The verdicts with what was erased: a body that was emptied without anybody having erased it is damage. */
function withErased(ledgers: readonly LedgerVerdict[], entries: readonly Entry[]): Verdict {
  const unexplained = unexplainedIn(entries, id => {
    const [replica, sequence] = id.split(':')
    return ledgers.some(each => each.replica === replica && each.entries >= Number(sequence))
  })
  const judged = ledgers.map(ledger => {
    const own = unexplained.filter(({ entry }) => entry.replica === ledger.replica)
    const awaited = own.filter(({ awaits }) => awaits !== null).length
    const bare = own.find(({ awaits }) => awaits === null)
    if (!bare || ledger.damage) return { ...ledger, awaited }
    const { sequence: line, recordedOn, author } = bare.entry
    return { ...ledger, awaited, head: null, damage: { how: 'emptied' as const, line, recordedOn, author } }
  })
  return { ledgers: judged, erasures: erasuresTold(withErasures(entries)) }
}

/** The erasures by what was asked for at once, the newest first. */
function erasuresTold(entries: readonly Entry[]): ErasureVerdict[] {
  const told = new Map<string, ErasureVerdict>()
  for (const { batch, recordedOn, author, fact } of [...entries].sort(inOrder).reverse()) {
    const erasure = erasureIn(fact)
    if (!erasure) continue
    const before = told.get(batch)?.entries ?? 0
    const { reason, erased } = erasure
    told.set(batch, { recordedOn, author, reason, entries: before + erased.length })
  }
  return [...told.values()]
}

const peopleOf = (entries: readonly Entry[]) => [...new Set(entries.map(({ author }) => author))].slice(0, 5)

/** Whether the register holds a head that was noted as words, and how many entries have come to that ledger since. */
export async function findHead(checked: Checked, words: string): Promise<Result<FoundHead>> {
  const wanted = heardHead(words)
  if (wanted === null) return succeed({ found: 'notWords' })
  const places: { readonly entry: Entry; readonly replica: string }[] = []
  let since = 0
  const each =
    (replica: string): EachEntry =>
    (entry, hash) => {
      if (hash.startsWith(wanted)) places.push({ entry, replica })
      else if (places[0]?.replica === replica) since++
    }
  try {
    const quietly = { progress: () => undefined, signal: new AbortController().signal }
    for await (const _ledger of reading(checked, quietly, each));
    const [place] = places
    if (!place) return succeed({ found: 'no' })
    const { recordedOn, author } = place.entry
    return succeed({ found: 'yes', recordedOn, author, since })
  } catch (error) {
    return failureOf(error, checked.folder)
  }
}
