import { fitting } from './as-it-is.ts'
import type { UnknownFact } from './entry.ts'
import { type Fact, factSchema } from './fact.ts'

/** The version that this program writes of every kind of fact. A kind that changes shape gets its own number here. */
export const factVersion = 1

const fits = fitting(factSchema)
const isFact = (value: unknown): value is Fact => fits(value)

/**
 * A stored fact as this version knows it: older versions brought up, step by step, then checked. What a
 * newer version wrote, or what does not fit, is kept as it is and shown as unknown.
 */
export function upcast(kind: string, version: number, body: unknown): Fact | UnknownFact {
  const unknown: UnknownFact = { kind: 'unknown', of: kind, version, body }
  if (version !== factVersion || typeof body !== 'object' || body === null) return unknown
  const fact = { ...body, kind }
  if (isFact(fact)) return fact
  const parsed = factSchema.safeParse(fact)
  return parsed.success ? parsed.data : unknown
}
