import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { idSchemas } from '../../data/domain/ids.ts'
import { commandSchema, type Register } from '../../data/domain/register.ts'
import { sampleEntries } from '../../data/samples/sample.ts'
import { createRegisterFrom } from '../../data/store/creating.ts'
import { openRegister } from '../../data/store/opening.ts'
import { worldAround } from '../faults/opening.ts'
import type { Launched } from './launch.ts'

/** What somebody does, given the register as they have it. */
type Doing = (register: Register) => readonly unknown[]

/** The sample in a folder that laptops share. */
export async function sharedSample(home: string): Promise<string> {
  const folder = join(home, 'Shared.register')
  const made = await createRegisterFrom(folder, sampleEntries(), worldAround(folder))
  if (!made.ok) throw new Error(made.failure.code)
  return folder
}

/** The same, with what Layla and Omar did to it on laptops of their own, not knowing of each other. */
export async function registerOfTwo(home: string, layla: Doing, omar: Doing): Promise<string> {
  const here = await sharedSample(home)
  const there = join(home, 'copy', 'Shared.register')
  await cp(here, there, { recursive: true })
  await record(here, 'layla', 'Layla', layla)
  await record(there, 'omar', 'Omar', omar)
  await cp(join(there, 'ledgers', 'rep-omar.ledger'), join(here, 'ledgers', 'rep-omar.ledger'))
  return here
}

/** Somebody does something on a laptop of their own, in this folder. */
export async function record(folder: string, laptop: string, author: string, doing: Doing): Promise<void> {
  const opened = await openRegister(
    folder,
    async () => idSchemas.replica.parse(`rep-${laptop}`),
    worldAround(folder),
  )
  if (!opened.ok) throw new Error(opened.failure.code)
  for (const input of doing(opened.value.register())) {
    const done = await opened.value.submit(commandSchema.parse(input), author)
    if (!done.ok) throw new Error(JSON.stringify(done.failure))
  }
  await opened.value.close()
}

/** Opens a register's folder from the start page. */
export async function openFolder({ app, page }: Launched, folder: string): Promise<Page> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
  await page.locator('.start-choices button').nth(1).click()
  await page.locator('.frame').waitFor()
  return page
}
