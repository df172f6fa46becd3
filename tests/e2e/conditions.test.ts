import type { Page } from 'playwright/test'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

/** Goes on with Tab until what is named has the focus: as a person does who uses no mouse. */
async function tabTo(page: Page, role: 'button' | 'textbox' | 'radio', name: string | RegExp): Promise<void> {
  const target = page.getByRole('dialog').last().getByRole(role, { name }).last()
  for (let step = 0; step < 60; step++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

/** Opens the list that has the focus and chooses by typing. */
async function pickByKeyboard(page: Page, label: RegExp, option: string): Promise<void> {
  await tabTo(page, 'button', label)
  await page.keyboard.press('Enter')
  const wanted = page.getByRole('option', { name: option }).first()
  await expect(wanted).toBeVisible()
  await page.keyboard.press('Home')
  for (let step = 0; step < 40; step++) {
    if (await wanted.evaluate(element => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(wanted).toBeHidden()
}

async function openLetter(
  page: Page,
  register: RegisterPages,
  name: RegExp,
  letters = 'Letters',
): Promise<void> {
  await register.goTo(letters)
  await page.getByRole('link', { name }).click()
}

test('a nested condition is built by keyboard alone, reads as a sentence, and says in place what it lacks', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await openLetter(page, register, /wells of the Marwan valley/)
  await register.partOfLetter('Commitments')
  await page.keyboard.press('Shift+c')
  const form = register.form('Add a commitment')
  const submit = form.getByRole('button', { name: 'Add the commitment' })
  await expect(form.getByLabel('What the letter announces (English)')).toBeFocused()
  await page.keyboard.type('We will open the exhibition.')
  await tabTo(page, 'textbox', 'Name of the event (English)')
  await page.keyboard.type('Exhibition')

  await tabTo(page, 'button', '+ Add a part')
  await expect(form.getByText('This group is empty.')).toBeVisible()
  await page.keyboard.press('Enter')
  await pickByKeyboard(page, /What it does/, 'stays at')
  await expect(form.getByText(/It holds if Demand 1 stands at “Met” for 30 days in a row/)).toBeVisible()

  await tabTo(page, 'button', '+ Add a group')
  await page.keyboard.press('Enter')
  await expect(submit).toBeDisabled()
  await pickByKeyboard(page, /How the parts go together/, 'At least some of these hold')
  // Each part comes with the next demand that is not in it yet.
  for (const demand of [/^Demand 2.*Demand$/, /^Demand 3.*Demand$/]) {
    await form.getByRole('button', { name: '+ Add a part' }).first().press('Enter')
    await expect(form.getByRole('button', { name: demand })).toBeFocused()
  }
  await pickByKeyboard(page, /What it does/, 'is answered by')
  await expect(form.getByText('Choose who answers.')).toBeVisible()
  await pickByKeyboard(page, /Recipient/, 'Valley Council')
  const sentence = form.getByRole('region', { name: 'What the condition says' })
  await expect(sentence).toContainText(
    'at least 1 of these: Demand 2 stands at “Met” on the day of the decision; Valley Council answers Demand 3 with at least “Accepts in part” by the day of the decision',
  )
  await pickByKeyboard(page, /1 of 2.*How many/, '2 of 2')
  await expect(sentence).toContainText('at least 2 of these')
  await picture('conditions-builder')

  // The builder's own undo, and redo.
  await page.keyboard.press('Control+z')
  await expect(sentence).toContainText('at least 1 of these')
  await page.keyboard.press('Control+Shift+z')
  await expect(sentence).toContainText('at least 2 of these')

  // A part is moved and put in a group of its own, from its menu.
  await form.getByRole('button', { name: 'Move, wrap or remove this part' }).nth(2).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Move down' }).press('Enter')
  await expect(sentence).toContainText(/of these: Valley Council .*; Demand 2 stands/)

  await page.keyboard.press('Control+Enter')
  await register.told('Saved.')
  const article = page.getByRole('article').filter({ hasText: 'Exhibition' })
  await expect(article).toContainText('At least 2 of these')
  await expect(article).toContainText('If this comes true')
  await picture('conditions-built')
})

test('a condition that asks for more parts than it has is explained in place and cannot be recorded', async ({
  app,
  page,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Commitments')
  await page.getByRole('link', { name: 'Water Forum' }).click()
  await page.getByRole('button', { name: 'Change the commitment' }).click()
  const form = register.form('Change the commitment')
  await pickByKeyboard(page, /How the parts go together/, 'At least some of these hold')
  await pickByKeyboard(page, /1 of 3.*How many/, '3 of 3')
  await form.getByRole('button', { name: 'Move, wrap or remove this part' }).first().press('Enter')
  await page.getByRole('menuitem', { name: 'Remove' }).press('Enter')
  await expect(form.getByText('It asks for 3 parts and has 2.')).toBeVisible()
  await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled()
  await pickByKeyboard(page, /3 of 2.*How many/, '2 of 2')
  // A changed condition asks why.
  await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled()
  await form.getByLabel('Why it is changed').fill('Agreed by the assembly')
  await form.getByRole('button', { name: 'Save' }).click()
  await register.told('Saved.')
  await expect(page.getByRole('article')).toContainText('At least 2 of these')
})

test('a decision that departs asks for its reason first, and keeps the why it was taken on', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Commitments')
  await page.getByRole('link', { name: 'Water Forum' }).click()
  await page.getByRole('button', { name: 'Record a decision' }).click()
  const form = register.form('Record a decision')
  const submit = form.getByRole('button', { name: 'Record the decision' })
  await form.getByLabel('By whom').fill('Assembly')
  await register.pick(form, 'radio', 'Defer')
  await expect(submit).toBeEnabled()
  await register.pick(form, 'radio', 'Participate')
  await expect(form.getByText('This departs from what the condition says.')).toBeVisible()
  await expect(submit).toBeDisabled()
  await form.getByText('Why', { exact: true }).click()
  await expect(form).toContainText('All three wells are still sealed.')
  await picture('decision-departs')
  await form.getByLabel('Reason').fill('The farmers asked us to speak for them.')
  await submit.click()
  await register.told('The decision is recorded.')
  const article = page.getByRole('article')
  await expect(article).toContainText('departs from the condition')

  // The condition is changed: the decision still shows the one it was taken on, and what is said now.
  await page.getByRole('button', { name: 'Change the commitment' }).click()
  const change = register.form('Change the commitment')
  await register.pick(change, 'radio', 'None: in force as it stands')
  await change.getByLabel('Why it is changed').fill('The assembly dropped it')
  await change.getByRole('button', { name: 'Save' }).click()
  await register.told('Saved.')
  await expect(article).toContainText('It now says: In force')
  await article.getByText('What the condition said then, and why').click()
  await expect(article).toContainText('All three wells are still sealed.')
  await picture('decision-kept')
})

test('commitments are narrowed to a state, and still are when one comes back to them', async ({
  app,
  page,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Commitments')
  const table = page.getByRole('table', { name: 'Commitments of all letters' })
  await expect(table.getByRole('row')).toHaveCount(6)
  await expect(table).toContainText('Demands 1, 2 and 3 stand at “Met” on 4 December 2026')
  await register.pick(page.getByRole('main'), 'radio', /Fails/)
  await expect(table.getByRole('row')).toHaveCount(2)
  await expect(table).toContainText('Demand 1: “Unmet” since 12 Mar 2018')
  await register.goTo('Letters')
  await register.goTo('Commitments')
  await expect(table.getByRole('row')).toHaveCount(2)
})

test.describe('in Arabic', () => {
  test.use({ language: 'ar', appearance: 'dark', windowSize: { width: 1024, height: 700 } })

  test('a nested condition is built by keyboard alone, from right to left', async ({
    app,
    page,
    picture,
  }) => {
    const register = new RegisterPages(app, page)
    await page.getByRole('button', { name: 'جولة في السجل النموذجي' }).click()
    await page.locator('nav a[href$="/letters"]').click()
    await page.locator('tbody th a').nth(1).click()
    await page.locator('.tabs a[href$="/commitments"]').click()
    await page.keyboard.press('Shift+c')
    const form = page.getByRole('dialog', { name: 'إضافة التزام' })
    await expect(form.getByLabel('ما تعلنه الرسالة (العربية)')).toBeFocused()
    await page.keyboard.type('سنشارك في المؤتمر.')
    await tabTo(page, 'textbox', 'اسم الفعالية (العربية)')
    await page.keyboard.type('المؤتمر')
    await tabTo(page, 'button', '+ إضافة جزء')
    await page.keyboard.press('Enter')
    await pickByKeyboard(page, /ما يحصل له/, 'يبلغ حالة')
    await tabTo(page, 'button', '+ إضافة مجموعة')
    await page.keyboard.press('Enter')
    await pickByKeyboard(page, /كيف تجتمع الأجزاء/, 'لا يتحقق شيء مما يلي')
    await form.getByRole('button', { name: '+ إضافة جزء' }).first().press('Enter')
    const sentence = form.getByRole('region', { name: 'ما يقوله الشرط' })
    await expect(sentence).toContainText('يبلغ المطلب 1 حالة «محقق» قبل موعد القرار')
    await expect(sentence).toContainText('ليس صحيحاً أن يكون المطلب 2 في حالة «محقق»')
    await picture('conditions-builder')
    await page.keyboard.press('Control+Enter')
    await register.told('حُفظ')
    await expect(page.getByRole('article').filter({ hasText: 'المؤتمر' }).last()).toContainText('كل ما يلي')
    await picture('conditions-built')
    await page.locator('nav a[href$="/commitments"]').first().click()
    await picture('commitments')
    await page.locator('tbody th a').first().click()
    await picture('commitment')
  })
})
