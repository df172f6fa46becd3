import type { Locator } from 'playwright/test'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

const archive = /archive of the old school/
const eastern = /Eastern Ghouta, Idlib and Afrin/

/** A form that is begun: how the overview calls it, and where its words stand. */
interface Begun {
  readonly listed: RegExp
  readonly form: string | RegExp
  readonly field: string | RegExp
  readonly says: string
}

test.describe('Every form that is begun', () => {
  test.use({ author: 'Maryam' })

  test('on a letter, among its signatories and in a review is listed, and goes on with what was typed', async ({
    launch,
  }) => {
    test.setTimeout(120_000)
    const { app, page } = await launch()
    const register = new RegisterPages(app, page)
    await register.openSample()
    const begun: Begun[] = []
    const leave = async (each: Begun, field: Locator = register.form(each.form).getByLabel(each.field)) => {
      await field.fill(each.says)
      await page.keyboard.press('Escape')
      await expect(register.form(each.form)).toHaveCount(0)
      begun.push(each)
    }
    const openLetter = async (name: string | RegExp) => {
      await register.goTo('Letters')
      await page.getByRole('link', { name }).click()
    }

    await openLetter(archive)
    await register.cell(1, 2).focus()
    await page.keyboard.press('x')
    await leave({
      listed: /^Close without response/,
      form: 'Close without response',
      field: 'Why',
      says: 'Gone',
    })
    await register.partOfLetter('Signatories')
    const act = async (action: string) => {
      await page
        .getByRole('button', { name: /^What to do: / })
        .first()
        .click()
      await page.getByRole('menuitem', { name: action }).click()
    }
    await act('Record its mandate')
    await leave({
      listed: /^Record a mandate · Former Pupils/,
      form: /^Mandate of/,
      field: 'Given by',
      says: 'The board',
    })
    await act('Record its withdrawal')
    await leave({
      listed: /^Record a withdrawal/,
      form: /^Withdrawal of/,
      field: 'Reason',
      says: 'Not asked',
    })
    await register.partOfLetter('Correspondence')
    await page.getByRole('button', { name: 'Change', exact: true }).first().click()
    await leave({
      listed: /^Change a dispatch/,
      form: /^Dispatch to/,
      field: /^What shows it/,
      says: 'Receipt 12',
    })

    await openLetter(eastern)
    await register.partOfLetter('Signatories')
    await register.pick(page.getByRole('main'), 'checkbox', 'Choose all signatories shown')
    await page.getByRole('button', { name: 'Record the mandates of 54' }).click()
    await leave({
      listed: /^Record a mandate · .* and 53 others/,
      form: 'Mandates of 54 signatories',
      field: 'Given by',
      says: 'Their boards',
    })
    await register.pick(page.getByRole('main'), 'radio', 'Who is bound by what')
    await page.getByRole('table', { name: 'Who is bound by what' }).locator('tbody button').first().focus()
    await page.keyboard.press('Enter')
    await leave({
      listed: /^Say how an organisation stands to a commitment · Al-Marsad/,
      form: /./,
      field: 'In its own words',
      says: 'Its members are divided',
    })

    await register.goTo('Review')
    await page.getByRole('button', { name: 'Sign off…' }).first().click()
    await leave({ listed: /^Sign off a letter/, form: /^Sign off “/, field: 'In words', says: 'So it was' })
    await page
      .getByRole('button', { name: /^Question/ })
      .first()
      .click()
    await leave({
      listed: /^Question a change · ./,
      form: /^What do you ask/,
      field: 'In words',
      says: 'Who said so?',
    })

    const again = await launch()
    const after = new RegisterPages(again.app, again.page)
    await after.openSampleAgain(/Overview|Review/)
    const list = again.page.getByRole('list', { name: 'Begun and not recorded' })
    for (const { listed, form, field, says } of begun) {
      await after.goTo('Overview')
      await expect(list.getByRole('listitem')).toHaveCount(begun.length)
      const line = list.getByRole('listitem').filter({ hasText: listed })
      await line.getByRole('button', { name: 'Go on with it' }).click()
      await expect(after.form(form).getByLabel(field)).toHaveValue(says)
      await again.page.keyboard.press('Escape')
    }
    await again.page.screenshot({ path: 'test-results/screens/begun-every-form.png' })
  })

  test('is listed while what it is about is there, and again once that is brought back', async ({
    app,
    page,
  }) => {
    const register = new RegisterPages(app, page)
    await register.openSample()
    await register.goTo('Recipients')
    await page.getByRole('main').getByRole('button', { name: 'Add a recipient…' }).click()
    const adding = register.form('Add a recipient')
    await adding.getByLabel('Name (English)').fill('Office of the Envoy')
    await adding.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'Office of the Envoy' }).click()
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Change/ })
      .first()
      .click()
    await page.getByRole('dialog').getByLabel('Name (English)').fill('Office of the Special Envoy')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await register.goTo('Overview')
    const list = page.getByRole('list', { name: 'Begun and not recorded' })
    await expect(list).toContainText('Office of the Envoy')
    await page.keyboard.press('Control+z')
    await expect(list).toHaveCount(0)
    await page.keyboard.press('Control+Shift+z')
    await list.getByRole('button', { name: 'Go on with it' }).click()
    await expect(page.getByRole('dialog').getByLabel('Name (English)')).toHaveValue(
      'Office of the Special Envoy',
    )
  })
})
