import type { Opened } from '../data/contract.ts'
import { type Taken, taking } from '../data/domain/arriving.ts'
import { type CivilDate, civilDateOf } from '../data/domain/civil-date.ts'
import { type Entry, type Seen, seenAll } from '../data/domain/entry.ts'
import { withErasures } from '../data/domain/erased.ts'
import { erasureIn } from '../data/domain/erasure.ts'
import { workingOut } from '../data/domain/folding.ts'
import { type Command, emptyRegister, type Register } from '../data/domain/register.ts'
import { reversalOf } from '../data/domain/reversal.ts'
import { drained, type Steps } from '../data/domain/steps.ts'
import { type Failure, fail, type Result, succeed } from '../data/failure.ts'
import { asOf, prepareAsOf } from '../data/queries/as-of.ts'
import { seeing } from '../data/queries/as-seen.ts'
import { finding } from '../data/queries/conflicts.ts'
import { prepareOverview } from '../data/queries/overview.ts'
import { prepareLists } from '../data/queries/prepare-lists.ts'
import { type Undoable, undoable } from '../data/queries/undo.ts'
import { bridge } from './bridge.ts'
import { storeOf, useStore } from './store.ts'
import { takeIn, type Watched } from './taking-in.ts'
import { inTurns, type Watched as Turns } from './turns.ts'

/** The interface's own read-only copy of the open register: folded here, so every view is a plain function of it. */
export interface Replica {
  readonly opened: Opened
  readonly register: Register
  readonly entries: readonly Entry[]
  /** How far it goes: an entry that has come to the shell and not here is not among what somebody had before them. */
  readonly seen: Seen
}

/** The register as it is now. */
const replica = storeOf<Replica | null>(null)
/** What is told of the register as it is now: another one, or none, with null for entries. */
type Follower = (register: Register | null, fresh: readonly Entry[] | null) => void
const followers = new Set<Follower>()

/** Follows the register as it is now, whatever day is shown: each other one, and the entries that are taken in. */
export function followReplica(follower: Follower): () => void {
  followers.add(follower)
  return () => followers.delete(follower)
}

function tellFollowers(fresh: readonly Entry[] | null): void {
  for (const follower of followers) follower(replica.get()?.register ?? null, fresh)
}

/** The day as of which everything is shown; null: today. */
const asOfDate = storeOf<CivilDate | null>(null)
/** Whose last look is shown instead of all that was known on that day; null: nobody's. */
const seenBy = storeOf<{ readonly person: string; readonly seen: Seen; readonly had: Replica } | null>(null)
/** Somebody's last look is being worked out. */
let looking = new AbortController()
/** What pages see: the register as it is, or as it was known on that day, when nothing can be recorded. */
const shown = storeOf<Replica | null>(null)

function show(): void {
  const [now, date, by] = [replica.get(), asOfDate.get(), seenBy.get()]
  if (now === null || date === null) shown.set(now)
  else shown.set(by ? by.had : inThePast(now, date))
}

const had = (seen: Seen, { replica: laptop, sequence }: Entry) => sequence <= (seen[laptop] ?? 0)

/** The same in turns with everything else that the window does. */
async function throughTheirEyes(now: Replica, seen: Seen, watched: Turns): Promise<Replica> {
  const { opened, register, entries } = now
  return {
    opened: { ...opened, readOnly: true },
    seen,
    register: await inTurns(seeing(register, seen), watched),
    entries: entries.filter(entry => had(seen, entry)),
  }
}

function inThePast({ opened, register, entries }: Replica, date: CivilDate): Replica {
  const then = entries.filter(({ recordedOn }) => recordedOn <= date)
  return {
    opened: { ...opened, readOnly: true },
    register: asOf(register, date),
    entries: then,
    seen: seenAll(then),
  }
}

/** Shows every page as of a day; null, or a day that is not past: as of today. */
export function lookBackTo(date: CivilDate | null): void {
  looking.abort()
  seenBy.set(null)
  asOfDate.set(date !== null && date < today.get() ? date : null)
  show()
}

