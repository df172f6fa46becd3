import { z } from 'zod'
import * as about from './about.ts'
import * as assessment from './assessment.ts'
import * as commitment from './commitment.ts'
import * as decision from './decision.ts'
import * as demand from './demand.ts'
import * as dispatch from './dispatch.ts'
import type { Entry } from './entry.ts'
import * as event from './event.ts'
import type { IdOf } from './ids.ts'
import * as letter from './letter.ts'
import * as organisation from './organisation.ts'
import type { Circumstances, Outcome } from './outcome.ts'
import * as recipient from './recipient.ts'
import * as registration from './registration.ts'
import * as response from './response.ts'
import * as reversal from './reversal.ts'
import * as signature from './signature.ts'
import { ordered, type Stream, standing, withEntry } from './stream.ts'
import { Table } from './table.ts'

/** Everything that can have happened: facts, in the past tense. A ledger is a list of them, each in its entry. */
export const factSchema = z.discriminatedUnion('kind', [
  ...about.aboutFacts,
  ...organisation.organisationFacts,
  ...recipient.recipientFacts,
  ...event.eventFacts,
  ...letter.letterFacts,
  ...signature.signatureFacts,
  ...demand.demandFacts,
  ...dispatch.dispatchFacts,
  ...response.responseFacts,
  ...assessment.assessmentFacts,
  ...commitment.commitmentFacts,
  ...decision.decisionFacts,
  ...reversal.reversalFacts,
])
export type Fact = z.infer<typeof factSchema>

/** Everything that can be asked for: commands, as imperatives. */
export const commandSchema = z.discriminatedUnion('kind', [
  ...about.aboutCommands,
  ...organisation.organisationCommands,
  ...recipient.recipientCommands,
  ...event.eventCommands,
  ...registration.registrationCommands,
  ...letter.letterCommands,
  ...signature.signatureCommands,
  ...demand.demandCommands,
  ...dispatch.dispatchCommands,
  ...response.responseCommands,
  ...assessment.assessmentCommands,
  ...commitment.commitmentCommands,
  ...decision.decisionCommands,
  ...reversal.reversalCommands,
])
export type Command = z.infer<typeof commandSchema>

interface Tables {
  readonly abouts: Table<IdOf<'register'>, about.About>
  readonly organisations: Table<IdOf<'organisation'>, organisation.Organisation>
  readonly recipients: Table<IdOf<'recipient'>, recipient.Recipient>
  readonly events: Table<IdOf<'event'>, event.Event>
  readonly letters: Table<IdOf<'letter'>, letter.Letter>
  readonly demands: Table<IdOf<'demand'>, demand.Demand>
  readonly dispatches: Table<IdOf<'dispatch'>, dispatch.Dispatch>
  readonly responses: Table<IdOf<'response'>, response.Response>
  readonly assessments: Table<IdOf<'assessment'>, assessment.Assessment>
  readonly commitments: Table<IdOf<'commitment'>, commitment.Commitment>
  readonly decisions: Table<IdOf<'decision'>, decision.Decision>
}

/**
 * What the entries say, folded. Every entry is about one subject; a subject's row is worked out from its own
 * stream of entries and nothing else, so one entry costs the same in a register of any size, and entries may
 * arrive in any order.
 */
export interface Register extends Tables {
  /** Every subject's history; those of kinds this version does not know are kept here too. */
  readonly streams: Table<string, Stream>
}

export const emptyRegister: Register = {
  abouts: Table.empty(),
  organisations: Table.empty(),
  recipients: Table.empty(),
  events: Table.empty(),
  letters: Table.empty(),
  demands: Table.empty(),
  dispatches: Table.empty(),
  responses: Table.empty(),
  assessments: Table.empty(),
  commitments: Table.empty(),
  decisions: Table.empty(),
  streams: Table.empty(),
}

