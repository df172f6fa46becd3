import { join } from 'node:path'
import { z } from 'zod'
import { idSchemas } from '../domain/ids.ts'
import { fail, type Result, succeed } from '../failure.ts'
import type { Disk } from './disk.ts'

/** The format that this version writes; a folder with a higher one is left alone. */
export const format = 1

const registerFileSchema = z.object({
  format: z.int(),
  register: idSchemas.register,
  /** The ways to the key of an encrypted register; none in one that is not. Each is checked by itself. */
  keySlots: z.array(z.unknown()),
  /** What stood here before it was encrypted has not all been destroyed yet. */
  plainRemains: z.literal(true).optional(),
  /** It was opened from a bundle, which is beside it, and holds a part of the register; what is recorded here is this replica's. */
  part: z.object({ replica: idSchemas.replica }).optional(),
})
export type RegisterFile = z.infer<typeof registerFileSchema>

const path = (folder: string) => join(folder, 'register.json')

/** Reads what a folder says of itself. Refused: nothing there, no register, a newer format. */
export async function readRegisterFile(folder: string, disk: Disk): Promise<Result<RegisterFile>> {
  const bytes = await disk.readIfThere(path(folder))
  if (bytes === null) {
    return fail({ code: (await disk.exists(folder)) ? 'notARegister' : 'notFound', path: folder })
  }
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return fail({ code: 'notARegister', path: folder })
  }
  const newer = z.object({ format: z.int().gt(format) }).safeParse(json)
  if (newer.success) return fail({ code: 'newerFormat', path: folder, format: newer.data.format })
  const about = registerFileSchema.safeParse(json)
  return about.success ? succeed(about.data) : fail({ code: 'notARegister', path: folder })
}

/** What a register's file says, but for its format. */
export type AboutRegister = Omit<RegisterFile, 'format' | 'keySlots'> & {
  readonly keySlots: readonly unknown[]
}

/** Writes it, whole or not at all. */
export async function writeRegisterFile(folder: string, about: AboutRegister, disk: Disk): Promise<void> {
  await disk.writeWhole(path(folder), `${JSON.stringify({ format, ...about }, null, 2)}\n`)
}
