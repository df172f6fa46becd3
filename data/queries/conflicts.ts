import { type Assessment, assessmentsOf, groupingAssessments } from '../domain/assessment.ts'
import { type Conflict, conflictsWithin, openIn } from '../domain/conflict.ts'
import { decisionsOn, groupingDecisions } from '../domain/decision.ts'
import type { SubjectId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { conflictsAbout, isGone } from '../domain/removal.ts'
import { rivalAssessments, rivalDecisions } from '../domain/rivals.ts'
import { tableOf } from '../domain/rows.ts'
import { drained, type Steps } from '../domain/steps.ts'
import type { Stream } from '../domain/stream.ts'
import type { Part } from '../domain/table.ts'
import { byId } from './by-id.ts'

/**
 * Every question that people answered differently, none of them knowing of the others, and that nobody settled who
 * knew of all; the oldest first. The same on every laptop that has the same entries.
 */
export const conflicts = (register: Register): readonly Conflict[] => drained(finding(register))

const keptAll = new WeakMap<Register, readonly Conflict[]>()

/** The same in steps that tell how far it is; once gone through, `conflicts` has it ready. */
export function* finding(register: Register): Steps<readonly Conflict[]> {
  const before = keptAll.get(register)
  if (before) return before
  const found: Conflict[] = []
  const parts = register.streams.parts()
  for (const [at, part] of parts.entries()) {
    const of = yield* conflictsIn(register, part, at / parts.length)
    found.push(...of.found)
    for (const subject of of.gone) {
      found.push(...conflictsAbout(register, subject))
      yield at / parts.length
    }
    yield at / parts.length
  }
  found.push(...(yield* assessedApart(register)))
  found.push(...(yield* decidedApart(register)))
  const keyed: { readonly key: string; readonly conflict: Conflict }[] = []
  for (const conflict of found) {
    keyed.push({ key: keyOf(conflict), conflict })
    if (keyed.length % atOnce === 0) yield 1
  }
  const inOrder = keyed.sort((a, b) => byId(a.key, b.key)).map(({ conflict }) => conflict)
  keptAll.set(register, inOrder)
  return inOrder
}

/** What a conflict is about, as one text. */
export const questionOf = ({ subject, field, part }: Conflict): string => `${subject} ${field} ${part ?? ''}`

const keyOf = (conflict: Conflict) => `${openIn(conflict).at(-1)?.at} ${questionOf(conflict)}`

interface OfPart {
  readonly found: readonly Conflict[]
  /** What is gone: what was recorded on it stands elsewhere. */
  readonly gone: readonly SubjectId[]
}
const kept = new WeakMap<Part<string, Stream>, OfPart>()

function* conflictsIn(register: Register, part: Part<string, Stream>, done: number): Steps<OfPart> {
  const before = kept.get(part)
  if (before) return before
  const found: Conflict[] = []
  const gone: SubjectId[] = []
  let count = 0
  for (const [subject, stream] of part) {
    if (++count % atOnce === 0) yield done
    // What was founded and taken back has two entries; founded and changed twice, three.
    if (stream.length < 2 || !tableOf(subject)) continue
    if (isGone(register, subject)) gone.push(subject as SubjectId)
    else if (stream.length > 2) found.push(...conflictsWithin(subject as SubjectId, stream))
  }
  const of = { found, gone }
  kept.set(part, of)
  return of
}

const keptApart = new WeakMap<
  readonly Assessment[],
  { readonly stream: Stream | undefined; readonly found: readonly Conflict[] }
>()

/** So many at once. */
const atOnce = 16

/** Between the answers of one table on the things of another: found anew where either changed, as it does with each of its rows' streams. */
interface Between<Things> {
  readonly of: Things
  readonly found: readonly Conflict[]
}
const keptAssessed = new WeakMap<Register['assessments'], Between<Register['demands']>>()
const keptDecided = new WeakMap<Register['decisions'], Between<Register['commitments']>>()

function* assessedApart(register: Register): Steps<readonly Conflict[]> {
  const kept = keptAssessed.get(register.assessments)
  if (kept?.of === register.demands) return kept.found
  const found: Conflict[] = []
  let count = 0
  yield* groupingAssessments(register)
  for (const { id } of register.demands.values()) {
    if (++count % atOnce === 0) yield count / register.demands.size
    const assessments = assessmentsOf(register, id)
    if (assessments.length < 2) continue
    const stream = register.streams.get(id)
    const before = keptApart.get(assessments)
    const now = before?.stream === stream ? before : { stream, found: rivalAssessments(register, id) }
    if (now && now !== before) keptApart.set(assessments, now)
    found.push(...(now?.found ?? []))
  }
  keptAssessed.set(register.assessments, { of: register.demands, found })
  return found
}

function* decidedApart(register: Register): Steps<readonly Conflict[]> {
  const kept = keptDecided.get(register.decisions)
  if (kept?.of === register.commitments) return kept.found
  const found: Conflict[] = []
  let count = 0
  yield* groupingDecisions(register)
  for (const { id } of register.commitments.values()) {
    if (++count % atOnce === 0) yield count / register.commitments.size
    if (decisionsOn(register, id).length > 1) found.push(...rivalDecisions(register, id))
  }
  keptDecided.set(register.decisions, { of: register.commitments, found })
  return found
}
