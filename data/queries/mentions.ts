import { known } from '../domain/covering.ts'
import type { Entry, EntryId } from '../domain/entry.ts'
import { entriesAbout, entriesOf, namesOf } from '../domain/erasing.ts'
import type { OrganisationId } from '../domain/ids.ts'
import { placesOf } from '../domain/mention.ts'
import type { Register } from '../domain/register.ts'
import { wordsIn } from '../domain/remains.ts'

/** A thing whose entries say an organisation's name though they are not about it: a letter's text, an answer. */
export interface Mention {
  readonly subject: string
  readonly entries: readonly Entry[]
  /** The name where it stands first, with some of what stands around it. */
  readonly excerpt: { readonly before: string; readonly name: string; readonly after: string }
}

const around = 60

/** Where an organisation's names stand besides in what is about it. */
export function mentionsOf(register: Register, organisation: OrganisationId): readonly Mention[] {
  const names = namesOf(register, organisation)
  if (names.length === 0) return []
  const own = new Set<EntryId>(entriesAbout(register, organisation).map(({ id }) => id))
  const mentions = new Map<string, Mention>()
  for (const entry of entriesOf(register)) {
    const fact = own.has(entry.id) ? null : known(entry)
    if (fact === null || fact.kind === 'entriesReversed') continue
    const excerpt = firstIn(wordsIn(fact), names)
    if (!excerpt) continue
    const before = mentions.get(entry.subject)
    mentions.set(entry.subject, {
      subject: entry.subject,
      entries: [...(before?.entries ?? []), entry],
      excerpt: before?.excerpt ?? excerpt,
    })
  }
  return [...mentions.values()]
}

function firstIn(texts: Iterable<string>, names: readonly string[]): Mention['excerpt'] | null {
  for (const text of texts) {
    const [place] = placesOf(text, names)
    if (!place) continue
    const { start, end } = place
    return {
      before: `${start > around ? '…' : ''}${text.slice(Math.max(0, start - around), start)}`,
      name: text.slice(start, end),
      after: `${text.slice(end, end + around)}${end + around < text.length ? '…' : ''}`,
    }
  }
  return null
}

/** How many entries were recorded by somebody under an organisation's name: who recorded an entry stays. */
export function recordedUnderNameOf(register: Register, organisation: OrganisationId): number {
  const names = namesOf(register, organisation)
  const authors = new Map<string, boolean>()
  return entriesOf(register).filter(({ author }) => {
    const before = authors.get(author) ?? placesOf(author, names).length > 0
    authors.set(author, before)
    return before
  }).length
}
