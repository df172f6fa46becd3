import type { Adapter } from 'lowdb'
import type { Entry } from '../domain/entry.ts'
import { drained, type Steps } from '../domain/steps.ts'
import { type Failure, fail, type Result } from '../failure.ts'
import type { Notice } from '../notice.ts'
import type { Disk } from './disk.ts'
import { noHash, type OpenedLine, openLine, sealLine, type Wrong } from './ledger-line.ts'
import { inTurns, type Watched } from './turns.ts'
import { type Head, type Since, since } from './witness.ts'

/** What a ledger file held: its sound entries, and how many bytes at its end are torn (0 when none are). */
export interface Contents {
  readonly entries: Entry[]
  readonly soundBytes: number
  readonly tornBytes: number
  readonly lastHash: string
  /** Everything of the last line is there but the newline that ends it. */
  readonly unended: boolean
}

/** A place between two entries of a ledger: how many come before, and the hash of the last of them. */
export interface Point {
  readonly entries: number
  readonly hash: string
}
export const beginning: Point = { entries: 0, hash: noHash }

/** Where a ledger is not what was written; nothing that follows can be trusted. */
export interface Damage {
  /** Of a sealed ledger it can be told that it is another's, or that a part in its middle is missing. */
  readonly code: 'ledgerDamaged' | 'ledgerSwapped' | 'ledgerTruncated'
  readonly how: Wrong
  readonly line: number
  readonly recordedOn: string | null
  readonly author: string | null
  /** The whole batches that came before it. */
  readonly before: Pick<Contents, 'entries' | 'soundBytes' | 'lastHash'>
}

/** What a damaged ledger is told as. */
export function toldAs({ code, line, recordedOn, author }: Damage, ledger: string) {
  return code === 'ledgerDamaged' ? { code, ledger, line, recordedOn, author } : { code, ledger, line }
}

const newline = 0x0a
const lineEnd = Uint8Array.of(newline)

/**
 * Reads a ledger's bytes. A last line that is not whole, or a batch that is not, is torn: a crash did it,
 * nobody was told that it was safe. A complete line that does not verify is damage, and so is a whole line
 * that ends in another byte than its newline.
 */
export function readLedger(bytes: Uint8Array, replica: string): Contents | Damage {
  return drained(readingLedger(bytes, replica))
}

/** So many lines are read before others get their turn. */
const linesAtOnce = 256

/**
 * The same in steps, each telling how many bytes are read; `each` hears of every entry that follows the one before.
 * The bytes are those that follow `after`: the whole ledger, or what came to it.
 */
export function* readingLedger(
  file: Uint8Array,
  replica: string,
  each?: EachEntry,
  after: Point = beginning,
): Reading {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const entries: Entry[] = []
  let [prev, start] = [after.hash, 0]
  let whole = { entries: 0, bytes: 0, hash: after.hash }
  const open = (end: number) =>
    openLine(bytes, start, end, {
      prev,
      sequence: after.entries + entries.length,
      replica,
      entry: entries.at(-1),
    })
  const damaged = (how: Wrong, of: Named | null): Damage => ({
    code: 'ledgerDamaged',
    how,
    line: after.entries + entries.length + 1,
    recordedOn: of?.recordedOn ?? null,
    author: of?.author ?? null,
    before: { entries: entries.slice(0, whole.entries), soundBytes: whole.bytes, lastHash: whole.hash },
  })
  const take = ({ entry, hash }: Extract<OpenedLine, { sound: true }>, end: number, next: number) => {
    const from = start
    entries.push(entry)
    each?.(entry, hash, () => bytes.toString('utf8', from, end))
    prev = hash
    start = next
    if (entries.length - whole.entries === entry.batchSize)
      whole = { entries: entries.length, bytes: start, hash: prev }
  }
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
    const opened = open(end)
    if (!opened.sound) return damaged(opened.how, opened.head)
    take(opened, end, end + 1)
    if (entries.length % linesAtOnce === 0) yield start
  }
  const last = open(bytes.length)
  if (last.sound) take(last, bytes.length, bytes.length)
  else if (bytes.length > start) {
    const butOne = open(bytes.length - 1)
    if (butOne.sound) return damaged('changed', butOne.entry)
  }
  return {
    entries: entries.slice(0, whole.entries),
    soundBytes: whole.bytes,
    tornBytes: bytes.length - whole.bytes,
    lastHash: whole.hash,
    unended: last.sound && whole.bytes === bytes.length,
  }
}

/** Reading, in steps that tell how many bytes are read. */
export type Reading = Steps<Contents | Damage>
/** `line`: its text as it stands in the ledger, without its newline. */
export type EachEntry = (entry: Entry, hash: string, line: () => string) => void

type Named = { readonly recordedOn: string; readonly author: string }

/** How entries stand in a ledger's file: as lines of text, or sealed. One for each ledger that is open. */
export interface LedgerCodec {
  /** `after`: the point that this codec read last, where only what follows it is given. */
  reading(bytes: Uint8Array, replica: string, each?: EachEntry, after?: Point): Reading
  /** The bytes that add whole batches of lines after what there is: so many entries, the last of this hash. */
  write(batches: readonly string[], after: Point): Uint8Array
  /** What `write` gave last did not reach the file. */
  abandon(): void
}

