import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { civilDateSchema } from '../../../data/domain/civil-date.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import {
  type KeySlot,
  makeSlot,
  openSlots,
  readLabel,
  type SlotKind,
  usualCost,
} from '../../../data/store/key-slots.ts'
import { newRecoveryKey, recoverySecret } from '../../../data/store/recovery-key.ts'
import { RegisterKey } from '../../../data/store/register-key.ts'
import { sealFile } from '../../../data/store/sealed-file.ts'
import { loadSodium, memoryOf } from '../../../data/store/sodium.ts'
import { cheap } from './cheap.ts'

const sodium = await loadSodium()
const register = idSchemas.register.parse('reg-1')
const other = idSchemas.register.parse('reg-2')
const key = RegisterKey.random(sodium)
const label = { name: 'Maryam', addedOn: civilDateSchema.parse('2026-03-02') }
const slot = (secret: string, kind: SlotKind = 'passphrase', of = register) =>
  makeSlot(sodium, key, { register: of, kind, secret, label, cost: cheap })
const first = slot('olive harvest in the north')
const second = slot('سبع سنابل في الحقل')
const recoveryKey = newRecoveryKey()
const recovery = slot(recoverySecret(recoveryKey) ?? '', 'recovery')
const slots = [first, second, recovery]

const opened = (typed: string, of: readonly unknown[] = slots, as = register) => {
  const found = openSlots(sodium, as, of, typed)
  return found instanceof RegisterKey ? Buffer.from(found.bytes()).equals(Buffer.from(key.bytes())) : found
}

describe('Key slots', () => {
  it('give the same key to each passphrase and to the recovery key', () => {
    expect(opened('olive harvest in the north')).toBe(true)
    expect(opened('سبع سنابل في الحقل')).toBe(true)
    expect(opened(recoveryKey.toLowerCase())).toBe(true)
  })

  it('take a passphrase that another keyboard writes with other code points of the same letters', () => {
    const composed = slot('Café 1')
    expect(opened('Cafe\u0301 １', [composed])).toBe(true)
  })

  it('tell a wrong passphrase, a mistyped recovery key and a right one of another register', () => {
    expect(opened('olive harvest in the South')).toEqual({ code: 'wrongPassphrase' })
    expect(opened('')).toEqual({ code: 'wrongPassphrase' })
    expect(opened(newRecoveryKey())).toEqual({ code: 'wrongPassphrase' })
    const mistyped = recoveryKey.startsWith('0') ? recoveryKey.replace('0', '2') : `0${recoveryKey.slice(1)}`
    expect(opened(mistyped)).toEqual({ code: 'recoveryKeyMistyped' })
  })

  it('do not take a passphrase for the recovery key’s slot', () => {
    expect(opened(recoverySecret(recoveryKey) ?? '', [recovery])).toEqual({ code: 'wrongPassphrase' })
  })

  it('that are all gone are told', () => {
    expect(opened('olive harvest in the north', [])).toEqual({ code: 'keySlotsMissing' })
  })

  it('of which one was changed in any part are told, and the others still open', () => {
    const flipped = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
    const changes: Partial<Record<keyof KeySlot, unknown>>[] = [
      { id: '0'.repeat(32) },
      { kind: 'recovery' },
      { passes: first.passes + 1 },
      { memory: first.memory * 2 },
      { memory: 2 ** 40 },
      { salt: flipped(first.salt) },
      { nonce: flipped(first.nonce) },
      { wrappedKey: flipped(first.wrappedKey) },
      { label: flipped(first.label) },
      { check: '0'.repeat(64) },
      { wrappedKey: 7 },
    ]
    for (const change of changes) {
      const damaged = [{ ...first, ...change }, second]
      expect(opened('olive harvest in the north', damaged), JSON.stringify(change)).toEqual({
        code: 'slotDamaged',
        damaged: 1,
        of: 2,
      })
      expect(opened('سبع سنابل في الحقل', damaged)).toBe(true)
    }
    expect(opened('olive harvest in the north', [null])).toEqual({ code: 'slotDamaged', damaged: 1, of: 1 })
  })

  it('changed by somebody who made the check agree again do not open all the same', () => {
    const checked = (changed: KeySlot, of: string): KeySlot => {
      const { id, kind, passes, memory, salt, nonce, wrappedKey, label } = changed
      const parts = [of, id, kind, passes, memory, salt, nonce, wrappedKey, label]
      return { ...changed, check: createHash('sha256').update(parts.join('\n')).digest('hex') }
    }
    expect(opened('olive harvest in the north', [checked(first, register)])).toBe(true)
    for (const forged of [
      checked({ ...first, id: '0'.repeat(32) }, register),
      checked({ ...first, passes: first.passes + 1 }, register),
      checked({ ...first, wrappedKey: second.wrappedKey }, register),
    ])
      expect(opened('olive harvest in the north', [forged])).toEqual({ code: 'wrongPassphrase' })
    expect(opened('olive harvest in the north', [checked(first, other)], other)).toEqual({
      code: 'wrongPassphrase',
    })
  })

  it('brought from another register are damaged here', () => {
    expect(opened('olive harvest in the north', slots, other)).toEqual({
      code: 'slotDamaged',
      damaged: 3,
      of: 3,
    })
  })

  it('say whose they are to who has the key, and nobody’s name in the file', () => {
    expect(readLabel(sodium, key, first)).toEqual(label)
    expect(JSON.stringify(slots)).not.toContain('Maryam')
    expect(readLabel(sodium, RegisterKey.random(sodium), first)).toBeNull()
    const longer = makeSlot(sodium, key, {
      register,
      kind: 'passphrase',
      secret: 'x',
      label: { ...label, name: 'A much longer name than hers' },
      cost: cheap,
    })
    expect(longer.label).toHaveLength(first.label.length)
  })
})

describe('A key that is forgotten', () => {
  it('is overwritten, and nothing can be done with it', () => {
    const bytes = sodium.randombytes_buf(32)
    const forgotten = new RegisterKey(sodium, bytes)
    forgotten.forget()
    expect(bytes.every(byte => byte === 0)).toBe(true)
    expect(() => forgotten.bytes()).toThrow('locked')
    expect(() => forgotten.use('files', () => 'used')).toThrow('locked')
  })

  it('leaves no copy of itself, of its streams’ keys or of the passphrase in libsodium’s memory', () => {
    const inMemory = (secret: Uint8Array) => Buffer.from(memoryOf(sodium)).includes(Buffer.from(secret))
    const once = RegisterKey.random(sodium)
    const secret = 'nobody else has this one'
    const opening = makeSlot(sodium, once, { register, kind: 'passphrase', secret, label, cost: usualCost })
    const found = openSlots(sodium, register, [opening], secret)
    if (!(found instanceof RegisterKey)) throw new Error('it should open')
    const master = new Uint8Array(found.bytes())
    const files = found.use('files', each => new Uint8Array(each))
    const { state, header } = found.push('ledgers')
    const inStream = Buffer.from(memoryOf(sodium)).subarray(Number(state), Number(state) + 32)
    sealFile(sodium, found, 'file', header)
    expect([master, files, inStream].map(inMemory)).toEqual([true, true, true])
    found.forget()
    once.forget()
    expect([master, files, inStream, Buffer.from(secret)].map(inMemory)).toEqual([false, false, false, false])
  })
})
