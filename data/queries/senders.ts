import type { RecipientId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { isNear } from './near-names.ts'
import { folded } from './search.ts'

/** A recipient that a message may come from, and what speaks for it: offered, never taken for granted. */
export interface SenderMatch {
  readonly recipient: RecipientId
  /** The whole address stands in its contact, or its domain does, or the names are alike. */
  readonly by: 'address' | 'domain' | 'name'
}

const strength = { address: 0, domain: 1, name: 2 } as const
/** Providers whose domain says nothing of the sender. */
const everybodys = /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|proton|protonmail|icloud|gmx|aol)\./

/** The recipients that a message's sender may be, the likeliest first. */
export function sendersLike(
  register: Register,
  { name, address }: { readonly name: string; readonly address: string },
): readonly SenderMatch[] {
  const whole = folded(address)
  const domain = whole.split('@').at(-1) ?? ''
  const by = (contact: string | null, names: readonly string[]): SenderMatch['by'] | null => {
    const addresses: readonly string[] = folded(contact ?? '').match(/[^\s<>,;:()]+@[^\s<>,;:()]+/g) ?? []
    if (addresses.includes(whole)) return 'address'
    if (!everybodys.test(domain) && addresses.some(each => each.endsWith(`@${domain}`))) return 'domain'
    return name !== '' && names.some(each => folded(each) === folded(name) || isNear(each, name))
      ? 'name'
      : null
  }
  return [...register.recipients.values()]
    .flatMap(({ id, contact, name: names }) => {
      const found = by(contact, Object.values(names))
      return found ? [{ recipient: id, by: found }] : []
    })
    .sort((a, b) => strength[a.by] - strength[b.by] || (a.recipient < b.recipient ? -1 : 1))
}
