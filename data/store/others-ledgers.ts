import { join } from 'node:path'
import type { Entry, EntryId } from '../domain/entry.ts'
import type { RegisterId } from '../domain/ids.ts'
import type { Notice } from '../notice.ts'
import type { Disk } from './disk.ts'
import { FollowedLedger, type Trouble } from './followed-ledger.ts'
import { type Keeping, plainKeeping } from './keeping.ts'
import { readCopy } from './ledger-copy.ts'
import { copyOf, ledgerPath, replicaOf } from './ledger-name.ts'
import type { Heads } from './witness.ts'

/** What came from other laptops since the last look, and what there is to tell of it. */
export interface Arrived {
  readonly entries: readonly Entry[]
  readonly notices: readonly Notice[]
}

/** Whose ledgers are followed, and where. */
export interface Following {
  readonly folder: string
  readonly register: RegisterId
  readonly keeping: Keeping
  readonly disk: Disk
  /** The heads that this computer saw before. */
  readonly seen: Heads
  readonly now: () => Date
  readonly progress?: ((done: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** A file may be on its way for so many milliseconds before it is told that something is wrong with it. */
export const patience = 10_000

/** The ledgers that other laptops write in a register's folder, as they arrive. */
export class OthersLedgers {
  readonly #followed = new Map<string, FollowedLedger>()
  readonly #troubles = new Map<string, { readonly text: string; readonly since: number; told: boolean }>()
  readonly #copies = new Map<string, string | null>()
  readonly #fromCopies = new Map<EntryId, Entry>()
  readonly #plainTold = new Set<string>()
  #own: string | null = null

  constructor(private readonly of: Following) {}

  /** The ledger that this laptop writes from now on is not followed; what it wrote before is. */
  leaveOut(own: string): void {
    this.#own = own
  }

  heads(): Heads {
    const heads = [...this.#followed].flatMap(([replica, ledger]) => {
      const head = ledger.head()
      return head ? [[replica, head] as const] : []
    })
    return Object.fromEntries(heads)
  }

  /** All that is verified of them, as it stands in the files. */
  entries(): readonly Entry[] {
    const entries: Entry[] = []
    for (const ledger of this.ledgers()) for (const entry of ledger) entries.push(entry)
    return entries
  }

  /** The same, each ledger's by themselves. */
  ledgers(): readonly (readonly Entry[])[] {
    const isMore = ({ replica, sequence }: Entry) =>
      sequence > (this.#followed.get(replica)?.entries().length ?? 0)
    const followed = [...this.#followed.values()].map(ledger => ledger.entries())
    return [...followed, [...this.#fromCopies.values()].filter(isMore)]
  }

  /** One look at all of them. `patient`: a trouble is told once it has stood for a while. */
  async look(patient: boolean): Promise<Arrived> {
    const { folder, keeping, disk, seen, progress } = this.of
    const names = await disk.names(join(folder, 'ledgers'))
    const replicas = names.flatMap(name => replicaOf(name, keeping) ?? [])
    const all = [...new Set<string>([...replicas, ...Object.keys(seen), ...this.#followed.keys()])]
    const entries: Entry[] = []
    const notices: Notice[] = []
    for (const [i, replica] of all.entries()) {
      if (replica === this.#own) continue
      const ledger = this.#ledgerOf(replica, done => progress?.((i + done) / all.length))
      const { arrived, trouble } = await ledger.look()
      for (const entry of arrived) if (!this.#fromCopies.has(entry.id)) entries.push(entry)
      if (this.#isToTell(replica, trouble, patient) && trouble) notices.push(trouble)
    }
    for (const name of names) {
      const replica = copyOf(name, keeping)
      if (replica !== null) await this.#takeCopy(name, replica, entries, notices)
      const plain = keeping.encrypted ? replicaOf(name, plainKeeping) : null
      if (plain !== null && !this.#plainTold.has(plain)) {
        this.#plainTold.add(plain)
        notices.push({ code: 'plainLedger', ledger: plain })
      }
    }
    return { entries, notices }
  }

  #ledgerOf(replica: string, progress: (done: number) => void): FollowedLedger {
    const known = this.#followed.get(replica)
    if (known) return known
    const { folder, keeping, disk, register, seen, signal } = this.of
    const ledger = new FollowedLedger({
      disk,
      path: ledgerPath(folder, replica, keeping),
      replica,
      register,
      codec: () => keeping.codec(replica),
      seen: seen[replica] ?? null,
      progress,
      signal,
    })
    this.#followed.set(replica, ledger)
    return ledger
  }

  #isToTell(replica: string, trouble: Trouble | null, patient: boolean): boolean {
    if (trouble === null) {
      this.#troubles.delete(replica)
      return false
    }
    const text = JSON.stringify(trouble)
    const before = this.#troubles.get(replica)
    const now = this.of.now().getTime()
    const standing = before?.text === text ? before : { text, since: now, told: false }
    this.#troubles.set(replica, standing)
    if (standing.told || (patient && now - standing.since < patience)) return false
    standing.told = true
    return true
  }

  async #takeCopy(name: string, replica: string, entries: Entry[], notices: Notice[]): Promise<void> {
    const { folder, keeping, disk, register } = this.of
    const stamp = await disk.stampOf(join(folder, 'ledgers', name))
    if (stamp === null || this.#copies.get(name) === stamp) return
    this.#copies.set(name, stamp)
    const { notice, more } = await readCopy(folder, name, replica, register, keeping, disk)
    // What continues this laptop's own ledger would have the numbers that it gives next.
    const taken = replica !== this.#own
    notices.push(taken || notice.holds !== 'more' ? notice : { ...notice, holds: 'another' })
    if (!taken) return
    for (const entry of more) {
      if (this.#fromCopies.has(entry.id)) continue
      this.#fromCopies.set(entry.id, entry)
      entries.push(entry)
    }
  }
}
