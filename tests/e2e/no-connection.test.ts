import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findElectron } from '../../build/runtime.ts'
import { projectRoot } from '../../build/script.ts'
import { isRoot } from '../../build/stage.ts'
import { isOnPath, provideProgram } from '../../build/system-libraries.ts'
import { openLetter2018 } from '../../data/samples/open-letter-2018.ts'
import { test as base, expect } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

/** The app under strace, which writes down what all its processes ask of the network. */
const test = base.extend<object, { readonly callsFile: string }>({
  callsFile: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'answerable-trace-'))
      await use(join(folder, 'calls'))
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  program: [
    async ({ callsFile }, use) => {
      await provideProgram('strace')
      const { executable } = await findElectron()
      const started = `${callsFile}.sh`
      const traced = 'strace -f --seccomp-bpf -qq -e trace=connect,sendto,sendmsg,sendmmsg'
      await writeFile(started, `#!/bin/sh\nexec ${traced} -o '${callsFile}' '${executable}' "$@"\n`)
      await chmod(started, 0o755)
      await use({ executable: started, args: [projectRoot] })
    },
    { scope: 'worker' },
  ],
})

/**
 * Chromium asks the system whether it has a way to an IPv6 address by naming one to a UDP socket. That sends nothing;
 * what is sent would be another call and be seen.
 */
const routeQuestion = /\bconnect\(\d+, \{sa_family=AF_INET6, sin6_port=htons\(443\).*"2001:4860:4860::8888"/

/** The calls that name an address of the internet; those to the display and between processes name none. */
async function internetCalls(callsFile: string): Promise<string[]> {
  const calls = (await readFile(callsFile, 'utf8')).split('\n')
  return calls.filter(line => /AF_INET6?\b/.test(line) && !routeQuestion.test(line))
}

// strace is for Linux; where it is missing, root gets it from Debian, as CI does.
const canTrace =
  process.platform === 'linux' && (isOnPath('strace') || (isRoot() && existsSync('/usr/bin/apt-get')))
const whereTraced = canTrace ? test : () => undefined

whereTraced(
  'a whole session makes no connection, as the operating system sees it',
  async ({ app, page, folders, callsFile }) => {
    const register = new RegisterPages(app, page)
    await register.createRegister(folders.home, 'Quiet', 'Secretariat')
    await page.getByRole('main').getByRole('button', { name: 'Register a letter' }).click()
    await page.getByLabel('The letter’s text').fill(openLetter2018)
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByRole('button', { name: 'Register the letter' }).click()
    await expect(register.heading(/^Open letter to/)).toBeVisible()
    await register.cell(1, 1).click()
    await page.getByRole('menuitem', { name: 'Log a response' }).click()
    const response = register.form('Log a response')
    await register.pick(response.locator('[data-demand="1"]'), 'radio', 'Rejects')
    await response.getByLabel(/Summary/).fill('https://example.org/ says no')
    await response.getByRole('button', { name: 'Log the response' }).click()
    await register.told('The response is logged.')
    await register.goTo('History')
    await page.getByRole('button', { name: 'Check now' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'as they were recorded' })).toBeVisible()
    await page.getByRole('button', { name: 'Close the register' }).click()
    await expect(page.getByRole('heading', { name: 'Answerable' })).toBeVisible()
    expect(await internetCalls(callsFile)).toEqual([])

    // And one that is made is seen.
    await app.evaluate(() => {
      process
        .getBuiltinModule('node:net')
        .connect(9, '127.0.0.1')
        .on('error', () => undefined)
    })
    await expect.poll(async () => (await internetCalls(callsFile)).length).toBeGreaterThan(0)
  },
)
