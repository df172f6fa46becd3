import { rename } from 'node:fs/promises'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { z } from 'zod'
import { recentRegisterSchema, settingsSchema } from '../contract.ts'
import { civilDateSchema } from '../domain/civil-date.ts'
import { idSchemas } from '../domain/ids.ts'

/** What this installation keeps for itself: settings, registers opened lately, and its name as a replica in each register. */
export const installationSchema = z.object({
  ...settingsSchema.partial().shape,
  recent: z.array(recentRegisterSchema).optional(),
  /** By computer and register: where this file was copied to another computer, it writes ledgers of its own there. */
  replicasOn: z.record(z.string(), z.record(z.string(), idSchemas.replica)).optional(),
  /** By a register's folder: the folder elsewhere that its backups go to. */
  backupPlaces: z.record(z.string(), z.string()).optional(),
  /** The day on which near deadlines were told last. */
  deadlinesToldOn: civilDateSchema.optional(),
  window: z
    .object({ width: z.number(), height: z.number(), x: z.number(), y: z.number(), zoom: z.number() })
    .partial()
    .optional(),
})
export type Installation = z.infer<typeof installationSchema>

/** The installation's file: an ordinary lowdb JSON file. One that cannot be read is kept aside and begun anew. */
export async function openInstallation(path: string): Promise<Low<Installation>> {
  const file = new Low<Installation>(new JSONFile(path), {})
  try {
    await file.read()
    file.data = installationSchema.parse(file.data)
  } catch {
    await rename(path, `${path}.unreadable`).catch(() => undefined)
    file.data = {}
  }
  return file
}
