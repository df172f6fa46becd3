import type { Block } from './blocks.ts'
import { afterLabel, wordsOf } from './flow.ts'
import { label } from './words/cues.ts'

const ccLabel = label('cc')

/** Copies named below the body, with the lines that go on with each. */
export function copiesAtFoot(source: string, all: readonly Block[], bodyLine: number): readonly string[] {
  const found: string[] = []
  let open = false
  for (const block of all) {
    if (block.first <= bodyLine) continue
    const named = ccLabel.exec(block.text)
    open = named !== null || (open && !block.apart && !block.label)
    if (open) found.push(...copies(wordsOf(source, named ? afterLabel(block, named) : block)))
  }
  return found
}

/** Several that get a copy, one behind another on a line. */
export const copies = (text: string): readonly string[] =>
  text
    .split(/\s*[;؛]\s*/u)
    .map(each => each.replace(/[.,،]+$/u, '').trim())
    .filter(each => each !== '')
