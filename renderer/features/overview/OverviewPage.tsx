import { useMemo } from 'react'
import { Link } from 'wouter'
import { attention } from '../../../data/queries/attention.ts'
import { CommandButton } from '../../app/CommandButton.tsx'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { Empty, Page, Section } from '../../ui/page.tsx'
import { AttentionQueue } from './AttentionQueue.tsx'
import { BegunForms } from './BegunForms.tsx'
import { News } from './News.tsx'
import { OverviewCommitments } from './OverviewCommitments.tsx'
import { OverviewLetters } from './OverviewLetters.tsx'

/** What needs attention, how letters and commitments stand, what is new: the first look of the day. */
export function OverviewPage() {
  const { t, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const items = useMemo(() => attention(register, today), [register, today])
  if (register.letters.size === 0) {
    return (
      <Page help="attention" title={t('overview.title')}>
        <Empty action={<CommandButton id="letter.register" look="primary" />}>{t('overview.empty')}</Empty>
      </Page>
    )
  }
  const all = (href: string, of: 'allLetters' | 'allCommitments', count: number) => (
    <Link href={href}>{t(`overview.${of}`, { number: number(count) })}</Link>
  )
  return (
    <Page help="attention" title={t('overview.title')} actions={<CommandButton id="letter.register" />}>
      <BegunForms />
      <Section title={t('overview.attention')}>
        <AttentionQueue items={items} />
      </Section>
      <Section
        title={t('overview.commitments')}
        actions={all(to.commitments(), 'allCommitments', register.commitments.size)}
      >
        <OverviewCommitments />
      </Section>
      <Section title={t('overview.letters')} actions={all(to.letters(), 'allLetters', register.letters.size)}>
        <OverviewLetters items={items} />
      </Section>
      <News />
    </Page>
  )
}
