import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { type Entry, entryIdSchema } from '../../../data/domain/entry.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { plainKeeping } from '../../../data/store/keeping.ts'
import { LedgerAdapter } from '../../../data/store/ledger.ts'
import { ledgerPath } from '../../../data/store/ledger-name.ts'
import { writeRegisterFile } from '../../../data/store/register-file.ts'
import { alone, aloneInTurn } from './alone.ts'
import { writeHalves } from './peers.ts'
import { beside } from './times.ts'

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

/**
 * Two ledgers of so many entries each. One is open; the other arrives whole, is read, verified and taken in. The peers
 * have the first in memory or in their table, and read the second.
 */
export async function mergeRow(all: readonly Entry[], size: number, scratch: string) {
  const ledgers = twoLedgers(all, size)
  const [folder, both] = [join(scratch, 'Arriving.register'), join(scratch, 'Both.register')]
  const pathsIn = (of: string) => replicas.map(replica => ledgerPath(of, replica, plainKeeping))
  for (const each of [folder, both]) {
    await mkdir(join(each, 'ledgers'), { recursive: true })
    const register = idSchemas.register.parse(all[0]?.register)
    await writeRegisterFile(each, { register, keySlots: [] }, realDisk)
  }
  for (const [n, path] of pathsIn(both).entries()) {
    const adapter = new LedgerAdapter(realDisk, path, replicas[n] ?? '', true)
    await new Low<Entry[]>(adapter, [...(ledgers[n] ?? [])]).write()
  }
  await writeHalves(scratch, ledgers)
  const [first = '', second = ''] = pathsIn(both)
  const [here = '', arriving = ''] = pathsIn(folder)
  await copyFile(first, here)
  const takingIn = async (work: 'takeIn' | 'takeInWorkedOut') => {
    const took = await alone(work, folder, second, arriving)
    await rm(arriving)
    return took
  }
  const { ours, workedOut, fromTheDisk, ...peers } = await aloneInTurn(3, {
    ours: () => takingIn('takeIn'),
    /** With every row of the register that both make worked out, which the app does in the turns after. */
    workedOut: () => takingIn('takeInWorkedOut'),
    /** Neither is open: both are read from the disk, verified, put in order and folded. */
    fromTheDisk: () => alone('fromTheDisk', both),
    lowdb: () => alone('mergeLowdb', scratch),
    sqlite: () => alone('mergeSqlite', scratch),
  })
  return { entriesEach: ledgers.map(({ length }) => length), ...beside(ours, peers), workedOut, fromTheDisk }
}