/**
 * Shows every page as somebody last saw the register: that day, and how far they had looked. A large one takes a
 * while; `progress` tells how far it is. False: another day, or another register, was asked for meanwhile.
 */
export async function lookBackAs(
  { person, on, seen }: { readonly person: string; readonly on: CivilDate; readonly seen: Seen },
  progress: (done: number) => void = () => {},
): Promise<boolean> {
  looking.abort()
  const mine = new AbortController()
  looking = mine
  for (;;) {
    const now = replica.get()
    if (now === null) return false
    const had = await throughTheirEyes(now, seen, { progress, signal: mine.signal }).catch(unlessEnded(mine))
    if (had === null || mine.signal.aborted) return false
    if (replica.get() !== now) continue
    seenBy.set({ person, seen, had })
    asOfDate.set(on)
    show()
    return true
  }
}

const unlessEnded =
  ({ signal }: AbortController) =>
  (thrown: unknown): null => {
    if (signal.aborted) return null
    throw thrown
  }

/** Through whose eyes every page is shown; null: nobody's. */
export const useSeenBy = (): string | null => useStore(seenBy)?.person ?? null

/** The day as of which everything is shown; null while that is today. */
export const useAsOf = (): CivilDate | null => useStore(asOfDate)
export const currentAsOf = (): CivilDate | null => asOfDate.get()

/** Entries that are told while a register is taken in: they may have come after the last portion. */
let meanwhile: Entry[] | null = null
/** Ended when another register is in view, or none: nothing is taken into this one any more. */
let inView = new AbortController()

function putInView(next: Replica | null): void {
  looking.abort()
  inView.abort()
  inView = new AbortController()
  seenBy.set(null)
  asOfDate.set(null)
  replica.set(next)
}

/**
 * Takes over a register that the shell has opened and puts it in place, once what is to be there `beforehand` is. Given
 * up it throws the signal's reason.
 */
export async function showRegister(
  opened: Opened,
  watched: Watched,
  beforehand: Promise<unknown>,
): Promise<Result<void>> {
  const arrived: Entry[] = []
  meanwhile = arrived
  looking.abort()
  try {
    const [taken] = await Promise.all([takeIn(opened, today.get(), watched), beforehand])
    watched.signal.throwIfAborted()
    if (!taken.ok) return taken
    putInView(taken.value)
  } finally {
    if (meanwhile === arrived) meanwhile = null
  }
  show()
  tellFollowers(null)
  void receiveInTurns(arrived)
  prepareInIdleMoments()
  return succeed(undefined)
}

/** No register is open any more. */
export function showNone(): void {
  putInView(null)
  show()
  tellFollowers(null)
}

function prepareInIdleMoments(): void {
  const opened = replica.get()
  if (!opened) return
  const { register, entries } = opened
  const lists = prepareLists(register, entries, currentToday())
  const steps = prepareAsOf(register)
  const go = (idle: IdleDeadline) => {
    if (replica.get()?.register !== register) return
    while (idle.timeRemaining() > 5) if (lists.next().done && steps.next().done) return
    requestIdleCallback(go)
  }
  requestIdleCallback(go)
}

