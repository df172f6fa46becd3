import type { RegisterId } from '../../data/domain/ids.ts'
import { type FormDraft, mostFormDrafts } from '../../data/form-draft.ts'
import { bridge } from '../bridge.ts'
import { storeOf, useStore } from '../store.ts'

/** The forms that were begun in the open register and not recorded, the newest last; of another register, none. */
const begun = storeOf<readonly FormDraft[]>([])
let register: RegisterId | null = null
let writing: Promise<void> | null = null
let unwritten = false
/** What keeps the forms that are open now. */
const open = new Set<() => void>()

export const useFormDrafts = (): readonly FormDraft[] => useStore(begun)

/** Learns which forms were begun in a register that is opened, or anew after something was erased in it. */
export async function readFormDrafts(of: RegisterId): Promise<void> {
  if (register !== of) begun.set([])
  register = of
  const read = await bridge.invoke('forms.read', undefined)
  if (register === of && read.ok) begun.set(read.value)
}

/** No register is open any more. */
export function forgetFormDrafts(): void {
  register = null
  begun.set([])
}

/** The form that was begun last of a kind, about the same. */
export const begunForm = (form: string, about: string): FormDraft | undefined =>
  begun.get().findLast(each => each.form === form && each.about === about)

/** Keeps what was written into a form. */
export function keepForm(draft: FormDraft): void {
  begun.set([...begun.get().filter(({ id }) => id !== draft.id), draft].slice(-mostFormDrafts))
  write()
}

/** It was recorded, or nobody wants it. */
export function dropForm(id: string): void {
  const others = begun.get().filter(each => each.id !== id)
  if (others.length === begun.get().length) return
  begun.set(others)
  write()
}

/** A form is open: `keep` keeps what stands in it. Gives what is to be called when it is closed. */
export function whileOpen(keep: () => void): () => void {
  open.add(keep)
  return () => open.delete(keep)
}

/** Keeps what stands in the forms that are open, and waits for the disk. */
export async function keepOpenForms(): Promise<void> {
  for (const keep of open) keep()
  await writing
}

/** One write at a time, of what there is by then. */
function write(): void {
  unwritten = true
  writing ??= writeAll().finally(() => {
    writing = null
  })
}

async function writeAll(): Promise<void> {
  while (unwritten && register !== null) {
    unwritten = false
    await bridge.invoke('forms.keep', { register, drafts: [...begun.get()] })
  }
}
