import type { Entry } from '../data/domain/entry.ts'
import { entriesIn, type Portion } from '../data/portions.ts'
import { followReplica, receiveInTurns } from './replica.ts'

/** What has come of an arrival whose last portion is still on its way. */
let coming: Entry[] = []

followReplica(register => {
  if (register === null) coming = []
})

/** Hears a portion of what others wrote. With the last one all is taken in, and what was not known is given. */
export async function hearPortion(portion: Portion): Promise<readonly Entry[]> {
  for (const entry of entriesIn(portion)) coming.push(entry)
  if (portion.next !== null) return []
  const arrived = coming
  coming = []
  return receiveInTurns(arrived)
}
