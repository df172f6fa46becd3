import { z } from 'zod'
import type { Entry } from './domain/entry.ts'

/**
 * Some of a register's entries on their way to the window, as JSON text: a text crosses as it is, where a list
 * would be copied object by object, three times over. `next`: where the next portion begins; null after the last.
 */
export const portionSchema = z.object({ entries: z.string(), next: z.int().min(1).nullable() })
export type Portion = z.infer<typeof portionSchema>

/** A portion has about so many characters: reading it takes a few milliseconds. */
const portionSize = 256 * 1024

/** The portion of a list of entries that begins with the one at a place. */
export function portionFrom(entries: readonly Entry[], from: number): Portion {
  const texts: string[] = []
  let at = from
  for (let size = 0; at < entries.length && size < portionSize; at++) {
    const text = JSON.stringify(entries[at])
    texts.push(text)
    size += text.length
  }
  return { entries: `[${texts.join(',')}]`, next: at < entries.length ? at : null }
}

const entriesSchema = z.custom<readonly Entry[]>(Array.isArray)

/** The entries of a portion. */
export const entriesIn = ({ entries }: Portion): readonly Entry[] => entriesSchema.parse(JSON.parse(entries))
