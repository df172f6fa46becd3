import type { ElectronApplication } from 'playwright/test'
import { expect } from './launch.ts'

/** Chooses a command in the native menu by its label, wherever in it that stands, as soon as the menu is there. */
export async function chooseInMenu(app: ElectronApplication, label: string): Promise<void> {
  const choose = () =>
    app.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      const item = items?.find(each => each.label === wanted)
      item?.click()
      return item !== undefined
    }, label)
  // The menu comes once the window has shown what was asked for.
  await expect.poll(choose).toBe(true)
}
