import { randomUUID } from 'node:crypto'
import { constants, fstatSync } from 'node:fs'
import { access, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** What the store asks of a file system; tests put one that fails in its place. */
export interface Disk {
  /** Adds a piece at the end, which must be at `length` bytes, and flushes it. Resolves when it is on the disk. */
  appendDurably(path: string, piece: Uint8Array, length: number): Promise<void>
  truncate(path: string, length: number): Promise<void>
  /** Puts bytes into a new file beside another and returns its name. */
  keepAside(path: string, bytes: Uint8Array): Promise<string>
  /** Writes a whole file so that it is there complete or not at all. */
  writeWhole(path: string, bytes: Uint8Array | string): Promise<void>
  readIfThere(path: string): Promise<Uint8Array | null>
  /** The bytes from a place on. */
  readFrom(path: string, start: number): Promise<Uint8Array | null>
  /** Another text whenever the file was written or another was put in its place; null where there is none. */
  stampOf(path: string): Promise<string | null>
  names(folder: string): Promise<readonly string[]>
  makeFolder(path: string): Promise<void>
  move(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Overwrites a file where it stands and removes it; of a folder, everything in it too. */
  destroy(path: string): Promise<void>
  exists(path: string): Promise<boolean>
  isWritable(folder: string): Promise<boolean>
}

const absent = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const coded = (code: string, message: string) => Object.assign(new Error(message), { code })

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY)
  await folder.sync().finally(() => folder.close())
}

async function overwrite(path: string): Promise<void> {
  const zeros = new Uint8Array(64 * 1024)
  const file = await open(path, constants.O_WRONLY)
  try {
    const { size } = await file.stat()
    for (let at = 0; at < size; at += zeros.length) {
      await file.write(zeros, 0, Math.min(zeros.length, size - at), at)
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The computer's own file system. */
export const realDisk: Disk = {
  // An open file is asked about itself without a turn for others: no disk is waited for, and each turn costs more than that.
  async appendDurably(path, piece, length) {
    // Only a first piece makes the file: where it is gone from under the app, it is gone.
    const file = await open(path, constants.O_WRONLY | (length === 0 ? constants.O_CREAT : 0))
    try {
      if (fstatSync(file.fd).size !== length)
        throw coded('ECHANGED', 'The ledger was changed by somebody else.')
      let done = 0
      while (done < piece.length) {
        const { bytesWritten } = await file.write(piece, done, piece.length - done, length + done)
        done += bytesWritten
      }
      await file.datasync()
      if (fstatSync(file.fd).nlink === 0)
        throw coded('ENOENT', 'The ledger was removed while it was written.')
    } finally {
      await file.close()
    }
    if (length === 0) await flushFolder(dirname(path))
  },
  async truncate(path, length) {
    const file = await open(path, constants.O_WRONLY)
    try {
      await file.truncate(length)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  async keepAside(path, bytes) {
    const name = `${basename(path)}.torn-${new Date().toISOString().replaceAll(':', '')}-${randomUUID().slice(0, 8)}`
    await this.writeWhole(join(dirname(path), name), bytes)
    return name
  },
  async writeWhole(path, bytes) {
    const unfinished = `${path}.${randomUUID()}.part`
    try {
      await writeFile(unfinished, bytes, { flush: true })
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
    await flushFolder(dirname(path))
  },
  async readIfThere(path) {
    try {
      return await readFile(path)
    } catch (error) {
      if (absent(error)) return null
      throw error
    }
  },
  async readFrom(path, start) {
    try {
      const file = await open(path, constants.O_RDONLY)
      try {
        const { size } = await file.stat()
        const bytes = new Uint8Array(Math.max(0, size - start))
        let done = 0
        while (done < bytes.length) {
          const { bytesRead } = await file.read(bytes, done, bytes.length - done, start + done)
          if (bytesRead === 0) break
          done += bytesRead
        }
        return bytes.subarray(0, done)
      } finally {
        await file.close()
      }
    } catch (error) {
      if (absent(error)) return null
      throw error
    }
  },
  async stampOf(path) {
    try {
      const { size, mtimeNs, ino } = await stat(path, { bigint: true })
      return `${size} ${mtimeNs} ${ino}`
    } catch (error) {
      if (absent(error)) return null
      throw error
    }
  },
  async names(folder) {
    return (await readdir(folder)).sort()
  },
  async makeFolder(path) {
    await mkdir(path, { recursive: true })
  },
  async move(from, to) {
    await rename(from, to)
  },
  async remove(path) {
    await rm(path, { recursive: true, force: true })
  },
  async destroy(path) {
    if ((await stat(path)).isDirectory()) {
      for (const name of await readdir(path)) await this.destroy(join(path, name))
    } else {
      await overwrite(path)
    }
    await rm(path, { recursive: true })
  },
  async exists(path) {
    return stat(path).then(
      () => true,
      () => false,
    )
  },
  async isWritable(folder) {
    return access(folder, constants.W_OK).then(
      () => true,
      () => false,
    )
  },
}
