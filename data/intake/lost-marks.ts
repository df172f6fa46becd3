import { stretch } from './flow.ts'
import type { Item, Node } from './lists.ts'
import { sentencesOf } from './sentences.ts'
import { cue, opening, words } from './words/cues.ts'

const demandVerb = cue('demandVerbs')
const demandCue = cue('demandCues')
const pointCue = cue('pointCues')
const leads = /[:：]\s*$/u
const opens = opening('closings')
const we = new RegExp(`^(?:${words.we})(?!\\p{L})`, 'iu')
const longest = 420

/**
 * Lists whose marks extraction lost: after a sentence that announces one ("We call on you to:"), the paragraphs of
 * one form that follow. They are told, since where such a list ends is a guess.
 */
export function withLostLists(nodes: readonly Node[]): readonly Node[] {
  const result: Node[] = []
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]
    if (!node) continue
    result.push(node)
    if (node.kind === 'list' || !leads.test(node.text) || node.text.length < 12) continue
    const last = sentencesOf(node).at(-1)?.text ?? ''
    if (!demandVerb.test(last) && !demandCue.test(last) && !pointCue.test(last)) continue
    const items = itemsAfter(nodes.slice(i + 1, i + 60))
    const [first] = items
    const end = nodes[i + items.length]
    if (!first || !end || items.length < 2) continue
    result.push({
      kind: 'list',
      items,
      style: 'bullet',
      first: first.line,
      last: end.last,
      marked: false,
      goesOn: false,
    })
    i += items.length
  }
  return result
}

function itemsAfter(nodes: readonly Node[]): readonly Item[] {
  const items: Item[] = []
  for (const [i, node] of nodes.entries()) {
    if (node.kind === 'list') return []
    const { text } = node
    if (i > 1 && node.apart && nodes[1]?.kind === 'prose' && !nodes[1].apart) break
    if (text.length > longest || leads.test(text) || opens.test(text)) break
    const before = items.at(-1)?.flow.text
    const goesOn = before === undefined || /[;؛,،]\s*(?:\p{L}{1,3})?\s*$/u.test(before)
    if (!goesOn && we.test(text)) break
    if (before !== undefined && !sameForm(before, text)) break
    items.push({ label: '', style: 'bullet', number: null, flow: stretch(node), under: [], line: node.first })
    if (goesOn && before !== undefined && /[.!]\s*$/u.test(text)) break
  }
  return items
}

/** Items of one list end alike: all with a semicolon or a comma but the last, all with a full stop, or all with nothing. */
function sameForm(before: string, text: string): boolean {
  if (/[;؛,،]\s*(?:and|et|y|و)?\s*$/iu.test(before)) return true
  const ends = (each: string) => /[.!]\s*$/u.test(each)
  return ends(before) === ends(text) && !/[;؛]\s*$/u.test(text) && before.length < 260 && text.length < 260
}
