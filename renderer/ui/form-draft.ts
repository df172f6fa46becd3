import { useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'
import { whileOpen } from '../app/form-drafts.ts'
import { currentAsOf } from '../replica.ts'
import { FormHold, type HoldOptions } from './form-hold.ts'
import { rebased, same } from './rebase.ts'

/**
 * What is written into a form survives its closing and the app's end. `form` is its name, `about` what it was opened
 * on. Give it to `FormModal`, and hold each field by `useField`.
 */
export function useFormDraft(
  form: string,
  about: string | readonly string[] = '',
  options: HoldOptions = {},
): FormHold {
  const [hold] = useState(() => {
    const all = [about].flat()
    return new FormHold(form, all.join(' '), { subjects: all, ...options })
  })
  useEffect(() => {
    const over = whileOpen(() => hold.closed())
    return () => {
      over()
      hold.closed()
    }
  }, [hold])
  return hold
}

/**
 * A field of a form, like `useState`: it begins with what was left in it where that still fits its schema. In a form
 * that changes what is recorded, `begins` is what is recorded now: what others record meanwhile shows in it, and
 * what they change where the person did too is a clash. `whole`: it is one answer, not several. Third comes what it
 * was begun with: what does not differ from that was not changed here, and is not to be recorded.
 */
export function useField<Value>(
  hold: FormHold,
  name: string,
  schema: z.ZodType<Value>,
  begins: Value | (() => Value),
  { whole = false }: { readonly whole?: boolean } = {},
) {
  const begin = () => (begins instanceof Function ? begins() : begins)
  const [{ begun, now }, put] = useState(() => hold.left(name, schema, begin()))
  const set = useCallback(
    (value: Value | ((now: Value) => Value)) =>
      put(last => ({ ...last, now: value instanceof Function ? value(last.now) : value })),
    [],
  )
  const recorded = hold.changing ? begin() : begun
  useEffect(() => {
    if (hold.isRecording || currentAsOf() !== null || same(begun, recorded)) return
    const { value, clashes } = rebased(begun, now, recorded, whole)
    const read = schema.safeParse(value)
    put({ begun: recorded, now: read.success ? read.data : now })
    hold.clashed(name, clashes)
  })
  useEffect(() => {
    hold.note(name, { begun, now, set: value => put(last => ({ ...last, now: value as Value })) })
  }, [hold, name, begun, now])
  return [now, set, begun] as const
}
