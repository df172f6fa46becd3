import { Low } from 'lowdb'
import type { Entry } from '../domain/entry.ts'
import type { RegisterId, ReplicaId } from '../domain/ids.ts'
import { fail, type Result, succeed } from '../failure.ts'
import type { Notice } from '../notice.ts'
import type { Keeping } from './keeping.ts'
import { LedgerAdapter, toldAs } from './ledger.ts'
import { ledgerPath } from './ledger-name.ts'
import { OthersLedgers } from './others-ledgers.ts'
import type { Heads } from './witness.ts'
import type { World } from './world.ts'

/** A ledger as lowdb holds it, with its adapter at hand. */
export interface Ledger extends Low<Entry[]> {
  readonly adapter: LedgerAdapter
}

const ledgerOf = (adapter: LedgerAdapter): Ledger => Object.assign(new Low<Entry[]>(adapter, []), { adapter })

/** What a folder's ledgers hold: this laptop's own to write to, and the others to follow. */
export interface Ledgers {
  readonly own: Ledger
  readonly others: OthersLedgers
  readonly notices: Notice[]
}

/** A ledger that is written to here. */
export function ownLedger(folder: string, replica: string, keeping: Keeping, { disk }: World): Ledger {
  const path = ledgerPath(folder, replica, keeping)
  return ledgerOf(new LedgerAdapter(disk, path, replica, true, keeping.codec(replica)))
}

/** A register's folder whose ledgers are read. */
export interface Reading {
  readonly folder: string
  readonly register: RegisterId
  readonly replica: ReplicaId
  readonly keeping: Keeping
  /** Nothing is written here: this laptop's own ledger is followed like any other. */
  readonly readOnly: boolean
  /** The heads that this computer saw before. */
  readonly seen: Heads
}

/**
 * Reads and verifies every ledger of a folder, and those that this computer remembers. This laptop's own is mended
 * where a crash tore it, and refused where it is damaged. Of another's that is damaged the sound beginning is taken
 * and the rest told; where nothing at all is sound, that is refused too.
 */
export async function readLedgers(reading: Reading, world: World): Promise<Result<Ledgers>> {
  const { folder, register, replica, keeping, readOnly, seen } = reading
  const { disk, now, signal } = world
  const own = ownAsSeen(reading, world)
  const notices: Notice[] = []
  if (!readOnly) {
    await own.read()
    const { adapter, data } = own
    if (adapter.damage) return fail(toldAs(adapter.damage, replica))
    const stranger = data.findIndex(entry => entry.register !== register)
    if (stranger >= 0) return fail(ofAnother(replica, stranger, data[stranger]))
    if (adapter.cut) notices.push(adapter.cut)
    if (adapter.since === 'cutBack') {
      const gone = (seen[replica]?.sequence ?? 0) - data.length
      notices.push({ code: 'ledgerCutBack', ledger: replica, entries: gone })
    }
    if (adapter.since === 'replaced') notices.push({ code: 'ledgerReplaced', ledger: replica })
  }
  const others = new OthersLedgers({
    folder,
    register,
    keeping,
    disk,
    seen,
    now,
    progress: world.progress,
    signal,
  })
  if (!readOnly) others.leaveOut(replica)
  const arrived = await others.look(false)
  const nothing = own.data.length === 0 && arrived.entries.length === 0
  const refusal = arrived.notices.flatMap(refusalIn).find(({ ledger }) => nothing || ledger === replica)
  if (refusal) return fail(refusal)
  return succeed({ own, others, notices: [...notices, ...arrived.notices] })
}

function ownAsSeen({ folder, replica, keeping, seen }: Reading, world: World): Ledger {
  const { disk, progress, signal } = world
  const path = ledgerPath(folder, replica, keeping)
  const codec = keeping.codec(replica)
  return ledgerOf(
    new LedgerAdapter(disk, path, replica, true, codec, seen[replica] ?? null, { progress, signal }),
  )
}

const ofAnother = (ledger: string, before = 0, entry?: Entry) => ({
  code: 'ledgerDamaged' as const,
  ledger,
  line: before + 1,
  recordedOn: entry?.recordedOn ?? null,
  author: entry?.author ?? null,
})

function refusalIn(notice: Notice) {
  switch (notice.code) {
    case 'ledgerDamaged':
    case 'ledgerSwapped':
    case 'ledgerTruncated':
      return [notice]
    case 'ledgerOfAnotherRegister':
      return [ofAnother(notice.ledger)]
    default:
      return []
  }
}

/** The same with a new ledger to write to; the one before is followed like any other laptop's. */
export async function begunAnew(ledgers: Ledgers, reading: Reading, world: World): Promise<Ledgers> {
  const { others } = ledgers
  const { folder, replica, keeping } = reading
  others.leaveOut(replica)
  await others.look(false)
  return { ...ledgers, own: ownLedger(folder, replica, keeping, world) }
}
