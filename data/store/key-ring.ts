import type { KeySlotView } from '../contract.ts'
import type { CivilDate } from '../domain/civil-date.ts'
import type { RegisterId } from '../domain/ids.ts'
import { fail, type Result, succeed } from '../failure.ts'
import type { Disk } from './disk.ts'
import { type KeyCost, makeSlot, openSlots, readLabel, type SlotKind, soundSlots } from './key-slots.ts'
import { failureOf } from './ledger.ts'
import { newRecoveryKey, recoverySecret } from './recovery-key.ts'
import { readRegisterFile, writeRegisterFile } from './register-file.ts'
import { RegisterKey } from './register-key.ts'
import { loadSodium, type Sodium } from './sodium.ts'

/** A passphrase and whose it is. */
export interface NewPassphrase {
  readonly passphrase: string
  readonly name: string
}

/** The key of an open register, and what it works with. */
export interface Unlocked {
  readonly sodium: Sodium
  readonly key: RegisterKey
}

/** The key of an open register, and its slots: added, changed and revoked without rewriting any data. */
export interface KeyRing extends Unlocked {
  slots(): Promise<Result<KeySlotView[]>>
  /** The slots as they were read or written here last; null before that. */
  lastSeen(): readonly KeySlotView[] | null
  add(wanted: NewPassphrase, today: CivilDate): Promise<Result<KeySlotView[]>>
  /** A new passphrase in a slot's place; the old one no longer opens the register. */
  change(id: string, passphrase: string, today: CivilDate): Promise<Result<KeySlotView[]>>
  /** Refused for the last passphrase. Copies made before still open with it. */
  revoke(id: string): Promise<Result<KeySlotView[]>>
  /** A new recovery key in place of the one before. */
  renewRecoveryKey(today: CivilDate): Promise<Result<string>>
}

interface NewKey extends Unlocked {
  readonly keySlots: readonly unknown[]
  /** To be shown once: nothing keeps it. */
  readonly recoveryKey: string
}

const secretOf = (recoveryKey: string) => recoverySecret(recoveryKey) ?? recoveryKey

/** A key for a new register, with a slot for a passphrase and one for a recovery key. */
export async function newKey(
  register: RegisterId,
  { passphrase, name }: NewPassphrase,
  cost: KeyCost,
  today: CivilDate,
): Promise<NewKey> {
  const sodium = await loadSodium()
  const key = RegisterKey.random(sodium)
  const recoveryKey = newRecoveryKey()
  const slot = (kind: SlotKind, secret: string, who: string) =>
    makeSlot(sodium, key, { register, kind, secret, label: { name: who, addedOn: today }, cost })
  const keySlots = [slot('passphrase', passphrase, name), slot('recovery', secretOf(recoveryKey), '')]
  return { sodium, key, keySlots, recoveryKey }
}

/** Opens a register's key slots with what a person typed. */
export async function unlockKey(
  register: RegisterId,
  keySlots: readonly unknown[],
  typed: string,
): Promise<Result<Unlocked>> {
  const sodium = await loadSodium()
  const key = openSlots(sodium, register, keySlots, typed)
  return key instanceof RegisterKey ? succeed({ sodium, key }) : fail(key)
}

/** The slots of an open register's folder, and the ways to change them. */
export function keyRing(folder: string, { sodium, key }: Unlocked, cost: KeyCost, disk: Disk): KeyRing {
  const views = (register: RegisterId, slots: readonly unknown[]): KeySlotView[] =>
    soundSlots(register, slots).map(slot => {
      const label = readLabel(sodium, key, slot)
      return { id: slot.id, kind: slot.kind, name: label?.name ?? null, addedOn: label?.addedOn ?? null }
    })
  let seen: readonly KeySlotView[] | null = null
  type Change = (slots: readonly unknown[], register: RegisterId) => Result<readonly unknown[]>
  const changing = async (change: Change): Promise<Result<KeySlotView[]>> => {
    try {
      const about = await readRegisterFile(folder, disk)
      if (!about.ok) return about
      const { register, keySlots } = about.value
      const changed = change(keySlots, register)
      if (!changed.ok) return changed
      if (changed.value !== keySlots) {
        await writeRegisterFile(folder, { ...about.value, keySlots: changed.value }, disk)
      }
      seen = views(register, changed.value)
      return succeed([...seen])
    } catch (error) {
      return failureOf(error, folder)
    }
  }
  const slotFor = (register: RegisterId, kind: SlotKind, secret: string, name: string, addedOn: CivilDate) =>
    makeSlot(sodium, key, { register, kind, secret, label: { name, addedOn }, cost })
  const idOf = (slot: unknown) => (typeof slot === 'object' && slot && 'id' in slot ? slot.id : undefined)
  return {
    sodium,
    key,
    slots: () => changing(slots => succeed(slots)),
    lastSeen: () => seen,
    add: ({ passphrase, name }, today) =>
      changing((slots, register) =>
        succeed([...slots, slotFor(register, 'passphrase', passphrase, name, today)]),
      ),
    change: (id, passphrase, today) =>
      changing((slots, register) => {
        const old = soundSlots(register, slots).find(slot => slot.id === id && slot.kind === 'passphrase')
        if (!old) return fail({ code: 'badInput', where: 'id' })
        const name = readLabel(sodium, key, old)?.name ?? ''
        const slot = slotFor(register, 'passphrase', passphrase, name, today)
        return succeed(slots.map(each => (idOf(each) === id ? slot : each)))
      }),
    revoke: id =>
      changing((slots, register) => {
        const left = slots.filter(each => idOf(each) !== id)
        const opens = soundSlots(register, left).some(({ kind }) => kind === 'passphrase')
        return opens ? succeed(left) : fail({ code: 'lastKeySlot' })
      }),
    async renewRecoveryKey(today) {
      const recoveryKey = newRecoveryKey()
      const changed = await changing((slots, register) => {
        const old = soundSlots(register, slots).filter(({ kind }) => kind === 'recovery')
        const others = slots.filter(each => !old.some(({ id }) => id === idOf(each)))
        return succeed([...others, slotFor(register, 'recovery', secretOf(recoveryKey), '', today)])
      })
      return changed.ok ? succeed(recoveryKey) : changed
    },
  }
}
