import { useState } from 'react'
import { useReplica } from '../replica.ts'

/**
 * How somebody looks at a page (a filter, an order), found again when they come back to it: for each register by
 * itself, while the window is open. Declared once beside the page, used as `useState` is.
 */
export function keptView<Value>(first: Value) {
  const kept = new Map<string, Value>()
  return function useKeptView(): readonly [Value, (next: Value) => void] {
    const register = useReplica()?.opened.register ?? ''
    const [value, setValue] = useState(() => kept.get(register) ?? first)
    const change = (next: Value) => {
      kept.set(register, next)
      setValue(next)
    }
    return [value, change]
  }
}
