import { type CivilDate, plusDays } from '../domain/civil-date.ts'
import { decisionsOn } from '../domain/decision.ts'
import type { CommitmentId, DemandId, EventId, LetterId, RecipientId } from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import { demandStanding } from './demand-standing.ts'
import { type OpenReply, openReplies } from './open-replies.ts'

export const calendarKinds = ['reply', 'decision', 'event', 'review', 'reminder'] as const
export type CalendarKind = (typeof calendarKinds)[number]

/** Something with a date. */
export type CalendarItem = { readonly on: CivilDate } & (
  | {
      /** A reply is requested by this day, or an answer to a reminder; of a letter, from those who owe it. */
      readonly kind: 'reply' | 'reminder'
      readonly letter: LetterId
      readonly recipients: readonly RecipientId[]
    }
  | { readonly kind: 'decision'; readonly commitment: CommitmentId; readonly decided: boolean }
  | { readonly kind: 'event'; readonly event: EventId; readonly until: CivilDate }
  | { readonly kind: 'review'; readonly demand: DemandId; readonly letter: LetterId }
)

/**
 * Everything with a date from one day to another, both counted, by day and then by kind. Replies are those still
 * open, reviews those of the assessment that stands today; an event is told on its first day in the window.
 */
export function calendar(
  register: Register,
  from: CivilDate,
  until: CivilDate,
  today: CivilDate,
): readonly CalendarItem[] {
  const items = [
    ...[...register.letters.values()].flatMap(letter => repliesOf(register, letter)),
    ...decisions(register),
    ...events(register, from),
    ...reviews(register, today),
  ].filter(({ on }) => from <= on && on <= until)
  const key = (item: CalendarItem) => `${item.on} ${calendarKinds.indexOf(item.kind)} ${idOf(item)}`
  return items
    .map(item => ({ item, key: key(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item)
}

/** What an item is about, as one word. */
export function idOf(item: CalendarItem): string {
  switch (item.kind) {
    case 'reply':
    case 'reminder':
      return item.letter
    case 'decision':
      return item.commitment
    case 'event':
      return item.event
    case 'review':
      return item.demand
  }
}

/** The days of a window, each with what falls on it; an event stands on every day it lasts. */
export function byDay(
  items: readonly CalendarItem[],
  until: CivilDate,
): ReadonlyMap<CivilDate, readonly CalendarItem[]> {
  const days = new Map<CivilDate, CalendarItem[]>()
  for (const item of items) {
    const last = item.kind === 'event' && item.until < until ? item.until : until
    for (let day = item.on; day <= (item.kind === 'event' ? last : item.on); day = plusDays(day, 1)) {
      const others = days.get(day)
      if (others) others.push(item)
      else days.set(day, [item])
    }
  }
  return days
}

const datesOf = new WeakMap<readonly OpenReply[], readonly CalendarItem[]>()

/** The days on which a letter’s open replies and answers to reminders are asked for. */
export function repliesOf(register: Register, letter: Letter): readonly CalendarItem[] {
  const replies = openReplies(register, letter)
  const before = datesOf.get(replies)
  if (before) return before
  const groups = new Map<string, { kind: 'reply' | 'reminder'; on: CivilDate; recipients: RecipientId[] }>()
  const add = (kind: 'reply' | 'reminder', on: CivilDate, recipient: RecipientId) => {
    const group = groups.get(`${kind} ${on}`)
    if (group) group.recipients.push(recipient)
    else groups.set(`${kind} ${on}`, { kind, on, recipients: [recipient] })
  }
  for (const { recipient, due, reminder } of replies) {
    add('reply', due.due, recipient)
    if (reminder) add('reminder', reminder.until, recipient)
  }
  const items = [...groups.values()].map(group => ({ ...group, letter: letter.id }))
  datesOf.set(replies, items)
  return items
}

/** The days by which decisions on commitments are needed, and whether they were taken. */
export function decisions(register: Register): readonly CalendarItem[] {
  return [...register.commitments.values()].flatMap(({ id, decisionBy }) => {
    if (decisionBy === null) return []
    const decided = decisionsOn(register, id).some(({ choice }) => choice !== 'defer')
    return [{ kind: 'decision', on: decisionBy, commitment: id, decided }]
  })
}

function events(register: Register, from: CivilDate): readonly CalendarItem[] {
  return [...register.events.values()].flatMap(({ id, from: begins, to }) => {
    const first = begins ?? to
    if (first === null) return []
    const until = to ?? first
    return [{ kind: 'event', on: first < from && until >= from ? from : first, event: id, until }]
  })
}

/** The days on which assessments that stand today are to be looked at again. */
export function reviews(register: Register, today: CivilDate): readonly CalendarItem[] {
  return [...register.demands.values()].flatMap(({ id, letter }) => {
    const on = demandStanding(register, id, today).assessment?.nextReviewOn
    return on ? [{ kind: 'review', on, demand: id, letter }] : []
  })
}
