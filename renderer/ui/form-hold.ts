import type { z } from 'zod'
import type { CivilDate } from '../../data/domain/civil-date.ts'
import type { Seen } from '../../data/domain/entry.ts'
import type { Field, Question } from '../../data/domain/question.ts'
import type { FormDraft } from '../../data/form-draft.ts'
import { begunForm, dropForm, keepForm } from '../app/form-drafts.ts'
import { currentToday, seenNow } from '../replica.ts'
import { storeOf } from '../store.ts'
import { type Clash, isRecord, putAt, same } from './rebase.ts'

/** So long nobody has typed, then it is kept: in milliseconds. */
const pause = 400

interface HeldField {
  /** What the person was shown as recorded. */
  readonly begun: unknown
  readonly now: unknown
  readonly set: (value: unknown) => void
}

/** A clash in a form, and the question that it is about where the form answers many alike. */
interface Found extends Clash {
  readonly question?: Question
}

/** A clash in one of a form's fields. */
export interface FieldClash extends Found {
  readonly name: string
}

export interface HoldOptions {
  /** It changes what is recorded: what is left as it is there follows what others record meanwhile. */
  readonly changing?: boolean
  /** It gives many questions one answer, and asks where somebody else answers one of them meanwhile. */
  readonly asking?: boolean
  /** It is opened on something of its own: what was begun before waits. */
  readonly fresh?: boolean
  /** The things that it changes, where these are not what it was opened on. */
  readonly subjects?: readonly string[]
  /** Which part of the thing, where it has several: whose signature. */
  readonly part?: string | undefined
  /** What the register calls those of its fields that have a name of their own here. */
  readonly fields?: Readonly<Record<string, Field>>
}

/** What is written into a form while it is open, kept in the register until it is recorded. */
export class FormHold {
  /** What the person changed and somebody else changed too meanwhile: they say which stands before it is recorded. */
  readonly clashes = storeOf<readonly FieldClash[]>([])
  private readonly fields = new Map<string, HeldField>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private over = false
  private draft: FormDraft | undefined
  private aside: ReadonlyMap<string, unknown> | null = null
  /** The day on which what it shows was begun; null where it was opened empty. */
  readonly begunOn: CivilDate | null
  readonly changing: boolean
  /** How far the window's copy went when it was opened. */
  private readonly begunWith = seenNow()
  /** It is being recorded: what comes of that is no news to it. */
  private busy = false

  constructor(
    private readonly form: string,
    private readonly about: string,
    readonly options: HoldOptions,
  ) {
    this.changing = options.changing ?? false
    this.draft = options.fresh ? undefined : begunForm(form, about)
    this.begunOn = this.draft?.begunOn ?? null
  }

  /**
   * How a field was left, if at all and if that still fits: as it stands, and what was recorded as it was begun.
   * `first` is what it begins with otherwise.
   */
  left<Value>(name: string, schema: z.ZodType<Value>, first: Value): { begun: Value; now: Value } {
    const over = (kept: unknown): Value => {
      if (kept === undefined) return first
      const whole = this.changing && isRecord(first) && isRecord(kept) ? { ...first, ...kept } : kept
      const read = schema.safeParse(whole)
      return read.success ? read.data : first
    }
    return { begun: over(this.draft?.begun?.[name]), now: over(this.draft?.fields[name]) }
  }

  /** A field stands at this now. */
  note(name: string, field: HeldField): void {
    const before = this.fields.get(name)
    this.fields.set(name, field)
    if (before === undefined || Object.is(before.now, field.now)) return
    this.over = false
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.keep(), pause)
  }

  /** Somebody else changed in a field what the person had changed. */
  clashed(name: string, found: readonly Found[]): void {
    if (found.length === 0) return
    const isNew = (each: FieldClash) =>
      each.name === name && found.some(({ path }) => path.join(' ') === each.path.join(' '))
    const others = this.clashes.get().filter(each => !isNew(each))
    this.clashes.set([...others, ...found.map(clash => ({ ...clash, name }))])
  }

  /** The person says which stands: what the other recorded, or what they wrote, in knowledge of it. */
  settle(clashes: readonly FieldClash[], stands: 'theirs' | 'mine'): void {
    const values = new Map<string, unknown>()
    for (const { name, path, theirs } of stands === 'theirs' ? clashes : []) {
      values.set(name, putAt(values.get(name) ?? this.fields.get(name)?.now, path, theirs))
    }
    for (const [name, value] of values) this.fields.get(name)?.set(value)
    this.clashes.set(this.clashes.get().filter(each => !clashes.includes(each)))
  }

  /** What its person had before them of others' entries: where it follows the register, or asks, all; else what there was when it was opened. */
  get seen(): Seen {
    return this.changing || this.options.asking ? seenNow() : this.begunWith
  }

  get isRecording(): boolean {
    return this.busy
  }

  /** Records it. */
  async recording<Done>(work: () => Promise<Done>): Promise<Done> {
    this.busy = true
    try {
      return await work()
    } finally {
      this.busy = false
    }
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
    for (const { set, begun } of this.fields.values()) set(begun)
    this.clashes.set([])
  }

  bringBack(): void {
    for (const [name, value] of this.aside ?? []) this.fields.get(name)?.set(value)
    this.aside = null
  }

  private keep(): void {
    if (this.over || this.fields.size === 0) return
    const { form, about, changing } = this
    const written = [...this.fields].filter(([, { begun, now }]) => !same(begun, now))
    if (written.length === 0) {
      if (this.draft) dropForm(this.draft.id)
      this.draft = undefined
      return
    }
    const fields = plain(
      (changing ? written : [...this.fields]).map(([name, { begun, now }]) => [
        name,
        changing ? changedIn(begun, now, now) : now,
      ]),
    )
    const begun = changing
      ? plain(written.map(([name, { begun, now }]) => [name, changedIn(begun, now, begun)]))
      : undefined
    if (this.draft && same(this.draft.fields, fields) && same(this.draft.begun, begun)) return
    this.draft = {
      id: this.draft?.id ?? crypto.randomUUID(),
      form,
      about,
      begunOn: this.draft?.begunOn ?? currentToday(),
      fields,
      ...(begun && { begun }),
    }
    keepForm(this.draft)
  }
}

const plain = (fields: readonly (readonly [string, unknown])[]): FormDraft['fields'] =>
  JSON.parse(JSON.stringify(Object.fromEntries(fields)))

/** Of what was changed, what `of` says; a key that it has not is left out. */
function changedIn(begun: unknown, now: unknown, of: unknown): unknown {
  if (!isRecord(begun) || !isRecord(now) || !isRecord(of)) return of
  return Object.fromEntries(Object.entries(of).filter(([key]) => !same(begun[key], now[key])))
}
