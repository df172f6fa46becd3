import { z } from 'zod'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import { idSchemas } from './ids.ts'
import { positionSchema } from './response.ts'

/** A demand stands at or above a status: at some moment by the date, on the date, or for n days in a row by it. */
export const statusTermSchema = z.object({
  op: z.literal('status'),
  demand: idSchemas.demand,
  atLeast: z.enum(['partiallyMet', 'met']),
  when: z.discriminatedUnion('mode', [
    z.object({ mode: z.literal('reached') }),
    z.object({ mode: z.literal('held') }),
    z.object({ mode: z.literal('sustained'), days: z.int().min(1).max(3_650) }),
  ]),
  /** Null: the commitment's own decision date. */
  by: civilDateSchema.nullable(),
})

/** A demand has a response from a recipient, of at least a position. */
export const responseTermSchema = z.object({
  op: z.literal('response'),
  demand: idSchemas.demand,
  recipient: idSchemas.recipient,
  atLeast: positionSchema,
  by: civilDateSchema.nullable(),
})
export type StatusTerm = z.infer<typeof statusTermSchema>
export type ResponseTerm = z.infer<typeof responseTermSchema>
export type Term = StatusTerm | ResponseTerm

/** What a commitment depends on (new: no existing system has it). */
export type Condition =
  | Term
  | { op: 'allOf' | 'anyOf'; of: Condition[] }
  | { op: 'atLeast'; count: number; of: Condition[] }
  | { op: 'not'; of: Condition }

const nestedSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('op', [
    statusTermSchema,
    responseTermSchema,
    z.object({ op: z.enum(['allOf', 'anyOf']), of: z.array(nestedSchema).min(1).max(100) }),
    z.object({
      op: z.literal('atLeast'),
      count: z.int().min(1),
      of: z.array(nestedSchema).min(1).max(100),
    }),
    z.object({ op: z.literal('not'), of: nestedSchema }),
  ]),
)

export const deepest = 20

// Asked before anything is parsed: what is nested without end must not exhaust the stack of whoever reads it.
export function isNestedWithin(levels: number, condition: unknown): boolean {
  if (typeof condition !== 'object' || condition === null || !('of' in condition)) return true
  const parts: readonly unknown[] = Array.isArray(condition.of) ? condition.of : [condition.of]
  return levels > 0 && parts.every(part => isNestedWithin(levels - 1, part))
}

/** Groups nested up to twenty deep; see `isSound` for what `at least` asks besides. */
export const conditionSchema = z
  .custom<unknown>(condition => isNestedWithin(deepest, condition))
  .pipe(nestedSchema)

/** Pending: its date has not passed. Unknown: its date has passed and nobody can tell. */
export const verdictSchema = z.enum(['true', 'false', 'pending', 'unknown'])
export type Verdict = z.infer<typeof verdictSchema>

/** Kleene's three values: what is undetermined stays so unless the rest decides. */
type Kleene = boolean | undefined

/** Every term of a condition, in reading order, each as often as it stands there. */
export function termsOf(condition: Condition): readonly Term[] {
  switch (condition.op) {
    case 'status':
    case 'response':
      return [condition]
    case 'not':
      return termsOf(condition.of)
    case 'allOf':
    case 'anyOf':
    case 'atLeast':
      return condition.of.flatMap(termsOf)
  }
}

/** A term's identity: two terms that say the same are one variable wherever they stand. */
export function termKey(term: Term): string {
  return term.op === 'status'
    ? `status ${term.demand} ${term.atLeast} ${term.when.mode}${term.when.mode === 'sustained' ? term.when.days : ''} ${term.by ?? ''}`
    : `response ${term.demand} ${term.recipient} ${term.atLeast} ${term.by ?? ''}`
}

/** The condition's value under an assignment of its terms, by Kleene's strong logic. */
export function kleene(condition: Condition, value: (term: Term) => Kleene): Kleene {
  switch (condition.op) {
    case 'status':
    case 'response':
      return value(condition)
    case 'not': {
      const inner = kleene(condition.of, value)
      return inner === undefined ? undefined : !inner
    }
    case 'allOf':
    case 'anyOf':
    case 'atLeast': {
      const values = condition.of.map(part => kleene(part, value))
      const needed = neededOf(condition)
      if (values.filter(part => part === true).length >= needed) return true
      return values.filter(part => part !== false).length < needed ? false : undefined
    }
  }
}

