import { join } from 'node:path'
import { type Failure, fail, type Holder, type Notice, type Result, succeed } from '../contract.ts'
import { civilDateOf } from '../domain/civil-date.ts'
import type { Entry } from '../domain/entry.ts'
import { withErasures } from '../domain/erased.ts'
import { erasureIn } from '../domain/erasure.ts'
import { spreadingIn } from '../domain/erasure-spread.ts'
import type { RegisterId, ReplicaId } from '../domain/ids.ts'
import { entriesFor } from '../domain/recording.ts'
import { type Command, decide, evolve, type Fact, type Register } from '../domain/register.ts'
import type { FileRef } from '../domain/text.ts'
import type { LetterDraft } from '../letter-draft.ts'
import { keepFile, readFile } from './attachments.ts'
import { type Erasing, endEmptying } from './emptying.ts'
import {
  carryOutErasures,
  emptyInPlaceOf,
  newlyLearned,
  rememberLearned,
  type Waiting,
  waitingIn,
} from './erasing.ts'
import type { Holding } from './holder.ts'
import type { Keeping } from './keeping.ts'
import { keepDraft, readDraft } from './kept-draft.ts'
import type { KeyRing } from './key-ring.ts'
import { failureOf } from './ledger.ts'
import { type Ledgers, ownLedger } from './ledgers.ts'
import type { Head } from './witness.ts'
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
  /** The ways to the register's key; null where it is not encrypted. */
  readonly keys: KeyRing | null
  entries(): readonly Entry[]
  register(): Register
  /** Decides a command and writes what comes of it; answers once that is on the disk. One at a time. */
  submit(command: Command, author: string): Promise<Result<readonly Entry[]>>
  /** Keeps a file under its content's hash. Refused over 200 MB. */
  keepFile(name: string, mediaType: string, bytes: Uint8Array): Promise<Result<FileRef>>
  readFile(file: FileRef): Promise<Result<Uint8Array<ArrayBuffer>>>
  /** The letter that was being checked on this laptop. Null where none was, or what is there cannot be read. */
  readDraft(): Promise<Result<LetterDraft | null>>
  /** Keeps it until it is registered; null removes it. */
  keepDraft(draft: LetterDraft | null): Promise<Result<void>>
  /** How its things stand on the disk. */
  readonly keeping: Keeping
  /**
   * To be called after entries of other laptops came in: records what known erasures spread to and carries them out on
   * this disk. Where that fails it shows in `erasing` and is tried again at the next opening.
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

const draftPath = (folder: string, replica: string, { draftEnd }: Keeping) =>
  join(folder, 'drafts', replica + draftEnd)

interface Opened extends Ledgers {
  readonly id: RegisterId
  readonly replica: ReplicaId
  readonly folder: string
  readonly readOnly: boolean
  readonly heldBy: Holder | null
  readonly holding: Holding
  readonly keys: KeyRing | null
  readonly keeping: Keeping
  /** The ledgers' entries in their order. */
  readonly entries: Entry[]
  /** The same, folded. */
  readonly register: Register
}

