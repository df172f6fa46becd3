import { join } from 'node:path'
import { fail, type Holder, type Notice, type Result, succeed } from '../contract.ts'
import { civilDateOf } from '../domain/civil-date.ts'
import { type Entry, inOrder } from '../domain/entry.ts'
import type { RegisterId, ReplicaId } from '../domain/ids.ts'
import { entriesFor } from '../domain/recording.ts'
import { type Command, decide, evolve, fold, type Register } from '../domain/register.ts'
import type { FileRef } from '../domain/text.ts'
import type { LetterDraft } from '../letter-draft.ts'
import { keepFile, readFile } from './attachments.ts'
import type { Holding } from './holder.ts'
import type { Keeping } from './keeping.ts'
import { keepDraft, readDraft } from './kept-draft.ts'
import type { KeyRing } from './key-ring.ts'
import { failureOf } from './ledger.ts'
import type { Ledgers } from './ledgers.ts'
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
}

/** The register that a folder's ledgers make, ready to be added to. */
export function opened(
  { own, others, heads, keeping, holding, ...rest }: Opened,
  world: World,
): OpenRegister {
  const { folder, readOnly, id, replica } = rest
  const refusal = fail({ code: 'readOnly', path: folder })
  const entries = [...own.data, ...others].sort(inOrder)
  let register = fold(entries)
  let turn: Promise<unknown> = Promise.resolve()

  const record = async (command: Command, author: string): Promise<Result<readonly Entry[]>> => {
    if (readOnly) return refusal
    const now = world.now()
    const today = civilDateOf(now)
    const outcome = decide(register, command, { today, newId: world.newId })
    if (!outcome.accepted) return fail({ code: 'refused', refusal: outcome.refusal })
    const written = entriesFor(outcome.facts, {
      register: id,
      replica,
      author,
      batch: world.newId('batch'),
      now,
      today,
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
