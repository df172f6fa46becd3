import type { Holder } from '../contract.ts'
import { civilDateOf } from '../domain/civil-date.ts'
import { type Entry, type Seen, seenAll, seenByBoth } from '../domain/entry.ts'
import type { RegisterId, ReplicaId } from '../domain/ids.ts'
import { entriesFor } from '../domain/recording.ts'
import { type Command, decide, type Fact, type Register } from '../domain/register.ts'
import type { FileRef } from '../domain/text.ts'
import { WrongClocks } from '../domain/wrong-clocks.ts'
import { type Failure, fail, type Result, succeed } from '../failure.ts'
import type { FormDraft } from '../form-draft.ts'
import type { LetterDraft } from '../letter-draft.ts'
import type { Notice } from '../notice.ts'
import type { KeptPlace } from '../place.ts'
import { keepFile, readFile } from './attachments.ts'
import { explained } from './erased-bodies.ts'
import type { Waiting } from './erasing.ts'
import { follow } from './following.ts'
import type { Holding } from './holder.ts'
import type { Keeping } from './keeping.ts'
import { formDrafts, keepDraft, keptPlace, letterDraft, readDraft } from './kept-draft.ts'
import type { KeyRing } from './key-ring.ts'
import type { Known } from './known.ts'
import { failureOf } from './ledger.ts'
import { type Ledgers, ownLedger } from './ledgers.ts'
import { OpenErasures } from './open-erasures.ts'
import type { Arrived } from './others-ledgers.ts'
import { inTurns } from './turns.ts'
import { waysIn } from './ways-in.ts'
import { type Head, seenIn } from './witness.ts'
import type { World } from './world.ts'

/** A register that is open: its entries, folded, and the one way to add to them. */
export interface OpenRegister {
  readonly id: RegisterId
  readonly replica: ReplicaId
  readonly folder: string
  readonly readOnly: boolean
  /** Who writes in it now, where that is why it is read-only. */
  readonly heldBy: Holder | null
  readonly notices: readonly Notice[]
  /** It was opened from a bundle, and holds a part of the register. */
  readonly part: boolean
  /** The ways to the register's key; null where it is not encrypted. */
  readonly keys: KeyRing | null
  entries(): readonly Entry[]
  register(): Register
  /**
   * Decides a command and writes what comes of it; answers once that is on the disk. One at a time. Refused as `locked`
   * where the register was encrypted on another laptop since it was opened. `seen`: what its person had before them of
   * the other laptops' entries; all that is here where nothing is said, and never more than that.
   */
  submit(command: Command, author: string, seen?: Seen): Promise<Result<readonly Entry[]>>
  /** Takes in what other laptops wrote since, once what is being written is on the disk. */
  takeIn(): Promise<Arrived>
  /** Takes it in whenever it arrives, and tells of it, until the register is closed. */
  follow(hear: (arrived: Arrived) => void): void
  /** Lets something be added to other laptops' ledgers in its folder while nothing is written here, and takes that in. */
  addToOthers(add: () => Promise<Result<unknown>>): Promise<Result<Arrived>>
  /** Keeps a file under its content's hash. Refused over 200 MB. */
  keepFile(name: string, mediaType: string, bytes: Uint8Array): Promise<Result<FileRef>>
  readFile(file: FileRef): Promise<Result<Uint8Array<ArrayBuffer>>>
  /** The letter that was being checked on this laptop. Null where none was, or what is there cannot be read. */
  readDraft(): Promise<Result<LetterDraft | null>>
  /** Keeps it until it is registered; null removes it. */
  keepDraft(draft: LetterDraft | null): Promise<Result<void>>
  /** The forms that were begun on this laptop and not recorded. */
  readForms(): Promise<Result<readonly FormDraft[]>>
  /** Keeps these and no others. */
  keepForms(drafts: readonly FormDraft[]): Promise<Result<void>>
  /** Where somebody was in it on this laptop; null the first time. */
  readPlace(): Promise<Result<KeptPlace | null>>
  keepPlace(place: KeptPlace): Promise<Result<void>>
  /** How its things stand on the disk. */
  readonly keeping: Keeping
  /**
   * Records what known erasures spread to and carries them out on this disk, as taking in does where something came.
   * Where that fails it shows in `erasing` and is tried again at the next opening.
   */
  settleErasures(): Promise<void>
  /** What is erased and still stands somewhere on this disk. */
  erasing(): { readonly unfinished: Failure | null; readonly waiting: readonly Waiting[] }
  /** Empties a ledger in place of its laptop, which will never write to it again. */
  emptyInPlaceOf(ledger: string): Promise<Result<void>>
  /** How far this laptop's own ledger goes, once what is being written is on the disk; null: nothing is in it. */
  settled(): Promise<Head | null>
  /** Waits for what is being written and overwrites the key; whatever is asked for afterwards fails as `locked`. */
  close(): Promise<void>
}

