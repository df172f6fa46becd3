import type { CivilDate } from '../domain/civil-date.ts'
import members from './security-council-members.json' with { type: 'json' }

// From the United Nations' own list of the Council's permanent and elected members. To extend it, add a
// year with its ten elected members to security-council-members.json; a year that is missing gives none.
const elected: Readonly<Record<string, readonly string[]>> = members.elected

/** The members that the Charter names. */
export const permanentMembers: readonly string[] = members.permanent

/** The fifteen members of the Security Council on a date, by their English short names; null for a year not on the list. */
export function securityCouncilOn(date: CivilDate): readonly string[] | null {
  const ofYear = elected[date.slice(0, 4)]
  return ofYear ? [...members.permanent, ...ofYear] : null
}
