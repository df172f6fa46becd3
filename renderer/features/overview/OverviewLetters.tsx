import { useMemo } from 'react'
import { Link } from 'wouter'
import type { AttentionItem } from '../../../data/queries/attention.ts'
import { letterLinesByNeed } from '../../../data/queries/overview.ts'
import type { ReplyMatrix } from '../../../data/queries/reply-matrix.ts'
import { type ReplyState, replyStateNames } from '../../../data/queries/reply-state.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { ReplyMark, StatusMark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'
import { MatrixMiniature } from '../../ui/pictures/MatrixMiniature.tsx'

const atOnce = 10
/** A larger matrix is counted by state: more cells on a line say nothing at a glance. */
const cellsShown = 240

/** The letters that need most, each as one line: its demands as status marks, its replies as a small matrix. */
export function OverviewLetters({ items }: { readonly items: readonly AttentionItem[] }) {
  const { t, date } = useWords()
  const register = useRegister()
  const today = useToday()
  const lines = useMemo(() => letterLinesByNeed(register, items, today, atOnce), [register, items, today])
  return (
    <ul className="queue">
      {lines.map(({ letter, demands, matrix }) => (
        <li key={letter.id}>
          <span className="soft line-date">
            {letter.date ? date(letter.date, 'short') : t('letters.noDate')}
          </span>
          <Link href={to.letter(letter.id)}>
            <OwnText of={letter.title} />
          </Link>
          <span className="marks">
            {demands.map(({ demand, standing }) => (
              <StatusMark key={demand.id} of={standing.status} lapsed={standing.lapsed} bare />
            ))}
          </span>
          {matrix.rows.length * matrix.recipients.length > cellsShown ? (
            <Counted matrix={matrix} />
          ) : (
            <MatrixMiniature matrix={matrix} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Counted({ matrix }: { readonly matrix: ReplyMatrix }) {
  const { number } = useWords()
  const counts = new Map<ReplyState, number>()
  for (const { cells } of matrix.rows) {
    for (const { state } of cells) counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  return (
    <span className="marks">
      {replyStateNames
        .filter(state => counts.has(state))
        .map(state => (
          <span key={state} className="counted small">
            <ReplyMark of={state} bare /> {number(counts.get(state) ?? 0)}
          </span>
        ))}
    </span>
  )
}
