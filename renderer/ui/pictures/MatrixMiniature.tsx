import { useId } from 'react'
import type { ReplyMatrix } from '../../../data/queries/reply-matrix.ts'
import { type ReplyState, replyStateNames } from '../../../data/queries/reply-state.ts'
import { useWords } from '../../i18n/words.ts'
import { replyLooks, shapes } from '../marks.tsx'

/** Of a cell with its gap, in pixels: fewer for a larger matrix, so that 15 × 15 stand in a line of a list. */
const sizeFor = (rows: number) => (rows <= 4 ? 16 : rows <= 8 ? 13 : 9)

/**
 * A reply matrix at a glance, demands below each other and recipients side by side, each cell its state's colour and
 * shape; those of one state are one path, since a list has many of these. How many there are of each state is its text
 * alternative and its tip.
 */
export function MatrixMiniature({ matrix: { rows, recipients } }: { readonly matrix: ReplyMatrix }) {
  const { t, number, language } = useWords()
  const size = sizeFor(rows.length)
  const id = useId()
  const cells = new Map<ReplyState, { count: number; path: string }>()
  const place = (column: number) => (language === 'ar' ? recipients.length - 1 - column : column) * size
  for (const [row, { cells: inRow }] of rows.entries()) {
    for (const [column, { state }] of inRow.entries()) {
      const { count, path } = cells.get(state) ?? { count: 0, path: '' }
      const cell = `M${place(column)} ${row * size}h${size - 1}v${size - 1}h${1 - size}z`
      cells.set(state, { count: count + 1, path: path + cell })
    }
  }
  const states = replyStateNames.flatMap(state => {
    const found = cells.get(state)
    return found ? [{ state, ...found }] : []
  })
  const words = states
    .map(({ state, count }) => `${t(`domain.replyState.${state}`)}: ${number(count)}`)
    .join('. ')
  return (
    <svg
      role="img"
      aria-label={words}
      className="miniature"
      width={recipients.length * size}
      height={rows.length * size}
    >
      <title>{words}</title>
      {states.map(({ state, path }) => {
        const [tone, shape] = replyLooks[state]
        const tile = `${id}-${state}`
        return (
          <g key={state}>
            <pattern id={tile} width={size} height={size} patternUnits="userSpaceOnUse">
              <g className={`drawn tone-${tone}`}>
                <rect className={`soft-${tone}`} width={size} height={size} />
                <g transform={`translate(1 1) scale(${(size - 3) / 16})`}>{shapes[shape]}</g>
              </g>
            </pattern>
            <path d={path} fill={`url(#${tile})`} />
          </g>
        )
      })}
    </svg>
  )
}
