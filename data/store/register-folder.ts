import { basename, dirname, join } from 'node:path'
import { Low } from 'lowdb'
import { fail, type Holder, type Notice, type Result, succeed } from '../contract.ts'
import { civilDateOf } from '../domain/civil-date.ts'
import { type Entry, inOrder } from '../domain/entry.ts'
import type { NewId, RegisterId, ReplicaId } from '../domain/ids.ts'
import { entriesFor } from '../domain/recording.ts'
import { type Command, decide, evolve, fold, type Register } from '../domain/register.ts'
import type { FileRef } from '../domain/text.ts'
import type { LetterDraft } from '../letter-draft.ts'
import { keepFile, readFile } from './attachments.ts'
import type { Disk } from './disk.ts'
import { destroyPlainRemains } from './encrypting.ts'
import { type Holding, hold, type Self } from './holder.ts'
import { type Keeping, plainKeeping, sealedKeeping } from './keeping.ts'
import { keepDraft, readDraft } from './kept-draft.ts'
import { type KeyRing, keyRing, newKey, type Unlocked, unlockKey } from './key-ring.ts'
import { type KeyCost, usualCost } from './key-slots.ts'
import { failureOf, LedgerAdapter } from './ledger.ts'
import { readRegisterFile, writeRegisterFile } from './register-file.ts'
import type { Head, Heads, Witness } from './witness.ts'

/** What the store may know of the world around it. */
export interface World {
  readonly disk: Disk
  readonly now: () => Date
  readonly newId: NewId
  /** What trying a passphrase costs; the usual cost where none is given. Tests take a smaller one. */
  readonly keyCost?: KeyCost
  /** What this installation remembers of the ledgers; without it a ledger cut short at an entry's end goes unnoticed. */
  readonly witness?: Witness
  /** Who writes here; without it no process waits for another. */
  readonly self?: Self
  /** Hears how far opening is, from 0 to 1, where it takes a while. */
  readonly progress?: (done: number) => void
}

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

/**
 * This installation's own name in a register: the ledger it writes. Another than `spent` where that one must not be
 * written to again: its ledger is not as this installation left it, and its next numbers may have been given already.
 */
export type ReplicaIn = (register: RegisterId, spent?: ReplicaId) => Promise<ReplicaId>

/** Makes a register's folder and opens it. The folder appears complete or not at all. Anyone can read it. */
export async function createRegister(
  folder: string,
  name: string,
  author: string,
  replicaIn: ReplicaIn,
  world: World,
): Promise<Result<OpenRegister>> {
  const register = world.newId('register')
  return begin({ folder, name, author, register }, replicaIn, world, [], null)
}

/** A register that was just made and encrypted. */
export interface MadeRegister {
  readonly open: OpenRegister
  /** To be shown once: nothing keeps it. */
  readonly recoveryKey: string
}

/** The same, encrypted: it opens with the passphrase or the recovery key and without either never. */
export async function createEncryptedRegister(
  folder: string,
  name: string,
  author: string,
  passphrase: string,
  replicaIn: ReplicaIn,
  world: World,
): Promise<Result<MadeRegister>> {
  const register = world.newId('register')
  const today = civilDateOf(world.now())
  const made = await newKey(register, { passphrase, name: author }, world.keyCost ?? usualCost, today)
  const open = await begin({ folder, name, author, register }, replicaIn, world, made.keySlots, made)
  return open.ok ? succeed({ open: open.value, recoveryKey: made.recoveryKey }) : open
}

interface Beginning {
  readonly folder: string
  readonly name: string
  readonly author: string
  readonly register: RegisterId
}

