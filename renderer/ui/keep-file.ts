import { attachmentLimit } from '../../data/contract.ts'
import type { FileRef } from '../../data/domain/text.ts'
import { fail, type Result } from '../../data/failure.ts'
import { tell } from '../app/messages.ts'
import { bridge } from '../bridge.ts'

/** Keeps a file in the register, once under its content's hash. Refused: larger than 200 MB; a folder. */
export async function keepFile(file: File): Promise<Result<FileRef>> {
  if (file.size > attachmentLimit) return fail({ code: 'fileTooLarge', limit: attachmentLimit })
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return await bridge.invoke('file.keep', { name: file.name, mediaType: file.type, bytes })
  } catch {
    return fail({ code: 'notFound', path: file.name })
  }
}

/** Gives a person a copy of a kept file, under its own name; says why where it cannot. */
export async function saveCopy(file: FileRef): Promise<void> {
  const result = await bridge.invoke('file.read', { file })
  if (!result.ok) return tell({ kind: 'failure', failure: result.failure })
  const url = URL.createObjectURL(new Blob([result.value], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  URL.revokeObjectURL(url)
}

/** Files with others added; one content once. */
export function withFiles(files: readonly FileRef[], more: readonly FileRef[]): readonly FileRef[] {
  return [...new Map([...files, ...more].map(file => [file.hash, file])).values()]
}
