import type { CommitmentId, DemandId, LetterId, SubjectId } from '../domain/ids.ts'
import { referencesFrom } from '../domain/reference.ts'
import type { Register } from '../domain/register.ts'
import { type TableName, tableOf } from '../domain/rows.ts'
import type { Steps } from '../domain/steps.ts'

/** What a letter rests on without being about it. */
const restedOn: ReadonlySet<TableName | undefined> = new Set<TableName>([
  'recipients',
  'organisations',
  'events',
])

/** So many are looked at in one step. */
const atOnce = 64

/** Letters, and everything that belongs to them; but for proposals that say what an answer that `stays` says. */
function* aboutLetters(
  { letters, demands, commitments, dispatches, responses, assessments, decisions, proposals }: Register,
  chosen: ReadonlySet<LetterId>,
  stays: (subject: string) => boolean,
): Generator<SubjectId> {
  const asked = new Set<DemandId>()
  const made = new Set<CommitmentId>()
  for (const { id } of letters.values()) if (chosen.has(id)) yield id
  for (const { id, letter } of demands.values())
    if (chosen.has(letter)) {
      asked.add(id)
      yield id
    }
  for (const { id, letter } of commitments.values())
    if (chosen.has(letter)) {
      made.add(id)
      yield id
    }
  for (const { id, letter } of dispatches.values()) if (chosen.has(letter)) yield id
  for (const response of responses.values())
    if (response.letters.some(each => chosen.has(each))) yield response.id
  for (const { id, demand } of assessments.values()) if (asked.has(demand)) yield id
  for (const { id, commitment } of decisions.values()) if (made.has(commitment)) yield id
  for (const { id, proposed } of proposals.values())
    if (asked.has(proposed.demand) && !(proposed.what === 'position' && stays(proposed.response))) yield id
}

/** Finds, in steps, what letters are made of, what was recorded about them, and what they rest on; but for what `stays`. */
export function* findingSubjects(
  register: Register,
  letters: ReadonlySet<LetterId>,
  stays: (subject: string) => boolean,
): Steps<ReadonlySet<string>> {
  const chosen = new Set<string>()
  const choose = (id: string) => stays(id) || chosen.add(id)
  let count = 0
  for (const [subject] of register.streams) {
    if (++count % atOnce === 0) yield 0
    const table = tableOf(subject)
    if (table === 'abouts' || table === 'reviews') choose(subject)
  }
  for (const subject of aboutLetters(register, letters, stays)) {
    if (++count % atOnce === 0) yield 0
    choose(subject)
  }
  for (const remark of register.remarks.values()) {
    const about = remark.change.map(({ subject }) => subject)
    if (about.some(each => chosen.has(each)) && !about.some(stays)) chosen.add(remark.id)
  }
  const waiting = [...chosen]
  for (let subject = waiting.pop(); subject !== undefined; subject = waiting.pop()) {
    if (++count % atOnce === 0) yield 0
    for (const id of referencesFrom(register, subject as SubjectId) ?? []) {
      if (!restedOn.has(tableOf(id)) || chosen.has(id) || stays(id)) continue
      // What was taken back is no longer what it rests on.
      if (referencesFrom(register, id) === undefined) continue
      chosen.add(id)
      waiting.push(id)
    }
  }
  return chosen
}
