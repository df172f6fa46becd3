import { useSyncExternalStore } from 'react'

/** A value outside React that components follow. */
export interface Store<State> {
  get(): State
  set(next: State): void
  subscribe(listener: () => void): () => void
}

/** Makes a store with a first value. */
export function storeOf<State>(first: State): Store<State> {
  let state = first
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(next) {
      if (Object.is(next, state)) return
      state = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The store's value, followed. */
export function useStore<State>(store: Store<State>): State {
  return useSyncExternalStore(store.subscribe, store.get)
}
