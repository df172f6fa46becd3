import { copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { type Entry, entryIdSchema, inOrder } from '../../../data/domain/entry.ts'
import { fold } from '../../../data/domain/folding.ts'
import { idSchemas, type RegisterId } from '../../../data/domain/ids.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { plainKeeping } from '../../../data/store/keeping.ts'
import { LedgerAdapter, readLedger } from '../../../data/store/ledger.ts'
import { ledgerPath } from '../../../data/store/ledger-name.ts'
import { writeRegisterFile } from '../../../data/store/register-file.ts'
import { opened } from './opening.ts'
import { lowdbMerging, sqliteMerging } from './peers.ts'
import { beside, inTurn, median, timeOf, timesOf } from './times.ts'

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

/** Milliseconds until a register that has one of two ledgers open has taken in the other, which arrives whole. */
export async function arriving(scratch: string, paths: readonly string[], register: RegisterId) {
  const folder = join(scratch, 'Arriving.register')
  await mkdir(join(folder, 'ledgers'), { recursive: true })
  await writeRegisterFile(folder, { register, keySlots: [] }, realDisk)
  const into = replicas.map(replica => ledgerPath(folder, replica, plainKeeping))
  const put = (n: number) => copyFile(paths[n] ?? '', into[n] ?? '')
  await put(0)
  const times: number[] = []
  for (let go = 0; go < 3; go++) {
    const open = await opened(folder)
    await put(1)
    times.push(await timeOf(() => open.takeIn()))
    await open.close()
    await rm(into[1] ?? '')
  }
  await rm(folder, { recursive: true })
  return median(times)
}

/** Two ledgers of so many entries each: read, verified, put in order and folded; and what the peers take to unite them. */
export async function mergeRow(all: readonly Entry[], size: number, scratch: string) {
  const ledgers = twoLedgers(all, size)
  const paths = replicas.map(replica => join(scratch, `${replica}.ledger`))
  await mkdir(scratch, { recursive: true })
  for (const [n, path] of paths.entries()) {
    const adapter = new LedgerAdapter(realDisk, path, replicas[n] ?? '', true)
    await new Low<Entry[]>(adapter, [...(ledgers[n] ?? [])]).write()
  }
  const ours = async () => {
    const read = await Promise.all(paths.map(path => readFile(path)))
    const entries = read.flatMap((bytes, n) => {
      const found = readLedger(bytes, replicas[n] ?? '')
      if (!('entries' in found)) throw new Error(`The ledger does not verify: ${found.how}`)
      return found.entries
    })
    fold(entries.sort(inOrder))
  }
  const lowdb = await lowdbMerging(scratch, ledgers)
  const { ours: time, ...peers } = await inTurn(3, { ours, lowdb, sqlite: sqliteMerging(scratch, ledgers) })
  const inMemory = await timesOf(3, () => fold(ledgers.flat().sort(inOrder)))
  return {
    entriesEach: ledgers.map(({ length }) => length),
    ...beside(time, peers),
    /** The same without reading and verifying: what is left when both are open already. */
    orderAndFold: median(inMemory),
    /** What a person waits for: one is open, and the other arrives. */
    arriving: await arriving(scratch, paths, idSchemas.register.parse(all[0]?.register)),
  }
}
