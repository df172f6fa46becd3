import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import sqlite from 'node-sqlite3-wasm'
import type { Entry } from '../../../data/domain/entry.ts'

/** What a register could be kept in otherwise, holding the same entries. */
export interface Peer {
  commit(entry: Entry, go: number): unknown
  close(): void
}

const jsonFile = (path: string) => new Low<Entry[]>(new JSONFile(path), [])

const lowdbIn = (folder: string) => join(folder, 'lowdb.json')
const secondIn = (folder: string) => join(folder, 'lowdb-second.json')

/** A lowdb file that holds some entries, each time it is written all of them. */
async function lowdbOf(path: string, entries: readonly Entry[]): Promise<Low<Entry[]>> {
  const file = jsonFile(path)
  file.data = [...entries]
  await file.write()
  return file
}

/** A stock lowdb JSON file, which writes everything at each change and does not flush it. */
export async function lowdbPeer(folder: string, entries: readonly Entry[]): Promise<Peer> {
  const file = await lowdbOf(lowdbIn(folder), entries)
  return {
    commit: entry => file.update(data => void data.push(entry)),
    close: () => undefined,
  }
}

export async function openLowdb(folder: string): Promise<unknown> {
  const file = jsonFile(lowdbIn(folder))
  await file.read()
  return file
}

/** A lowdb file that is open and another that arrives are made one by their entries' ids, and written. */
export async function mergingLowdb(folder: string): Promise<() => unknown> {
  const [open, arriving] = [jsonFile(lowdbIn(folder)), jsonFile(secondIn(folder))]
  await open.read()
  return async () => {
    await arriving.read()
    const all = new Map([...open.data, ...arriving.data].map(entry => [entry.id, entry]))
    const merged = jsonFile(join(folder, 'lowdb-merged.json'))
    merged.data = [...all.values()]
    await merged.write()
  }
}

const table = 'CREATE TABLE entries (id TEXT PRIMARY KEY, subject TEXT, recordedOn TEXT, body TEXT)'
const rowOf = (entry: Entry, id: string = entry.id) => [
  id,
  entry.subject,
  entry.recordedOn,
  JSON.stringify(entry),
]

function inserting(path: string, entries: readonly Entry[]) {
  const database = new sqlite.Database(path)
  database.run('PRAGMA synchronous = FULL')
  database.run(table)
  database.run('CREATE INDEX subjects ON entries (subject)')
  database.run('CREATE INDEX days ON entries (recordedOn)')
  const insert = database.prepare('INSERT OR IGNORE INTO entries VALUES (?, ?, ?, ?)')
  const add = (more: readonly Entry[]) => {
    database.run('BEGIN')
    for (const entry of more) insert.run(rowOf(entry))
    database.run('COMMIT')
  }
  add(entries)
  return { database, insert, add }
}

const sqliteIn = (folder: string) => join(folder, 'sqlite.db')

/** SQLite (in WebAssembly, flushed at each commit), an entry a row; opening and looking back read the rows' JSON. */
export function sqlitePeer(folder: string, entries: readonly Entry[]): Peer & { asOf(day: string): unknown } {
  const { database, insert } = inserting(sqliteIn(folder), entries)
  return {
    commit: (entry, go) => insert.run(rowOf(entry, `new ${go}`)),
    asOf(day) {
      const known = database.all('SELECT body FROM entries WHERE recordedOn <= ?', [day])
      for (const { body } of known) JSON.parse(String(body))
    },
    close() {
      insert.finalize()
      database.close()
    },
  }
}

export function openSqlite(folder: string): unknown {
  const database = new sqlite.Database(sqliteIn(folder))
  const entries = database.all('SELECT body FROM entries').map(({ body }) => JSON.parse(String(body)))
  database.close()
  return entries
}

/** The entries of a file that arrives are put into a table that has others, as far as it has them not. */
export async function mergingSqlite(folder: string): Promise<() => unknown> {
  const first = jsonFile(lowdbIn(folder))
  await first.read()
  const path = join(folder, `merged-${process.pid}.db`)
  const { database, insert, add } = inserting(path, first.data)
  return async () => {
    const arriving = jsonFile(secondIn(folder))
    await arriving.read()
    add(arriving.data)
    insert.finalize()
    database.close()
  }
}

/** The files that the peers merge. */
export async function writeHalves(
  folder: string,
  [first = [], second = []]: readonly (readonly Entry[])[],
): Promise<void> {
  await lowdbOf(lowdbIn(folder), first)
  await lowdbOf(secondIn(folder), second)
}
