import { useEffect, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Settings } from '../../../data/contract.ts'
import { newsSince } from '../../../data/queries/news.ts'
import { to } from '../../app/routes.ts'
import { changeSettings, useSession } from '../../app/session.ts'
import { useWords } from '../../i18n/words.ts'
import { type Replica, useAsOf, useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { useHistoryText } from '../../ui/EntryLine.tsx'
import { Own, OwnText, Section } from '../../ui/page.tsx'

/** So many entries at first: the rest on request. */
const atOnce = 12

function markSeen({ opened, seen: now }: Replica, seen: Settings['seen']): void {
  void changeSettings({ seen: { ...seen, [opened.register]: now } })
}

/** What colleagues recorded since this person last looked, in plain words, by letter. */
export function News() {
  const { t, date } = useWords()
  const replica = useReplica()
  const inThePast = useAsOf() !== null
  const { seen } = useSession().settings
  const inWords = useHistoryText()
  const [shown, setShown] = useState(atOnce)
  const mine = replica ? seen?.[replica.opened.register] : undefined
  // Who opens a register for the first time has all of it before them: nothing in it is news yet.
  useEffect(() => {
    if (replica && mine === undefined && !inThePast) markSeen(replica, seen)
  }, [replica, mine, seen, inThePast])
  const news = useMemo(
    () =>
      replica && mine && !inThePast
        ? newsSince(replica.register, replica.entries, mine, replica.opened.replica)
        : [],
    [replica, mine, inThePast],
  )
  if (!replica || news.length === 0) return null
  let left = shown
  const count = news.reduce((sum, { entries }) => sum + entries.length, 0)
  return (
    <Section
      title={t('overview.news')}
      actions={<Button onPress={() => markSeen(replica, seen)}>{t('overview.markSeen')}</Button>}
    >
      {news.map(({ letter, entries }) => {
        const told = entries.slice(0, left)
        left -= told.length
        if (told.length === 0) return null
        return (
          <section key={letter ?? 'none'} className="news">
            <h3>
              {letter ? (
                <Link href={to.letter(letter)}>
                  <OwnText of={replica.register.letters.get(letter)?.title ?? null} />
                </Link>
              ) : (
                t('overview.noLetter')
              )}
            </h3>
            <ul className="queue">
              {told.map(entry => (
                <li key={entry.id}>
                  <span className="soft line-date">{date(entry.recordedOn, 'short')}</span>
                  <Own>{inWords({ entry, tookBack: [] })}</Own>
                  <span className="soft">
                    <Own>{entry.author}</Own>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {count > shown ? (
        <Button look="quiet" onPress={() => setShown(shown + 50)}>
          {t('overview.more', { count: count - shown })}
        </Button>
      ) : null}
    </Section>
  )
}
