import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { largeRegister } from '../../data/samples/large/large-register.ts'
import { createRegisterFrom } from '../../data/store/creating.ts'
import { realDisk } from '../../data/store/disk.ts'
import { newId } from '../../data/store/ids.ts'

/** Makes an invented register of so many responses in a folder below `home`. */
export async function generated(home: string, count: number): Promise<string> {
  const folder = join(home, 'Large.register')
  const world = { disk: realDisk, now: () => new Date(), newId }
  const made = await createRegisterFrom(folder, largeRegister(count, 1), world)
  if (!made.ok) throw new Error(made.failure.code)
  return folder
}

/** Asks for a register from the start page. */
export async function open(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
  await page.getByRole('button', { name: 'Open a register…' }).click()
}
