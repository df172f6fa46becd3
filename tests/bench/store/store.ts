import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Entry } from '../../../data/domain/entry.ts'
import { fold } from '../../../data/domain/folding.ts'
import type { Register } from '../../../data/domain/register.ts'
import { asOf } from '../../../data/queries/as-of.ts'
import { mergeRow } from './merging.ts'
import { commitRow, encryptedRow, openRow } from './opening.ts'
import { lowdbPeer, sqlitePeer } from './peers.ts'
import { beside, inTurn, quantile, row, timesOf } from './times.ts'
import { opened } from './works.ts'

/** Looking back to five days all over the history, and what it takes to read or fold what was known then instead. */
async function asOfRow(
  register: Register,
  entries: readonly Entry[],
  sqlite: { asOf(day: string): unknown },
) {
  const dates = [...new Set(entries.map(({ recordedOn }) => recordedOn))].sort()
  const at = (part: number) => dates[Math.floor(dates.length * part)] ?? dates[0]
  const days = [0.5, 0.3, 0.7, 0.1, 0.9].map(at).filter(date => date !== undefined)
  const times = await timesOf(days.length, go => {
    const day = days[go]
    if (day) asOf(register, day)
  })
  const peers = await inTurn(days.length, {
    foldedAnew: go => fold(entries.filter(({ recordedOn }) => recordedOn <= (days[go] ?? ''))),
    sqlite: go => sqlite.asOf(days[go] ?? ''),
  })
  return { ...beside(quantile(times, 0.5), peers), slowest: quantile(times, 1) }
}

/** Every row that needs no window, for a register of so many responses in a folder: ours and the peers. */
export async function storeRows(folder: string, size: number, scratch: string) {
  const merged = join(scratch, 'merge')
  await mkdir(merged, { recursive: true })
  const encrypted = await row(() => encryptedRow(folder))
  const open = await opened(folder)
  const entries = [...open.entries()]
  const lowdb = await lowdbPeer(scratch, entries)
  const sqlite = sqlitePeer(scratch, entries)
  try {
    return {
      entries: entries.length,
      commit: await row(() => commitRow(open, lowdb, sqlite)),
      open: await row(() => openRow(folder, scratch)),
      encrypted,
      asOf: await row(() => asOfRow(open.register(), entries, sqlite)),
      merge: await row(() => mergeRow(entries, size, merged)),
    }
  } finally {
    sqlite.close()
    await open.close()
  }
}
