import { useMemo } from 'react'
import type { Letter } from '../../../data/domain/letter.ts'
import { everything } from '../../../data/queries/matrix-filter.ts'
import { memberGroups } from '../../../data/queries/member-groups.ts'
import { replyMatrix } from '../../../data/queries/reply-matrix.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { DueDates } from '../../ui/DueSteps.tsx'
import { Empty } from '../../ui/page.tsx'
import { MatrixBar } from './matrix/MatrixBar.tsx'
import { MatrixGrid } from './matrix/MatrixGrid.tsx'
import { sheetOf } from './matrix/sheet.ts'
import { Unanswered } from './matrix/Unanswered.tsx'
import { toggled, useMatrixView } from './matrix/views.ts'

/** The reply matrix: demands × recipients, what each cell says and what can be done about it. */
export function MatrixTab({ letter }: { readonly letter: Letter }) {
  const { t, text } = useWords()
  const register = useRegister()
  const today = useToday()
  const { view, change } = useMatrixView(letter.id)
  const { filter, unfolded } = view
  const matrix = useMemo(() => replyMatrix(register, letter, today), [register, letter, today])
  const groups = useMemo(() => memberGroups(register, letter, today), [register, letter, today])
  const sheet = useMemo(
    () => sheetOf(register, matrix, groups, filter, unfolded),
    [register, matrix, groups, filter, unfolded],
  )
  if (matrix.rows.length === 0) return <Empty>{t('letters.matrix.noDemands')}</Empty>
  if (matrix.recipients.length === 0) return <Empty>{t('letters.matrix.noRecipients')}</Empty>
  const { unanswered } = filter
  return (
    <div className="stack">
      <MatrixBar sheet={sheet} filter={filter} onFilter={next => change({ filter: next })} />
      {unanswered ? (
        <Unanswered matrix={matrix} of={unanswered} onClear={() => change({ filter: everything })} />
      ) : null}
      {sheet.rows.length === 0 || sheet.columns.length === 0 ? (
        <Empty>{t('matrix.filter.nothing')}</Empty>
      ) : (
        <MatrixGrid
          sheet={sheet}
          rowSize={rowSizeFor(matrix.rows.map(({ demand }) => text(demand.text).length))}
          onAsk={asked => change({ filter: { ...everything, unanswered: asked } })}
          onFold={body => change({ unfolded: toggled(unfolded, body) })}
        />
      )}
      <p className="soft small">{t('letters.matrix.hint')}</p>
      <DueDates letter={letter} />
    </div>
  )
}

/** One height for all rows, in CSS pixels: a few demands show their whole text, many the beginning of it. */
function rowSizeFor(lengths: readonly number[]): number {
  const lines = Math.ceil(Math.max(...lengths) / 28)
  return 24 + 24 * Math.min(Math.max(lines, 3), lengths.length > 10 ? 3 : 8)
}
