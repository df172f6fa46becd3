import type { LetterId, RecipientId } from '../../../../data/domain/ids.ts'
import { everything, type MatrixFilter } from '../../../../data/queries/matrix-filter.ts'
import { storeOf, useStore } from '../../../store.ts'

/** How somebody looks at a letter's matrix: kept while the app runs. */
export interface MatrixView {
  readonly filter: MatrixFilter
  readonly unfolded: ReadonlySet<RecipientId>
}

const views = storeOf<ReadonlyMap<LetterId, MatrixView>>(new Map())
const first: MatrixView = { filter: everything, unfolded: new Set() }

/** A letter's view and how to change it. */
export function useMatrixView(letter: LetterId) {
  const view = useStore(views).get(letter) ?? first
  return { view, change: (changes: Partial<MatrixView>) => changeView(letter, changes) }
}

function changeView(letter: LetterId, changes: Partial<MatrixView>): void {
  const known = views.get()
  views.set(new Map(known).set(letter, { ...(known.get(letter) ?? first), ...changes }))
}

/** Folds or unfolds a body. */
export function toggled(unfolded: ReadonlySet<RecipientId>, body: RecipientId): ReadonlySet<RecipientId> {
  const next = new Set(unfolded)
  if (!next.delete(body)) next.add(body)
  return next
}
