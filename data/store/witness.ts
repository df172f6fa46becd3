import { createHash } from 'node:crypto'
import { closeSync, constants, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Seen } from '../domain/entry.ts'
import type { RegisterId } from '../domain/ids.ts'

/** How far a ledger goes: the number of its last entry and that entry's hash, which covers every one before. */
export const headSchema = z.object({ sequence: z.int().min(1), hash: z.string().length(64) })
export type Head = z.infer<typeof headSchema>
export type Heads = Readonly<Record<string, Head>>

/** What is here of the other laptops' entries, as an entry that is written here says it. */
export const seenIn = (heads: Heads, own: string): Seen =>
  Object.fromEntries(
    Object.entries(heads).flatMap(([replica, { sequence }]) =>
      replica === own ? [] : [[replica, sequence]],
    ),
  )

/**
 * What this installation remembers of a register's ledgers, apart from the register's folder: a chain of hashes
 * cannot tell by itself that its last entries were cut off, or that an older copy was put in its place.
 */
export interface Witness {
  /** The heads seen last, by replica. Nothing where there is no memory, or it cannot be read. */
  read(register: RegisterId): Heads
  /** Remembers them; where that fails, nothing is told, since no record hangs on it. */
  keep(register: RegisterId, heads: Heads): void
}

const headsSchema = z.record(z.string(), headSchema)
const check = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/**
 * The witness as small files in a folder of the installation, `<check> <heads>` each. Written after an entry is
 * acknowledged and not flushed: it may be behind its ledger after a power cut, and never ahead of it.
 */
export function witnessIn(folder: string): Witness {
  const pathOf = (register: RegisterId) => join(folder, `${register}.heads`)
  return {
    read(register) {
      try {
        const [sum, text = ''] = readFileSync(pathOf(register), 'utf8').split(' ')
        return sum === check(text) ? headsSchema.parse(JSON.parse(text)) : {}
      } catch {
        return {}
      }
    },
    keep(register, heads) {
      const text = JSON.stringify(heads)
      try {
        mkdirSync(folder, { recursive: true })
        const file = openSync(pathOf(register), constants.O_WRONLY | constants.O_CREAT, 0o600)
        try {
          ftruncateSync(file, writeSync(file, `${check(text)} ${text}`, 0))
        } finally {
          closeSync(file)
        }
      } catch {}
    },
  }
}

/** What became of a ledger since the head that was seen of it. */
export type Since = 'followed' | 'cutBack' | 'replaced'

/** Compares a ledger of `sequence` entries with the head seen before; `found` is its hash at that head's number. */
export function since(seen: Head, sequence: number, found: string | null): Since {
  if (sequence < seen.sequence) return 'cutBack'
  return found === seen.hash ? 'followed' : 'replaced'
}
