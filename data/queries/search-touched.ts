import { commitmentsOf } from '../domain/commitment.ts'
import type { Demand } from '../domain/demand.ts'
import type { Entry } from '../domain/entry.ts'
import { factNow } from '../domain/erasure.ts'
import { grouped } from '../domain/grouping.ts'
import type { EventId, LetterId, OrganisationId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { tableOf } from '../domain/rows.ts'

/** The ids of all that is searched, the few things first, so that they are found while the many are still read. */
export function* searchedIds(register: Register): Generator<string> {
  for (const table of [
    register.letters,
    register.recipients,
    register.commitments,
    register.demands,
    register.organisations,
    register.remarks,
    register.responses,
  ])
    for (const { id } of table.values()) yield id
}

// Those under a demand that was taken back too, which the letter's page does not show.
const byLetter = (demand: Demand) => [demand.letter]

/** The things whose documents an entry may have changed; more than once is harmless. */
export function* touchedBy(register: Register, entry: Entry): Generator<string> {
  const { subject } = entry
  const [first] = register.streams.get(subject) ?? []
  // The entry may take that back, and then no row says what it was about.
  const begun = factNow(first?.fact ?? entry.fact)
  switch (tableOf(subject)) {
    case 'letters':
      yield subject
      for (const { id } of grouped<Demand, string>(register.demands, byLetter).get(subject) ?? []) yield id
      for (const { id } of commitmentsOf(register, subject as LetterId)) yield id
      yield* signatoriesIn(register, entry)
      return
    case 'dispatches':
      if (begun?.kind === 'letterDispatched') yield begun.letter
      return
    case 'assessments':
      if (begun?.kind === 'demandAssessed') yield begun.demand
      return
    case 'decisions':
      if (begun?.kind === 'decisionRecorded') yield begun.commitment
      return
    case 'events':
      for (const { id, event } of register.commitments.values()) if (event === (subject as EventId)) yield id
      return
    default:
      yield subject
  }
}

/** The organisations whose signatures an entry about a letter may have changed. */
function* signatoriesIn(register: Register, { subject, fact }: Entry): Generator<OrganisationId> {
  switch (fact.kind) {
    case 'signatureAdded':
      yield fact.organisation
      return
    case 'signatureWithdrawn':
    case 'mandateRecorded': {
      const signatures = register.letters.get(subject as LetterId)?.signatures
      const signature = signatures?.find(({ id }) => id === fact.signature)
      if (signature) yield signature.organisation
      return
    }
    case 'entriesReversed':
    case 'entriesErased':
    case 'erased':
    case 'conflictSettled':
      for (const { fact: each } of register.streams.get(subject) ?? []) {
        const said = factNow(each)
        if (said?.kind === 'signatureAdded') yield said.organisation
      }
      return
    default:
      return
  }
}
