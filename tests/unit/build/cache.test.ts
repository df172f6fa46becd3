import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cacheFolder, madeOnce } from '../../../build/cache.ts'

let cache = ''
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'answerable-cache-'))
})
afterEach(() => rm(cache, { recursive: true, force: true }))

const filling = (content: string) => (folder: string) => writeFile(join(folder, 'file'), content)

it('a cached folder is made once and found again', async () => {
  const folder = await madeOnce(cache, 'thing', filling('first'))
  expect(await madeOnce(cache, 'thing', filling('second'))).toBe(folder)
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('first')
})

it('two that make it at once get one whole folder, and leave nothing beside it', async () => {
  const folders = await Promise.all([
    madeOnce(cache, 'thing', filling('one')),
    madeOnce(cache, 'thing', filling('other')),
  ])
  expect(new Set(folders)).toEqual(new Set([join(cache, 'thing')]))
  expect(await readdir(cache)).toEqual(['thing'])
  expect(await readdir(join(cache, 'thing'))).toEqual(['file'])
})

it('a making that fails leaves nothing, and the next one starts afresh', async () => {
  const failing = async (folder: string) => {
    await writeFile(join(folder, 'half'), '')
    throw new Error('cut off')
  }
  await expect(madeOnce(cache, 'thing', failing)).rejects.toThrow('cut off')
  expect(await readdir(cache)).toEqual([])
  await madeOnce(cache, 'thing', filling('whole'))
  expect(await readdir(join(cache, 'thing'))).toEqual(['file'])
})

it('what a killed process left half-made is swept after an hour, and not before', async () => {
  const leave = async (name: string, hoursAgo: number) => {
    await writeFile(join(cache, name), '')
    const then = new Date(Date.now() - hoursAgo * 3_600_000)
    await utimes(join(cache, name), then, then)
  }
  await leave('thing.making-1-old', 2)
  await leave('thing.making-2-new', 0.5)
  await leave('kept', 48)
  await madeOnce(cache, 'thing', filling('whole'))
  expect((await readdir(cache)).sort()).toEqual(['kept', 'thing', 'thing.making-2-new'])
})

it('the cache is outside the tree, where the system keeps caches', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/caches' })).toBe(join('/caches', 'answerable'))
  expect(cacheFolder({})).toMatch(/\.cache.answerable$/)
})
