import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type Holder, holderSchema } from '../contract.ts'
import type { Keeping } from './keeping.ts'

/** The computer and the person that this process writes for. */
export interface Self {
  /** Tells this computer from every other, whatever was copied to it; no one can tell the computer from it. */
  readonly machine: string
  /** The computer's name, as people call it. */
  readonly computer: string
  readonly person: () => string
}

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}

/** What tells this computer from others: the system's own id where it has one, and its name. */
export function thisMachine(): Pick<Self, 'machine' | 'computer'> {
  const computer = hostname()
  const id = textOf('/etc/machine-id') ?? textOf('/var/lib/dbus/machine-id') ?? process.platform
  return { computer, machine: createHash('sha256').update(`${id}\n${computer}`).digest('hex').slice(0, 20) }
}

const lockSchema = holderSchema.extend({
  process: z.int(),
  /** When the process started, as its system counts it: the same number may be another process by now. */
  started: z.string().nullable(),
})
type Lock = z.infer<typeof lockSchema>

const startOf = (pid: number): string | null => {
  const status = textOf(`/proc/${pid}/stat`)
  // The program's name, in brackets, may hold spaces; the start time is the 20th word after it.
  return status?.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const slack = 60_000

/** Whether the process that left a lock is gone: it ended, its number is another's, or the computer was restarted. */
function isStale(lock: Lock, now: Date): boolean {
  const restarted = now.getTime() - uptime() * 1000
  if (Date.parse(lock.since) < restarted - slack) return true
  return !isAlive(lock.process) || startOf(lock.process) !== lock.started
}

/** What asking to write came to: the way to give it back, or who has it. */
export type Holding =
  | { readonly held: true; readonly release: () => Promise<void> }
  | { readonly held: false; readonly by: Holder }

const tries = 5
const unfinishedFor = 5_000

/**
 * Asks for the right to write in a register's folder: one process of a computer has it at a time. Other computers
 * that share the folder write ledgers of their own and do not wait for each other, so the lock is this computer's
 * (`ledgers/<machine>.lock`, sealed where the register is). A process that died leaves a lock that counts for nothing.
 */
export async function hold(folder: string, self: Self, keeping: Keeping, now: Date): Promise<Holding> {
  const path = join(folder, 'ledgers', `${self.machine}.lock`)
  const wanted: Lock = {
    person: self.person(),
    computer: self.computer,
    since: now.toISOString(),
    process: process.pid,
    started: startOf(process.pid),
  }
  const bytes = keeping.wrap('lock', Buffer.from(JSON.stringify(wanted)))
  const holding: Holding = { held: true, release: () => release(path, keeping) }
  for (let turn = 0; turn < tries; turn++) {
    try {
      await writeFile(path, bytes, { flag: 'wx' })
      return holding
    } catch (error) {
      // A full disk keeps nobody from reading; that a ledger was written by another is found at its next write.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return holding
    }
    const found = await readLock(path, keeping)
    if (found && found.process === process.pid && found.started === wanted.started) return holding
    if (found && !isStale(found, now)) return { held: false, by: holderSchema.parse(found) }
    if (found || (await isAbandoned(path, now))) await putAway(path, found, keeping)
    else await new Promise(resolve => setTimeout(resolve, 50))
  }
  return { held: false, by: { person: '', computer: self.computer, since: now.toISOString() } }
}

async function readLock(path: string, keeping: Keeping): Promise<Lock | null> {
  try {
    const bytes = keeping.unwrap('lock', await readFile(path))
    return bytes && lockSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return null
  }
}

/** A lock that cannot be read is being written just now, or was left half-written long ago. */
const isAbandoned = (path: string, now: Date) =>
  stat(path).then(
    ({ mtimeMs }) => now.getTime() - mtimeMs > unfinishedFor,
    () => false,
  )

/** Takes a stale lock out of the way; of two processes that do so, one takes a lock that the other just made and puts it back. */
async function putAway(path: string, stale: Lock | null, keeping: Keeping): Promise<void> {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
    const taken = await readLock(aside, keeping)
    if (JSON.stringify(taken) === JSON.stringify(stale)) await rm(aside, { force: true })
    else await rename(aside, path)
  } catch {}
}

async function release(path: string, keeping: Keeping): Promise<void> {
  const lock = await readLock(path, keeping)
  if (lock?.process === process.pid) await rm(path, { force: true })
}