/** What a command comes to: the facts to record, or the rule that refuses it. Changes nothing itself. */
export function decide(register: Register, command: Command, circumstances: Circumstances): Outcome {
  switch (command.kind) {
    case 'beginRegister':
    case 'editRegister':
      return about.decideAbout(register, command)
    case 'addOrganisation':
    case 'editOrganisation':
      return organisation.decideOrganisation(register, command, circumstances)
    case 'addRecipient':
    case 'editRecipient':
      return recipient.decideRecipient(register, command, circumstances)
    case 'addEvent':
    case 'editEvent':
      return event.decideEvent(register, command, circumstances)
    case 'registerLetter':
      return registration.decideRegistration(register, command, circumstances)
    case 'editLetter':
    case 'changeLetterStatus':
      return letter.decideLetter(register, command)
    case 'addSignature':
    case 'withdrawSignature':
    case 'recordMandate':
      return signature.decideSignature(register, command, circumstances)
    case 'addDemand':
    case 'editDemand':
    case 'closeCell':
    case 'reopenCell':
      return demand.decideDemand(register, command, circumstances)
    case 'dispatchLetter':
    case 'editDispatch':
    case 'sendReminder':
      return dispatch.decideDispatch(register, command, circumstances)
    case 'logResponse':
    case 'editResponse':
    case 'classifyResponse':
    case 'answerClarification':
      return response.decideResponse(register, command, circumstances)
    case 'assessDemand':
      return assessment.decideAssessment(register, command, circumstances)
    case 'makeCommitment':
    case 'editCommitment':
    case 'recordCommitmentMandate':
      return commitment.decideCommitment(register, command, circumstances)
    case 'recordDecision':
      return decision.decideDecision(register, command, circumstances)
    case 'reverseEntries':
      return reversal.decideReversal(register, command)
  }
}

type Row<Name extends keyof Tables> = Tables[Name] extends Table<string, infer Each> ? Each : never

/** How each kind of row comes of its entries, one after the other. Never throws; what it does not know, it leaves. */
const evolvers: {
  readonly [Name in keyof Tables]: (row: Row<Name> | undefined, entry: Entry) => Row<Name> | undefined
} = {
  abouts: about.evolveAbout,
  organisations: organisation.evolveOrganisation,
  recipients: recipient.evolveRecipient,
  events: event.evolveEvent,
  letters: letter.evolveLetter,
  demands: demand.evolveDemand,
  dispatches: dispatch.evolveDispatch,
  responses: response.evolveResponse,
  assessments: assessment.evolveAssessment,
  commitments: commitment.evolveCommitment,
  decisions: decision.evolveDecision,
}

const tableOf: Readonly<Record<string, keyof Tables>> = {
  reg: 'abouts',
  org: 'organisations',
  rec: 'recipients',
  eve: 'events',
  let: 'letters',
  dem: 'demands',
  dis: 'dispatches',
  res: 'responses',
  ass: 'assessments',
  com: 'commitments',
  dec: 'decisions',
}

function rowFrom<Name extends keyof Tables>(name: Name, stream: Stream): Row<Name> | undefined {
  const evolve = evolvers[name]
  return standing(stream).reduce<Row<Name> | undefined>((row, entry) => evolve(row, entry), undefined)
}

/** The register with one entry more. An entry it has already changes nothing; one that comes late takes its place. */
export function evolve(register: Register, entry: Entry): Register {
  const before = register.streams.get(entry.subject) ?? []
  const stream = withEntry(before, entry)
  if (stream === before) return register
  const streams = register.streams.with(entry.subject, stream)
  const name = tableOf[entry.subject.slice(0, 3)]
  if (name === undefined) return { ...register, streams }
  const row = rowFrom(name, stream)
  const table = register[name] as Table<string, unknown>
  return {
    ...register,
    streams,
    [name]: row === undefined ? table.without(entry.subject) : table.with(entry.subject, row),
  }
}

/** The register that a set of entries makes, in whatever order and however often each is given. */
export function fold(entries: Iterable<Entry>): Register {
  const streams = new Map<string, Stream>()
  for (const entry of entries) {
    const stream = streams.get(entry.subject)
    if (stream) (stream as Entry[]).push(entry)
    else streams.set(entry.subject, [entry])
  }
  const rows = new Map<keyof Tables, Map<string, unknown>>()
  for (const [subject, unsorted] of streams) {
    const stream = ordered(unsorted)
    streams.set(subject, stream)
    const name = tableOf[subject.slice(0, 3)]
    const row = name && rowFrom(name, stream)
    if (name === undefined || row === undefined) continue
    const table = rows.get(name) ?? new Map<string, unknown>()
    rows.set(name, table.set(subject, row))
  }
  const tables = Object.fromEntries([...rows].map(([name, table]) => [name, Table.from(table)]))
  return { ...emptyRegister, ...tables, streams: Table.from(streams) }
}
