import { z } from 'zod'
import { assessedStatusSchema } from './assessment.ts'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import {
  type Condition,
  deepest,
  isNestedWithin,
  responseTermSchema,
  statusTermSchema,
  type Term,
  verdictOf,
  verdictSchema,
} from './condition.ts'
import { idSchemas } from './ids.ts'
import type { Register } from './register.ts'
import { answerTo, positionSchema } from './response.ts'
import { termValue } from './term.ts'

/** So much of a rationale or a summary goes into a why. */
const longest = 1_000

/** What a term's value rests on, with what it said: readable though it be taken back or changed later. */
export const sourceSchema = z.discriminatedUnion('form', [
  z.object({
    form: z.literal('assessment'),
    assessment: idSchemas.assessment,
    status: assessedStatusSchema,
    effectiveFrom: civilDateSchema,
    recordedOn: civilDateSchema,
    recordedBy: z.string(),
    rationale: z.string().max(longest),
  }),
  z.object({
    form: z.literal('response'),
    response: idSchemas.response,
    recipient: idSchemas.recipient,
    receivedOn: civilDateSchema,
    summary: z.string().max(longest),
    /** Null: it is not classified, or says nothing of the demand. */
    position: positionSchema.nullable(),
  }),
  z.object({ form: z.literal('nothing') }),
])
export type WhySource = z.infer<typeof sourceSchema>

/** A condition with the value of each of its parts, and what gave each term its own. */
export type Why =
  | {
      op: 'term'
      term: Term
      verdict: z.infer<typeof verdictSchema>
      /** The date it is judged by; null where neither it nor its commitment has one. */
      by: CivilDate | null
      source: WhySource
    }
  | { op: 'allOf' | 'anyOf'; verdict: z.infer<typeof verdictSchema>; of: Why[] }
  | { op: 'atLeast'; count: number; verdict: z.infer<typeof verdictSchema>; of: Why[] }
  | { op: 'not'; verdict: z.infer<typeof verdictSchema>; of: Why[] }

const parts = () => z.array(nestedSchema).max(100)
const nestedSchema: z.ZodType<Why> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.object({
      op: z.literal('term'),
      term: z.discriminatedUnion('op', [statusTermSchema, responseTermSchema]),
      verdict: verdictSchema,
      by: civilDateSchema.nullable(),
      source: sourceSchema,
    }),
    z.object({ op: z.enum(['allOf', 'anyOf']), verdict: verdictSchema, of: parts() }),
    z.object({ op: z.literal('atLeast'), count: z.int().min(1), verdict: verdictSchema, of: parts() }),
    z.object({ op: z.literal('not'), verdict: verdictSchema, of: parts().length(1) }),
  ]),
)
export const whySchema = z.custom<unknown>(why => isNestedWithin(deepest, why)).pipe(nestedSchema)

/** Why a condition comes to what it does on a day, part by part. */
export function whyOf(
  register: Register,
  condition: Condition,
  decisionBy: CivilDate | null,
  today: CivilDate,
): Why {
  if (condition.op === 'status' || condition.op === 'response') {
    const { verdict, by } = termValue(register, condition, decisionBy, today)
    return {
      op: 'term',
      term: condition,
      verdict,
      by,
      source: sourceOf(register, condition, decisionBy, today),
    }
  }
  const verdict = verdictOf(condition, term => termValue(register, term, decisionBy, today).verdict)
  const why = (part: Condition) => whyOf(register, part, decisionBy, today)
  switch (condition.op) {
    case 'allOf':
    case 'anyOf':
      return { op: condition.op, verdict, of: condition.of.map(why) }
    case 'atLeast':
      return { op: 'atLeast', count: condition.count, verdict, of: condition.of.map(why) }
    case 'not':
      return { op: 'not', verdict, of: [why(condition.of)] }
  }
}

function sourceOf(register: Register, term: Term, decisionBy: CivilDate | null, today: CivilDate): WhySource {
  const { source } = termValue(register, term, decisionBy, today)
  switch (source.form) {
    case 'nothing':
      return source
    case 'assessment': {
      const { id, status, effectiveFrom, recordedOn, recordedBy, rationale } = source.assessment
      return {
        form: 'assessment',
        assessment: id,
        status,
        effectiveFrom,
        recordedOn,
        recordedBy,
        rationale: rationale.slice(0, longest),
      }
    }
    case 'response': {
      const { id, recipient, receivedOn, summary } = source.response
      return {
        form: 'response',
        response: id,
        recipient,
        receivedOn,
        summary: summary.slice(0, longest),
        position: answerTo(source.response, term.demand)?.position ?? null,
      }
    }
  }
}

/** The condition that a why explains, as it stood then. */
export function conditionOf(why: Why): Condition | null {
  switch (why.op) {
    case 'term':
      return why.term
    case 'not': {
      const [inner] = why.of.map(conditionOf)
      return inner ? { op: 'not', of: inner } : null
    }
    case 'allOf':
    case 'anyOf':
      return { op: why.op, of: why.of.flatMap(part => conditionOf(part) ?? []) }
    case 'atLeast':
      return { op: 'atLeast', count: why.count, of: why.of.flatMap(part => conditionOf(part) ?? []) }
  }
}