/** Lines of text, which anyone can read. */
export const plainCodec: LedgerCodec = {
  reading: readingLedger,
  write: batches => new TextEncoder().encode(batches.join('')),
  abandon() {},
}

/**
 * lowdb's adapter for one replica's ledger: `write` appends what is new in one piece and flushes it to the
 * disk before it resolves. When that fails the file is cut back to what it was, so that nothing is half-written.
 */
export class LedgerAdapter implements Adapter<Entry[]> {
  private written = 0
  private bytes = 0
  private lastHash = noHash
  private broken = false
  /** Why the last `read` found nothing to rely on. */
  damage: Damage | null = null
  /** What the last `read` cut off the end of the file. */
  cut: Extract<Notice, { code: 'tornTailCut' }> | null = null
  /** What became of the ledger since the head that was seen of it before, as the last `read` found. */
  since: Since = 'followed'

  constructor(
    private readonly disk: Disk,
    private readonly path: string,
    private readonly replica: string,
    /** Only the laptop that writes a ledger mends it; another's torn tail may still be arriving. */
    private readonly own: boolean,
    private readonly codec: LedgerCodec = plainCodec,
    private readonly seen: Head | null = null,
    /** Hears how far reading is, from 0 to 1, in a ledger that takes a while, and can end it. */
    private readonly watched: Watched = {},
  ) {}

  /** How far the ledger goes; null where nothing is in it. */
  head(): Head | null {
    return this.written > 0 ? { sequence: this.written, hash: this.lastHash } : null
  }

  async read(): Promise<Entry[] | null> {
    const bytes = await this.disk.readIfThere(this.path)
    if (bytes === null) {
      if (this.seen) this.since = 'cutBack'
      return null
    }
    let hashThen: string | null = null
    const reading = this.codec.reading(bytes, this.replica, ({ sequence }, hash) => {
      if (sequence === this.seen?.sequence) hashThen = hash
    })
    const { progress, signal } = this.watched
    const found = await inTurns(reading, { signal, progress: read => progress?.(read / bytes.length) })
    if (!('entries' in found)) {
      this.damage = found
      return null
    }
    if (this.seen) this.since = since(this.seen, found.entries.length, hashThen)
    if (this.own && found.tornBytes > 0) await this.cutTail(bytes, found.soundBytes)
    if (this.own && found.unended) await this.disk.appendDurably(this.path, lineEnd, found.soundBytes)
    this.written = found.entries.length
    this.bytes = found.soundBytes + (found.unended ? lineEnd.length : 0)
    this.lastHash = found.lastHash
    return found.entries
  }

  async write(entries: readonly Entry[]): Promise<void> {
    if (this.broken) throw new Error('The ledger could not be cut back after a failed write.')
    const { batches, hash } = batchesOf(entries.slice(this.written), this.lastHash)
    const piece = this.codec.write(batches, { entries: this.written, hash: this.lastHash })
    try {
      await this.disk.appendDurably(this.path, piece, this.bytes)
    } catch (error) {
      this.codec.abandon()
      // Nothing of this write reached the file: what somebody else wrote there is theirs, and a folder that was
      // taken away (a stick, a renaming) may come back.
      if (!['ECHANGED', 'ENOENT'].includes(codeOf(error))) {
        await this.disk.truncate(this.path, this.bytes).catch(() => {
          this.broken = true
        })
      }
      throw error
    }
    this.written = entries.length
    this.bytes += piece.length
    this.lastHash = hash
  }

  private async cutTail(bytes: Uint8Array, soundBytes: number): Promise<void> {
    const torn = bytes.subarray(soundBytes)
    const keptIn = await this.disk.keepAside(this.path, torn)
    await this.disk.truncate(this.path, soundBytes)
    this.cut = { code: 'tornTailCut', ledger: this.replica, keptIn, bytes: torn.length }
  }
}

/** Entries as lines, those of one command together. */
function batchesOf(entries: readonly Entry[], before: string): { batches: string[]; hash: string } {
  const batches: string[] = []
  let [hash, batch] = [before, '']
  for (const entry of entries) {
    const sealed = sealLine(entry, hash)
    hash = sealed.hash
    if (entry.batch === batch) batches.push((batches.pop() ?? '') + sealed.line)
    else batches.push(sealed.line)
    batch = entry.batch
  }
  return { batches, hash }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'

/** The failure that a system error is, for a path. */
export function failureOf(error: unknown, path: string): Result<never> {
  const code = codeOf(error)
  const known: Readonly<Record<string, Failure>> = {
    ENOSPC: { code: 'diskFull', path },
    EDQUOT: { code: 'diskFull', path },
    ELOCKED: { code: 'locked' },
    EACCES: { code: 'readOnly', path },
    EPERM: { code: 'readOnly', path },
    EROFS: { code: 'readOnly', path },
    ENOENT: { code: 'notFound', path },
    EEXIST: { code: 'alreadyThere', path },
    ENOTEMPTY: { code: 'alreadyThere', path },
  }
  return fail(known[code] ?? { code: 'system', error: code })
}