async function begin(
  { folder, name, author, register }: Beginning,
  replicaIn: ReplicaIn,
  world: World,
  keySlots: readonly unknown[],
  key: Unlocked | null,
): Promise<Result<OpenRegister>> {
  const made = await makeFolder(folder, register, world, keySlots)
  if (!made.ok) return made
  const opened = await openWith(folder, replicaIn, world, async () => succeed(key))
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
  return makeFolder(folder, first.register, world, [], async inside => {
    for (const replica of new Set(entries.map(entry => entry.replica))) {
      const path = ledgerPath(inside, replica, plainKeeping)
      const adapter = new LedgerAdapter(world.disk, path, replica, true)
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
  keySlots: readonly unknown[],
  fill: (inside: string) => Promise<void> = async () => undefined,
): Promise<Result<undefined>> {
  if (await disk.exists(folder)) return fail({ code: 'alreadyThere', path: folder })
  const unfinished = join(dirname(folder), `.${basename(folder)}.unfinished-${register}`)
  try {
    for (const part of ['ledgers', 'files', 'backups']) await disk.makeFolder(join(unfinished, part))
    await writeRegisterFile(unfinished, { register, keySlots }, disk)
    await fill(unfinished)
    await disk.move(unfinished, folder)
    return succeed(undefined)
  } catch (error) {
    await disk.remove(unfinished).catch(() => undefined)
    return failureOf(error, folder)
  }
}

const draftPath = (folder: string, replica: string, { draftEnd }: Keeping) =>
  join(folder, 'drafts', replica + draftEnd)
const ledgerPath = (folder: string, replica: string, { ledgerEnd }: Keeping) =>
  join(folder, 'ledgers', replica + ledgerEnd)

/**
 * Opens a register's folder: every ledger is read and verified, this laptop's is mended where a crash tore it.
 * Refused, with nothing changed on the disk: no register there, a newer format, a damaged ledger; of an encrypted
 * one (`locked` where nothing was typed) whatever does not open it. `typed`: a passphrase or the recovery key.
 */
export function openRegister(
  folder: string,
  replicaIn: ReplicaIn,
  world: World,
  typed: string | null = null,
): Promise<Result<OpenRegister>> {
  return openWith(folder, replicaIn, world, async (register, keySlots) => {
    if (keySlots.length === 0) {
      return (await isSealed(folder, world)) ? fail({ code: 'keySlotsMissing' }) : succeed(null)
    }
    return typed === null ? fail({ code: 'locked' }) : unlockKey(register, keySlots, typed)
  })
}

/** Whether the folder's ledgers are sealed, whatever its file says. */
async function isSealed(folder: string, { disk }: World): Promise<boolean> {
  const names = await disk.names(join(folder, 'ledgers'))
  return names.some(name => name.endsWith('.sealed')) && !names.some(name => name.endsWith('.ledger'))
}

type KeyOf = (register: RegisterId, keySlots: readonly unknown[]) => Promise<Result<Unlocked | null>>

async function openWith(
  folder: string,
  replicaIn: ReplicaIn,
  world: World,
  keyOf: KeyOf,
): Promise<Result<OpenRegister>> {
  try {
    const about = await readRegisterFile(folder, world.disk)
    if (!about.ok) return about
    const { register: id, keySlots } = about.value
    const key = await keyOf(id, keySlots)
    if (!key.ok) return key
    const keeping = key.value ? sealedKeeping(key.value.sodium, key.value.key, id) : plainKeeping
    const keys = key.value && keyRing(folder, key.value, world.keyCost ?? usualCost, world.disk)
    const known = await replicaIn(id)
    const writable = await world.disk.isWritable(join(folder, 'ledgers'))
    const holding = await (writable && world.self ? hold(folder, world.self, keeping, world.now()) : unshared)
    const heldBy = holding.held ? null : holding.by
    const readOnly = !writable || heldBy !== null
    if (about.value.plainRemains && !readOnly) await destroyPlainRemains(folder, world.disk)
    const ledgers = await readLedgers(folder, known, !readOnly, id, keeping, world)
    if (!ledgers.ok) {
      if (holding.held) await holding.release()
      keys?.key.forget()
      return ledgers
    }
    const spent = !readOnly && ledgers.value.own.adapter.since !== 'followed'
    const replica = spent ? await replicaIn(id, known) : known
    const read = spent ? begunAnew(ledgers.value, folder, replica, keeping, world) : ledgers.value
    if (heldBy === null) world.witness?.keep(id, read.heads)
    if (!writable) read.notices.unshift({ code: 'openedReadOnly' })
    return succeed(opened({ ...read, id, replica, folder, readOnly, heldBy, holding, keys, keeping }, world))
  } catch (error) {
    return failureOf(error, folder)
  }
}

/** Where no process is told from another, each may write. */
const unshared: Holding = { held: true, release: async () => undefined }

/** A ledger as lowdb holds it, with its adapter at hand. */
interface Ledger extends Low<Entry[]> {
  readonly adapter: LedgerAdapter
}

const ledgerOf = (adapter: LedgerAdapter): Ledger => Object.assign(new Low<Entry[]>(adapter, []), { adapter })

interface Ledgers {
  readonly own: Ledger
  readonly others: readonly Entry[]
  readonly notices: Notice[]
  readonly heads: Heads
}

/** The same entries with a new ledger to write to; the one before is read like any other laptop's. */
function begunAnew(
  { own, others, ...rest }: Ledgers,
  folder: string,
  replica: ReplicaId,
  keeping: Keeping,
  { disk }: World,
): Ledgers {
  const path = ledgerPath(folder, replica, keeping)
  const anew = ledgerOf(new LedgerAdapter(disk, path, replica, true, keeping.codec(replica)))
  return { ...rest, own: anew, others: [...others, ...own.data] }
}

async function readLedgers(
  folder: string,
  replica: ReplicaId,
  mend: boolean,
  register: RegisterId,
  keeping: Keeping,
  { disk, witness, progress }: World,
): Promise<Result<Ledgers>> {
  const seen = witness?.read(register) ?? {}
  const heads: Record<string, Head> = {}
  const { ledgerEnd } = keeping
  const names = (await disk.names(join(folder, 'ledgers'))).filter(name => name.endsWith(ledgerEnd))
  const replicas = names.map(name => name.slice(0, -ledgerEnd.length))
  const notices: Notice[] = []
  const others: Entry[] = []
  const all = [...new Set([...replicas, ...Object.keys(seen), replica])]
  const ledgerFor = (each: string) => {
    const path = ledgerPath(folder, each, keeping)
    const own = mend && each === replica
    const told = (done: number) => progress?.((all.indexOf(each) + done) / all.length)
    return ledgerOf(new LedgerAdapter(disk, path, each, own, keeping.codec(each), seen[each] ?? null, told))
  }
  let own = ledgerFor(replica)
  for (const each of all) {
    const ledger = ledgerFor(each)
    const { adapter } = ledger
    await ledger.read()
    if (adapter.damage) return fail({ ...adapter.damage, ledger: each })
    const stranger = ledger.data.findIndex(entry => entry.register !== register)
    if (stranger >= 0) {
      const { recordedOn = null, author = null } = ledger.data[stranger] ?? {}
      return fail({ code: 'ledgerDamaged', ledger: each, line: stranger + 1, recordedOn, author })
    }
    if (adapter.cut) notices.push(adapter.cut)
    const head = adapter.head()
    if (head) heads[each] = head
    if (adapter.since === 'cutBack') {
      const gone = (seen[each]?.sequence ?? 0) - ledger.data.length
      notices.push({ code: 'ledgerCutBack', ledger: each, entries: gone })
    }
    if (adapter.since === 'replaced') notices.push({ code: 'ledgerReplaced', ledger: each })
    if (each === replica) own = ledger
    else for (const entry of ledger.data) others.push(entry)
  }
  return succeed({ own, others, notices, heads })
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
}

function opened({ own, others, heads, keeping, holding, ...rest }: Opened, world: World): OpenRegister {
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
