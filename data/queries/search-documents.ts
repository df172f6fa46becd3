import { assessmentsOf } from '../domain/assessment.ts'
import type { CivilDate } from '../domain/civil-date.ts'
import { decisionsOn } from '../domain/decision.ts'
import { dispatchesOf } from '../domain/dispatch.ts'
import { grouped } from '../domain/grouping.ts'
import type {
  CommitmentId,
  DemandId,
  LetterId,
  OrganisationId,
  RecipientId,
  RemarkId,
  ResponseId,
} from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import { tableOf } from '../domain/rows.ts'
import type { Table } from '../domain/table.ts'
import type { Texts } from '../domain/text.ts'
import type { SearchKind } from '../domain/view.ts'

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

/** Whether the register has a thing. */
export function isThere(register: Register, id: string): boolean {
  const name = tableOf(id)
  return name !== undefined && (register[name] as Table<string, unknown>).has(id)
}

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
    case 'remarks':
      return ofRemark(register, id as RemarkId)
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
      text: lines(
        inAll(letter.text),
        letter.place,
        ...letter.points.map(({ text }) => inAll(text)),
        ...letter.signOffs.flatMap(({ by, words }) => [by, words]),
        ...dispatchesOf(register, id).map(({ proof }) => proof),
      ),
      date: letter.date,
      recipients: letter.recipients,
      status: letter.status,
    }
  )
}

/** Why a demand was assessed as it was, and why no answer is waited for, is found with the demand. */
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
        ...assessmentsOf(register, id).map(({ rationale }) => rationale),
        ...demand.closed.map(({ reason }) => reason),
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
      title: lines(
        inAll(recipient.name),
        ...[...recipient.holders, ...recipient.members].map(({ name }) => inAll(name)),
      ),
      text: lines(inAll(recipient.role), recipient.contact),
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
        response.clarification?.summary,
        ...response.items.map(({ quotation }) => quotation),
        ...response.files.map(({ name }) => name),
      ),
      date: response.receivedOn,
      recipients: [response.recipient],
      status: response.responseKind ?? 'unclassified',
    }
  )
}

const signatories = (letter: Letter) => [
  ...new Set(letter.signatures.map(({ organisation }) => organisation)),
]
/** The letters that an organisation signed, in no particular order. */
export const signedBy = (register: Register, organisation: OrganisationId): readonly Letter[] =>
  grouped<Letter, OrganisationId>(register.letters, signatories).get(organisation) ?? []

/** A mandate is found with the organisation that gave it. */
function ofOrganisation(register: Register, id: OrganisationId): SearchDocument | undefined {
  const organisation = register.organisations.get(id)
  const signatures = signedBy(register, id).flatMap(letter =>
    letter.signatures.filter(signature => signature.organisation === id),
  )
  return (
    organisation && {
      id,
      kind: 'organisation',
      title: lines(inAll(organisation.name), organisation.shortName),
      text: lines(
        organisation.contact,
        ...signatures.flatMap(({ printedWith, mandate, withdrawalReason }) => [
          printedWith,
          mandate?.givenBy,
          mandate?.verifiedBy,
          mandate?.file?.name,
          withdrawalReason,
        ]),
      ),
      date: null,
      recipients: [],
      status: null,
    }
  )
}

/** An event is found with the commitments that are about it; so is what was decided, and who is bound and why. */
function ofCommitment(register: Register, id: CommitmentId): SearchDocument | undefined {
  const commitment = register.commitments.get(id)
  const event = commitment?.event ? register.events.get(commitment.event) : undefined
  return (
    commitment && {
      id,
      kind: 'commitment',
      title: inAll(event?.name ?? commitment.wording),
      text: lines(
        inAll(commitment.wording),
        event?.place,
        ...decisionsOn(register, id).flatMap(({ by, reason }) => [by, reason]),
        ...commitment.mandates.map(({ note }) => note),
      ),
      date: commitment.decisionBy,
      recipients: register.letters.get(commitment.letter)?.recipients ?? [],
      status: null,
    }
  )
}

/** What somebody said in a review; one who only confirmed said nothing. */
function ofRemark(register: Register, id: RemarkId): SearchDocument | undefined {
  const remark = register.remarks.get(id)
  if (!remark || remark.words.trim() === '') return undefined
  return {
    id,
    kind: 'remark',
    title: remark.words,
    text: lines(remark.by, ...remark.answers.flatMap(({ by, words }) => [by, words])),
    date: remark.recordedOn,
    recipients: [],
    status: null,
  }
}
