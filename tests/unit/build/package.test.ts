import { expect, it } from 'vitest'
import { builderConfig } from '../../../build/builder-config.ts'
import { refuseForRelease } from '../../../build/package.ts'
import type { Runtime } from '../../../build/runtime.ts'

const runtime = (kind: Runtime['kind']): Runtime => ({
  kind,
  executable: '/electron/electron',
  folder: '/electron',
  version: '45.4.1',
  told: 'Which one it is.',
})

it('a release refuses the fallback Electron, and says what to do instead', () => {
  expect(() => refuseForRelease('release', runtime('fallback'))).toThrow(/official Electron only.*-- --test/s)
})

it('a build for tests takes any Electron, and a release an official or a named one', () => {
  expect(() => refuseForRelease('test', runtime('fallback'))).not.toThrow()
  expect(() => refuseForRelease('release', runtime('official'))).not.toThrow()
  expect(() => refuseForRelease('release', runtime('named'))).not.toThrow()
})

it('a release has every switch off that would let others run code in it', () => {
  expect(builderConfig('release', runtime('official')).electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  })
})

it('on a Mac a register’s folder is a document that opens with a double click', () => {
  expect(builderConfig('release', runtime('official')).mac?.fileAssociations).toMatchObject([
    { ext: 'register', isPackage: true },
  ])
})

it('a bundle is a document of its own on every system, by the ending that the app writes', () => {
  expect(builderConfig('release', runtime('official')).fileAssociations).toMatchObject([
    { ext: 'answerable-bundle', mimeType: 'application/vnd.answerable.bundle' },
  ])
})

it('a build for tests differs from a release in inspection and its folder alone', () => {
  const release = builderConfig('release', runtime('official'))
  const forTests = builderConfig('test', runtime('official'))
  expect(forTests.electronFuses).toEqual({ ...release.electronFuses, enableNodeCliInspectArguments: true })
  expect(forTests.directories?.output).not.toBe(release.directories?.output)
  expect(JSON.stringify({ ...forTests, electronFuses: 0, directories: 0 })).toBe(
    JSON.stringify({ ...release, electronFuses: 0, directories: 0 }),
  )
})
