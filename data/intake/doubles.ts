import type { Draft, Warning } from './draft.ts'
import type { Entry } from './entries.ts'

type Signatory = Draft['signatories'][number]

const keyOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/(?<!\p{L})(?:the|for|of|and|de|la|le|les|pour|et|du|des|para|y|el|los)(?!\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Gaps in the numbering, names that stand twice and names that are nearly the same. */
export function warningsOf(entries: readonly Entry[], signatories: readonly Signatory[]): readonly Warning[] {
  const warnings: Warning[] = []
  for (const [i, { number, line }] of entries.entries()) {
    const before = entries[i - 1]?.number ?? null
    if (number !== null && before !== null && number > before + 1)
      warnings.push({ code: 'gapInNumbering', line, detail: `${before + 1}–${number - 1}` })
  }
  const exact = new Set<string>()
  const near = new Map<string, string>()
  for (const [i, { name }] of signatories.entries()) {
    const line = entries[i]?.line ?? 1
    const key = keyOf(name)
    const other = near.get(key.replaceAll(' ', ''))
    if (exact.has(name.toLowerCase())) warnings.push({ code: 'duplicateSignatory', line, detail: name })
    else if (key !== '' && other !== undefined)
      warnings.push({ code: 'nearDuplicateSignatory', line, detail: `${other} / ${name}` })
    exact.add(name.toLowerCase())
    near.set(key.replaceAll(' ', ''), name)
  }
  return warnings
}
