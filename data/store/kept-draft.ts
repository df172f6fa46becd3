import { dirname } from 'node:path'
import { type Result, succeed } from '../contract.ts'
import { type LetterDraft, letterDraftSchema } from '../letter-draft.ts'
import type { Disk } from './disk.ts'
import { failureOf } from './ledger.ts'

/** The draft kept at a path. Null where there is none, or where it is of another version or damaged: it is no record. */
export async function readDraft(path: string, disk: Disk): Promise<Result<LetterDraft | null>> {
  let bytes: Uint8Array | null
  try {
    bytes = await disk.readIfThere(path)
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
export async function keepDraft(path: string, draft: LetterDraft | null, disk: Disk): Promise<Result<void>> {
  try {
    if (draft === null) await disk.remove(path)
    else {
      await disk.makeFolder(dirname(path))
      await disk.writeWhole(path, JSON.stringify(draft))
    }
    return succeed(undefined)
  } catch (error) {
    return failureOf(error, path)
  }
}
