import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { isRoot } from '../../build/stage.ts'
import { openLetter2018 } from '../../data/samples/open-letter-2018.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

/** Chooses a folder in the dialog that asks for a register. */
async function openFolder(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
  await page.getByRole('button', { name: 'Open a register…' }).click()
}

async function chooseLetter(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await (await chooser).setFiles(file)
}

async function ledgerOf(folder: string): Promise<string> {
  // Beside it may still be the lock of the writing that is just ending.
  const name = (await readdir(join(folder, 'ledgers'))).find(each => each.endsWith('.ledger'))
  return join(folder, 'ledgers', name ?? '')
}

test.describe('A letter’s file', () => {
  test('that is empty, no text or too large is refused with a reason; one in an old Arabic encoding is read', async ({
    app,
    page,
    folders,
  }) => {
    test.slow()
    const register = new RegisterPages(app, page)
    await register.createRegister(folders.home, 'Letters', 'Secretariat')
    await page.getByRole('main').getByRole('button', { name: 'Register a letter' }).click()
    const at = (name: string) => join(folders.home, name)

    await writeFile(at('empty.txt'), '')
    await chooseLetter(page, at('empty.txt'))
    await expect(page.getByRole('alert')).toContainText('This file is empty')

    await writeFile(at('picture.txt'), Buffer.from('89504e470d0a1a0a0000000d49484452000000ff', 'hex'))
    await chooseLetter(page, at('picture.txt'))
    await expect(page.getByRole('alert')).toContainText('This is not a text')

    await writeFile(at('large.txt'), Buffer.alloc(50 * 1024 * 1024, 'We call on you to answer.\n'))
    await chooseLetter(page, at('large.txt'))
    await expect(page.getByRole('alert')).toContainText('larger than 20 MB')

    // «إلى معالي الوزير / نطالب بما يلي: / 1. فتح الطريق / 2. إطلاق سراح المعتقلين» in Windows-1256.
    const old =
      'c5e1ec20e3dac7e1ed20c7e1e6d2edd10d0a0d0ae4d8c7e1c820c8e3c720ede1ed3a0d0a312e20ddcacd20c7e1d8d1edde0d0a322e20c5d8e1c7de20d3d1c7cd20c7e1e3dacadee1ede40d0a'
    await writeFile(at('old.txt'), Buffer.from(old, 'hex'))
    await chooseLetter(page, at('old.txt'))
    await expect(page.getByLabel('Demand 1', { exact: true })).toHaveValue('فتح الطريق')
    await expect(page.getByLabel('Demand 2', { exact: true })).toHaveValue('إطلاق سراح المعتقلين')
  })
})

test.describe('A folder', () => {
  test('that is no register is left as it is', async ({ app, page, folders }) => {
    const folder = join(folders.home, 'Holiday pictures')
    await mkdir(folder)
    await openFolder(app, page, folder)
    await expect(page.getByRole('alert')).toContainText('is not a register')
    expect(await readdir(folder)).toEqual([])
  })

  test('of a newer version is not opened and not changed', async ({ app, page, folders }) => {
    const register = new RegisterPages(app, page)
    const folder = await register.createRegister(folders.home, 'Newer', 'Secretariat')
    await page.getByRole('button', { name: 'Close the register' }).click()
    const file = join(folder, 'register.json')
    const newer = (await readFile(file, 'utf8')).replace(/"format":\s*1/, '"format":2')
    await writeFile(file, newer)
    const ledger = await readFile(await ledgerOf(folder))
    await openFolder(app, page, folder)
    await expect(page.getByRole('alert')).toContainText('newer version of Answerable (format 2)')
    expect(await readFile(file, 'utf8')).toBe(newer)
    expect(await readFile(await ledgerOf(folder))).toEqual(ledger)
  })

  test('with a changed entry is not opened: the entry is named, the file is left untouched', async ({
    app,
    page,
    folders,
  }) => {
    const register = new RegisterPages(app, page)
    const folder = await register.createRegister(folders.home, 'Changed', 'Secretariat')
    await page.getByRole('button', { name: 'Close the register' }).click()
    const ledger = await ledgerOf(folder)
    const forged = (await readFile(ledger, 'utf8')).replace('Changed', 'Chanced')
    await writeFile(ledger, forged)
    await openFolder(app, page, folder)
    await expect(page.getByRole('alert')).toContainText('is damaged at entry')
    expect(await readFile(ledger, 'utf8')).toBe(forged)
  })

  test('whose last write was torn opens without it, keeps it aside and says so', async ({
    app,
    page,
    folders,
  }) => {
    const register = new RegisterPages(app, page)
    const folder = await register.createRegister(folders.home, 'Torn', 'Secretariat')
    await page.getByRole('button', { name: 'Close the register' }).click()
    const ledger = await ledgerOf(folder)
    const whole = await readFile(ledger, 'utf8')
    await writeFile(ledger, `${whole}{"id":"torn`)
    await openFolder(app, page, folder)
    await expect(register.heading('Overview')).toBeVisible()
    await register.told('cut off the ledger and kept aside')
    expect(await readFile(ledger, 'utf8')).toBe(whole)
    const names = await readdir(join(folder, 'ledgers'))
    expect(names.filter(name => name.includes('.torn-'))).toHaveLength(1)
  })
})

// Only root can mount a small disk, as CI does; elsewhere the store's tests show the same with a disk that refuses.
const onADiskOfItsOwn = isRoot() ? test.describe : () => undefined

onADiskOfItsOwn('A disk', () => {
  test('that is full refuses the change, says that it is not recorded, and takes it once there is room', async ({
    app,
    page,
    folders,
  }) => {
    const disk = join(folders.home, 'disk')
    await mkdir(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk])
    try {
      const register = new RegisterPages(app, page)
      const folder = await register.createRegister(disk, 'Full', 'Secretariat')
      const ledger = await ledgerOf(folder)
      const before = await readFile(ledger)
      await page.getByRole('main').getByRole('button', { name: 'Register a letter' }).click()
      await page.getByLabel('The letter’s text').fill(openLetter2018)
      await page.getByRole('button', { name: 'Read it' }).click()
      await expect(page.getByRole('heading', { name: 'Signatories 54' })).toBeVisible()
      const filler = join(disk, 'filler')
      await writeFile(filler, Buffer.alloc(1024 * 1024)).catch(() => undefined)
      await page.getByRole('button', { name: 'Register the letter' }).click()
      await expect(page.getByRole('alert')).toContainText('The disk is full. This change was not recorded')
      expect(await readFile(ledger)).toEqual(before)

      await writeFile(filler, '')
      await page.getByRole('button', { name: 'Register the letter' }).click()
      await expect(register.heading(/^Open letter to/)).toBeVisible()
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })

  test('that is read-only opens the register for reading and records nothing', async ({
    app,
    page,
    folders,
  }) => {
    const disk = join(folders.home, 'disk')
    await mkdir(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk])
    try {
      const register = new RegisterPages(app, page)
      const folder = await register.createRegister(disk, 'Read', 'Secretariat')
      await page.getByRole('button', { name: 'Close the register' }).click()
      execFileSync('mount', ['-o', 'remount,ro', disk])
      await openFolder(app, page, folder)
      await expect(register.heading('Overview')).toBeVisible()
      await expect(page.getByText('This register cannot be changed here')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Log a response' })).toBeDisabled()
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })
})
