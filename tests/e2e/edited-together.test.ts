import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { idSchemas } from '../../data/domain/ids.ts'
import { commandSchema } from '../../data/domain/register.ts'
import { openRegister } from '../../data/store/opening.ts'
import { worldAround } from '../faults/opening.ts'
import { expect, type Folders, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

test.use({ author: 'Amal' })

const name = 'Harbour Ministry'
const title = `Change ${name}`

/** The folder as another laptop opens it. */
async function opened(folder: string, laptop: string, { userData }: Folders) {
  const there = await openRegister(
    folder,
    async () => idSchemas.replica.parse(`rep-${laptop}`),
    worldAround(join(userData, laptop)),
  )
  if (!there.ok) throw new Error(there.failure.code)
  const [recipient] = there.value.register().recipients.values()
  if (!recipient) throw new Error('There is no recipient.')
  return { register: there.value, recipient }
}

/** Fatima changes the recipient on her laptop, in the same folder: it arrives in Amal's window. */
async function fatimaChanges(folder: string, folders: Folders, to: object): Promise<void> {
  const { register, recipient } = await opened(folder, 'f', folders)
  const command = commandSchema.parse({ kind: 'editRecipient', recipient: recipient.id, to })
  const done = await register.submit(command, 'Fatima')
  if (!done.ok) throw new Error(JSON.stringify(done.failure))
  await register.close()
}

/** What is recorded of the recipient, and what the newest entry about it says. */
async function recorded(folder: string, folders: Folders) {
  const { register, recipient } = await opened(folder, 'g', folders)
  const stream = register.register().streams.get(recipient.id) ?? []
  await register.close()
  return { recipient, last: stream.at(-1)?.fact }
}

async function withRecipient(register: RegisterPages, page: Page, { home }: Folders): Promise<string> {
  const folder = await register.createRegister(home, 'Shared', 'Amal')
  await register.goTo('Recipients')
  await page.getByRole('button', { name: 'Add a recipient…' }).first().click()
  const form = register.form('Add a recipient')
  await form.getByLabel(/^Name \(English\)/).fill(name)
  await form.getByRole('textbox', { name: /^Contact/ }).fill('office@harbour.example')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  return folder
}

async function change(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name }).click()
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Change/ })
    .click()
}

test('what a colleague records while a form is open is there after saving it, and so is what was written in it', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await withRecipient(register, page, folders)
  await change(page)
  const form = register.form(title)
  await form.getByRole('textbox', { name: /^Contact/ }).fill('press@harbour.example')
  await fatimaChanges(folder, folders, {
    role: { en: 'Ministry of harbours' },
    replyRule: { days: 45, counting: 'calendar' },
  })
  await expect(form.getByLabel(/^Role \(English\)/)).toHaveValue('Ministry of harbours')
  await expect(form.getByRole('textbox', { name: /^Contact/ })).toHaveValue('press@harbour.example')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  expect((await recorded(folder, folders)).recipient).toMatchObject({
    contact: 'press@harbour.example',
    role: { en: 'Ministry of harbours' },
    replyRule: { days: 45, counting: 'calendar' },
  })
})

test('where both changed the same the form says who wrote what, and is not saved before one of them was chosen', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await withRecipient(register, page, folders)
  await change(page)
  const form = register.form(title)
  await form.getByRole('textbox', { name: /^Contact/ }).fill('press@harbour.example')
  await form.getByLabel(/^Role \(English\)/).fill('Harbours')
  await form.getByLabel(/^Days/).fill('30')
  await page.keyboard.press('Tab')
  await fatimaChanges(folder, folders, {
    contact: 'fatima@harbour.example',
    role: { en: 'Ministry of harbours' },
    replyRule: { days: 45, counting: 'working' },
  })
  const note = form.getByRole('region', { name: 'Changed by somebody else meanwhile' })
  await expect(note.getByRole('listitem').filter({ hasText: 'Contact' })).toContainText(
    'fatima@harbour.example',
  )
  await expect(note.getByRole('listitem').filter({ hasText: 'Role' })).toContainText('Fatima')
  const timeToAnswer = note.getByRole('listitem').filter({ hasText: 'Time to answer' })
  await expect(timeToAnswer).toContainText('45 working days')
  await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled()
  await picture('clash')
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').setLegacyMode().analyze()
  expect(violations).toEqual([])
  await note.getByRole('button', { name: 'Take this Contact' }).click()
  await expect(form.getByRole('textbox', { name: /^Contact/ })).toHaveValue('fatima@harbour.example')
  await timeToAnswer.getByRole('button', { name: /^Take this/ }).click()
  await note.getByRole('button', { name: 'Keep mine Role' }).click()
  await expect(note).toBeHidden()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  expect((await recorded(folder, folders)).recipient).toMatchObject({
    contact: 'fatima@harbour.example',
    role: { en: 'Harbours' },
    replyRule: { days: 45, counting: 'working' },
  })
})

test('what was begun and closed is asked about too, where a colleague changed the same before it is opened again', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await withRecipient(register, page, folders)
  await change(page)
  const form = register.form(title)
  await form.getByRole('textbox', { name: /^Contact/ }).fill('press@harbour.example')
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await fatimaChanges(folder, folders, { contact: 'fatima@harbour.example' })
  await expect(page.getByRole('main').getByText('fatima@harbour.example')).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Change/ })
    .click()
  await expect(form.getByRole('textbox', { name: /^Contact/ })).toHaveValue('press@harbour.example')
  await form.getByRole('button', { name: 'Keep mine Contact' }).click()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  expect((await recorded(folder, folders)).recipient.contact).toBe('press@harbour.example')
})
