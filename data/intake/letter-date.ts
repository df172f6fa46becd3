import type { Block } from './blocks.ts'
import { dateLine, placeBeforeMonth } from './dates.ts'
import { placeOf, stretch } from './flow.ts'
import type { Line } from './normalise.ts'
import { label } from './words/cues.ts'

const subjectLabel = label('subject')

/** The letter's date: on a line of its own in the head, or at the foot, before or after the signatories. */
export function dateOf(
  lines: readonly Line[],
  blocks: readonly Block[],
  all: readonly Block[],
  begin: number,
  end: number,
) {
  const read = (block: Block | undefined) => {
    const found = block && !block.label && !subjectLabel.test(block.text) ? dateLine(block) : null
    return block && found
      ? {
          date: {
            found: found.date,
            span: placeOf(stretch(block, found.date.from, found.date.to)),
            line: lines[block.first]?.number ?? 1,
          },
          place: found.place,
        }
      : null
  }
  for (let i = begin; i <= end; i++) {
    const found = read(blocks[i])
    if (found) return found
  }
  const bodyLine = blocks[end]?.first ?? 0
  for (const block of all.toReversed()) {
    if (block.first <= bodyLine) break
    const found = read(block)
    if (found) return found
  }
  const place = all.map(({ text }) => placeBeforeMonth(text)).find(each => each !== null)
  return { date: null, place: place ?? null }
}
