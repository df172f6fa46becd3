import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Everything that stands below a folder, names included, in one piece: for looking for words. */
export async function allBytesBelow(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const pieces: Buffer[] = []
  for (const entry of entries) {
    pieces.push(Buffer.from(`${entry.name}\n`))
    if (entry.isFile()) pieces.push(await readFile(join(entry.parentPath, entry.name)))
  }
  return Buffer.concat(pieces)
}
