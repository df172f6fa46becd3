import { type CivilDate, daysBetween } from '../domain/civil-date.ts'
import type { LetterId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import type { Steps } from '../domain/steps.ts'
import type { AttentionItem } from './attention.ts'
import { byId } from './by-id.ts'
import { type OpenReply, openReplies } from './open-replies.ts'

type Overdue = Extract<AttentionItem, { readonly kind: 'overdue' }>
const overdueOf = new WeakMap<
  readonly OpenReply[],
  { readonly today: CivilDate; readonly items: readonly Overdue[] }
>()

function overdueIn(letter: LetterId, replies: readonly OpenReply[], today: CivilDate): readonly Overdue[] {
  const before = overdueOf.get(replies)
  if (before?.today === today) return before.items
  const items = replies.flatMap(({ recipient, due, demands, reminder }) => {
    if (today <= due.due || (reminder !== null && today <= reminder.until)) return []
    return [
      {
        kind: 'overdue' as const,
        long: today > due.longDue,
        letter,
        recipient,
        demands,
        days: daysBetween(due.due, today),
        remindedOn: reminder?.on ?? null,
      },
    ]
  })
  overdueOf.set(replies, { today, items })
  return items
}

/** Whom letters wait for longer than was asked, in steps; of each letter it is found once for a day. */
export function* overdue(register: Register, today: CivilDate): Steps<readonly Overdue[]> {
  const items: Overdue[] = []
  let done = 0
  for (const letter of register.letters.values()) {
    items.push(...overdueIn(letter.id, openReplies(register, letter), today))
    yield done++ / register.letters.size
  }
  return items.sort(
    (a, b) =>
      Number(b.long) - Number(a.long) ||
      b.days - a.days ||
      byId(a.letter, b.letter) ||
      byId(a.recipient, b.recipient),
  )
}
