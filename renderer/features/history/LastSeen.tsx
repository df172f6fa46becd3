import { useMemo } from 'react'
import { lastSeen } from '../../../data/queries/hands.ts'
import { goTo, to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { lookBackAs, useAsOf, useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/page.tsx'

/** The register as each person last saw it, as far as their own entries tell; nothing where one person writes alone. */
export function LastSeen() {
  const { t, date } = useWords()
  const entries = useReplica()?.entries
  const asOf = useAsOf()
  const all = useMemo(() => lastSeen(entries ?? []), [entries])
  if (all.length < 2 || asOf !== null) return null
  return (
    <Section title={t('history.lastSeen.title')}>
      <div className="stack-tight">
        <p className="soft">{t('history.lastSeen.lead')}</p>
        <div className="last-seen">
          {all.map(({ person, seen, last }) => (
            <Button
              key={person}
              onPress={() => {
                lookBackAs(person, last.recordedOn, seen)
                goTo(to.overview())
              }}
            >
              {t('history.lastSeen.show', { person, date: date(last.recordedOn, 'short') })}
            </Button>
          ))}
        </div>
      </div>
    </Section>
  )
}
