import { assessmentsOf } from '../domain/assessment.ts'
import type { CivilDate } from '../domain/civil-date.ts'
import { commitmentsOf } from '../domain/commitment.ts'
import type { Entry } from '../domain/entry.ts'
import type {
  CommitmentId,
  DemandId,
  EventId,
  LetterId,
  OrganisationId,
  RecipientId,
  ResponseId,
} from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { tableOf } from '../domain/rows.ts'
import type { Texts } from '../domain/text.ts'
import { demandsOf } from './reply-matrix.ts'

export const searchKinds = [
  'letter',
  'demand',
  'recipient',
  'response',
  'organisation',
  'commitment',
] as const
export type SearchKind = (typeof searchKinds)[number]

/** What is searched of one thing. It says nothing that depends on the day. */
export interface SearchDocument {
  readonly id: string
  readonly kind: SearchKind
  /** Names, titles: what counts more. */
  readonly title: string
  readonly text: string
  readonly date: CivilDate | null
  readonly recipients: readonly RecipientId[]
  /** Of letters and responses, which have one that is recorded; a demand's and a commitment's depend on the day. */
  readonly status: string | null
}

const inAll = (texts: Texts | null | undefined) => Object.values(texts ?? {}).join(' ')
const lines = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' ')

/** What is searched of a thing; undefined where the register has none of it, or searches none of its kind. */
export function documentOf(register: Register, id: string): SearchDocument | undefined {
  switch (tableOf(id)) {
    case 'letters':
      return ofLetter(register, id as LetterId)
    case 'demands':
      return ofDemand(register, id as DemandId)
    case 'recipients':
      return ofRecipient(register, id as RecipientId)
    case 'responses':
      return ofResponse(register, id as ResponseId)
    case 'organisations':
      return ofOrganisation(register, id as OrganisationId)
    case 'commitments':
      return ofCommitment(register, id as CommitmentId)
    default:
      return undefined
  }
}

function ofLetter(register: Register, id: LetterId): SearchDocument | undefined {
  const letter = register.letters.get(id)
  return (
    letter && {
      id,
      kind: 'letter',
      title: lines(letter.reference, inAll(letter.title)),
      text: lines(inAll(letter.text), letter.place, ...letter.points.map(({ text }) => inAll(text))),
      date: letter.date,
      recipients: letter.recipients,
      status: letter.status,
    }
  )
}

/** Why a demand was assessed as it was is found with the demand. */
function ofDemand(register: Register, id: DemandId): SearchDocument | undefined {
  const demand = register.demands.get(id)
  const letter = demand && register.letters.get(demand.letter)
  return (
    demand && {
      id,
      kind: 'demand',
      title: inAll(demand.text),
      text: lines(
        inAll(demand.criterion),
        ...assessmentsOf(register, id).map(({ rationale }) => rationale ?? ''),
      ),
      date: letter?.date ?? null,
      recipients:
        demand.addressed.length > 0 ? demand.addressed.map(a => a.recipient) : (letter?.recipients ?? []),
      status: null,
    }
  )
}

function ofRecipient(register: Register, id: RecipientId): SearchDocument | undefined {
  const recipient = register.recipients.get(id)
  return (
    recipient && {
      id,
      kind: 'recipient',
      title: inAll(recipient.name),
      text: lines(
        inAll(recipient.role),
        recipient.contact,
        ...[...recipient.holders, ...recipient.members].map(({ name }) => inAll(name)),
      ),
      date: null,
      recipients: [id],
      status: null,
    }
  )
}

function ofResponse(register: Register, id: ResponseId): SearchDocument | undefined {
  const response = register.responses.get(id)
  return (
    response && {
      id,
      kind: 'response',
      title: response.summary,
      text: lines(
        response.speaker,
        response.originalText,
        ...response.items.map(({ quotation }) => quotation),
        ...response.files.map(({ name }) => name),
      ),
      date: response.receivedOn,
      recipients: [response.recipient],
      status: response.responseKind ?? 'unclassified',
    }
  )
}

function ofOrganisation(register: Register, id: OrganisationId): SearchDocument | undefined {
  const organisation = register.organisations.get(id)
  return (
    organisation && {
      id,
      kind: 'organisation',
      title: lines(inAll(organisation.name), organisation.shortName),
      text: organisation.contact ?? '',
      date: null,
      recipients: [],
      status: null,
    }
  )
}

/** An event is found with the commitments that are about it. */
function ofCommitment(register: Register, id: CommitmentId): SearchDocument | undefined {
  const commitment = register.commitments.get(id)
  const event = commitment?.event ? register.events.get(commitment.event) : undefined
  return (
    commitment && {
      id,
      kind: 'commitment',
      title: inAll(event?.name ?? commitment.wording),
      text: lines(inAll(commitment.wording), event?.place),
      date: commitment.decisionBy,
      recipients: register.letters.get(commitment.letter)?.recipients ?? [],
      status: null,
    }
  )
}

/** The ids of all that is searched, the few things first, so that they are found while the many are still read. */
export function* searchedIds(register: Register): Generator<string> {
  for (const table of [
    register.letters,
    register.recipients,
    register.commitments,
    register.demands,
    register.organisations,
    register.responses,
  ])
    for (const { id } of table.values()) yield id
}

/** The things whose documents an entry may have changed; more than once is harmless. */
export function* touchedBy(register: Register, { subject, fact }: Entry): Generator<string> {
  switch (tableOf(subject)) {
    case 'letters':
      yield subject
      for (const { id } of demandsOf(register, subject as LetterId)) yield id
      for (const { id } of commitmentsOf(register, subject as LetterId)) yield id
      return
    case 'assessments': {
      const [first] = register.streams.get(subject) ?? []
      const said = fact.kind === 'demandAssessed' ? fact : first?.fact
      if (said?.kind === 'demandAssessed') yield said.demand
      return
    }
    case 'events':
      for (const { id, event } of register.commitments.values()) if (event === (subject as EventId)) yield id
      return
    default:
      yield subject
  }
}