/** Takes in entries that were written here. */
export function receive(written: readonly Entry[]): void {
  keepMeanwhile(written)
  const current = replica.get()
  if (current) put(current, drained(taking(() => current, ofRegister(written, current))))
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * Takes in what others wrote, however much, in turns with everything else the window does; nothing of it shows before
 * all does. Gives what was not known: nothing where the register is not in view any more.
 */
export function receiveInTurns(arrived: readonly Entry[]): Promise<readonly Entry[]> {
  keepMeanwhile(arrived)
  const received = turn.then(() => takeInTurns(arrived))
  turn = received.catch(() => undefined)
  return received
}

async function takeInTurns(arrived: readonly Entry[]): Promise<readonly Entry[]> {
  const [first, { signal }] = [replica.get(), inView]
  if (!first) return []
  const now = () => replica.get() ?? first
  const steps = taking(now, ofRegister(arrived, first), prepareAll)
  try {
    const taken = await inTurns(steps, { signal, progress: () => undefined })
    put(now(), taken)
    return taken.fresh
  } catch (error) {
    if (signal.aborted) return []
    throw error
  }
}

function* prepareAll(register: Register, many: boolean): Steps<void> {
  yield* workingOut(register)
  // In every page's frame: how many conflicts there are.
  yield* finding(register)
  if (!many) return
  yield* prepareOverview(register, today.get())
  if (asOfDate.get() !== null) yield* prepareAsOf(register)
}

function keepMeanwhile(entries: readonly Entry[]): void {
  for (const entry of entries) meanwhile?.push(entry)
}

const ofRegister = (entries: readonly Entry[], { opened }: Replica) =>
  entries.filter(({ register }) => register === opened.register)

function put({ opened, seen }: Replica, { entries, register, fresh }: Taken): void {
  if (fresh.length === 0) return
  const erased = fresh.some(({ fact }) => erasureIn(fact) !== null)
  replica.set({
    opened,
    register,
    entries: erased ? withErasures(entries) : entries,
    seen: seenAll(fresh, seen),
  })
  const [by, on] = [seenBy.get(), asOfDate.get()]
  // What they had seen is the same as before, unless it comes late or is destroyed.
  if (by === null || on === null) show()
  else if (erased || fresh.some(entry => had(by.seen, entry))) void lookBackAs({ ...by, on })
  tellFollowers(fresh)
}

/** The open register's copy, as of the day that is shown; null on the start page. */
export const useReplica = (): Replica | null => useStore(shown)
export const currentReplica = (): Replica | null => shown.get()

/** The open register, as of the day that is shown; an empty one on the start page. */
export function useRegister(): Register {
  return useStore(shown)?.register ?? emptyRegister
}

const today = storeOf<CivilDate>(civilDateOf(new Date()))
setInterval(() => today.set(civilDateOf(new Date())), 30_000)

/** The date that pages take for today: the day that is shown, else today's, which moves on at midnight. */
export function useToday(): CivilDate {
  const [date, now] = [useStore(asOfDate), useStore(today)]
  return date ?? now
}
/** Today's date itself, whatever day is shown. */
export const useTodayItself = (): CivilDate => useStore(today)
export const currentToday = (): CivilDate => asOfDate.get() ?? today.get()

/** How far the window's own copy goes, whatever day is shown. */
export const seenNow = (): Seen => replica.get()?.seen ?? {}

/**
 * Asks for a command. Resolves once its entries are safe on the disk and in this copy, or with why not. While
 * the past is shown nothing is recorded. `from`: where it was asked for, a form that does not follow the register having
 * before it what there was when it was opened.
 */
export async function submit(
  command: Command,
  from: { readonly seen: Seen } = { seen: seenNow() },
): Promise<Result<readonly Entry[]>> {
  const date = asOfDate.get()
  if (date !== null) return fail({ code: 'lookingBack', date })
  const result = await bridge.invoke('register.submit', { command, seen: from.seen })
  if (result.ok) receive(result.value)
  return result
}

const nothing: Undoable = { undo: null, redo: null }
let lookedAt: { readonly entries: readonly Entry[]; readonly found: Undoable } | null = null

/** Worked out once for each state of the register. */
function undoableIn({ entries, opened }: Replica): Undoable {
  if (lookedAt?.entries !== entries) lookedAt = { entries, found: undoable(entries, opened.replica) }
  return lookedAt.found
}

/** What undo and redo would do now; nothing while the past is shown. */
export function currentUndoable(): Undoable {
  const current = replica.get()
  return current && !current.opened.readOnly && asOfDate.get() === null ? undoableIn(current) : nothing
}

/** Takes back this laptop's last change, or brings back the last that was taken back. False: there is none. */
export async function undo(
  direction: 'undo' | 'redo',
): Promise<false | { failure: Failure | null; recorded: readonly Entry[] }> {
  const current = replica.get()
  if (!current || asOfDate.get() !== null) return false
  const change = undoableIn(current)[direction]
  if (!change) return false
  const result = await submit(reversalOf(change.entries))
  return { failure: result.ok ? null : result.failure, recorded: change.recorded }
}
