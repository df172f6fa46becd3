import type { Sodium } from './sodium.ts'

const context = 'answerab'
/** What each key made of the register's is for; a number is never given another meaning. */
const purposes = { ledgers: 1, files: 2, fileNames: 3, slotLabels: 4 } as const
export type KeyPurpose = keyof typeof purposes

/** The key of an encrypted register while it is open: the one thing that its key slots hold. */
export class RegisterKey {
  readonly #sodium: Sodium
  readonly #bytes: Uint8Array
  #forgotten = false

  constructor(sodium: Sodium, bytes: Uint8Array) {
    this.#sodium = sodium
    this.#bytes = bytes
  }

  static random(sodium: Sodium): RegisterKey {
    return new RegisterKey(sodium, sodium.randombytes_buf(32))
  }

  /** The key itself, to be wrapped. Throws once it is forgotten: nothing is ever written under a key of zeros. */
  bytes(): Uint8Array {
    if (this.#forgotten) throw Object.assign(new Error('The register is locked.'), { code: 'ELOCKED' })
    return this.#bytes
  }

  /** Lends the key for one purpose, and overwrites it afterwards. */
  use<Value>(purpose: KeyPurpose, of: (key: Uint8Array) => Value): Value {
    const key = this.#sodium.crypto_kdf_derive_from_key(32, purposes[purpose], context, this.bytes())
    try {
      return of(key)
    } finally {
      this.#sodium.memzero(key)
    }
  }

  /** Overwrites the key. */
  forget(): void {
    this.#sodium.memzero(this.#bytes)
    this.#forgotten = true
  }
}
