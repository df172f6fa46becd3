import type { Entry } from '../../data/domain/entry.ts'
import { factNow } from '../../data/domain/erasure.ts'
import type { Register } from '../../data/domain/register.ts'
import type { HistoryLine } from '../../data/queries/history.ts'
import { useWords } from '../i18n/words.ts'
import { useRegister } from '../replica.ts'

type Words = ReturnType<typeof useWords>

/** A line of history in plain words; of what was taken back, what it was. */
export function useHistoryText(): (line: Pick<HistoryLine, 'entry' | 'tookBack'>) => string {
  const words = useWords()
  const register = useRegister()
  const inWords = ({ fact }: Entry) => {
    const now = factNow(fact) ?? fact
    return words.t(`history.fact.${now.kind}`, detailsOf(now, register, words))
  }
  return ({ entry, tookBack }) => {
    const [only, ...others] = tookBack
    if (!only || others.length > 0) return inWords(entry)
    return only.fact.kind === 'entriesReversed'
      ? words.t('history.didAgain')
      : words.t('history.tookBack', { what: inWords(only) })
  }
}

/** Where the things are that a fact names by their ids. */
export type Named = {
  readonly [Name in
    | 'organisations'
    | 'recipients'
    | 'events'
    | 'letters'
    | 'demands'
    | 'dispatches'
    | 'responses'
    | 'commitments']: Pick<Register[Name], 'get'>
}

/** What the words for a fact are filled with. */
export function detailsOf(fact: Entry['fact'], register: Named, { t, text, date, number }: Words) {
  const named = (id: Parameters<Named['recipients']['get']>[0]) => text(register.recipients.get(id)?.name)
  const organisation = (id: Parameters<Register['organisations']['get']>[0]) =>
    text(register.organisations.get(id)?.name)
  const title = (id: Parameters<Register['letters']['get']>[0]) => text(register.letters.get(id)?.title)
  const demandNumber = (id: Parameters<Register['demands']['get']>[0]) =>
    number(register.demands.get(id)?.number ?? 0)
  switch (fact.kind) {
    case 'registerBegun':
    case 'viewSaved':
    case 'viewRemoved':
      return { name: fact.name }
    case 'registerEdited':
    case 'reviewFinished':
      return {}
    case 'organisationAdded':
    case 'recipientAdded':
    case 'eventAdded':
      return { name: text(fact.name) }
    case 'organisationEdited':
      return { name: organisation(fact.organisation) }
    case 'recipientEdited':
      return { name: named(fact.recipient) }
    case 'eventEdited':
      return { name: text(register.events.get(fact.event)?.name) }
    case 'letterRegistered':
      return { title: text(fact.title) }
    case 'letterEdited':
      return { title: title(fact.letter) }
    case 'letterStatusChanged':
      return {
        title: title(fact.letter),
        from: t(`domain.letterStatus.${fact.from}`),
        to: t(`domain.letterStatus.${fact.to}`),
      }
    case 'signatureAdded':
      return { organisation: organisation(fact.organisation), title: title(fact.letter) }
    case 'signatureWithdrawn':
    case 'mandateRecorded':
    case 'signatureReconfirmed': {
      const signature = register.letters.get(fact.letter)?.signatures.find(({ id }) => id === fact.signature)
      return {
        organisation: signature ? organisation(signature.organisation) : '',
        ...(fact.kind === 'mandateRecorded'
          ? { proof: t(`domain.proof.${fact.mandate.proof}`) }
          : { on: date(fact.on) }),
      }
    }
    case 'demandAdded':
      return { number: number(fact.number), text: text(fact.text) }
    case 'demandEdited':
      return { number: demandNumber(fact.demand) }
    case 'cellClosed':
      return { number: demandNumber(fact.demand), recipient: named(fact.recipient), reason: fact.reason }
    case 'cellReopened':
      return { number: demandNumber(fact.demand), recipient: named(fact.recipient) }
    case 'letterDispatched':
      return {
        title: title(fact.letter),
        recipient: named(fact.recipient),
        state: t(`domain.dispatchState.${fact.state}`),
      }
    case 'dispatchEdited':
    case 'reminderSent': {
      const dispatch = register.dispatches.get(fact.dispatch)
      const recipient = dispatch ? named(dispatch.recipient) : ''
      return fact.kind === 'reminderSent' ? { recipient, on: date(fact.on) } : { recipient }
    }
    case 'responseLogged':
      return { recipient: named(fact.recipient), summary: fact.summary }
    case 'responseEdited':
    case 'responseClassified':
    case 'clarificationAnswered': {
      const response = register.responses.get(fact.response)
      const recipient = response ? named(response.recipient) : ''
      if (fact.kind === 'responseEdited') return { recipient }
      return fact.kind === 'responseClassified'
        ? { recipient, responseKind: t(`domain.responseKind.${fact.to.responseKind}`) }
        : { recipient, summary: fact.summary }
    }
    case 'demandAssessed':
      return {
        number: demandNumber(fact.demand),
        status: t(`domain.status.${fact.status}`),
        since: date(fact.effectiveFrom),
      }
    case 'commitmentMade':
      return { wording: text(fact.wording) }
    case 'commitmentEdited':
      return { wording: text(register.commitments.get(fact.commitment)?.wording) }
    case 'commitmentMandateRecorded':
      return { organisation: organisation(fact.organisation), stance: t(`domain.stance.${fact.stance}`) }
    case 'changeReviewed':
      return { judgement: t(`review.said.${fact.judgement}`), words: fact.words }
    case 'questionAnswered':
      return { words: fact.words }
    case 'letterSignedOff':
      return { title: title(fact.letter), on: date(fact.on), by: fact.by }
    case 'decisionRecorded':
      return { choice: t(`domain.choice.${fact.choice}`), by: fact.by }
    case 'conflictSettled':
      return { field: t(`conflicts.field.${fact.field}`), reason: fact.reason }
    case 'proposalMade': {
      const { proposed, reasons } = fact
      const said =
        proposed.what === 'assessment'
          ? t(`domain.status.${proposed.status}`)
          : t(`domain.position.${proposed.position}`)
      return { number: demandNumber(proposed.demand), said, reasons }
    }
    case 'proposalAccepted':
      return {}
    case 'proposalDeclined':
      return { words: fact.words }
    case 'entriesReversed':
      return { count: fact.entries.length }
    case 'entriesErased':
      return { count: fact.erased.length, reason: fact.reason }
    case 'erased':
      return {}
    case 'unknown':
      return { of: fact.of }
  }
}
