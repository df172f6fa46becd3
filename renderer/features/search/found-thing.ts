import { useCallback } from 'react'
import type {
  CommitmentId,
  DemandId,
  LetterId,
  OrganisationId,
  RecipientId,
  RemarkId,
  ResponseId,
} from '../../../data/domain/ids.ts'
import type { Register } from '../../../data/domain/register.ts'
import { type TableName, tableOf } from '../../../data/domain/rows.ts'
import type { SearchKind } from '../../../data/domain/view.ts'
import { signedBy } from '../../../data/queries/search-documents.ts'
import { openDialog } from '../../app/dialogs.ts'
import { goTo, to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'

/** A thing as the results show it. */
export interface FoundThing {
  readonly id: string
  readonly kind: SearchKind
  /** People's words. */
  readonly title: string
  /** Where it belongs: people's names and references, dates. */
  readonly details: readonly string[]
  /** Shows it. */
  readonly open: () => void
}

type Words = ReturnType<typeof useWords>

/** Things in words, by their ids; null for what the register that is shown does not have. */
export function useFoundThing(): (id: string) => FoundThing | null {
  const [register, words] = [useRegister(), useWords()]
  return useCallback(
    id => {
      const name = tableOf(id)
      const thing = name === undefined ? null : inWords(register, words, name, id)
      return thing && { id, ...thing, details: thing.details.filter(each => each !== '') }
    },
    [register, words],
  )
}

/** How a letter is called where there is little room. */
const letterName = (register: Register, { text }: Words, id: LetterId | undefined) => {
  const letter = id && register.letters.get(id)
  return letter ? (letter.reference ?? text(letter.title)) : ''
}

function inWords(
  register: Register,
  words: Words,
  name: TableName,
  id: string,
): Omit<FoundThing, 'id'> | null {
  const { t, text, date, number, list } = words
  const day = (on: Parameters<Words['date']>[0] | null) => (on === null ? '' : date(on))
  switch (name) {
    case 'letters': {
      const letter = register.letters.get(id as LetterId)
      if (!letter) return null
      const details = [letter.reference ?? '', day(letter.date), t(`domain.letterStatus.${letter.status}`)]
      return { kind: 'letter', title: text(letter.title), details, open: () => goTo(to.letter(letter.id)) }
    }
    case 'demands': {
      const demand = register.demands.get(id as DemandId)
      if (!demand) return null
      const details = [
        t('search.demandNumber', { number: number(demand.number) }),
        letterName(register, words, demand.letter),
      ]
      const open = () => goTo(to.demand(demand.letter, demand.id))
      return { kind: 'demand', title: text(demand.text), details, open }
    }
    case 'recipients': {
      const recipient = register.recipients.get(id as RecipientId)
      if (!recipient) return null
      const details = [text(recipient.role)]
      const open = () => goTo(to.recipient(recipient.id))
      return { kind: 'recipient', title: text(recipient.name), details, open }
    }
    case 'responses': {
      const response = register.responses.get(id as ResponseId)
      if (!response) return null
      const details = [
        text(register.recipients.get(response.recipient)?.name),
        day(response.receivedOn),
        t(`domain.responseKind.${response.responseKind ?? 'unclassified'}`),
      ]
      const open = () => openDialog('response.show', { response: response.id })
      return { kind: 'response', title: response.summary, details, open }
    }
    case 'organisations': {
      const organisation = register.organisations.get(id as OrganisationId)
      if (!organisation) return null
      const letters = signedBy(register, organisation.id)
      const [first] = letters
      const names = letters.slice(0, 3).map(letter => letterName(register, words, letter.id))
      const details = [organisation.shortName ?? '', names.length === 0 ? '' : list(names)]
      const open = () =>
        first
          ? goTo(to.letter(first.id, 'signatories'))
          : openDialog('organisation.edit', { organisation: organisation.id })
      return { kind: 'organisation', title: text(organisation.name), details, open }
    }
    case 'commitments': {
      const commitment = register.commitments.get(id as CommitmentId)
      if (!commitment) return null
      const event = commitment.event ? register.events.get(commitment.event) : undefined
      const details = [letterName(register, words, commitment.letter), day(commitment.decisionBy)]
      const open = () => goTo(to.commitment(commitment.id))
      return { kind: 'commitment', title: text(event?.name ?? commitment.wording), details, open }
    }
    case 'remarks': {
      const remark = register.remarks.get(id as RemarkId)
      if (!remark) return null
      const details = [remark.by, day(remark.recordedOn)]
      return { kind: 'remark', title: remark.words, details, open: () => goTo(to.review()) }
    }
    default:
      return null
  }
}
