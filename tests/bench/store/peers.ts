import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import sqlite from 'node-sqlite3-wasm'
import type { Entry } from '../../../data/domain/entry.ts'

/** What a register could be kept in otherwise, holding the same entries. */
export interface Peer {
  commit(entry: Entry, go: number): unknown
  open(): unknown
  close(): void
}

const jsonFile = (path: string) => new Low<Entry[]>(new JSONFile(path), [])

/** A stock lowdb JSON file, which writes everything at each change and does not flush it. */
export async function lowdbPeer(folder: string, entries: readonly Entry[]): Promise<Peer> {
  const path = join(folder, 'lowdb.json')
  const file = jsonFile(path)
  file.data = [...entries]
  await file.write()
  return {
    commit: entry => file.update(data => void data.push(entry)),
    open: () => jsonFile(path).read(),
    close: () => undefined,
  }
}

/** A lowdb file that is open and another that arrives, made one by their entries' ids and written. Opened anew each time. */
export async function lowdbMerging(folder: string, halves: readonly (readonly Entry[])[]) {
  const paths = halves.map((_half, n) => join(folder, `lowdb-${n}.json`))
  for (const [n, path] of paths.entries()) {
    const file = jsonFile(path)
    file.data = [...(halves[n] ?? [])]
    await file.write()
  }
  return async () => {
    const [open, arriving] = paths.map(jsonFile)
    await open?.read()
    return async () => {
      await arriving?.read()
      const all = new Map([...(open?.data ?? []), ...(arriving?.data ?? [])].map(entry => [entry.id, entry]))
      const merged = jsonFile(join(folder, 'lowdb-merged.json'))
      merged.data = [...all.values()]
      await merged.write()
    }
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

/** SQLite (in WebAssembly, flushed at each commit), an entry a row; opening and looking back read the rows' JSON. */
export function sqlitePeer(folder: string, entries: readonly Entry[]): Peer & { asOf(day: string): unknown } {
  const path = join(folder, 'sqlite.db')
  const { database, insert } = inserting(path, entries)
  return {
    commit: (entry, go) => insert.run(rowOf(entry, `new ${go}`)),
    open() {
      const again = new sqlite.Database(path)
      for (const { body } of again.all('SELECT body FROM entries')) JSON.parse(String(body))
      again.close()
    },
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

/** A SQLite table of one ledger's entries, into which those of another are put that it has not. A table of its own each time. */
export function sqliteMerging(folder: string, [first = [], second = []]: readonly (readonly Entry[])[]) {
  return (go: number) => {
    const { database, insert, add } = inserting(join(folder, `merged-${go}.db`), first)
    return () => {
      add(second)
      insert.finalize()
      database.close()
    }
  }
}
