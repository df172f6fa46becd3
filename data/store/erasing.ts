import { join } from 'node:path'
import { z } from 'zod'
import type { Entry, EntryId } from '../domain/entry.ts'
import { withErasures } from '../domain/erased.ts'
import { erasureIn, factNow } from '../domain/erasure.ts'
import { filesIn, wordsIn } from '../domain/remains.ts'
import { alone } from './alone.ts'
import { isOurs } from './backup-places.ts'
import { type Erasing, emptyIn, ledgersIn } from './emptying.ts'
import { draftPath, formDrafts, keepDraft, keptPlace, letterDraft, readDraft } from './kept-draft.ts'

/** An entry that is erased and whose content still stands in its ledger. */
interface Due {
  readonly entry: Entry
  /** The entry that erased it. */
  readonly by: EntryId
  /** What people wrote in it that is to go. */
  readonly words: readonly string[]
}

/** The entries that are to be emptied yet; `entries` as they stand in the ledgers. */
export function dueIn(entries: readonly Entry[]): readonly Due[] {
  return withErasures(entries).flatMap((now, i) => {
    const entry = entries[i]
    if (entry === undefined || entry.fact.kind === 'erased' || now.fact.kind !== 'erased') return []
    const stay = wordsIn(now.fact.left)
    const words = [...wordsIn(entry.fact)].filter(word => !stay.has(word))
    return [{ entry, by: now.fact.by, words }]
  })
}

/**
 * Carries out the erasures among a register's entries, as far as they are not yet: in this laptop's own ledger, its
 * torn ends and its draft, in the files, and in the backups, of which none from before stays. What fails does not keep
 * the rest from being tried; it throws then, and can be done again at any time. True: the own ledger was written anew
 * and must be read again. `entries`: as they stand in the ledgers.
 *
 * Other laptops' ledgers are left alone: each laptop empties its own, since two that write one file lose one's work.
 */
export async function carryOutErasures(erasing: Erasing, entries: readonly Entry[]): Promise<boolean> {
  const now = withErasures(entries)
  if (now === entries) return false
  return alone(erasing.folder, async () => {
    const due = dueIn(entries)
    const own = due.filter(({ entry }) => entry.replica === erasing.replica)
    const files = filesGoneFrom(now)
    const emptied = entries.filter(({ fact }) => fact.kind === 'erased').map(({ id }) => id)
    const erasures = now.flatMap(({ id, fact }) => (erasureIn(fact) === null ? [] : [id]))
    const all = [...new Set([...emptied, ...own.map(({ entry }) => entry.id), ...files, ...erasures])].sort()
    const done = (await doneBefore(erasing)) ?? new Set()
    if (own.length === 0 && all.every(each => done.has(each))) return false
    const still = new Set(all.filter(each => !done.has(each)))
    const failures: unknown[] = []
    const tried = (act: () => Promise<unknown>) => act().catch(failure => failures.push(failure))
    if (own.length > 0) await tried(() => emptyIn(erasing, erasing.replica, mapOf(own)))
    await tried(() => forgetDraft(erasing, due))
    await tried(() => forgetForms(erasing, due))
    await tried(() => forgetPlace(erasing))
    await tried(() => destroyBackups(erasing, files))
    await tried(() =>
      destroyFiles(
        erasing,
        files.filter(hash => still.has(hash)),
      ),
    )
    await tried(() => destroyAside(erasing))
    if (failures.length > 0) throw failures[0]
    await rememberDone(erasing, all)
    return own.length > 0
  })
}

/** Empties another replica's ledger, of a laptop that will never write to it again. */
export async function emptyInPlaceOf(
  erasing: Erasing,
  ledger: string,
  entries: readonly Entry[],
): Promise<void> {
  const due = dueIn(entries).filter(({ entry }) => entry.replica === ledger)
  if (due.length > 0) await alone(erasing.folder, () => emptyIn(erasing, ledger, mapOf(due)))
}

/** A ledger of another laptop that holds what is erased, until that laptop empties it. */
export interface Waiting {
  readonly ledger: string
  readonly people: readonly string[]
  readonly entries: number
}

/** The other laptops' ledgers in which something is to be emptied yet. */
export function waitingIn(entries: readonly Entry[], own: string): readonly Waiting[] {
  const waiting = new Map<string, Due[]>()
  for (const due of dueIn(entries)) {
    const { replica } = due.entry
    if (replica !== own) waiting.set(replica, [...(waiting.get(replica) ?? []), due])
  }
  return [...waiting].map(([ledger, due]) => ({
    ledger,
    people: [...new Set(due.map(({ entry }) => entry.author))].slice(0, 5),
    entries: due.length,
  }))
}

const mapOf = (due: readonly Due[]) => new Map(due.map(({ entry, by }) => [entry.id, by]))

/** The files that erasures say are to go and that nothing refers to again. */
function filesGoneFrom(now: readonly Entry[]): readonly string[] {
  const gone = new Set(now.flatMap(({ fact }) => erasureIn(fact)?.files ?? []))
  if (gone.size > 0) for (const { fact } of now) for (const hash of filesIn(factNow(fact))) gone.delete(hash)
  return [...gone]
}

