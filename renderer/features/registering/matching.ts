import type { OrganisationId, RecipientId } from '../../../data/domain/ids.ts'
import type { Register } from '../../../data/domain/register.ts'
import type { Texts } from '../../../data/domain/text.ts'
import { folded } from '../../../data/queries/search.ts'

/** Finds by name, as a reader would see it (letter case, diacritics, tatweel and alef forms apart), what the register has. */
function byName<Id>(rows: Iterable<{ readonly id: Id; readonly name: Texts }>): (name: string) => Id | null {
  const known = new Map<string, Id>()
  for (const { id, name } of rows) for (const text of Object.values(name)) known.set(folded(text), id)
  return name => known.get(folded(name)) ?? null
}

/** What a name in a letter could already be in the register: offered in the draft, never merged silently. */
export function matching(register: Register): {
  readonly recipient: (name: string) => RecipientId | null
  readonly organisation: (name: string) => OrganisationId | null
} {
  return {
    recipient: byName(register.recipients.values()),
    organisation: byName(register.organisations.values()),
  }
}
