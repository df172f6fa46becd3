import type { Entry } from '../domain/entry.ts'
import { factNow } from '../domain/erasure.ts'
import type { OrganisationId, ResponseId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { wordsIn } from '../domain/remains.ts'
import type { Steps } from '../domain/steps.ts'
import { findingLeftOut } from './left-out-words.ts'

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
  saidOf(fact: object): {
    readonly repeats: boolean
    readonly names: readonly OrganisationId[]
    /** The hashes of its files. */
    readonly files: ReadonlySet<string>
  }
}

/** Finds, in steps, what stays in a register: confidential answers and organisations at risk, unless they go along. */
export function* findingStaying(
  register: Register,
  { withConfidential, withAtRisk }: { readonly withConfidential: boolean; readonly withAtRisk: boolean },
): Steps<Staying> {
  const responses = [...register.responses.values()]
  const isSecret = (each: (typeof responses)[number]) =>
    !withConfidential && each.confidentiality === 'confidential'
  const atRisk = [...register.organisations.values()].filter(each => !withAtRisk && !each.namedInPublic)
  const ids = new Set(atRisk.map(({ id }) => id))
  const named = new Map<string, OrganisationId>()
  for (const { id } of atRisk)
    for (const { fact } of register.streams.get(id) ?? [])
      for (const name of wordsIn(factNow(fact) ?? {})) named.set(name, id)
  const secret = responses.filter(isSecret)
  const look = yield* findingLeftOut({
    secret: streams(register, secret),
    open: open(register, ids),
    others: streams(
      register,
      responses.filter(each => !isSecret(each)),
    ),
    names: [...named.keys()],
  })
  const looked = new WeakMap<object, ReturnType<Staying['saidOf']>>()
  return {
    secret: new Set(secret.map(({ id }) => id)),
    isAtRisk: id => !withAtRisk && (ids.has(id) || !register.organisations.has(id)),
    saidOf(fact) {
      const known = looked.get(fact)
      if (known) return known
      const { repeats, names, files } = look(fact)
      const said = { repeats, files, names: names.flatMap(name => named.get(name) ?? []) }
      looked.set(fact, said)
      return said
    },
  }
}

/** What was recorded of each of some things. */
function* streams(
  register: Register,
  things: readonly { readonly id: string }[],
): Generator<readonly Entry[]> {
  for (const { id } of things) yield register.streams.get(id) ?? []
}

/** The entries that say what letters are and what they rest on. */
function* open(register: Register, except: ReadonlySet<string>): Generator<Entry> {
  for (const [subject, stream] of register.streams)
    if (!except.has(subject)) for (const entry of stream) if (whatItIs.has(entry.fact.kind)) yield entry
}
