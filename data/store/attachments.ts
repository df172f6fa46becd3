import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { attachmentLimit } from '../contract.ts'
import type { FileRef } from '../domain/text.ts'
import { type Failure, fail, type Result, succeed } from '../failure.ts'
import type { Disk } from './disk.ts'
import type { Keeping } from './keeping.ts'
import { failureOf } from './ledger.ts'

/** What an attachment is sealed as, by the name it is kept under. */
export const sealedAs = (kept: string): string => `file ${kept}`

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Keeps a file once, whatever it is called. Refused over 200 MB. */
export async function keepFile(
  folder: string,
  given: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
  keeping: Keeping,
  disk: Disk,
): Promise<Result<FileRef>> {
  const { name, mediaType, bytes } = given
  if (bytes.length > attachmentLimit) return fail({ code: 'fileTooLarge', limit: attachmentLimit })
  try {
    const hash = hashOf(bytes)
    const kept = keeping.fileName(hash)
    const path = join(folder, 'files', kept)
    if (!(await disk.exists(path))) await disk.writeWhole(path, keeping.wrap(sealedAs(kept), bytes))
    return succeed({ hash, name, size: bytes.length, mediaType })
  } catch (error) {
    return failureOf(error, folder)
  }
}

/** Reads a file back; one that is gone, or no longer what was kept, is damaged. */
export async function readFile(
  folder: string,
  file: FileRef,
  keeping: Keeping,
  disk: Disk,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const damaged: Failure = { code: 'fileDamaged', name: file.name }
  try {
    const kept = keeping.fileName(file.hash)
    const bytes = await disk.readIfThere(join(folder, 'files', kept))
    const content = bytes && keeping.unwrap(sealedAs(kept), bytes)
    return content && hashOf(content) === file.hash ? succeed(new Uint8Array(content)) : fail(damaged)
  } catch (error) {
    return failureOf(error, folder)
  }
}
