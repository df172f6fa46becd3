import { endStream, type Sodium, type StreamState, sweep } from './sodium.ts'

const context = 'answerab'
/** What each key made of the register's is for; a number is never given another meaning. */
const purposes = { ledgers: 1, files: 2, fileNames: 3, slotLabels: 4 } as const
export type KeyPurpose = keyof typeof purposes

/** The key of an encrypted register while it is open: the one thing that its key slots hold. */
export class RegisterKey {
  readonly #sodium: Sodium
  readonly #bytes: Uint8Array
  readonly #streams = new Set<StreamState>()
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

  /** Begins to write a stream under the key for one purpose. */
  push(purpose: KeyPurpose): { readonly state: StreamState; readonly header: Uint8Array } {
    const stream = this.use(purpose, key => this.#sodium.crypto_secretstream_xchacha20poly1305_init_push(key))
    this.#streams.add(stream.state)
    return stream
  }

  /** Begins to read one. */
  pull(purpose: KeyPurpose, header: Uint8Array): StreamState {
    const state = this.use(purpose, key =>
      this.#sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key),
    )
    this.#streams.add(state)
    return state
  }

  /** Overwrites a stream's state once it is done. */
  end(state: StreamState): void {
    endStream(this.#sodium, state)
    this.#streams.delete(state)
  }

  /** Overwrites the key, the streams under it, and the copies of it in libsodium's own memory. */
  forget(): void {
    if (this.#forgotten) return
    for (const state of this.#streams) this.end(state)
    const every = Object.values(purposes).map(purpose =>
      this.#sodium.crypto_kdf_derive_from_key(32, purpose, context, this.#bytes),
    )
    sweep(this.#sodium, [this.#bytes, ...every])
    for (const key of [this.#bytes, ...every]) this.#sodium.memzero(key)
    this.#forgotten = true
  }
}
