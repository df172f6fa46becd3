import type { OrganisationId, RecipientId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import type { Texts } from '../domain/text.ts'
import { isNear } from './near-names.ts'
import { folded } from './search.ts'

/** What the register has for a name: the same, or one so near that a person must say. */
export interface Match<Id> {
  readonly known: Id | null
  readonly near: Id | null
}

interface Named<Id> {
  readonly id: Id
  readonly name: Texts
}

/** Finds by name in every language, letter case, diacritics, tatweel and alef forms apart. */
function byName<Id>(rows: Iterable<Named<Id>>): (name: string) => Match<Id> {
  const exact = new Map<string, Id>()
  const all: { readonly id: Id; readonly name: string }[] = []
  for (const { id, name } of rows)
    for (const text of Object.values(name)) {
      exact.set(folded(text), id)
      all.push({ id, name: text })
    }
  return name => {
    const known = exact.get(folded(name)) ?? null
    const near = known === null ? (all.find(each => isNear(each.name, name))?.id ?? null) : null
    return { known, near }
  }
}

/** What a name in a letter could already be in the register: offered in the draft, never merged silently. */
export function matching(register: Register): {
  readonly recipient: (name: string) => Match<RecipientId>
  readonly organisation: (name: string) => Match<OrganisationId>
} {
  return {
    recipient: byName(register.recipients.values()),
    organisation: byName(register.organisations.values()),
  }
}
