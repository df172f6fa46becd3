import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Entry, inOrder } from '../../../data/domain/entry.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { commandSchema, fold, type Register } from '../../../data/domain/register.ts'
import { asOf } from '../../../data/queries/as-of.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { newId } from '../../../data/store/ids.ts'
import { drained, readingLedger } from '../../../data/store/ledger.ts'
import { type OpenRegister, openRegister } from '../../../data/store/register-folder.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import { lowdbTimes, sqliteTimes } from './peers.ts'
import { medianOf, ratio } from './times.ts'

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

/** Every row that needs no window, for a register in a folder: ours, the peers, and how many times as long ours takes. */
export async function storeRows(folder: string, scratch: string) {
  let open = await opened(folder)
  const entries = [...open.entries()]
  const openMs = await medianOf(3, async () => {
    open = await opened(folder)
  })
  const bytes = await asJson(folder)
  const parse = await medianOf(3, () => {
    for (const each of bytes) JSON.parse(each.toString('utf8'))
  })
  const names = (await readdir(join(folder, 'ledgers'))).filter(name => name.endsWith('.ledger'))
  const read = await medianOf(3, async () => {
    for (const name of names)
      drained(readingLedger(await readFile(join(folder, 'ledgers', name)), name.slice(0, -'.ledger'.length)))
  })
  const commit = await medianOf(100, async go => {
    const done = await open.submit(commandSchema.parse(addOrganisation(`Bench ${go}`)), 'Bench')
    if (!done.ok) throw new Error(JSON.stringify(done.failure))
  })
  const mergeMs = await merging(entries)
  const asOfMs = await asOfTimes(open.register(), entries)
  const lowdb = await lowdbTimes(scratch, entries)
  const sqlite = await sqliteTimes(scratch, entries)
  return {
    entries: entries.length,
    megabytes: Math.round(bytes.reduce((sum, { length }) => sum + length, 0) / 100_000) / 10,
    commit: {
      ours: commit,
      lowdb: lowdb.commit,
      sqlite: sqlite.commit,
      toLowdb: ratio(commit, lowdb.commit),
      toSqlite: ratio(commit, sqlite.commit),
    },
    open: {
      ours: openMs,
      readAndVerify: read,
      jsonParse: parse,
      lowdb: lowdb.open,
      sqlite: sqlite.open,
      toJsonParse: ratio(openMs, parse),
      toLowdb: ratio(openMs, lowdb.open),
      toSqlite: ratio(openMs, sqlite.open),
    },
    merge: { ours: mergeMs },
    asOf: { ours: asOfMs },
  }
}
