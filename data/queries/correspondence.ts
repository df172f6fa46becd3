import type { CivilDate } from '../domain/civil-date.ts'
import { type Dispatch, dispatchesOf, type Reminder } from '../domain/dispatch.ts'
import type { LetterId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { type ClarificationAnswer, type Response, responsesTo } from '../domain/response.ts'

/** What passed between the coalition and the recipients of a letter, by date. */
export type Passage =
  | { readonly kind: 'dispatch'; readonly on: CivilDate; readonly dispatch: Dispatch }
  | {
      readonly kind: 'reminder'
      readonly on: CivilDate
      readonly dispatch: Dispatch
      readonly reminder: Reminder
    }
  | { readonly kind: 'response'; readonly on: CivilDate; readonly response: Response }
  | {
      readonly kind: 'clarification'
      readonly on: CivilDate
      readonly response: Response
      readonly answer: ClarificationAnswer
    }

/** A letter's correspondence, newest first. A dispatch that has not gone yet stands on top. */
export function correspondence(register: Register, letter: LetterId, today: CivilDate): readonly Passage[] {
  const sent = dispatchesOf(register, letter).flatMap((dispatch): readonly Passage[] => [
    { kind: 'dispatch', on: dispatch.sentOn ?? today, dispatch },
    ...dispatch.reminders.map(reminder => ({
      kind: 'reminder' as const,
      on: reminder.on,
      dispatch,
      reminder,
    })),
  ])
  const received = responsesTo(register, letter).flatMap((response): readonly Passage[] => [
    { kind: 'response', on: response.receivedOn, response },
    ...(response.clarification
      ? [
          {
            kind: 'clarification' as const,
            on: response.clarification.on,
            response,
            answer: response.clarification,
          },
        ]
      : []),
  ])
  return [...sent, ...received].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}
