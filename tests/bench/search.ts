import sqlite3 from 'node-sqlite3-wasm'
import type { Register } from '../../data/domain/register.ts'
import { wordsIn } from '../../data/queries/search.ts'
import { documentOf, type SearchDocument } from '../../data/queries/search-documents.ts'
import { SearchIndex } from '../../data/queries/search-index.ts'
import { searchedIds } from '../../data/queries/search-touched.ts'
import { beside, quantile, timeOf, timesOf } from './store/times.ts'

/** What somebody types: with slips, in two scripts, words that nearly every response has, one that none has. */
const asked = [
  'Norland',
  'Norlnad refugees',
  'studying it',
  'the letter',
  'siege eastern districts',
  'humanitrian',
  'Thanks for the letter',
  'observers',
  'corrected',
  'Women’s Rights Network 12',
  'لجنة العلاقات',
  'المعتقلين دون محاكمة',
  'يشكر على الرساله',
  'qwertyuiop',
]
/** Every beginning of what is asked for is a key press of its own. */
const presses = asked.flatMap(words => [...words].map((_letter, at) => words.slice(0, at + 1)))
const portion = 500

function* portionsOf(documents: readonly SearchDocument[]): Generator<readonly SearchDocument[]> {
  for (let at = 0; at < documents.length; at += portion) yield documents.slice(at, at + portion)
}

/** SQLite's full text search over the same words; it knows no slips. */
function sqliteSearch(documents: readonly SearchDocument[]) {
  const database = new sqlite3.Database()
  database.exec('create virtual table found using fts5 (id unindexed, title, text)')
  const insert = database.prepare('insert into found values (?, ?, ?)')
  database.exec('begin')
  for (const { id, title, text } of documents)
    insert.run([id, wordsIn(title).join(' '), wordsIn(text).join(' ')])
  database.exec('commit')
  insert.finalize()
  return {
    find(press: string) {
      const words = wordsIn(press)
      if (words.length === 0) return
      const match = words.map((word, at) => (at === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ')
      database.all('select id from found where found match ? order by rank limit 50', [match])
    },
    close: () => database.close(),
  }
}

/**
 * From a key press to what it finds, in the index itself, without the window: p95 of all key presses, with the
 * median, the slowest and how long the index takes to make.
 */
export async function searchRow(register: Register) {
  const index = new SearchIndex()
  const documents: SearchDocument[] = []
  const indexing = await timeOf(() => {
    for (const id of searchedIds(register)) {
      const document = documentOf(register, id)
      if (document) documents.push(document)
    }
    for (const some of portionsOf(documents)) index.put(some)
  })
  const sqlite = sqliteSearch(documents)
  try {
    const goes = (find: (press: string) => unknown) => timesOf(presses.length, go => find(presses[go] ?? ''))
    await goes(press => index.find(press))
    const times = await goes(press => index.find(press))
    const peer = await goes(press => sqlite.find(press))
    return {
      ...beside(quantile(times, 0.95), { sqlite: quantile(peer, 0.95) }),
      median: quantile(times, 0.5),
      slowest: quantile(times, 1),
      documents: index.size,
      keyPresses: presses.length,
      indexing: Math.round(indexing),
    }
  } finally {
    sqlite.close()
  }
}
