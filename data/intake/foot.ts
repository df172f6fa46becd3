import { hasAddress } from './addresses.ts'
import type { Block } from './blocks.ts'
import type { Draft } from './draft.ts'
import { afterLabel, wordsOf } from './flow.ts'
import { type Addressed, looksAddressed, recipientsOf } from './recipients.ts'
import { label } from './words/cues.ts'

const ccLabel = label('cc')
const toLabel = label('to')

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

/** How far from its end a letter may still say whom it is to. */
const foot = 16

/** Recipients named below the letter, as French and Arabic letters do: "Destinataires : …", with the lines that go on. */
export function recipientsAtFoot(
  source: string,
  all: readonly Block[],
  bodyLine: number,
): Draft['recipients'] {
  const named: Addressed[] = []
  let open = false
  for (const block of all.slice(-foot)) {
    if (block.first <= bodyLine) continue
    const match = block.label ? null : toLabel.exec(block.text)
    const flow = match ? afterLabel(block, match) : block
    open = match !== null || (open && (!block.apart || named.length === 0) && !hasAddress(block))
    if (open && looksAddressed(flow.text)) named.push({ flow, sure: 'middle' })
  }
  return [...recipientsOf(source, named)]
}
