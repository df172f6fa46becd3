import type { Entry } from '../domain/entry.ts'
import { factNow } from '../domain/erasure.ts'
import type { OrganisationId, ResponseId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { wordsIn } from '../domain/remains.ts'
import { leftOutWords } from './left-out-words.ts'

/** What a letter, or a thing that it rests on, is: leaves whole, or the reviewer would read another letter. */
export const whatItIs: ReadonlySet<Entry['fact']['kind']> = new Set<Entry['fact']['kind']>([
  'registerBegun',
  'registerEdited',
  'letterRegistered',
  'letterEdited',
  'demandAdded',
  'demandEdited',
  'commitmentMade',
  'commitmentEdited',
  'recipientAdded',
  'recipientEdited',
  'organisationAdded',
  'organisationEdited',
  'eventAdded',
  'eventEdited',
])
/** What is not to leave the register, whichever letters do. */
export interface Staying {
  /** Confidential answers. */
  readonly secret: ReadonlySet<ResponseId>
  /** Whether an organisation may not be named in public; one that was taken back may have been one of them. */
  isAtRisk(organisation: OrganisationId): boolean
  /** Whether a fact repeats a confidential answer, and which organisations at risk it names. */
  saidOf(fact: object): { readonly repeats: boolean; readonly names: readonly OrganisationId[] }
}

/** What stays in a register: confidential answers and organisations at risk, unless they go along. */
export function stayingIn(
  register: Register,
  { withConfidential, withAtRisk }: { readonly withConfidential: boolean; readonly withAtRisk: boolean },
): Staying {
  const responses = [...register.responses.values()]
  const isSecret = (each: (typeof responses)[number]) =>
    !withConfidential && each.confidentiality === 'confidential'
  const atRisk = [...register.organisations.values()].filter(each => !withAtRisk && !each.namedInPublic)
  const ids = new Set(atRisk.map(({ id }) => id))
  const streamOf = ({ id }: { readonly id: string }) => register.streams.get(id) ?? []
  const named = new Map<string, OrganisationId>()
  for (const each of atRisk)
    for (const { fact } of streamOf(each))
      for (const name of wordsIn(factNow(fact) ?? {})) named.set(name, each.id)
  const saidOf = leftOutWords({
    secret: responses.filter(isSecret).flatMap(streamOf),
    open: open(register, ids),
    others: responses.filter(each => !isSecret(each)).map(streamOf),
    names: [...named.keys()],
  })
  return {
    secret: new Set(responses.filter(isSecret).map(({ id }) => id)),
    isAtRisk: id => !withAtRisk && (ids.has(id) || !register.organisations.has(id)),
    saidOf(fact) {
      const { repeats, names } = saidOf(fact)
      return { repeats, names: names.flatMap(name => named.get(name) ?? []) }
    },
  }
}

/** The entries that say what letters are and what they rest on. */
function* open(register: Register, except: ReadonlySet<string>): Generator<Entry> {
  for (const [subject, stream] of register.streams)
    if (!except.has(subject)) for (const entry of stream) if (whatItIs.has(entry.fact.kind)) yield entry
}
