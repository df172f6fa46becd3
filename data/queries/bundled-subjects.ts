import type { LetterId, ProposalId, ResponseId, SubjectId } from '../domain/ids.ts'
import { subjectSchema } from '../domain/ids.ts'
import { referencesFrom } from '../domain/reference.ts'
import type { Register } from '../domain/register.ts'
import { type TableName, tableOf } from '../domain/rows.ts'
import type { Steps } from '../domain/steps.ts'
import { letterOf } from './letter-of.ts'

/** What a letter rests on without being about it. */
const restedOn: ReadonlySet<TableName | undefined> = new Set<TableName>([
  'recipients',
  'organisations',
  'events',
])

/** Whether a proposal says what an answer that stays says. */
function isOn(register: Register, subject: string, stays: (subject: string) => boolean): boolean {
  if (tableOf(subject) !== 'proposals') return false
  const proposed = register.proposals.get(subject as ProposalId)?.proposed
  return proposed?.what === 'position' && stays(proposed.response)
}

/** Finds, in steps, what letters are made of, what was recorded about them, and what they rest on; but for what `stays`. */
export function* findingSubjects(
  register: Register,
  letters: ReadonlySet<LetterId>,
  stays: (subject: string) => boolean,
): Steps<ReadonlySet<string>> {
  const chosen = new Set<string>()
  for (const [subject] of register.streams) {
    yield 0
    if (stays(subject) || isOn(register, subject, stays)) continue
    const table = tableOf(subject)
    const response = table === 'responses' ? register.responses.get(subject as ResponseId) : undefined
    const letter = letterOf(register, subject)
    if (table === 'abouts' || table === 'reviews') chosen.add(subject)
    else if (response?.letters.some(id => letters.has(id))) chosen.add(subject)
    else if (letter !== null && letters.has(letter)) chosen.add(subject)
  }
  for (const remark of register.remarks.values()) {
    const about = remark.change.map(({ subject }) => subject)
    if (about.some(each => chosen.has(each)) && !about.some(stays)) chosen.add(remark.id)
  }
  const waiting = [...chosen]
  for (let subject = waiting.pop(); subject !== undefined; subject = waiting.pop()) {
    yield 0
    const known = subjectSchema.safeParse(subject)
    const references: readonly SubjectId[] = (known.success && referencesFrom(register, known.data)) || []
    for (const id of references) {
      if (!restedOn.has(tableOf(id)) || chosen.has(id) || stays(id)) continue
      // What was taken back is no longer what it rests on.
      if (referencesFrom(register, id) === undefined) continue
      chosen.add(id)
      waiting.push(id)
    }
  }
  return chosen
}
