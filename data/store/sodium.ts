import type sodiumModule from 'libsodium-wrappers-sumo'

export type Sodium = typeof sodiumModule

/** libsodium, compiled to WebAssembly. Loaded when the first encrypted register needs it. */
export async function loadSodium(): Promise<Sodium> {
  const { default: sodium } = await import('libsodium-wrappers-sumo')
  await sodium.ready
  return sodium
}
