import type sodiumModule from 'libsodium-wrappers-sumo'

export type Sodium = typeof sodiumModule
export type StreamState = Parameters<Sodium['crypto_secretstream_xchacha20poly1305_pull']>[0]

/** libsodium, compiled to WebAssembly. Loaded when the first encrypted register needs it. */
export async function loadSodium(): Promise<Sodium> {
  const { default: sodium } = await import('libsodium-wrappers-sumo')
  await sodium.ready
  return sodium
}

/** The memory that libsodium works in. */
export function memoryOf(sodium: Sodium): Uint8Array {
  const inner: unknown = Reflect.get(sodium, 'libsodium')
  const heap: unknown = typeof inner === 'object' && inner !== null ? Reflect.get(inner, 'HEAPU8') : null
  if (!(heap instanceof Uint8Array)) throw new Error('libsodium’s memory cannot be reached.')
  return heap
}

/** libsodium copies what it is given into its own memory and frees it as it is: overwrites every copy there. */
export function sweep(sodium: Sodium, secrets: readonly Uint8Array[]): void {
  const heap = memoryOf(sodium)
  const memory = Buffer.from(heap.buffer, heap.byteOffset, heap.byteLength)
  for (const secret of secrets) {
    if (secret.length === 0 || secret.every(byte => byte === 0)) continue
    for (let at = memory.indexOf(secret); at >= 0; at = memory.indexOf(secret, at))
      memory.fill(0, at, at + secret.length)
  }
}

const stateBytes = 52

/** Overwrites a stream's state, its key included. The wrapper never frees it, so nothing else stands there. */
export function endStream(sodium: Sodium, state: StreamState): void {
  // A number, whatever its type says.
  const address: unknown = state
  if (typeof address === 'number') memoryOf(sodium).fill(0, address, address + stateBytes)
}
