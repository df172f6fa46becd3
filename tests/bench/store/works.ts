import { copyFile, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inOrder } from '../../../data/domain/entry.ts'
import { fold, workingOut } from '../../../data/domain/folding.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { drained } from '../../../data/domain/steps.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { newId } from '../../../data/store/ids.ts'
import { readLedger } from '../../../data/store/ledger.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { mergingLowdb, mergingSqlite, openLowdb, openSqlite } from './peers.ts'

/** Opens a register's folder as the app does. */
export async function opened(folder: string, typed: string | null = null): Promise<OpenRegister> {
  const world = { disk: realDisk, now: () => new Date(), newId }
  const result = await openRegister(folder, async () => idSchemas.replica.parse('rep-bench'), world, typed)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** The ledgers of a folder. */
export async function ledgersIn(folder: string): Promise<readonly { replica: string; path: string }[]> {
  const names = (await readdir(join(folder, 'ledgers'))).filter(name => name.endsWith('.ledger'))
  return names.map(name => ({
    replica: name.slice(0, -'.ledger'.length),
    path: join(folder, 'ledgers', name),
  }))
}

async function readAndVerified(folder: string) {
  const all = []
  for (const { path, replica } of await ledgersIn(folder)) {
    const found = readLedger(await readFile(path), replica)
    if (!('entries' in found)) throw new Error(`The ledger does not verify: ${found.how}`)
    all.push(found.entries)
  }
  return all
}

const workOut = (open: OpenRegister) => drained(workingOut(open.register()))

/** A register whose second ledger arrives while the first is open and at rest. */
async function arriving(folder: string, ledger: string, to: string) {
  const open = await opened(folder)
  workOut(open)
  await copyFile(ledger, to)
  return open
}

type Work = (...given: readonly string[]) => Promise<() => unknown>

/** What is measured by itself: first what is there before, then the work, whose result is kept until it is done. */
export const works = {
  open:
    async (folder = '') =>
    () =>
      opened(folder),
  workedOut:
    async (folder = '') =>
    async () =>
      workOut(await opened(folder)),
  readAndVerify:
    async (folder = '') =>
    () =>
      readAndVerified(folder),
  jsonParse: async (...paths) => {
    const bytes = await Promise.all(paths.map(path => readFile(path)))
    return () => bytes.map(each => JSON.parse(each.toString('utf8')))
  },
  lowdb:
    async (folder = '') =>
    () =>
      openLowdb(folder),
  sqlite:
    async (folder = '') =>
    () =>
      openSqlite(folder),
  takeIn: async (folder = '', ledger = '', to = '') => {
    const open = await arriving(folder, ledger, to)
    return () => open.takeIn()
  },
  takeInWorkedOut: async (folder = '', ledger = '', to = '') => {
    const open = await arriving(folder, ledger, to)
    return async () => {
      await open.takeIn()
      workOut(open)
    }
  },
  fromTheDisk:
    async (folder = '') =>
    async () =>
      fold((await readAndVerified(folder)).flat().sort(inOrder)),
  mergeLowdb: async (folder = '') => mergingLowdb(folder),
  mergeSqlite: async (folder = '') => mergingSqlite(folder),
} as const satisfies Record<string, Work>
export type WorkName = keyof typeof works
export const isWork = (name: string | undefined): name is WorkName => name !== undefined && name in works
