import { dirname } from 'node:path'
import { type Result, succeed } from '../contract.ts'
import { type LetterDraft, letterDraftSchema } from '../letter-draft.ts'
import type { Disk } from './disk.ts'
import type { Keeping } from './keeping.ts'
import { failureOf } from './ledger.ts'

/** What a draft is sealed as. */
export const sealedAs = 'draft'

/** The draft kept at a path. Null where there is none, or where it is of another version or damaged: it is no record. */
export async function readDraft(
  path: string,
  keeping: Keeping,
  disk: Disk,
): Promise<Result<LetterDraft | null>> {
  let bytes: Uint8Array | null
  try {
    bytes = await disk.readIfThere(path)
    bytes = bytes && keeping.unwrap(sealedAs, bytes)
  } catch (error) {
    return failureOf(error, path)
  }
  if (bytes === null) return succeed(null)
  try {
    return succeed(letterDraftSchema.parse(JSON.parse(new TextDecoder().decode(bytes))))
  } catch {
    return succeed(null)
  }
}

/** Keeps a draft at a path, whole or not at all; null removes the one that is there. */
export async function keepDraft(
  path: string,
  draft: LetterDraft | null,
  keeping: Keeping,
  disk: Disk,
): Promise<Result<void>> {
  try {
    if (draft === null) await disk.remove(path)
    else {
      await disk.makeFolder(dirname(path))
      const bytes = new TextEncoder().encode(JSON.stringify(draft))
      await disk.writeWhole(path, keeping.wrap(sealedAs, bytes))
    }
    return succeed(undefined)
  } catch (error) {
    return failureOf(error, path)
  }
}
