import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { CivilDate } from '../../data/domain/civil-date.ts'
import type { FormDraft } from '../../data/form-draft.ts'
import { begunForm, dropForm, keepForm, whileOpen } from '../app/form-drafts.ts'
import { currentToday } from '../replica.ts'

/** So long nobody has typed, then it is kept: in milliseconds. */
const pause = 400

interface Field {
  readonly first: unknown
  readonly now: unknown
  readonly set: (value: unknown) => void
}

/** What is written into a form while it is open, kept in the register until it is recorded. */
export class FormHold {
  private readonly fields = new Map<string, Field>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private over = false
  private draft: FormDraft | undefined
  private aside: ReadonlyMap<string, unknown> | null = null
  /** The day on which what it shows was begun; null where it was opened empty. */
  readonly begunOn: CivilDate | null

  constructor(
    private readonly form: string,
    private readonly about: string,
    /** It changes what is recorded: what was left as it is there is taken from there again. */
    readonly changing: boolean,
    fresh: boolean,
  ) {
    this.draft = fresh ? undefined : begunForm(form, about)
    this.begunOn = this.draft?.begunOn ?? null
  }

  /** What a field was left at, if anything and if it still fits; `first` is what it begins with otherwise. */
  left<Value>(name: string, schema: z.ZodType<Value>, first: Value): Value {
    const kept = this.draft?.fields[name]
    if (kept === undefined) return first
    const whole = this.changing && isRecord(first) && isRecord(kept) ? { ...first, ...kept } : kept
    const read = schema.safeParse(whole)
    return read.success ? read.data : first
  }

  /** A field stands at this now. */
  note(name: string, field: Field): void {
    const before = this.fields.get(name)
    this.fields.set(name, field)
    if (before === undefined || Object.is(before.now, field.now)) return
    this.over = false
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.keep(), pause)
  }

  /** It is recorded: nothing is left to go on with. */
  recorded(): void {
    clearTimeout(this.timer)
    this.over = true
    if (this.draft) dropForm(this.draft.id)
    this.draft = undefined
  }

  /** It is closed. True: something was written, and is there when it is opened again. */
  closed(): boolean {
    clearTimeout(this.timer)
    this.keep()
    return !this.over && this.draft !== undefined
  }

  /** Every field begins anew; what stood in them can be brought back. */
  startAnew(): void {
    this.aside = new Map([...this.fields].map(([name, { now }]) => [name, now]))
    for (const { set, first } of this.fields.values()) set(first)
  }

  bringBack(): void {
    for (const [name, value] of this.aside ?? []) this.fields.get(name)?.set(value)
    this.aside = null
  }

  private keep(): void {
    if (this.over || this.fields.size === 0) return
    const written = [...this.fields].flatMap(([name, { first, now }]) =>
      same(first, now) ? [] : [[name, this.changing ? changedIn(first, now) : now] as const],
    )
    if (written.length === 0) {
      if (this.draft) dropForm(this.draft.id)
      this.draft = undefined
      return
    }
    const all = this.changing ? written : [...this.fields].map(([name, { now }]) => [name, now] as const)
    const { form, about } = this
    const fields = JSON.parse(JSON.stringify(Object.fromEntries(all)))
    if (this.draft && same(this.draft.fields, fields)) return
    this.draft = {
      id: this.draft?.id ?? crypto.randomUUID(),
      form,
      about,
      begunOn: this.draft?.begunOn ?? currentToday(),
      fields,
    }
    keepForm(this.draft)
  }
}

interface Options {
  /** It changes what is recorded. */
  readonly changing?: boolean
  /** It is opened on something of its own: what was begun before waits. */
  readonly fresh?: boolean
}

/**
 * What is written into a form survives its closing and the app's end. `form` is its name, `about` what it was opened
 * on. Give it to `FormModal`, and hold each field by `useField`.
 */
export function useFormDraft(
  form: string,
  about: string | readonly string[] = '',
  { changing = false, fresh = false }: Options = {},
) {
  const [hold] = useState(() => new FormHold(form, [about].flat().join(' '), changing, fresh))
  useEffect(() => {
    const over = whileOpen(() => hold.closed())
    return () => {
      over()
      hold.closed()
    }
  }, [hold])
  return hold
}

/** A field of a form, like `useState`: it begins with what was left in it where that still fits its schema. */
export function useField<Value>(
  hold: FormHold,
  name: string,
  schema: z.ZodType<Value>,
  begins: Value | (() => Value),
) {
  const first = useRef<{ readonly value: Value } | null>(null)
  first.current ??= { value: begins instanceof Function ? begins() : begins }
  const { value: beginning } = first.current
  const [now, set] = useState<Value>(() => hold.left(name, schema, beginning))
  useEffect(() => {
    hold.note(name, { first: beginning, now, set: value => set(value as Value) })
  }, [hold, name, beginning, now])
  return [now, set] as const
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const same = (a: unknown, b: unknown) => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b)

function changedIn(first: unknown, now: unknown): unknown {
  if (!isRecord(first) || !isRecord(now)) return now
  return Object.fromEntries(Object.entries(now).filter(([key, value]) => !same(first[key], value)))
}
