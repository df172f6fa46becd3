import { join } from 'node:path'
import { Low } from 'lowdb'
import { fail, type Notice, type Result, succeed } from '../contract.ts'
import type { Entry } from '../domain/entry.ts'
import type { RegisterId, ReplicaId } from '../domain/ids.ts'
import type { Keeping } from './keeping.ts'
import { LedgerAdapter } from './ledger.ts'
import type { Watched } from './turns.ts'
import type { Head, Heads } from './witness.ts'
import type { World } from './world.ts'

/** Where a replica's ledger stands. */
export const ledgerPath = (folder: string, replica: string, { ledgerEnd }: Keeping) =>
  join(folder, 'ledgers', replica + ledgerEnd)

/** A ledger as lowdb holds it, with its adapter at hand. */
export interface Ledger extends Low<Entry[]> {
  readonly adapter: LedgerAdapter
}

const ledgerOf = (adapter: LedgerAdapter): Ledger => Object.assign(new Low<Entry[]>(adapter, []), { adapter })

/** What a folder's ledgers hold: this laptop's own to write to, and the entries of the others. */
export interface Ledgers {
  readonly own: Ledger
  readonly others: readonly Entry[]
  readonly notices: Notice[]
  readonly heads: Heads
}

/** The same entries with a new ledger to write to; the one before is read like any other laptop's. */
export function begunAnew(
  { own, others, ...rest }: Ledgers,
  folder: string,
  replica: ReplicaId,
  keeping: Keeping,
  world: World,
): Ledgers {
  return { ...rest, own: ownLedger(folder, replica, keeping, world), others: [...others, ...own.data] }
}

/** A ledger that is written to here. */
export function ownLedger(folder: string, replica: string, keeping: Keeping, { disk }: World): Ledger {
  const path = ledgerPath(folder, replica, keeping)
  return ledgerOf(new LedgerAdapter(disk, path, replica, true, keeping.codec(replica)))
}

/** Reads and verifies every ledger of a folder, and those that are remembered. `mend`: this laptop's own, where a crash tore it. Refused: damage. */
export async function readLedgers(
  folder: string,
  replica: ReplicaId,
  mend: boolean,
  register: RegisterId,
  keeping: Keeping,
  { disk, witness, progress, signal }: World,
): Promise<Result<Ledgers>> {
  const seen = witness?.read(register) ?? {}
  const heads: Record<string, Head> = {}
  const { ledgerEnd } = keeping
  const names = (await disk.names(join(folder, 'ledgers'))).filter(name => name.endsWith(ledgerEnd))
  const replicas = names.map(name => name.slice(0, -ledgerEnd.length))
  const notices: Notice[] = []
  const others: Entry[] = []
  const all = [...new Set([...replicas, ...Object.keys(seen), replica])]
  const ledgerFor = (each: string) => {
    const path = ledgerPath(folder, each, keeping)
    const own = mend && each === replica
    const watched: Watched = {
      progress: done => progress?.('reading', (all.indexOf(each) + done) / all.length),
      signal,
    }
    return ledgerOf(
      new LedgerAdapter(disk, path, each, own, keeping.codec(each), seen[each] ?? null, watched),
    )
  }
  let own = ledgerFor(replica)
  for (const each of all) {
    const ledger = ledgerFor(each)
    const { adapter } = ledger
    await ledger.read()
    if (adapter.damage) return fail({ ...adapter.damage, ledger: each })
    const stranger = ledger.data.findIndex(entry => entry.register !== register)
    if (stranger >= 0) {
      const { recordedOn = null, author = null } = ledger.data[stranger] ?? {}
      return fail({ code: 'ledgerDamaged', ledger: each, line: stranger + 1, recordedOn, author })
    }
    if (adapter.cut) notices.push(adapter.cut)
    const head = adapter.head()
    if (head) heads[each] = head
    if (adapter.since === 'cutBack') {
      const gone = (seen[each]?.sequence ?? 0) - ledger.data.length
      notices.push({ code: 'ledgerCutBack', ledger: each, entries: gone })
    }
    if (adapter.since === 'replaced') notices.push({ code: 'ledgerReplaced', ledger: each })
    if (each === replica) own = ledger
    else for (const entry of ledger.data) others.push(entry)
  }
  return succeed({ own, others, notices, heads })
}
