import type { Entry } from '../domain/entry.ts'
import type { RegisterId } from '../domain/ids.ts'
import type { Notice } from '../notice.ts'
import type { Disk } from './disk.ts'
import { beginning, type Contents, type Damage, type LedgerCodec, type Point, toldAs } from './ledger.ts'
import { inTurns } from './turns.ts'
import { type Head, since } from './witness.ts'

/** What is wrong with another laptop's ledger: what came before stands, what follows is not taken. */
export type Trouble = Extract<
  Notice,
  {
    code:
      | 'ledgerDamaged'
      | 'ledgerSwapped'
      | 'ledgerTruncated'
      | 'ledgerCutBack'
      | 'ledgerReplaced'
      | 'ledgerOfAnotherRegister'
  }
>

/** What a look at a ledger came to: the entries that came since the last one, and what is wrong with it now. */
export interface Look {
  readonly arrived: readonly Entry[]
  readonly trouble: Trouble | null
}

/** How the file that is followed is read. */
export interface Followed {
  readonly disk: Disk
  readonly path: string
  readonly replica: string
  readonly register: RegisterId
  /** A new one for each reading from the first byte. */
  readonly codec: () => LedgerCodec
  /** How far it went when this computer saw it last, before it was opened. */
  readonly seen: Head | null
  readonly progress?: (done: number) => void
  readonly signal?: AbortSignal | undefined
}

/** So many of the last verified bytes are read again, to see that what follows them still does. */
const overlap = 256
const newline = 0x0a

/**
 * Another laptop's ledger, read as it grows: from the last verified byte on while that still stands there, else
 * whole. Nothing in it is ever written. A tail that is not whole yet is waited for.
 */
export class FollowedLedger {
  #codec: LedgerCodec
  #at: Point = beginning
  #entries: readonly Entry[] = []
  #bytes = 0
  #tail = new Uint8Array()
  /** The last line lacked its newline when it was read. */
  #unended = false
  /** Something that is not whole follows: its last bytes may be written without the file's stamp changing. */
  #torn = false
  #stamp: string | null = null
  #trouble: Trouble | null = null
  #first = true

  constructor(private readonly of: Followed) {
    this.#codec = of.codec()
  }

  /** How far the ledger goes, as far as it is verified; null where nothing is. */
  head(): Head | null {
    return this.#at.entries > 0 ? { sequence: this.#at.entries, hash: this.#at.hash } : null
  }

  /** What is verified of it, as it stands in the file: where its laptop emptied an entry, that is empty here too. */
  entries(): readonly Entry[] {
    return this.#entries
  }

  async look(): Promise<Look> {
    const { disk, path, replica, seen } = this.of
    const stamp = await disk.stampOf(path)
    if (stamp === this.#stamp && !this.#torn && !this.#first) return { arrived: [], trouble: this.#trouble }
    const known = this.head() ?? (this.#first ? seen : null)
    this.#trouble = null
    this.#torn = false
    let arrived: readonly Entry[] = []
    if (stamp === null) {
      if (known) this.#trouble = { code: 'ledgerCutBack', ledger: replica, entries: known.sequence }
    } else {
      arrived = (await this.#readOn()) ?? (await this.#readWhole(known))
    }
    this.#first = false
    // A file that grew while it was read has another stamp by now and is read again.
    this.#stamp = stamp
    return { arrived, trouble: this.#trouble }
  }

  /** What follows the last verified byte; null where that does not stand there any more. */
  async #readOn(): Promise<readonly Entry[] | null> {
    if (this.#bytes === 0) return null
    const { disk, path, replica } = this.of
    const found = await disk.readFrom(path, this.#bytes - this.#tail.length)
    if (!found || !Buffer.from(found.subarray(0, this.#tail.length)).equals(this.#tail)) return null
    let start = this.#tail.length
    if (this.#unended && found.length > start) {
      if (found[start] !== newline) return null
      start++
      this.#bytes++
      this.#unended = false
    }
    const fresh = found.subarray(start)
    if (fresh.length === 0) return []
    const read = await inTurns(this.#codec.reading(fresh, replica, undefined, this.#at))
    return this.#take(read, found, start)
  }

  /** The whole ledger again; of that, what follows the head that is known. */
  async #readWhole(known: Head | null): Promise<readonly Entry[]> {
    const { disk, path, replica, codec, progress, signal } = this.of
    const file = (await disk.readFrom(path, 0)) ?? new Uint8Array()
    const anew = codec()
    let hashThen: string | null = null
    const reading = anew.reading(file, replica, ({ sequence }, hash) => {
      if (sequence === known?.sequence) hashThen = hash
    })
    const read = await inTurns(reading, { signal, progress: bytes => progress?.(bytes / file.length) })
    const { entries } = 'entries' in read ? read : read.before
    const became = known ? since(known, entries.length, hashThen) : 'followed'
    const had = this.#at.entries
    if (became !== 'followed' && !this.#first) {
      // What is known stands; the codec that read it is no longer at the file's place.
      this.#trouble =
        'entries' in read
          ? this.#told(became, (known?.sequence ?? 0) - entries.length)
          : toldAs(read, replica)
      return []
    }
    this.#codec = anew
    this.#at = beginning
    this.#entries = []
    this.#bytes = 0
    const whole = this.#take(read, file, 0)
    if (became !== 'followed' && this.#trouble === null) {
      this.#trouble = this.#told(became, (known?.sequence ?? 0) - entries.length)
    }
    return whole.slice(had)
  }

  #told(became: 'cutBack' | 'replaced', entries: number): Trouble {
    const ledger = this.of.replica
    return became === 'cutBack'
      ? { code: 'ledgerCutBack', ledger, entries }
      : { code: 'ledgerReplaced', ledger }
  }

  #take(read: Contents | Damage, found: Uint8Array, start: number): readonly Entry[] {
    const { replica, register } = this.of
    const sound = 'entries' in read ? read : read.before
    const stranger = sound.entries.some(entry => entry.register !== register)
    if (stranger) {
      this.#trouble = { code: 'ledgerOfAnotherRegister', ledger: replica }
      return []
    }
    if (!('entries' in read)) this.#trouble = toldAs(read, replica)
    const end = start + sound.soundBytes
    this.#unended = 'entries' in read && read.unended
    this.#torn = 'entries' in read && read.tornBytes > 0
    this.#entries = this.#entries.length === 0 ? sound.entries : [...this.#entries, ...sound.entries]
    this.#at = { entries: this.#at.entries + sound.entries.length, hash: sound.lastHash }
    this.#bytes += sound.soundBytes
    this.#tail = found.slice(Math.max(0, end - overlap), end)
    return sound.entries
  }
}
