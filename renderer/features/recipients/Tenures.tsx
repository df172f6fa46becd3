import { useState } from 'react'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import { type Recipient, servingOn, type Tenure } from '../../../data/domain/recipient.ts'
import type { LetterTo } from '../../../data/queries/recipient-record.ts'
import { useWords } from '../../i18n/words.ts'
import { useToday } from '../../replica.ts'
import { DateEntry } from '../../ui/fields.tsx'
import { OwnText, Section } from '../../ui/page.tsx'

/**
 * Who sat on a body, or held an office, on a date that one can choose: today at first, else the date of its
 * newest letter on which somebody did (a body of years ago has no members today).
 */
export function Tenures({
  recipient: { members, holders },
  letters,
}: {
  readonly recipient: Recipient
  readonly letters: readonly LetterTo[]
}) {
  const { t } = useWords()
  const today = useToday()
  const dates = letters.flatMap(({ correspondence: { letter } }) => letter.date ?? [])
  const all = [...members, ...holders]
  const first = [today, ...dates].find(day => servingOn(all, day).length > 0) ?? today
  const [on, setOn] = useState<CivilDate | null>(first)
  if (all.length === 0) return null
  return (
    <Section title={t(members.length > 0 ? 'recipients.members' : 'recipients.holders')}>
      <div className="stack">
        <div className="find">
          <DateEntry label={t('recipients.onDate')} value={on} onChange={setOn} required />
        </div>
        <Serving tenures={servingOn(all, on ?? first)} />
      </div>
    </Section>
  )
}

function Serving({ tenures }: { readonly tenures: readonly Tenure[] }) {
  const { t } = useWords()
  if (tenures.length === 0) return <p className="soft">{t('recipients.nobody')}</p>
  return (
    <ul className="columns">
      {tenures.map(tenure => (
        <li key={JSON.stringify(tenure)}>
          <OwnText of={tenure.name} />{' '}
          <span className="soft small">
            <Term of={tenure} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Term({ of: { from, to } }: { readonly of: Tenure }) {
  const { t, date } = useWords()
  if (from && to) return t('recipients.fromTo', { from: date(from, 'short'), to: date(to, 'short') })
  if (from) return t('recipients.from', { from: date(from, 'short') })
  return to ? t('recipients.until', { to: date(to, 'short') }) : null
}
