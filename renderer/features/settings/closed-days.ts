import { z } from 'zod'
import type { ClosedDays } from '../../../data/domain/about.ts'
import { day, words } from '../../ui/written.ts'

/** Closed days as the form has them; without a last day, the first is the only one. */
const rowSchema = z.object({ key: words, name: words, from: day, to: day }).readonly()
export type ClosedRow = z.infer<typeof rowSchema>
export const rowsSchema = z.array(rowSchema).readonly()

export const rowsOf = (closedDays: readonly ClosedDays[]): readonly ClosedRow[] =>
  closedDays.map(({ name, from, to }, at) => ({
    key: `known ${at}`,
    name,
    from,
    to: to === from ? null : to,
  }))

/** The closed days that the form holds, by date; null while one of them lacks its name or its first day. */
export function closedDaysOf(rows: readonly ClosedRow[]): readonly ClosedDays[] | null {
  const whole = rows.flatMap(({ name, from, to }) =>
    name.trim() === '' || from === null ? [] : [{ name: name.trim(), from, to: to ?? from }],
  )
  if (whole.length < rows.length) return null
  return whole.sort((a, b) => (a.from < b.from ? -1 : 1))
}
