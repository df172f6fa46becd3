import { useEffect, useState } from 'react'
import type { RegisterId } from '../../../data/domain/ids.ts'
import { bridge } from '../../bridge.ts'
import { useReplica } from '../../replica.ts'
import type { Editing } from './editing.ts'

/** What is being checked in a register; null: nothing. */
interface Kept {
  readonly register: RegisterId
  readonly editing: Editing | null
}

let kept: Kept | null = null
let unwritten: Kept | null = null
let writing = false

/** Keeps the draft on the disk: one write at a time, of what there is by then. */
async function write(): Promise<void> {
  if (writing) return
  writing = true
  while (unwritten) {
    const { register, editing } = unwritten
    unwritten = null
    await bridge.invoke('draft.keep', { register, draft: editing?.draft ?? null })
  }
  writing = false
}

/**
 * The letter that is being checked in the open register, and the way to change it. It is found again on another
 * page's return and after a restart (there without its earlier steps). Undefined while it is being looked for.
 */
export function useEditing(): [Editing | null | undefined, (next: Editing | null) => void] {
  const register = useReplica()?.opened.register
  const [editing, setEditing] = useState(() => (kept?.register === register ? kept?.editing : undefined))
  useEffect(() => {
    if (register === undefined || kept?.register === register) return
    let here = true
    void bridge.invoke('draft.read', undefined).then(result => {
      const draft = result.ok ? result.value : null
      kept = { register, editing: draft && { draft, past: [] } }
      if (here) setEditing(kept.editing)
    })
    return () => {
      here = false
    }
  }, [register])
  return [
    editing,
    next => {
      setEditing(next)
      if (register === undefined) return
      kept = unwritten = { register, editing: next }
      void write()
    },
  ]
}