/** The register that a folder's ledgers make, ready to be added to. */
export function opened(
  { own: first, others: firstOthers, heads, keeping, holding, ...rest }: Opened,
  world: World,
): OpenRegister {
  const { folder, readOnly, id, replica } = rest
  const refusal = fail({ code: 'readOnly', path: folder })
  let own = first
  let others = firstOthers
  let { entries, register } = rest
  let unfinished: Failure | null = null
  let turn: Promise<unknown> = Promise.resolve()

  const record = async (command: Command, author: string): Promise<Result<readonly Entry[]>> => {
    if (readOnly) return refusal
    const now = world.now()
    const today = civilDateOf(now)
    const outcome = decide(register, command, { today, newId: world.newId })
    if (!outcome.accepted) return fail({ code: 'refused', refusal: outcome.refusal })
    const written = await write(outcome.facts, author, now)
    if (written.ok && command.kind === 'erase') await settle()
    return written
  }

  const write = async (
    facts: readonly Fact[],
    author: string,
    now: Date,
  ): Promise<Result<readonly Entry[]>> => {
    const written = entriesFor(facts, {
      register: id,
      replica,
      author,
      batch: world.newId('batch'),
      now,
      today: civilDateOf(now),
      sequence: own.data.length,
      last: entries.at(-1)?.at ?? null,
    })
    const before = own.data.length
    own.data.push(...written)
    try {
      await own.write()
    } catch (error) {
      own.data.length = before
      return failureOf(error, folder)
    }
    const head = own.adapter.head()
    if (head) world.witness?.keep(id, { ...heads, [replica]: head })
    entries.push(...written)
    register = written.reduce(evolve, register)
    return succeed(written)
  }

  /** What erasures spread to is recorded, and all of them are carried out; what fails is tried again at the next opening. */
  const settle = async (): Promise<void> => {
    if (!entries.some(({ fact }) => erasureIn(fact) !== null)) return
    unfinished = null
    const erasing = {
      folder,
      replica,
      keeping,
      disk: world.disk,
      elsewhere: world.backupPlace?.(folder) ?? null,
    }
    if (!readOnly) await spread(erasing)
    entries = [...withErasures(entries)]
    if (readOnly) return
    try {
      if (await carryOutErasures(erasing, [...own.data, ...others])) await readOwn()
    } catch (error) {
      const failed = failureOf(error, folder)
      if (!failed.ok) unfinished = failed.failure
      await endEmptying(erasing)
        .then(readOwn)
        .catch(() => undefined)
    }
  }

  const spread = async (erasing: Erasing) => {
    const learned = await newlyLearned(erasing, entries)
    for (const { author, facts } of spreadingIn(register, { replica, of: learned })) {
      const written = await write(facts, author, world.now())
      if (!written.ok) unfinished = written.failure
    }
    await rememberLearned(erasing, learned).catch(() => undefined)
  }

  /** The own ledger after it was written anew; what is to be written is added to that one. */
  const readOwn = async () => {
    const anew = ownLedger(folder, replica, keeping, world)
    await anew.read()
    if (anew.data.length === own.data.length) own = anew
  }

  const empty = async (ledger: string): Promise<Result<void>> => {
    try {
      const raw = [...own.data, ...others]
      await emptyInPlaceOf({ folder, replica, keeping, disk: world.disk }, ledger, raw)
      const read = ownLedger(folder, ledger, keeping, world)
      await read.read()
      others = [...others.filter(each => each.replica !== ledger), ...read.data]
      await settle()
      return succeed(undefined)
    } catch (error) {
      return failureOf(error, folder)
    }
  }

  return {
    ...rest,
    entries: () => entries,
    register: () => register,
    submit(command, author) {
      const answer = turn.then(() => record(command, author))
      turn = answer.catch(() => undefined)
      return answer
    },
    keepFile: async (name, mediaType, bytes) =>
      readOnly ? refusal : keepFile(folder, { name, mediaType, bytes }, keeping, world.disk),
    readFile: file => readFile(folder, file, keeping, world.disk),
    readDraft: () => readDraft(draftPath(folder, replica, keeping), keeping, world.disk),
    keepDraft: async draft =>
      readOnly ? refusal : keepDraft(draftPath(folder, replica, keeping), draft, keeping, world.disk),
    keeping,
    settleErasures() {
      const done = turn.then(settle)
      turn = done.catch(() => undefined)
      return done
    },
    erasing: () => ({ unfinished, waiting: waitingIn([...own.data, ...others], replica) }),
    emptyInPlaceOf(ledger) {
      const done = turn.then(() => (readOnly ? refusal : empty(ledger)))
      turn = done.catch(() => undefined)
      return done
    },
    async settled() {
      await turn
      return own.adapter.head()
    },
    async close() {
      await turn
      if (holding.held) await holding.release()
      rest.keys?.key.forget()
    },
  }
}
