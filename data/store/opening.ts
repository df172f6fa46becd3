import { join } from 'node:path'
import type { Entry } from '../domain/entry.ts'
import { isErasedAmong, withErasures } from '../domain/erased.ts'
import { evolvingLater } from '../domain/folding.ts'
import type { RegisterId } from '../domain/ids.ts'
import { mergedInOrder } from '../domain/in-order.ts'
import { emptyRegister } from '../domain/register.ts'
import type { Steps } from '../domain/steps.ts'
import { fail, type Result, succeed } from '../failure.ts'
import { endEmptying } from './emptying.ts'
import { destroyPlainRemains } from './encrypting.ts'
import { explained } from './erased-bodies.ts'
import { type Holding, hold } from './holder.ts'
import { plainKeeping, sealedKeeping } from './keeping.ts'
import { keyRing, type Unlocked, unlockKey } from './key-ring.ts'
import { usualCost } from './key-slots.ts'
import { Known } from './known.ts'
import { sealLatePlain } from './late-plain.ts'
import { failureOf } from './ledger.ts'
import { begunAnew, type Ledgers, readLedgers } from './ledgers.ts'
import { type OpenRegister, opened } from './open-register.ts'
import { readPart } from './part.ts'
import { readRegisterFile } from './register-file.ts'
import { inTurns } from './turns.ts'
import type { ReplicaIn, World } from './world.ts'

/**
 * Opens a register's folder: every ledger is read and verified, this laptop's is mended where a crash tore it.
 * Refused, with nothing changed on the disk: no register there, a newer format, a damaged ledger; of an encrypted
 * one (`locked` where nothing was typed) whatever does not open it. `typed`: a passphrase or the recovery key.
 */
export function openRegister(
  folder: string,
  replicaIn: ReplicaIn,
  world: World,
  typed: string | null = null,
): Promise<Result<OpenRegister>> {
  return openWith(folder, replicaIn, world, async (register, keySlots) => {
    if (keySlots.length === 0) {
      return (await isSealed(folder, world)) ? fail({ code: 'keySlotsMissing' }) : succeed(null)
    }
    return typed === null ? fail({ code: 'locked' }) : unlockKey(register, keySlots, typed)
  })
}

/** Whether the folder's ledgers are sealed, whatever its file says. */
async function isSealed(folder: string, { disk }: World): Promise<boolean> {
  const names = await disk.names(join(folder, 'ledgers'))
  return names.some(name => name.endsWith('.sealed')) && !names.some(name => name.endsWith('.ledger'))
}

type KeyOf = (register: RegisterId, keySlots: readonly unknown[]) => Promise<Result<Unlocked | null>>

/** Opens it with the key that `keyOf` finds for its slots; null: it is not encrypted. */
export async function openWith(
  folder: string,
  replicaIn: ReplicaIn,
  around: World,
  keyOf: KeyOf,
): Promise<Result<OpenRegister>> {
  let letGo = async () => {}
  try {
    const about = await readRegisterFile(folder, around.disk)
    if (!about.ok) return about
    const { register: id, keySlots, part } = about.value
    const world = part ? withoutWitness(around) : around
    const key = await keyOf(id, keySlots)
    if (!key.ok) return key
    const keeping = key.value ? sealedKeeping(key.value.sodium, key.value.key, id) : plainKeeping
    const keys = key.value && keyRing(folder, key.value, world.keyCost ?? usualCost, world.disk)
    const known = part ? part.replica : await replicaIn(id)
    const writable = await world.disk.isWritable(join(folder, 'ledgers'))
    const holding = await (writable && world.self ? hold(folder, world.self, keeping, world.now()) : unshared)
    letGo = async () => {
      if (holding.held) await holding.release()
      keys?.key.forget()
    }
    const heldBy = holding.held ? null : holding.by
    const readOnly = !writable || heldBy !== null
    const seen = world.witness?.read(id) ?? {}
    if (keeping.encrypted && !readOnly) {
      const late = { folder, replica: known, keeping, disk: world.disk }
      await sealLatePlain(late, seen[known] ?? null)
    }
    if (about.value.plainRemains && !readOnly) await destroyPlainRemains(folder, keeping, world.disk)
    if (!readOnly) await endEmptying({ folder, replica: known, keeping, disk: world.disk })
    const reading = {
      folder,
      register: id,
      replica: known,
      keeping,
      readOnly,
      seen,
    }
    const ledgers = await readLedgers(reading, world)
    if (!ledgers.ok) {
      await letGo()
      return ledgers
    }
    const whole = <Value>(steps: Steps<Value>) => inTurns(steps, { signal: world.signal })
    const found = await whole(inOrder(ledgers.value))
    const isErased = await whole(isErasedAmong(found))
    const unexplained = isErased ? explained(found, ledgers.value.notices) : null
    if (unexplained) {
      await letGo()
      return unexplained
    }
    const spent = !readOnly && ledgers.value.own.adapter.since !== 'followed'
    const replica = spent ? await replicaIn(id, known) : known
    const read = spent ? await begunAnew(ledgers.value, { ...reading, replica }, world) : ledgers.value
    if (!writable) read.notices.unshift({ code: 'openedReadOnly' })
    const bundled = part ? await readPart(folder, keeping, world.disk) : null
    if (part && !bundled) {
      await letGo()
      return fail({ code: 'fileDamaged', name: 'bundle' })
    }
    const standing = spent || bundled ? await whole(inOrder(read, bundled)) : found
    const entries = standing === found && !isErased ? found : withErasures(standing)
    const register = await whole(evolvingLater(emptyRegister, entries))
    const rest = { id, replica, folder, readOnly, heldBy, holding, keys, keeping, bundled }
    const open = opened({ ...read, ...rest, known: new Known(entries, register, world.now) }, world)
    await open.settleErasures()
    return succeed(open)
  } catch (error) {
    await letGo()
    return around.signal?.aborted ? fail({ code: 'cancelled' }) : failureOf(error, folder)
  }
}

/** What stands in a register's ledgers, and in the bundle that a part was opened from. */
const inOrder = ({ own, others }: Ledgers, bundled: readonly Entry[] | null = null) =>
  mergedInOrder([own.data, ...others.ledgers(), bundled ?? []])

/** What this computer remembers of a register's ledgers is the whole register's, not the part's that a bundle holds. */
const withoutWitness = ({ witness: _, ...world }: World): World => world

/** Where no process is told from another, each may write. */
const unshared: Holding = { held: true, release: async () => undefined }
