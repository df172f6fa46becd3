import type { Draft, Warning } from './draft.ts'

/** What a letter's lists hold. */
export interface Parts {
  readonly points: Draft['points']
  readonly demands: Draft['demands']
  readonly warnings: readonly Warning[]
  /** For each list of demands, by its place among the nodes, the 1-based positions of its demands. */
  readonly positions: ReadonlyMap<number, readonly number[]>
  /** The places among the nodes of lists that are points. */
  readonly pointLists: ReadonlySet<number>
}