/** How many parts of a group have to hold. */
export function neededOf(group: Extract<Condition, { of: Condition[] }>): number {
  switch (group.op) {
    case 'allOf':
      return group.of.length
    case 'anyOf':
      return 1
    case 'atLeast':
      return group.count
  }
}

/**
 * The verdict of a condition from its terms' verdicts. Undetermined is pending if a pending term could
 * still settle it (unknown terms staying unknown), else unknown.
 */
export function verdictOf(condition: Condition, termVerdict: (term: Term) => Verdict): Verdict {
  const settled = (term: Term): Kleene => {
    const verdict = termVerdict(term)
    return verdict === 'true' ? true : verdict === 'false' ? false : undefined
  }
  const value = kleene(condition, settled)
  if (value !== undefined) return value ? 'true' : 'false'
  return canSettle(condition, termVerdict) ? 'pending' : 'unknown'
}

/** Past this many pending terms that stand both plainly and under a not, such a condition is taken for one that can settle. */
const exhaustiveUpTo = 14

/**
 * Whether pending terms can still decide it. A term that stands only plainly, or only under a not, helps wherever
 * it stands by one and the same value, however often it is repeated; only those that stand both ways are tried.
 */
function canSettle(condition: Condition, termVerdict: (term: Term) => Verdict): boolean {
  const open = (verdict: (term: Term) => Verdict) => {
    const { holding, failing } = reach(condition, verdict)
    return holding || failing
  }
  if (!open(termVerdict)) return false
  const keys = bothWays(condition, term => termVerdict(term) === 'pending')
  if (keys.length === 0 || keys.length > exhaustiveUpTo) return true
  for (let bits = 0; bits < 2 ** keys.length; bits++) {
    const chosen = new Map(keys.map((key, i) => [key, (bits >> i) & 1 ? 'true' : 'false'] as const))
    if (open(term => chosen.get(termKey(term)) ?? termVerdict(term))) return true
  }
  return false
}

/** The keys of those terms that stand in it both plainly and under a not. */
export function bothWays(condition: Condition, counts: (term: Term) => boolean = () => true): string[] {
  const plainly = new Set<string>()
  const turned = new Set<string>()
  const collect = (part: Condition, under: boolean): void => {
    switch (part.op) {
      case 'status':
      case 'response':
        if (counts(part)) (under ? turned : plainly).add(termKey(part))
        return
      case 'not':
        collect(part.of, !under)
        return
      case 'allOf':
      case 'anyOf':
      case 'atLeast':
        for (const each of part.of) collect(each, under)
    }
  }
  collect(condition, false)
  return [...plainly].filter(key => turned.has(key))
}

interface Reach {
  readonly holding: boolean
  readonly failing: boolean
}

/** Whether pending terms can still make it hold, or fail, each term that stands in it taken by itself. */
function reach(condition: Condition, termVerdict: (term: Term) => Verdict): Reach {
  switch (condition.op) {
    case 'status':
    case 'response': {
      const verdict = termVerdict(condition)
      return {
        holding: verdict === 'true' || verdict === 'pending',
        failing: verdict === 'false' || verdict === 'pending',
      }
    }
    case 'not': {
      const { holding, failing } = reach(condition.of, termVerdict)
      return { holding: failing, failing: holding }
    }
    case 'allOf':
    case 'anyOf':
    case 'atLeast': {
      const parts = condition.of.map(part => reach(part, termVerdict))
      const needed = neededOf(condition)
      return {
        holding: parts.filter(({ holding }) => holding).length >= needed,
        failing: parts.filter(({ failing }) => failing).length > parts.length - needed,
      }
    }
  }
}

/** Whether a condition can be evaluated: `at least` asks for no more parts than it has. */
export function isSound(condition: Condition): boolean {
  switch (condition.op) {
    case 'status':
    case 'response':
      return true
    case 'not':
      return isSound(condition.of)
    case 'atLeast':
      return condition.count <= condition.of.length && condition.of.every(isSound)
    case 'allOf':
    case 'anyOf':
      return condition.of.every(isSound)
  }
}

/** The last day on which a term can still come true; null where there is none. */
export function termDate(term: Term, decisionBy: CivilDate | null): CivilDate | null {
  return term.by ?? decisionBy
}
