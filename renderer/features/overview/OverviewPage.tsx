import { useMemo } from 'react'
import { Link } from 'wouter'
import { attention } from '../../../data/queries/attention.ts'
import { commitmentViews } from '../../../data/queries/commitment-view.ts'
import { letterLines } from '../../../data/queries/letters.ts'
import { CommandButton } from '../../app/CommandButton.tsx'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { useDaysLeft } from '../../ui/CommitmentSummary.tsx'
import { CommitmentMark, ReplyMark, StatusMark } from '../../ui/marks.tsx'
import { Empty, OwnText, Page, Section } from '../../ui/page.tsx'
import { AttentionLine } from './AttentionLine.tsx'

/** What needs attention, how each letter stands, what each commitment says: the first look of the day. */
export function OverviewPage() {
  const { t } = useWords()
  const register = useRegister()
  const today = useToday()
  const items = useMemo(() => attention(register, today), [register, today])
  if (register.letters.size === 0) {
    return (
      <Page title={t('overview.title')}>
        <Empty action={<CommandButton id="letter.register" look="primary" />}>{t('overview.empty')}</Empty>
      </Page>
    )
  }
  return (
    <Page title={t('overview.title')} actions={<CommandButton id="letter.register" />}>
      <Section title={t('overview.attention')}>
        {items.length === 0 ? <p className="soft">{t('overview.nothing')}</p> : null}
        <ol className="queue">
          {items.map(item => (
            <AttentionLine key={JSON.stringify(item)} item={item} />
          ))}
        </ol>
      </Section>
      <Section title={t('overview.letters')}>
        <Letters />
      </Section>
      <Section title={t('overview.commitments')}>
        <Commitments />
      </Section>
    </Page>
  )
}

/** Each letter as one line: its demands as status marks, its replies as a small matrix. */
function Letters() {
  const { t, date } = useWords()
  const register = useRegister()
  const today = useToday()
  const lines = useMemo(() => letterLines(register, today), [register, today])
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
          <span className="miniature">
            {matrix.rows.map(({ demand, cells }) => (
              <span key={demand.id} className="marks">
                {cells.map(cell => (
                  <ReplyMark key={cell.recipient} of={cell.state} bare />
                ))}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Commitments() {
  const { t } = useWords()
  const register = useRegister()
  const today = useToday()
  const daysLeft = useDaysLeft()
  const views = useMemo(
    () => commitmentViews(register, register.commitments.values(), today),
    [register, today],
  )
  if (views.length === 0) return <p className="soft">{t('commitments.empty')}</p>
  return (
    <ul className="queue">
      {views.map(view => (
        <li key={view.commitment.id}>
          <span className="soft line-date">{daysLeft(view.daysLeft)}</span>
          <Link href={to.commitment(view.commitment.id)}>
            {view.event ? <OwnText of={view.event.name} /> : <OwnText of={view.commitment.wording} />}
          </Link>
          <CommitmentMark of={view.state} />
        </li>
      ))}
    </ul>
  )
}
