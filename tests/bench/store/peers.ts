import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import sqlite from 'node-sqlite3-wasm'
import type { Entry } from '../../../data/domain/entry.ts'
import { medianOf } from './times.ts'

export interface PeerTimes {
  readonly commit: number
  readonly open: number
}

/** What a stock lowdb JSON file takes for the same entries: it writes everything at each change and does not flush. */
export async function lowdbTimes(folder: string, entries: readonly Entry[]): Promise<PeerTimes> {
  const path = join(folder, 'lowdb.json')
  const file = new Low<Entry[]>(new JSONFile(path), [...entries])
  await file.write()
  const [first] = entries
  const commit = await medianOf(7, () => file.update(data => void (first && data.push(first))))
  const open = await medianOf(3, () => new Low<Entry[]>(new JSONFile(path), []).read())
  return { commit, open }
}

/** What SQLite takes (in WebAssembly, flushed at each commit), an entry a row; opening reads every row's JSON. */
export async function sqliteTimes(folder: string, entries: readonly Entry[]): Promise<PeerTimes> {
  const path = join(folder, 'sqlite.db')
  const database = new sqlite.Database(path)
  database.run('PRAGMA synchronous = FULL')
  database.run('CREATE TABLE entries (id TEXT PRIMARY KEY, subject TEXT, body TEXT)')
  database.run('CREATE INDEX subjects ON entries (subject)')
  const insert = database.prepare('INSERT INTO entries VALUES (?, ?, ?)')
  database.run('BEGIN')
  for (const entry of entries) insert.run([entry.id, entry.subject, JSON.stringify(entry)])
  database.run('COMMIT')
  const [first] = entries
  const commit = await medianOf(30, go => insert.run([`new ${go}`, 'new', JSON.stringify(first)]))
  insert.finalize()
  database.close()
  const open = await medianOf(3, () => {
    const again = new sqlite.Database(path)
    for (const { body } of again.all('SELECT body FROM entries')) JSON.parse(String(body))
    again.close()
  })
  return { commit, open }
}
