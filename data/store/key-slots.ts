import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { CivilDate } from '../domain/civil-date.ts'
import type { RegisterId } from '../domain/ids.ts'
import type { Failure } from '../failure.ts'
import { recoverySecret } from './recovery-key.ts'
import { RegisterKey } from './register-key.ts'
import { type Sodium, sweep } from './sodium.ts'

/** What argon2id costs whoever tries a passphrase: passes over the memory, and the memory in bytes. */
export interface KeyCost {
  readonly passes: number
  readonly memory: number
}

/** 64 MiB and three passes, RFC 9106's choice for small computers: about 0.3 s on an old laptop. */
export const usualCost: KeyCost = { passes: 3, memory: 64 * 1024 * 1024 }

const base64 = z.base64()
const hex = z.string().regex(/^[0-9a-f]+$/)

/** One way to the register's key. Whose it is and since when is sealed too: only who has the key reads it. */
const keySlotSchema = z.object({
  id: hex.length(32),
  kind: z.enum(['passphrase', 'recovery']),
  /** Bounded, so that a slot that was tampered with cannot take all of a computer's memory. */
  passes: z.int().min(1).max(32),
  memory: z
    .int()
    .min(8_192)
    .max(1024 * 1024 * 1024),
  salt: base64,
  nonce: base64,
  wrappedKey: base64,
  label: base64,
  /** A hash of all else, and of the register's id: tells a damaged slot from a wrong passphrase. */
  check: hex.length(64),
})
export type KeySlot = z.infer<typeof keySlotSchema>
export type SlotKind = KeySlot['kind']

/** What a slot's label says, once the register is open. */
export interface SlotLabel {
  readonly name: string
  readonly addedOn: CivilDate
}

const to64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const from64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
const utf8 = (text: string) => new TextEncoder().encode(text)

/** What a wrapped key is bound to: in another slot, another register or under other limits it does not open. */
const boundTo = (register: RegisterId, slot: Pick<KeySlot, 'id' | 'kind' | 'passes' | 'memory' | 'salt'>) =>
  utf8(
    ['answerable key slot 1', register, slot.id, slot.kind, slot.passes, slot.memory, slot.salt].join('\n'),
  )

function checkOf(register: RegisterId, slot: Omit<KeySlot, 'check'>): string {
  const { id, kind, passes, memory, salt, nonce, wrappedKey, label } = slot
  const parts = [register, id, kind, passes, memory, salt, nonce, wrappedKey, label]
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

type Limits = Pick<KeySlot, 'passes' | 'memory' | 'salt'>

/** Lends the key that argon2id makes of a secret, and overwrites both afterwards, wherever they were copied. */
function stretched<Value>(
  sodium: Sodium,
  typed: string,
  { passes, memory, salt }: Limits,
  of: (key: Uint8Array) => Value,
): Value {
  const secret = utf8(typed.normalize('NFKC'))
  const argon2id = sodium.crypto_pwhash_ALG_ARGON2ID13
  const key = sodium.crypto_pwhash(32, secret, from64(salt), passes, memory, argon2id)
  try {
    return of(key)
  } finally {
    sweep(sodium, [secret, key])
    sodium.memzero(secret)
    sodium.memzero(key)
  }
}

interface NewSlot {
  readonly register: RegisterId
  readonly kind: SlotKind
  /** A passphrase, or a recovery key's secret. */
  readonly secret: string
  readonly label: SlotLabel
  readonly cost: KeyCost
}

/** A new slot that gives the register's key to who knows the secret. */
export function makeSlot(sodium: Sodium, key: RegisterKey, wanted: NewSlot): KeySlot {
  const about = {
    id: randomBytes(16).toString('hex'),
    kind: wanted.kind,
    ...wanted.cost,
    salt: to64(sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES)),
  }
  const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  const bound = boundTo(wanted.register, about)
  const wrapped = stretched(sodium, wanted.secret, about, wrapping =>
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(key.bytes(), bound, null, nonce, wrapping),
  )
  const slot = {
    ...about,
    nonce: to64(nonce),
    wrappedKey: to64(wrapped),
    label: to64(sealLabel(sodium, key, about.id, wanted.label)),
  }
  return { ...slot, check: checkOf(wanted.register, slot) }
}

const labelBytes = 1_024

function sealLabel(sodium: Sodium, key: RegisterKey, slot: string, label: SlotLabel): Uint8Array {
  const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  // Of one length, so that not even the name's shows.
  const text = new Uint8Array(labelBytes).fill(0x20)
  new TextEncoder().encodeInto(JSON.stringify(label), text)
  const sealed = key.use('slotLabels', labels =>
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(text, utf8(slot), null, nonce, labels),
  )
  return Uint8Array.of(...nonce, ...sealed)
}

const labelSchema = z.object({ name: z.string(), addedOn: z.string() })

/** Whose slot it is and since when; null where that was changed. */
export function readLabel(sodium: Sodium, key: RegisterKey, slot: KeySlot): SlotLabel | null {
  const bytes = from64(slot.label)
  const nonceLength = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
  try {
    const text = key.use('slotLabels', labels =>
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        null,
        bytes.subarray(nonceLength),
        utf8(slot.id),
        bytes.subarray(0, nonceLength),
        labels,
      ),
    )
    return labelSchema.parse(JSON.parse(new TextDecoder().decode(text))) as SlotLabel
  } catch {
    return null
  }
}

/** The slots that are as they were written, of those in the register's file. */
export function soundSlots(register: RegisterId, slots: readonly unknown[]): KeySlot[] {
  return slots.flatMap(each => {
    const slot = keySlotSchema.safeParse(each)
    return slot.success && checkOf(register, slot.data) === slot.data.check ? [slot.data] : []
  })
}

function openSlot(sodium: Sodium, register: RegisterId, slot: KeySlot, secret: string): RegisterKey | null {
  const [wrapped, nonce, bound] = [from64(slot.wrappedKey), from64(slot.nonce), boundTo(register, slot)]
  return stretched(sodium, secret, slot, wrapping => {
    try {
      const bytes = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, wrapped, bound, nonce, wrapping)
      return bytes.length === 32 ? new RegisterKey(sodium, bytes) : null
    } catch {
      return null
    }
  })
}

/**
 * The register's key, by a passphrase or the recovery key, from whichever slot it opens. Refused: no slots,
 * a recovery key whose check symbols do not agree, a damaged slot where no other one opened, a wrong passphrase.
 */
export function openSlots(
  sodium: Sodium,
  register: RegisterId,
  slots: readonly unknown[],
  typed: string,
): RegisterKey | Failure {
  if (slots.length === 0) return { code: 'keySlotsMissing' }
  const sound = soundSlots(register, slots)
  const recovery = recoverySecret(typed)
  for (const slot of sound) {
    const secret = slot.kind === 'passphrase' ? typed : recovery
    if (secret === null || (slot.kind === 'recovery' && secret === 'mistyped')) continue
    const key = openSlot(sodium, register, slot, secret)
    if (key) return key
  }
  if (recovery === 'mistyped') return { code: 'recoveryKeyMistyped' }
  const damaged = slots.length - sound.length
  return damaged > 0 ? { code: 'slotDamaged', damaged, of: slots.length } : { code: 'wrongPassphrase' }
}
