import type { DemandId } from '../../../data/domain/ids.ts'
import type { ResponseItem } from '../../../data/domain/response.ts'

/** A piece of an original text, with the demands for which it is quoted. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly demands: readonly DemandId[]
}

/** A text cut where quotations begin and end; where they overlap, a piece is quoted for several demands. */
export function piecesOf(text: string, items: readonly ResponseItem[]): readonly Piece[] {
  const quoted = items.flatMap(({ demand, place }) => (place ? [{ demand, ...place }] : []))
  const cuts = new Set([0, text.length, ...quoted.flatMap(({ start, end }) => [start, end])])
  const edges = [...cuts].filter(edge => edge <= text.length).sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, i) => ({
    start,
    text: text.slice(start, edges[i + 1]),
    demands: quoted.filter(each => each.start <= start && start < each.end).map(({ demand }) => demand),
  }))
}
