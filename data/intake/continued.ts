import { joined } from './flow.ts'
import type { Item, List, Node, Prose } from './lists.ts'

type Paragraph = Extract<Node, { kind: 'prose' }>

/** A paragraph of full sentences: no heading, and nothing that leads into what follows. */
const isSentences = ({ text }: Prose) => text.length > 40 && /[.!?؟]["'”’»)]?\s*$/u.test(text)

/** Lists whose last item goes on in a paragraph of its own, before the list counts on: the paragraph belongs to the item. */
export function withContinuedItems(nodes: readonly Node[]): readonly Node[] {
  const result: Node[] = []
  for (const [i, node] of nodes.entries()) {
    const before = result.at(-1)
    const after = nodes[i + 1]
    const goesOn = after?.kind === 'list' && after.goesOn
    if (node.kind === 'prose' && before?.kind === 'list' && goesOn && isSentences(node))
      result[result.length - 1] = { ...before, ...continued(before, node) }
    else result.push(node)
  }
  return result
}

function continued(list: List, paragraph: Paragraph): List {
  const last = list.items.at(-1)
  if (!last) return list
  const item: Item = { ...last, flow: joined([last.flow, paragraph]) }
  return { ...list, items: [...list.items.slice(0, -1), item], last: paragraph.last }
}
