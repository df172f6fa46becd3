import type { Assessment } from '../domain/assessment.ts'
import type { CivilDate } from '../domain/civil-date.ts'
import type { Entry, EntryId } from '../domain/entry.ts'
import { factNow } from '../domain/erasure.ts'
import type { LetterId, OrganisationId, ResponseId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { type TableName, tableOf } from '../domain/rows.ts'
import type { Steps } from '../domain/steps.ts'
import { findingSubjects } from './bundled-subjects.ts'
import { findingStaying, type Staying, whatItIs } from './staying.ts'

/** What a bundle is to hold: whole letters, and of what came to them what was recorded in a span of days. */
export interface BundleSelection {
  readonly letters: readonly LetterId[]
  /** Days of recording, both included; null: from the beginning, until now. */
  readonly from: CivilDate | null
  readonly to: CivilDate | null
  /** Whether answers that are confidential go along, and organisations that may not be named in public. */
  readonly withConfidential: boolean
  readonly withAtRisk: boolean
}

/** What leaves with a bundle, and what of the chosen letters stays here. */
export interface Leaving {
  readonly entries: ReadonlySet<EntryId>
  readonly answers: number
  readonly files: ReadonlySet<string>
  readonly leftOut: {
    readonly answers: number
    readonly organisations: number
    /** Entries that repeat words of what is left out: they stay here too. */
    readonly repeating: number
  }
  /** Organisations left out that the letters themselves still name: what a letter is leaves whole or not at all. */
  readonly stillNamed: readonly OrganisationId[]
  /** Assessments that leave though an answer that they rest on stays here. */
  readonly restingOnLeftOut: number
}

/** What is recorded day by day about a letter; everything else is what the letter is, and always goes along. */
const dated: ReadonlySet<TableName | undefined> = new Set<TableName>([
  'responses',
  'dispatches',
  'assessments',
  'decisions',
  'remarks',
  'proposals',
])
/** So many are looked at in one step. */
const atOnce = 16

/** Finds, in steps, what selections take out of a register. What was erased, and what this version does not know, stays. */
export function leavingFrom(register: Register): (selection: BundleSelection) => Steps<Leaving> {
  const known = new Map<string, Staying>()
  return function* (selection) {
    const { withConfidential, withAtRisk } = selection
    const key = `${withConfidential} ${withAtRisk}`
    // What stays is the same for every choice of letters and days, and takes the longest to find.
    const staying = known.get(key) ?? (yield* findingStaying(register, selection))
    known.set(key, staying)
    return yield* leavingBut(register, selection, staying)
  }
}

function* leavingBut(register: Register, selection: BundleSelection, staying: Staying): Steps<Leaving> {
  const letters = new Set(selection.letters)
  const { secret, isAtRisk } = staying
  const stays = (subject: string) =>
    secret.has(subject as ResponseId) ||
    (tableOf(subject) === 'organisations' && isAtRisk(subject as OrganisationId))
  const subjects = yield* findingSubjects(register, letters, stays)
  const signed = signedAtRisk(register, selection, staying)
  const signatures: ReadonlySet<unknown> = new Set(signed.map(({ signature }) => signature))
  const isOfAtRisk = (fact: object) =>
    ('organisation' in fact && isAtRisk(fact.organisation as OrganisationId)) ||
    ('signature' in fact && signatures.has(fact.signature))
  const entries = new Set<EntryId>()
  const files = new Set<string>()
  const stillNamed = new Set<OrganisationId>()
  let [answers, repeating, restingOnLeftOut] = [0, 0, 0]
  let looked = 0
  for (const subject of subjects) {
    if (++looked % atOnce === 0) yield looked / subjects.size
    const stream = register.streams.get(subject) ?? []
    if (dated.has(tableOf(subject)) && !stream.some(entry => isWithin(selection, entry))) continue
    for (const entry of stream) {
      const fact = factNow(entry.fact)
      if (selection.to !== null && entry.recordedOn > selection.to) continue
      if (fact === null || fact.kind === 'unknown' || isOfAtRisk(fact)) continue
      const { names, repeats, files: its } = staying.saidOf(fact)
      if (!whatItIs.has(fact.kind) && (names.length > 0 || repeats)) {
        repeating++
        continue
      }
      for (const organisation of names) stillNamed.add(organisation)
      entries.add(entry.id)
      if (fact.kind === 'responseLogged') answers++
      if (fact.kind === 'demandAssessed' && restsOn(fact, secret)) restingOnLeftOut++
      for (const file of its) files.add(file)
    }
  }
  const leftOut = {
    answers: [...secret].filter(id => register.responses.get(id)?.letters.some(each => letters.has(each)))
      .length,
    organisations: new Set(signed.map(({ organisation }) => organisation)).size,
    repeating,
  }
  return { entries, answers, files, leftOut, stillNamed: [...stillNamed], restingOnLeftOut }
}

const isWithin = ({ from, to }: BundleSelection, { recordedOn }: Entry): boolean =>
  (from === null || recordedOn >= from) && (to === null || recordedOn <= to)

/** Whether an assessment rests on a confidential answer. */
const restsOn = ({ evidence }: Pick<Assessment, 'evidence'>, secret: ReadonlySet<ResponseId>): boolean =>
  evidence.some(each => each.form === 'response' && secret.has(each.response))

/** The signatures of chosen letters by organisations at risk, those that were taken back too. */
function signedAtRisk(register: Register, { letters }: BundleSelection, { isAtRisk }: Staying) {
  return letters.flatMap(id =>
    (register.streams.get(id) ?? []).flatMap(({ fact: said }) => {
      const fact = factNow(said)
      return fact?.kind === 'signatureAdded' && isAtRisk(fact.organisation) ? [fact] : []
    }),
  )
}
