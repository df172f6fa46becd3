import type { CivilDate } from '../domain/civil-date.ts'
import type { RecipientId } from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Recipient, Tenure } from '../domain/recipient.ts'
import type { Register } from '../domain/register.ts'
import type { Texts } from '../domain/text.ts'
import { type ReplyMatrix, type Totals, totalsOf } from './reply-matrix.ts'
import { folded } from './search.ts'

/** Who sat on a body: by name, and the recipient it is where the letter went to it as well. */
export interface Member {
  readonly name: Texts
  /** Null: a member in name only, with no cell of its own. */
  readonly recipient: RecipientId | null
}

/** A body among a letter's recipients, with its members on the letter's date. */
export interface MemberGroup {
  readonly body: RecipientId
  readonly members: readonly Member[]
}

const satOn = ({ from, to }: Tenure, day: CivilDate) =>
  (from === null || from <= day) && (to === null || day <= to)

/**
 * The bodies that a letter addresses, each with its members on the letter's date (on `today` where the letter
 * has none). A member is one of the letter's recipients by its id, else by the same name in some language. A
 * recipient stands under the first body that it is a member of; a body with members stands under none.
 */
export function memberGroups(register: Register, letter: Letter, today: CivilDate): readonly MemberGroup[] {
  const day = letter.date ?? today
  const addressed = letter.recipients.flatMap(id => register.recipients.get(id) ?? [])
  const isBody = ({ form, members }: Recipient) => form === 'body' && members.some(each => satOn(each, day))
  const named = new Map<string, RecipientId>()
  for (const recipient of addressed.filter(each => !isBody(each)))
    for (const name of Object.values(recipient.name)) named.set(folded(name), recipient.id)
  const free = new Set(named.values())
  return addressed.filter(isBody).map(body => ({
    body: body.id,
    members: body.members
      .filter(tenure => satOn(tenure, day))
      .map(({ name, recipient }) => {
        const ids = [recipient, ...Object.values(name).map(text => named.get(folded(text)) ?? null)]
        const id = ids.find(each => each !== null && free.has(each)) ?? null
        if (id !== null) free.delete(id)
        return { name, recipient: id }
      }),
  }))
}

/** A column of the matrix as it is shown. */
export type MatrixColumn =
  | {
      readonly kind: 'recipient'
      readonly recipient: RecipientId
      /** Its place among the matrix's recipients and in each row's cells. */
      readonly at: number
      /** The body that it stands under as a member. */
      readonly under: RecipientId | null
      /** Its own members, where it is a body that has some. */
      readonly group: MemberGroup | null
      readonly unfolded: boolean
    }
  /** The members of a body that the letter did not go to by name: no cell is theirs. */
  | { readonly kind: 'names'; readonly under: RecipientId; readonly names: readonly Texts[] }

/**
 * A matrix's columns in the letter's order, each body followed by its members where it is unfolded. `shown`
 * says which recipients are wanted; a wanted member is shown even while its body is folded.
 */
export function columnsOf(
  matrix: ReplyMatrix,
  groups: readonly MemberGroup[],
  unfolded: ReadonlySet<RecipientId>,
  shown: ReadonlySet<RecipientId> | null = null,
): readonly MatrixColumn[] {
  const groupOf = new Map(groups.map(group => [group.body, group]))
  const bodyOf = new Map(
    groups.flatMap(({ body, members }) => members.flatMap(m => (m.recipient ? [[m.recipient, body]] : []))),
  )
  const places = new Map(matrix.recipients.map(({ id }, at) => [id, at]))
  const column = (id: RecipientId): readonly MatrixColumn[] => {
    const at = places.get(id)
    if (at === undefined || (shown !== null && !shown.has(id))) return []
    const group = groupOf.get(id) ?? null
    const under = bodyOf.get(id) ?? null
    return [{ kind: 'recipient', recipient: id, at, under, group, unfolded: unfolded.has(id) }]
  }
  return matrix.recipients.flatMap(({ id }) => {
    if (bodyOf.has(id)) return []
    const group = groupOf.get(id)
    const open = group && (unfolded.has(id) || shown !== null)
    if (!open) return column(id)
    const names = group.members.filter(({ recipient }) => recipient === null).map(({ name }) => name)
    return [
      ...column(id),
      ...group.members.flatMap(({ recipient }) => (recipient ? column(recipient) : [])),
      ...(names.length > 0 && shown === null ? [{ kind: 'names' as const, under: id, names }] : []),
    ]
  })
}

/**
 * What the members of a body were asked and answered, in one row of the matrix or in all. It says nothing of
 * the body itself: a member's answer is not the body's.
 */
export function memberTotals(matrix: ReplyMatrix, group: MemberGroup, row: number | null): Totals {
  const members = new Set(group.members.map(({ recipient }) => recipient))
  const rows = row === null ? matrix.rows : matrix.rows.slice(row, row + 1)
  return totalsOf(rows.flatMap(({ cells }) => cells.filter(({ recipient }) => members.has(recipient))))
}