interface Opened extends Ledgers {
  readonly id: RegisterId
  readonly replica: ReplicaId
  readonly folder: string
  readonly readOnly: boolean
  readonly heldBy: Holder | null
  readonly holding: Holding
  readonly keys: KeyRing | null
  readonly keeping: Keeping
  readonly known: Known
  /** The entries of the bundle that it was opened from; null: it is no part. */
  readonly bundled: readonly Entry[] | null
}

/** The register that a folder's ledgers make, ready to be added to. */
export function opened(
  { own: first, others, known, keeping, holding, bundled, ...rest }: Opened,
  world: World,
): OpenRegister {
  const { folder, readOnly, id, replica, keys } = rest
  const refusal = fail({ code: 'readOnly', path: folder })
  const drafts = { folder, replica, keeping, disk: world.disk }
  let own = first
  let turn: Promise<unknown> = Promise.resolve()
  let stop = () => {}

  /** One thing at a time: a command is decided by all that came before it. */
  const inTurn = <Value>(doing: () => Promise<Value>): Promise<Value> => {
    const answer = turn.then(doing)
    turn = answer.catch(() => undefined)
    return answer
  }

  const remember = () => {
    const head = own.adapter.head()
    if (rest.heldBy === null) world.witness?.keep(id, { ...others.heads(), ...(head && { [replica]: head }) })
  }
  remember()

  const ways = waysIn(folder, keys, keeping, world.disk)
  /** Why nothing can be written; null where something can. */
  const refused = async () => {
    if (readOnly) return refusal
    return (await ways.encryptedElsewhere()) ? fail({ code: 'locked' }) : null
  }

  const record = async (
    command: Command,
    author: string,
    seen: Seen | undefined,
  ): Promise<Result<readonly Entry[]>> => {
    const no = await refused()
    if (no) return no
    // A part has not all that an erasure spreads to, nor the ledgers that it empties.
    if (bundled && command.kind === 'erase') return fail({ code: 'notInPart' })
    await workedOut()
    const now = world.now()
    const today = civilDateOf(now)
    const outcome = decide(known.register, command, { today, newId: world.newId })
    if (!outcome.accepted) return fail({ code: 'refused', refusal: outcome.refusal })
    const written = await write(outcome.facts, author, now, seen)
    if (written.ok && command.kind === 'erase') await erasures.settle()
    return written
  }

  /** What is here of the other laptops' entries. Of a bundle: what is left out before its last ones is about other things. */
  const inBundle = seenAll(bundled ?? [])
  const here = (): Seen => ({ ...seenIn(others.heads(), replica), ...inBundle })

  const write = async (
    facts: readonly Fact[],
    author: string,
    now: Date,
    seen?: Seen,
  ): Promise<Result<readonly Entry[]>> => {
    const written = entriesFor(facts, {
      register: id,
      replica,
      author,
      batch: world.newId('batch'),
      now,
      today: civilDateOf(now),
      sequence: own.data.length,
      last: known.last,
      lastAbout: subject => known.register.streams.get(subject)?.at(-1)?.at ?? null,
      seen: seen ? seenByBoth(here(), seen) : here(),
    })
    const before = own.data.length
    own.data.push(...written)
    try {
      await own.write()
    } catch (error) {
      own.data.length = before
      return failureOf(error, folder)
    }
    remember()
    known.add(written)
    return succeed(written)
  }

  const workedOut = () => inTurns(known.workingOut())

  const asTheyStand = () => [...own.data, ...others.entries()]

  /** The own ledger after it was written anew; what is to be written is added to that one. */
  const readOwn = async () => {
    const anew = ownLedger(folder, replica, keeping, world)
    await anew.read()
    if (anew.data.length === own.data.length) own = anew
  }

  const erasures = new OpenErasures({
    replica,
    // What goes was emptied before it left in the bundle, and nothing is erased in a part.
    readOnly: readOnly || bundled !== null,
    known,
    erasing: () => ({
      folder,
      replica,
      keeping,
      disk: world.disk,
      elsewhere: world.backupPlace?.(folder) ?? null,
    }),
    asTheyStand,
    write: (facts, author) => write(facts, author, world.now()),
    readOwn,
  })

  const empty = async (ledger: string): Promise<Result<void>> => {
    try {
      await erasures.emptyInPlaceOf(ledger)
      await takeIn()
      await erasures.settle()
      return succeed(undefined)
    } catch (error) {
      return failureOf(error, folder)
    }
  }

  const clocks = new WrongClocks(replica)
  const today = () => civilDateOf(world.now())
  rest.notices.push(...clocks.notice(known.entries, today(), false))
  const takeIn = async (): Promise<Arrived> => {
    await workedOut()
    const { entries, notices } = await others.look(true)
    const taken = await inTurns(known.taking(entries))
    const told = [...notices, ...(await ways.changed())]
    if (taken.length === 0) return { entries: taken, notices: told }
    told.push(...clocks.notice(taken, today(), true))
    remember()
    if (taken.some(({ fact }) => fact.kind === 'erased')) {
      const refused = explained(asTheyStand(), told)
      if (refused && !refused.ok && refused.failure.code === 'ledgerEmptied') told.push(refused.failure)
    }
    const before = own.data.length
    await erasures.settle()
    return { entries: [...taken, ...own.data.slice(before)], notices: told }
  }

  const addToOthers = async (add: () => Promise<Result<unknown>>): Promise<Result<Arrived>> => {
    const no = bundled ? fail({ code: 'notInPart' }) : await refused()
    if (no) return no
    const added = await add()
    return added.ok ? succeed(await takeIn()) : added
  }

  return {
    ...rest,
    part: bundled !== null,
    entries: () => known.entries,
    register: () => known.register,
    submit: (command, author, seen) => inTurn(() => record(command, author, seen)),
    takeIn: () => inTurn(takeIn),
    follow(hear) {
      stop()
      const look = async () => {
        const arrived = await inTurn(takeIn)
        // Nobody waits for it now; whoever asks for something next would.
        void inTurn(workedOut)
        return arrived
      }
      stop = follow(folder, look, hear, world.watch)
    },
    addToOthers: add => inTurn(() => addToOthers(add)),
    keepFile: async (name, mediaType, bytes) =>
      (await refused()) ?? keepFile(folder, { name, mediaType, bytes }, keeping, world.disk),
    readFile: file => readFile(folder, file, keeping, world.disk),
    readDraft: () => readDraft(drafts, letterDraft),
    keepDraft: async draft => (await refused()) ?? keepDraft(drafts, letterDraft, draft),
    async readForms() {
      const read = await readDraft(drafts, formDrafts)
      return read.ok ? succeed(read.value ?? []) : read
    },
    // After what is being recorded: an erasure takes what it finds of these, and must find them all.
    keepForms: begun =>
      inTurn(
        async () => (await refused()) ?? keepDraft(drafts, formDrafts, begun.length > 0 ? [...begun] : null),
      ),
    readPlace: () => readDraft(drafts, keptPlace),
    keepPlace: async place => (await refused()) ?? keepDraft(drafts, keptPlace, place),
    keeping,
    settleErasures: () => inTurn(() => erasures.settle()),
    erasing: () => erasures.state(),
    emptyInPlaceOf: ledger => inTurn(async () => (readOnly ? refusal : empty(ledger))),
    async settled() {
      await turn
      return own.adapter.head()
    },
    async close() {
      stop()
      await turn
      if (holding.held) await holding.release()
      keys?.key.forget()
    },
  }
}
