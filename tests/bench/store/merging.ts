import { copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { type Entry, entryIdSchema, inOrder } from '../../../data/domain/entry.ts'
import { fold, workingOut } from '../../../data/domain/folding.ts'
import { idSchemas, type RegisterId } from '../../../data/domain/ids.ts'
import type { Register } from '../../../data/domain/register.ts'
import { drained } from '../../../data/domain/steps.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { plainKeeping } from '../../../data/store/keeping.ts'
import { LedgerAdapter, readLedger } from '../../../data/store/ledger.ts'
import { ledgerPath } from '../../../data/store/ledger-name.ts'
import { writeRegisterFile } from '../../../data/store/register-file.ts'
import { opened } from './opening.ts'
import { lowdbMerging, sqliteMerging } from './peers.ts'
import { beside, median, timeOf } from './times.ts'

const replicas = ['rep-one', 'rep-two'].map(name => idSchemas.replica.parse(name))

/** The entries as two laptops wrote them: batch by batch in turn, so many each or a batch less. */
function twoLedgers(entries: readonly Entry[], size: number): readonly (readonly Entry[])[] {
  const ledgers = replicas.map((): Entry[] => [])
  let turn = 0
  for (let at = 0; at < entries.length; ) {
    const length = entries[at]?.batchSize ?? 1
    const [replica, ledger] = [replicas[turn % 2], ledgers[turn % 2]]
    turn += 1
    for (const entry of ledger && ledger.length + length <= size ? entries.slice(at, at + length) : []) {
      const sequence = (ledger?.length ?? 0) + 1
      if (replica)
        ledger?.push({ ...entry, replica, sequence, id: entryIdSchema.parse(`${replica}:${sequence}`) })
    }
    at += length
  }
  return ledgers
}

/** A folder for a register of two ledgers, of which the first lies in it and the second arrives when it is put there. */
async function folderFor(scratch: string, paths: readonly string[], register: RegisterId) {
  const folder = join(scratch, 'Arriving.register')
  await mkdir(join(folder, 'ledgers'), { recursive: true })
  await writeRegisterFile(folder, { register, keySlots: [] }, realDisk)
  const into = replicas.map(replica => ledgerPath(folder, replica, plainKeeping))
  await copyFile(paths[0] ?? '', into[0] ?? '')
  return {
    folder,
    arrive: () => copyFile(paths[1] ?? '', into[1] ?? ''),
    takeBack: () => rm(into[1] ?? ''),
  }
}

const workOut = (register: Register) => drained(workingOut(register))

/** Both from the disk: read, verified, put in order and folded. */
async function fromTheDisk(paths: readonly string[]) {
  const read = await Promise.all(paths.map(path => readFile(path)))
  const entries = read.flatMap((bytes, n) => {
    const found = readLedger(bytes, replicas[n] ?? '')
    if (!('entries' in found)) throw new Error(`The ledger does not verify: ${found.how}`)
    return found.entries
  })
  fold(entries.sort(inOrder))
}

/**
 * Two ledgers of so many entries each. One is open; the other arrives whole, is read, verified and taken in. The peers
 * have the first in memory or in their table, and read the second.
 */
export async function mergeRow(all: readonly Entry[], size: number, scratch: string) {
  const ledgers = twoLedgers(all, size)
  const paths = replicas.map(replica => join(scratch, `${replica}.ledger`))
  await mkdir(scratch, { recursive: true })
  for (const [n, path] of paths.entries()) {
    const adapter = new LedgerAdapter(realDisk, path, replicas[n] ?? '', true)
    await new Low<Entry[]>(adapter, [...(ledgers[n] ?? [])]).write()
  }
  const { folder, arrive, takeBack } = await folderFor(
    scratch,
    paths,
    idSchemas.register.parse(all[0]?.register),
  )
  const lowdb = await lowdbMerging(scratch, ledgers)
  const sqlite = sqliteMerging(scratch, ledgers)
  const times: Record<'ours' | 'workedOut' | 'lowdb' | 'sqlite' | 'both', number[]> = {
    ours: [],
    workedOut: [],
    lowdb: [],
    sqlite: [],
    both: [],
  }
  for (let go = 0; go < 3; go++) {
    const open = await opened(folder)
    workOut(open.register())
    await arrive()
    const takingIn = await timeOf(() => open.takeIn())
    times.ours.push(takingIn)
    times.workedOut.push(takingIn + (await timeOf(() => workOut(open.register()))))
    await open.close()
    await takeBack()
    times.lowdb.push(await timeOf(await lowdb()))
    times.sqlite.push(await timeOf(sqlite(go)))
    times.both.push(await timeOf(() => fromTheDisk(paths)))
  }
  await rm(folder, { recursive: true })
  return {
    entriesEach: ledgers.map(({ length }) => length),
    ...beside(median(times.ours), { lowdb: median(times.lowdb), sqlite: median(times.sqlite) }),
    /** With every row of the register that both make worked out, which the app does in the turns after. */
    workedOut: median(times.workedOut),
    /** Neither is open: both are read from the disk, verified, put in order and folded. */
    fromTheDisk: median(times.both),
  }
}
