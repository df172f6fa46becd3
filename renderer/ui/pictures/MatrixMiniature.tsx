import type { ReplyMatrix } from '../../../data/queries/reply-matrix.ts'
import { type ReplyState, replyStateNames } from '../../../data/queries/reply-state.ts'
import { useWords } from '../../i18n/words.ts'
import { replyLooks, shapes } from '../marks.tsx'

/** Of a cell with its gap, in pixels: fewer for a larger matrix, so that 15 × 15 stand in a line of a list. */
const sizeFor = (rows: number) => (rows <= 4 ? 16 : rows <= 8 ? 13 : 9)

/**
 * A reply matrix at a glance, demands below each other and recipients side by side, each cell its state's colour and
 * shape. How many there are of each state is its text alternative and its tip.
 */
export function MatrixMiniature({ matrix: { rows, recipients } }: { readonly matrix: ReplyMatrix }) {
  const { t, number, language } = useWords()
  const size = sizeFor(rows.length)
  const counts = new Map<ReplyState, number>()
  for (const { state } of rows.flatMap(({ cells }) => cells)) counts.set(state, (counts.get(state) ?? 0) + 1)
  const words = replyStateNames
    .filter(state => counts.has(state))
    .map(state => `${t(`domain.replyState.${state}`)}: ${number(counts.get(state) ?? 0)}`)
    .join('. ')
  const place = (column: number) => (language === 'ar' ? recipients.length - 1 - column : column) * size
  return (
    <svg
      role="img"
      aria-label={words}
      className="miniature"
      width={recipients.length * size}
      height={rows.length * size}
    >
      <title>{words}</title>
      {rows.map(({ demand, cells }, row) =>
        cells.map(({ recipient, state }, column) => {
          const [tone, shape] = replyLooks[state]
          const inner = size - 1
          return (
            <g
              key={`${demand.id} ${recipient}`}
              className={`drawn tone-${tone}`}
              transform={`translate(${place(column)} ${row * size})`}
            >
              <rect className={`soft-${tone}`} width={inner} height={inner} />
              <g transform={`translate(1 1) scale(${(inner - 2) / 16})`}>{shapes[shape]}</g>
            </g>
          )
        }),
      )}
    </svg>
  )
}
