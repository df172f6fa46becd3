import type { Editing } from './editing.ts'

let kept: Editing | null = null

/** The draft that was left: going to another page and back finds it as it was. */
export const currentEditing = (): Editing | null => kept

export function keepEditing(editing: Editing | null): void {
  kept = editing
}
