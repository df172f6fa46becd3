import { type Conflict, givenIn, openIn, type Side, settlementIn } from '../domain/conflict.ts'
import { known } from '../domain/covering.ts'
import type { Entry, EntryId } from '../domain/entry.ts'
import type { Register } from '../domain/register.ts'
import { reversalOf } from '../domain/reversal.ts'
import { tableOf } from '../domain/rows.ts'
import { type SettleCommand, settlingCommands } from '../domain/settling.ts'
import { reversedIn } from '../domain/stream.ts'

/** How somebody settles a conflict: by one of its sides, by another value, or so that all of them stand. */
export type Settling =
  | { readonly by: 'side'; readonly side: Side }
  | { readonly by: 'value'; readonly value: unknown }
  | { readonly by: 'all' }

/** The command that settles a conflict. Null: its question cannot be answered in this way. */
export function settlingOf(
  register: Register,
  conflict: Conflict,
  settling: Settling,
  reason: string,
): SettleCommand | null {
  const { subject, field, part } = conflict
  const given = settling.by === 'side' ? entryBehind(register, settling.side) : null
  const command = {
    kind: 'settleConflict',
    subject,
    field,
    part,
    entries: openIn(conflict).map(({ id }) => id),
    chosen: given && { subject: given.subject, entry: given.id },
    reason,
    by: standingBy(register, conflict, settling, given, reason),
  }
  if (command.by === undefined) return null
  return settlingCommands[0].safeParse(command).data ?? null
}

/** Whether a conflict can be settled so that all of its sides stand: things of their own can, side by side. */
export const canAllStand = ({ field }: Conflict): boolean => field === 'assessment' || field === 'decision'

/** The entry that gives a side's answer, where what is open is a settlement that chose it. */
export const entryBehind = (register: Register, { entries }: Side): Entry =>
  behind(register, entries.at(-1) ?? entries[0])

function behind(register: Register, entry: Entry): Entry {
  const chosen = settlementIn(entry)?.chosen
  const given = chosen && givenIn(register, chosen)
  return given ? behind(register, given) : entry
}

/** What makes the answer stand; null where it stands already, undefined where nothing can. */
function standingBy(
  register: Register,
  conflict: Conflict,
  settling: Settling,
  given: Entry | null,
  reason: string,
): object | null | undefined {
  const { subject, field, part } = conflict
  switch (settling.by) {
    case 'all':
      return canAllStand(conflict) ? null : undefined
    case 'value':
      return editing(subject, field, settling.value, reason)
    case 'side': {
      if (settling.side.shows) return null
      const fact = given && known(given)
      switch (field) {
        case 'status':
          return { kind: 'changeLetterStatus', letter: subject, to: settling.side.value }
        case 'classification':
          return fact?.kind === 'responseClassified'
            ? { kind: 'classifyResponse', response: subject, ...fact.to }
            : undefined
        case 'mandate':
          return {
            kind: 'recordMandates',
            letter: subject,
            signatures: [part],
            mandate: settling.side.value,
          }
        case 'stance':
          return fact?.kind === 'commitmentMandateRecorded'
            ? { ...fact, kind: 'recordCommitmentMandates', cells: [fact] }
            : undefined
        case 'cell':
          return fact?.kind === 'cellClosed'
            ? { ...fact, kind: 'closeCell', cells: [fact] }
            : { kind: 'reopenCell', demand: subject, recipient: part }
        case 'itself':
        case 'signature':
        case 'clarification':
        case 'assessment':
        case 'decision':
          return given && puttingRight(register, conflict, settling.side, given)
        default:
          return editing(subject, field, settling.side.value, reason)
      }
    }
  }
}

/** Takes back what the other sides say, and brings back what this one says where it was taken back. */
function puttingRight(
  register: Register,
  { field, sides }: Conflict,
  side: Side,
  given: Entry,
): object | null {
  // Who says that something is gone, or withdrawn, leaves the rest as it was.
  const others =
    (field === 'itself' && side.value === 'gone') || (field === 'signature' && side.value === 'withdrawn')
      ? []
      : sides.filter(other => other !== side).flatMap(({ entries }) => entries)
  const entries = [...others.map(entry => behind(register, entry)), ...reversalsOf(register, given)]
  const taken = new Map(entries.map(entry => [entry.id, entry]))
  const standing = [...taken.values()].filter(entry => !reversedOf(register, entry).has(entry.id))
  return standing.length > 0 ? reversalOf(standing) : null
}

const streamOf = (register: Register, { subject }: Entry) => register.streams.get(subject) ?? []
const reversedOf = (register: Register, entry: Entry): ReadonlySet<EntryId> =>
  reversedIn(streamOf(register, entry))

/** What took an entry back and stands. */
const reversalsOf = (register: Register, { id, ...entry }: Entry): readonly Entry[] =>
  streamOf(register, { id, ...entry }).filter(
    ({ fact }) => fact.kind === 'entriesReversed' && fact.entries.includes(id),
  )

function editing(subject: string, field: string, value: unknown, reason: string): object | undefined {
  const to = { [field]: value }
  switch (tableOf(subject)) {
    case 'abouts':
      return { kind: 'editRegister', register: subject, to }
    case 'organisations':
      return { kind: 'editOrganisation', organisation: subject, to }
    case 'recipients':
      return { kind: 'editRecipient', recipient: subject, to }
    case 'events':
      return { kind: 'editEvent', event: subject, to }
    case 'letters':
      return { kind: 'editLetter', letter: subject, to }
    case 'demands':
      return { kind: 'editDemand', demand: subject, to }
    case 'dispatches':
      return { kind: 'editDispatch', dispatch: subject, to }
    case 'responses':
      return { kind: 'editResponse', response: subject, to }
    case 'commitments':
      return { kind: 'editCommitment', commitment: subject, to, reason: reason.trim() === '' ? null : reason }
    default:
      return undefined
  }
}
