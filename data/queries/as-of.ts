import type { CivilDate } from '../domain/civil-date.ts'
import { fold, type Register } from '../domain/register.ts'

/** The register as it was known at the end of a day: nothing recorded later shows. */
export function asOf(register: Register, date: CivilDate): Register {
  return fold([...register.streams.values()].flat().filter(({ recordedOn }) => recordedOn <= date))
}
