import type { Letter } from '../../../data/domain/letter.ts'
import type { Register } from '../../../data/domain/register.ts'
import type { LetterDraft } from '../../../data/letter-draft.ts'
import { folded } from '../../../data/queries/search.ts'

const bare = (text: string) => folded(text).replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * The letter of the register that a draft would register again: one with the same words, however they are set out,
 * or one of the same date that makes the same demands.
 */
export function registeredAlready(register: Register, draft: LetterDraft): Letter | null {
  const words = bare(draft.source)
  const demands = draft.demands
    .map(({ text }) => bare(text))
    .sort()
    .join('|')
  for (const letter of register.letters.values()) {
    if (Object.values(letter.text).some(text => bare(text) === words)) return letter
    if (demands === '' || draft.date === null || letter.date !== draft.date) continue
    const own = [...register.demands.values()].filter(demand => demand.letter === letter.id)
    const texts = own.map(({ text }) => bare(text[draft.language] ?? ''))
    if (texts.sort().join('|') === demands) return letter
  }
  return null
}
