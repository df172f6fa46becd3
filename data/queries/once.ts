import type { CivilDate } from '../domain/civil-date.ts'
import type { Entry } from '../domain/entry.ts'
import type { Register } from '../domain/register.ts'

/** Something about a list of entries, worked out once: such a list never changes, and somebody comes back to the page. */
export function onceFor<Value>(
  view: (entries: readonly Entry[]) => Value,
): (entries: readonly Entry[]) => Value {
  const kept = new WeakMap<readonly Entry[], { readonly value: Value }>()
  return entries => {
    const found = kept.get(entries) ?? { value: view(entries) }
    kept.set(entries, found)
    return found.value
  }
}

/** A view of a register on a day, worked out once: a register never changes, and somebody comes back to the page. */
export function once<Value>(
  view: (register: Register, today: CivilDate) => Value,
): (register: Register, today: CivilDate) => Value {
  const kept = new WeakMap<Register, { readonly today: CivilDate; readonly value: Value }>()
  return (register, today) => {
    const before = kept.get(register)
    if (before?.today === today) return before.value
    const value = view(register, today)
    kept.set(register, { today, value })
    return value
  }
}
