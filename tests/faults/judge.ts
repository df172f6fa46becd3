import { commandSchema } from '../../data/domain/register.ts'
import type { Failure } from '../../data/failure.ts'
import type { Notice } from '../../data/notice.ts'
import type { OpenRegister } from '../../data/store/open-register.ts'
import { addOrganisation } from '../unit/domain/story.ts'
import { reopen } from './opening.ts'
import type { Said } from './said.ts'

/** What a fault came to: acknowledged things that are gone, and losses or damage that nobody was told of. */
export interface Verdict {
  readonly lost: number
  readonly undetected: number
  /** What went wrong, for the person who has to mend it. */
  readonly why: readonly string[]
}

export const sound: Verdict = { lost: 0, undetected: 0, why: [] }

/** How damage is named; of sealed ledgers more can be told. */
export const damages: readonly Failure['code'][] = ['ledgerDamaged', 'ledgerSwapped', 'ledgerTruncated']

const tells = (notices: readonly Notice[], ...codes: readonly Notice['code'][]) =>
  notices.some(({ code }) => codes.includes(code))

async function missing(open: OpenRegister, said: Said): Promise<readonly string[]> {
  const there = new Set<string>(open.entries().map(({ id }) => id))
  const entries = said.entries.filter(id => !there.has(id))
  const files: string[] = []
  for (const { hash, name } of said.files) {
    const read = await open.readFile({ hash, name, size: 0, mediaType: 'text/plain' })
    if (!read.ok) files.push(name)
  }
  return [...entries, ...files]
}

/** Judges a register after a fault that may not cost anything: all that was acknowledged is there, once, and it takes more. */
export async function judgeWhole(folder: string, said: Said): Promise<Verdict> {
  const opened = await reopen(folder)
  if (!opened.ok) {
    const nothing = said.entries.length === 0 && opened.failure.code === 'notFound'
    return nothing
      ? sound
      : { lost: said.entries.length, undetected: 0, why: [JSON.stringify(opened.failure)] }
  }
  const ids = opened.value.entries().map(({ id }) => id)
  const twice = ids.length - new Set(ids).size
  const gone = await missing(opened.value, said)
  const alarm = tells(opened.value.notices, 'ledgerCutBack', 'ledgerReplaced')
  const more = await opened.value.submit(commandSchema.parse(addOrganisation('After the fault')), 'Judge')
  const again = await reopen(folder)
  const kept = more.ok && again.ok && again.value.entries().length === ids.length + more.value.length
  return {
    lost: gone.length,
    undetected: twice + (kept ? 0 : 1),
    why: [
      ...gone.map(id => `gone: ${id}`),
      ...(twice > 0 ? [`${twice} entries twice`] : []),
      ...(alarm ? [`false alarm: ${JSON.stringify(opened.value.notices)}`] : []),
      ...(kept ? [] : [`takes no more: ${JSON.stringify(more)}`]),
    ],
  }
}

/** Judges a register that somebody damaged: what is missing is told, and nothing that is there is lost with it. */
export async function judgeDamaged(folder: string, said: Said, mayMiss: number): Promise<Verdict> {
  const opened = await reopen(folder)
  if (!opened.ok) {
    const named = damages.includes(opened.failure.code)
    return named ? sound : { lost: 0, undetected: 1, why: [JSON.stringify(opened.failure)] }
  }
  const gone = await missing(opened.value, said)
  const told = tells(opened.value.notices, 'tornTailCut', 'ledgerCutBack', 'ledgerReplaced')
  const lost = Math.max(0, gone.length - mayMiss)
  const undetected = gone.length > 0 && !told ? 1 : 0
  return { lost, undetected, why: lost + undetected > 0 ? [`gone: ${gone.join(' ')}, told: ${told}`] : [] }
}
