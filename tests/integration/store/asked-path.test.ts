import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bundleFileAt, pathsAmong, registerFolderAt } from '../../../data/store/asked-path.ts'
import { accepted, test } from './shelf.ts'

describe('Paths among a program’s arguments', () => {
  it('are made whole from where it was started, and given as file addresses too', () => {
    expect(pathsAmong(['wells.register', '/srv/a b.register'], '/home/amal')).toEqual([
      '/home/amal/wells.register',
      '/srv/a b.register',
    ])
    expect(pathsAmong([pathToFileURL('/srv/a b.register').href], '/')).toEqual(['/srv/a b.register'])
  })

  it('are no switches, no addresses, nothing on another computer and nothing that cannot be a path', () => {
    const others = [
      '--user-data-dir=/tmp/x',
      '-r',
      '',
      'https://example.org/a.register',
      'javascript:alert(1)',
      'file://server/share/a.register',
      'file:////server/share/a.register',
      'file:///%00',
      'file:///a%2Fb',
      '\\\\server\\share\\a.register',
      '//server/share/a.register',
      '\\\\?\\UNC\\server\\share',
      'a\0.register',
    ]
    expect(pathsAmong(others, '/home/amal')).toEqual([])
  })
})

test('a path means a register by its folder or by its register.json, wherever a link leads', async ({
  shelf,
}) => {
  const open = accepted(await shelf.open())
  await open.close()
  const folder = await realpath(shelf.folder)
  expect(await registerFolderAt(shelf.folder)).toBe(folder)
  expect(await registerFolderAt(join(shelf.folder, 'register.json'))).toBe(folder)
  const link = join(shelf.folder, '..', 'link')
  await symlink(shelf.folder, link)
  expect(await registerFolderAt(link)).toBe(folder)
})

it('a path that means no register is none: a folder without its file, a file, nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'asked-'))
  await mkdir(join(folder, 'odd.register', 'register.json'), { recursive: true })
  await writeFile(join(folder, 'file.register'), '{}')
  expect(
    await Promise.all(
      [folder, join(folder, 'odd.register'), join(folder, 'file.register'), join(folder, 'gone')].map(
        registerFolderAt,
      ),
    ),
  ).toEqual([null, null, null, null])
  await rm(folder, { recursive: true })
})

it('a path means a bundle by its ending alone, and only where there is a file', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'asked-')))
  const at = (name: string) => join(folder, name)
  await mkdir(at('folder.answerable-bundle'))
  for (const name of ['sent.answerable-bundle', 'sent.bundle']) await writeFile(at(name), 'anything')
  const asked = [
    'sent.answerable-bundle',
    'sent.bundle',
    'folder.answerable-bundle',
    'gone.answerable-bundle',
  ]
  expect(await Promise.all(asked.map(each => bundleFileAt(at(each))))).toEqual([
    at('sent.answerable-bundle'),
    null,
    null,
    null,
  ])
  await rm(folder, { recursive: true })
})
