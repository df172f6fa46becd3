import { basename, dirname, join } from 'node:path'
import { fail, type Result, succeed } from '../failure.ts'
import { failureOf } from './ledger.ts'
import { type AboutRegister, writeRegisterFile } from './register-file.ts'
import type { World } from './world.ts'

/** Makes a register's folder, whole or not at all; `fill` puts into it what else belongs there. */
export async function makeFolder(
  folder: string,
  about: AboutRegister,
  { disk }: World,
  fill: (inside: string) => Promise<void> = async () => undefined,
): Promise<Result<undefined>> {
  if (await disk.exists(folder)) return fail({ code: 'alreadyThere', path: folder })
  const unfinished = join(dirname(folder), `.${basename(folder)}.unfinished-${about.register}`)
  try {
    for (const part of ['ledgers', 'files', 'backups']) await disk.makeFolder(join(unfinished, part))
    await writeRegisterFile(unfinished, about, disk)
    await fill(unfinished)
    await disk.move(unfinished, folder)
    return succeed(undefined)
  } catch (error) {
    await disk.remove(unfinished).catch(() => undefined)
    return failureOf(error, folder)
  }
}
