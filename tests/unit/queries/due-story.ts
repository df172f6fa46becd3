import type { DueStep } from '../../../data/queries/due-steps.ts'
import { type Correspondence, correspondenceWith } from '../../../data/queries/reply-state.ts'
import { type CommandInput, type Day, given, idOf, on } from '../domain/specification.ts'
import { beginRegister, dispatchLetter, letterWithDemands, logResponse, recipient } from '../domain/story.ts'

/** A register with one letter to one recipient, `rec-1`, which `but` says more of. */
export const begun = (replyBy: string | null = null, but: object = {}): Day =>
  on(
    '2004-01-01',
    beginRegister,
    letterWithDemands({ replyBy, recipients: [{ new: { ...recipient('Security Council'), ...but } }] }),
  )

export const sentOnly = on('2018-02-22', dispatchLetter())
export const delivered = (day = '2018-02-23'): Day =>
  on(day, dispatchLetter({ state: 'delivered', sentOn: day, deliveredOn: day }))
export const asks = (
  day: string,
  responseKind: 'clarificationRequest' | 'acknowledgement' = 'clarificationRequest',
): Day => on(day, logResponse({ receivedOn: day, responseKind }))
export const answers = (n: number, day: string, clock: 'resumes' | 'restarts' = 'resumes'): Day => {
  const command: CommandInput = {
    kind: 'answerClarification',
    response: `res-${n}`,
    on: day,
    clock,
    summary: 'So',
  }
  return on(day, command)
}
export const closed = (...closedDays: { name: string; from: string; to: string }[]): Day =>
  on('2018-02-22', { kind: 'editRegister', register: 'reg-1', to: { closedDays } })

/** What the due date of the letter to `rec-1` comes to after these days. */
export function dueOf(...days: readonly Day[]): Correspondence['due'] {
  const { register } = given(...days)
  const letter = register.letters.get(idOf('letter', 1))
  if (!letter) throw new Error('no letter')
  return correspondenceWith(register, letter, idOf('recipient', 1)).due
}

type Due = Correspondence['due']
export const steps = (due: Due): readonly DueStep['step'][] => due?.steps.map(({ step }) => step) ?? []
export const stepOf = (due: Due, name: DueStep['step']): DueStep | undefined =>
  due?.steps.find(({ step }) => step === name)