const donePath = ({ folder, replica }: Erasing) => join(ledgersIn(folder), `${replica}.erased`)
export const sealedAs = (replica: string) => `erased ${replica}`

/** What this laptop knew of and carried out before; null where that cannot be read. */
async function doneBefore(erasing: Erasing): Promise<ReadonlySet<string> | null> {
  const bytes = await erasing.disk.readIfThere(donePath(erasing))
  if (bytes === null) return new Set()
  const text = erasing.keeping.unwrap(sealedAs(erasing.replica), bytes)
  try {
    return text && new Set(doneSchema.parse(JSON.parse(new TextDecoder().decode(text))))
  } catch {
    return null
  }
}

const doneSchema = z.array(z.string())

/** The erasures of other laptops that this one learns of now. None where it cannot tell. */
export async function newlyLearned(
  erasing: Erasing,
  entries: readonly Entry[],
): Promise<ReadonlySet<EntryId>> {
  const done = await doneBefore(erasing)
  return new Set(
    entries.flatMap(({ id, replica, fact }) =>
      done && replica !== erasing.replica && erasureIn(fact) !== null && !done.has(id) ? [id] : [],
    ),
  )
}

/** Remembers that this laptop knows of erasures. */
export async function rememberLearned(erasing: Erasing, learned: ReadonlySet<EntryId>): Promise<void> {
  const done = (await doneBefore(erasing)) ?? new Set()
  if (learned.size > 0) await rememberDone(erasing, [...done, ...learned])
}

async function rememberDone(erasing: Erasing, all: readonly string[]): Promise<void> {
  const text = new TextEncoder().encode(JSON.stringify(all))
  await erasing.disk.writeWhole(donePath(erasing), erasing.keeping.wrap(sealedAs(erasing.replica), text))
}

/** A text as short as this may stand in a draft by chance. */
const short = 12

/** The letter that was being checked goes where it holds something that is erased. */
async function forgetDraft(erasing: Erasing, due: readonly Due[]): Promise<void> {
  const draft = await readDraft(erasing, letterDraft)
  if (!draft.ok || draft.value === null) return
  if (holdsErased(draft.value, due)) await erasing.disk.destroy(draftPath(erasing, letterDraft))
}

/** So do the forms that were begun, each by itself; also one about the very thing, however short its words. */
async function forgetForms(erasing: Erasing, due: readonly Due[]): Promise<void> {
  const begun = await readDraft(erasing, formDrafts)
  if (!begun.ok || begun.value === null) return
  const subjects = new Set<string>(due.map(({ entry }) => entry.subject))
  const stay = begun.value.filter(
    draft => !subjects.has(draft.about) && !holdsErased([draft.fields, draft.begun], due),
  )
  if (stay.length === begun.value.length) return
  await erasing.disk.destroy(draftPath(erasing, formDrafts))
  if (stay.length === 0) return
  const kept = await keepDraft(erasing, formDrafts, stay)
  if (!kept.ok) throw Object.assign(new Error('The other drafts were not kept.'), { code: 'EIO' })
}

/** An address may hold what somebody looked for. */
async function forgetPlace(erasing: Erasing): Promise<void> {
  const path = draftPath(erasing, keptPlace)
  if (await erasing.disk.exists(path)) await erasing.disk.destroy(path)
}

function holdsErased(draft: object, due: readonly Due[]): boolean {
  const text = JSON.stringify(draft)
  const holds = (word: string) => word.length > short && text.includes(JSON.stringify(word).slice(1, -1))
  return due.some(({ words }) => words.some(holds))
}

async function destroyFiles({ folder, keeping, disk }: Erasing, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) {
    const path = join(folder, 'files', keeping.fileName(hash))
    if (await disk.exists(path)) await disk.destroy(path)
  }
}

/** Torn ends that were kept aside, and what a crash left half-written. */
async function destroyAside({ folder, replica, disk }: Erasing): Promise<void> {
  for (const name of await disk.names(ledgersIn(folder)))
    if (name.endsWith('.aside') || (name.startsWith(replica) && /\.torn-|\.part$/.test(name)))
      await disk.destroy(join(ledgersIn(folder), name))
}

/**
 * A backup's attachments are links to the register's own: those that stay are let go of, since overwriting one would
 * overwrite the other.
 */
async function destroyBackups(erasing: Erasing, hashes: readonly string[]): Promise<void> {
  const { folder, elsewhere, disk } = erasing
  const own = join(folder, 'backups')
  if (await disk.exists(own)) await destroyBackupsIn(own, await disk.names(own), erasing, hashes)
  if (!elsewhere) return
  // Throws where that folder is away: it is tried again at the next opening, and the person is told until then.
  await destroyBackupsIn(elsewhere, (await disk.names(elsewhere)).filter(isOurs), erasing, hashes)
}

async function destroyBackupsIn(
  backups: string,
  names: readonly string[],
  { keeping, disk }: Erasing,
  hashes: readonly string[],
): Promise<void> {
  for (const name of names) {
    for (const hash of hashes) {
      const path = join(backups, name, 'files', keeping.fileName(hash))
      if (await disk.exists(path)) await disk.destroy(path)
    }
    await disk.remove(join(backups, name, 'files'))
    await disk.destroy(join(backups, name))
  }
}
