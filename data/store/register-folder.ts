import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { attachmentLimit, type Failure, fail, type Notice, type Result, succeed } from '../contract.ts'
import { civilDateOf } from '../domain/civil-date.ts'
import { type Entry, inOrder } from '../domain/entry.ts'
import { idSchemas, type NewId, type RegisterId, type ReplicaId } from '../domain/ids.ts'
import { entriesFor } from '../domain/recording.ts'
import { type Command, decide, evolve, fold, type Register } from '../domain/register.ts'
import type { FileRef } from '../domain/text.ts'
import type { LetterDraft } from '../letter-draft.ts'
import type { Disk } from './disk.ts'
import { keepDraft, readDraft } from './kept-draft.ts'
import { failureOf, LedgerAdapter } from './ledger.ts'

/** The format that this version writes; a folder with a higher one is left alone. */
export const format = 1

const registerFileSchema = z.object({
  format: z.int(),
  register: idSchemas.register,
  /** One for each passphrase, once registers are encrypted. */
  keySlots: z.array(z.unknown()),
})

/** What the store may know of the world around it. */
export interface World {
  readonly disk: Disk
  readonly now: () => Date
  readonly newId: NewId
}

/** A register that is open: its entries, folded, and the one way to add to them. */
export interface OpenRegister {
  readonly id: RegisterId
  readonly replica: ReplicaId
  readonly folder: string
  readonly readOnly: boolean
  readonly notices: readonly Notice[]
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
}

/** This installation's own name in a register: the ledger it writes. */
export type ReplicaIn = (register: RegisterId) => Promise<ReplicaId>

/** Makes a register's folder and opens it. The folder appears complete or not at all. */
export async function createRegister(
  folder: string,
  name: string,
  author: string,
  replicaIn: ReplicaIn,
  world: World,
): Promise<Result<OpenRegister>> {
  const register = world.newId('register')
  const made = await makeFolder(folder, register, world)
  if (!made.ok) return made
  const opened = await openRegister(folder, replicaIn, world)
  if (!opened.ok) return opened
  const begun = await opened.value.submit({ kind: 'beginRegister', register, name }, author)
  if (begun.ok) return opened
  await world.disk.remove(folder)
  return begun
}

/** Makes a register of entries that there are (the sample): each replica's in its own ledger. */
export async function createRegisterFrom(
  folder: string,
  entries: readonly Entry[],
  world: World,
): Promise<Result<undefined>> {
  const [first] = entries
  if (!first) return fail({ code: 'badInput', where: 'entries' })
  return makeFolder(folder, first.register, world, async inside => {
    for (const replica of new Set(entries.map(entry => entry.replica))) {
      const adapter = new LedgerAdapter(world.disk, ledgerPath(inside, replica), replica, true)
      await new Low<Entry[]>(
        adapter,
        entries.filter(entry => entry.replica === replica),
      ).write()
    }
  })
}

async function makeFolder(
  folder: string,
  register: RegisterId,
  { disk }: World,
  fill: (inside: string) => Promise<void> = async () => undefined,
): Promise<Result<undefined>> {
  if (await disk.exists(folder)) return fail({ code: 'alreadyThere', path: folder })
  const unfinished = join(dirname(folder), `.${basename(folder)}.unfinished-${register}`)
  try {
    for (const part of ['ledgers', 'files', 'backups']) await disk.makeFolder(join(unfinished, part))
    const about = { format, register, keySlots: [] } satisfies z.infer<typeof registerFileSchema>
    await disk.writeWhole(join(unfinished, 'register.json'), `${JSON.stringify(about, null, 2)}\n`)
    await fill(unfinished)
    await disk.move(unfinished, folder)
    return succeed(undefined)
  } catch (error) {
    await disk.remove(unfinished).catch(() => undefined)
    return failureOf(error, folder)
  }
}

const draftPath = (folder: string, replica: string) => join(folder, 'drafts', `${replica}.json`)
const ledgerPath = (folder: string, replica: string) => join(folder, 'ledgers', `${replica}.ledger`)

/**
 * Opens a register's folder: every ledger is read and verified, this laptop's is mended where a crash tore it.
 * Refused, with nothing changed on the disk: no register there, a newer format, a damaged ledger.
 */
export async function openRegister(
  folder: string,
  replicaIn: ReplicaIn,
  world: World,
): Promise<Result<OpenRegister>> {
  try {
    const about = await readAbout(folder, world)
    if (!about.ok) return about
    const replica = await replicaIn(about.value)
    const readOnly = !(await world.disk.isWritable(join(folder, 'ledgers')))
    const ledgers = await readLedgers(folder, replica, !readOnly, about.value, world)
    if (!ledgers.ok) return ledgers
    const notices: Notice[] = readOnly
      ? [{ code: 'openedReadOnly' }, ...ledgers.value.notices]
      : [...ledgers.value.notices]
    return succeed(opened({ ...ledgers.value, id: about.value, replica, folder, readOnly, notices }, world))
  } catch (error) {
    return failureOf(error, folder)
  }
}

