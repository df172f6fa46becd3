import type { Register } from '../domain/register.ts'
import type { Response } from '../domain/response.ts'

/** The responses that nobody has classified, the one that came first first. */
export function unclassifiedResponses(register: Register): readonly Response[] {
  return [...register.responses.values()]
    .filter(({ responseKind }) => responseKind === null)
    .sort((a, b) => (`${a.receivedOn} ${a.id}` < `${b.receivedOn} ${b.id}` ? -1 : 1))
}
