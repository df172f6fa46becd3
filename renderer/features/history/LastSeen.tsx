import { useState } from 'react'
import type { Entry } from '../../../data/domain/entry.ts'
import { lastSeen } from '../../../data/queries/hands.ts'
import { goTo, to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { lookBackAs, useAsOf, useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { Section } from '../../ui/page.tsx'

const none: readonly Entry[] = []

/** The register as each person last saw it, as far as their own entries tell; nothing where one person writes alone. */
export function LastSeen() {
  const { t, date } = useWords()
  const entries = useReplica()?.entries
  const asOf = useAsOf()
  const all = lastSeen(entries ?? none)
  const [working, setWorking] = useState<{ readonly person: string; readonly done: number } | null>(null)
  const show = async (look: Parameters<typeof lookBackAs>[0]) => {
    const shown = await lookBackAs(look, done => setWorking({ person: look.person, done }))
    setWorking(null)
    if (shown) goTo(to.overview())
  }
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
                void show({ person, on: last.recordedOn, seen })
              }}
            >
              {t('history.lastSeen.show', { person, date: date(last.recordedOn, 'short') })}
            </Button>
          ))}
        </div>
        {working ? (
          <Progress done={working.done} doing={t('history.lastSeen.working', { person: working.person })} />
        ) : null}
      </div>
    </Section>
  )
}