async function readAbout(folder: string, { disk }: World): Promise<Result<RegisterId>> {
  const bytes = await disk.readIfThere(join(folder, 'register.json'))
  if (bytes === null) {
    return fail({ code: (await disk.exists(folder)) ? 'notARegister' : 'notFound', path: folder })
  }
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return fail({ code: 'notARegister', path: folder })
  }
  const newer = z.object({ format: z.int().gt(format) }).safeParse(json)
  if (newer.success) return fail({ code: 'newerFormat', path: folder, format: newer.data.format })
  const about = registerFileSchema.safeParse(json)
  return about.success ? succeed(about.data.register) : fail({ code: 'notARegister', path: folder })
}

interface Ledgers {
  readonly own: Low<Entry[]>
  readonly others: readonly Entry[]
  readonly notices: readonly Notice[]
}

async function readLedgers(
  folder: string,
  replica: ReplicaId,
  mend: boolean,
  register: RegisterId,
  { disk }: World,
): Promise<Result<Ledgers>> {
  const names = (await disk.names(join(folder, 'ledgers'))).filter(name => name.endsWith('.ledger'))
  const replicas = names.map(name => name.slice(0, -'.ledger'.length))
  const notices: Notice[] = []
  const others: Entry[] = []
  let own = new Low<Entry[]>(new LedgerAdapter(disk, ledgerPath(folder, replica), replica, mend), [])
  for (const each of new Set([...replicas, replica])) {
    const adapter = new LedgerAdapter(disk, ledgerPath(folder, each), each, mend && each === replica)
    const ledger = new Low<Entry[]>(adapter, [])
    await ledger.read()
    if (adapter.damage) return fail({ code: 'ledgerDamaged', ledger: each, ...adapter.damage })
    const stranger = ledger.data.findIndex(entry => entry.register !== register)
    if (stranger >= 0) {
      const { recordedOn = null, author = null } = ledger.data[stranger] ?? {}
      return fail({ code: 'ledgerDamaged', ledger: each, line: stranger + 1, recordedOn, author })
    }
    if (adapter.cut) notices.push(adapter.cut)
    if (each === replica) own = ledger
    else for (const entry of ledger.data) others.push(entry)
  }
  return succeed({ own, others, notices })
}

interface Opened extends Ledgers {
  readonly id: RegisterId
  readonly replica: ReplicaId
  readonly folder: string
  readonly readOnly: boolean
}

function opened({ own, others, ...rest }: Opened, world: World): OpenRegister {
  const { folder, readOnly, id, replica } = rest
  const entries = [...own.data, ...others].sort(inOrder)
  let register = fold(entries)
  let turn: Promise<unknown> = Promise.resolve()

  const record = async (command: Command, author: string): Promise<Result<readonly Entry[]>> => {
    if (readOnly) return fail({ code: 'readOnly', path: folder })
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
    keepFile: (name, mediaType, bytes) => keepFile(folder, readOnly, { name, mediaType, bytes }, world),
    readFile: file => readFile(folder, file, world),
    readDraft: () => readDraft(draftPath(folder, replica), world.disk),
    keepDraft: async draft =>
      readOnly
        ? fail({ code: 'readOnly', path: folder })
        : keepDraft(draftPath(folder, replica), draft, world.disk),
  }
}

async function keepFile(
  folder: string,
  readOnly: boolean,
  {
    name,
    mediaType,
    bytes,
  }: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
  { disk }: World,
): Promise<Result<FileRef>> {
  if (readOnly) return fail({ code: 'readOnly', path: folder })
  if (bytes.length > attachmentLimit) return fail({ code: 'fileTooLarge', limit: attachmentLimit })
  const hash = createHash('sha256').update(bytes).digest('hex')
  const path = join(folder, 'files', hash)
  try {
    if (!(await disk.exists(path))) await disk.writeWhole(path, bytes)
    return succeed({ hash, name, size: bytes.length, mediaType })
  } catch (error) {
    return failureOf(error, folder)
  }
}

async function readFile(
  folder: string,
  file: FileRef,
  { disk }: World,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const damaged: Failure = { code: 'fileDamaged', name: file.name }
  try {
    const bytes = await disk.readIfThere(join(folder, 'files', file.hash))
    if (bytes === null) return fail(damaged)
    const hash = createHash('sha256').update(bytes).digest('hex')
    return hash === file.hash ? succeed(new Uint8Array(bytes)) : fail(damaged)
  } catch (error) {
    return failureOf(error, folder)
  }
}
