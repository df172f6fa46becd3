import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Entry, inOrder } from '../../../data/domain/entry.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { commandSchema, fold, type Register } from '../../../data/domain/register.ts'
import { asOf } from '../../../data/queries/as-of.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { newId } from '../../../data/store/ids.ts'
import { drained, readingLedger } from '../../../data/store/ledger.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import { lowdbTimes, sqliteTimes } from './peers.ts'
import { median, medianOf, ratio, row } from './times.ts'

async function opened(folder: string): Promise<OpenRegister> {
  const replica = async () => idSchemas.replica.parse('rep-bench')
  const result = await openRegister(folder, replica, { disk: realDisk, now: () => new Date(), newId })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** The same bytes as `JSON.parse` can read them: each ledger one array of its heads and bodies. */
async function asJson(folder: string): Promise<readonly Buffer[]> {
  const names = await readdir(join(folder, 'ledgers'))
  const files = names.filter(name => name.endsWith('.ledger')).map(name => join(folder, 'ledgers', name))
  return Promise.all(
    files.map(async file => {
      const lines = (await readFile(file, 'utf8')).split('\n').filter(line => line !== '')
      return Buffer.from(`[${lines.map(line => line.slice(65).replace('\t', ',')).join(',')}]`)
    }),
  )
}

/** Two halves of the entries, as two laptops bring them, made one register. */
async function merging(entries: readonly Entry[]): Promise<number> {
  const halves = [0, 1].map(half => entries.filter((_entry, n) => n % 2 === half))
  return medianOf(3, () => fold(halves.flat().sort(inOrder)))
}

async function asOfTimes(register: Register, entries: readonly Entry[]) {
  const dates = [...new Set(entries.map(({ recordedOn }) => recordedOn))].sort()
  const at = (part: number) => dates[Math.floor(dates.length * part)] ?? dates[0]
  const parts = [0.5, 0.3, 0.7, 0.1, 0.9].map(at).filter(date => date !== undefined)
  return medianOf(parts.length, go => {
    const date = parts[go]
    if (date) asOf(register, date)
  })
}

async function openRow(folder: string) {
  const ours = await medianOf(3, () => opened(folder))
  const bytes = await asJson(folder)
  const names = (await readdir(join(folder, 'ledgers'))).filter(name => name.endsWith('.ledger'))
  const [parses, reads]: [number[], number[]] = [[], []]
  // In turn, so that what else the machine does falls on both.
  for (let go = 0; go < 3; go++) {
    parses.push(
      await medianOf(1, () => {
        for (const each of bytes) JSON.parse(each.toString('utf8'))
      }),
    )
    reads.push(
      await medianOf(1, async () => {
        for (const name of names) {
          const file = await readFile(join(folder, 'ledgers', name))
          drained(readingLedger(file, name.slice(0, -'.ledger'.length)))
        }
      }),
    )
  }
  const [jsonParse, readAndVerify] = [median(parses), median(reads)]
  return {
    megabytes: Math.round(bytes.reduce((sum, { length }) => sum + length, 0) / 100_000) / 10,
    ours,
    readAndVerify,
    jsonParse,
    toJsonParse: ratio(ours, jsonParse),
    readAndVerifyToJsonParse: ratio(readAndVerify, jsonParse),
  }
}

async function commitRow(open: OpenRegister) {
  const ours = await medianOf(100, async go => {
    const done = await open.submit(commandSchema.parse(addOrganisation(`Bench ${go}`)), 'Bench')
    if (!done.ok) throw new Error(JSON.stringify(done.failure))
  })
  return { ours }
}

/** Every row that needs no window, for a register in a folder: ours and the peers. A row that fails says so. */
export async function storeRows(folder: string, scratch: string) {
  const open = await opened(folder)
  const entries = [...open.entries()]
  return {
    entries: entries.length,
    open: await row(() => openRow(folder)),
    commit: await row(() => commitRow(open)),
    merge: await row(async () => ({ ours: await merging(entries) })),
    asOf: await row(async () => ({ ours: await asOfTimes(open.register(), entries) })),
    lowdb: await row(() => lowdbTimes(scratch, entries)),
    sqlite: await row(() => sqliteTimes(scratch, entries)),
  }
}
