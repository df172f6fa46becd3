import { useMemo } from 'react'
import { Link } from 'wouter'
import { toReview } from '../../../data/queries/review.ts'
import { CommandButton } from '../../app/CommandButton.tsx'
import { tell } from '../../app/messages.ts'
import { to } from '../../app/routes.ts'
import { useSession } from '../../app/session.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty, OwnText, Page, Section } from '../../ui/page.tsx'
import { ChangeLine } from './ChangeLine.tsx'
import { Conversations } from './Conversations.tsx'
import { Proposals } from './Proposals.tsx'
import { SignedOff } from './SignedOff.tsx'
import { SignOffButton } from './SignOffButton.tsx'

/** So many changes at first: the rest comes as these are done. */
const atOnce = 100

/** What others recorded since this person's last review, one by one; what was asked; what was signed off. */
export function ReviewPage() {
  const { t, number } = useWords()
  const replica = useReplica()
  const person = useSession().settings.author.trim()
  const groups = useMemo(
    () => (replica && person !== '' ? toReview(replica.register, replica.entries, person) : []),
    [replica, person],
  )
  if (!replica) return null
  const { register, entries, opened, seen } = replica
  if (person === '')
    return (
      <Page help="reviewing" title={t('review.title')}>
        <Empty action={<Link href={to.settings()}>{t('review.giveName')}</Link>}>
          {t('review.nameless')}
        </Empty>
      </Page>
    )
  const changes = groups.flatMap(group => group.changes)
  const done = changes.filter(({ judged }) => judged !== null).length
  const finish = async () => {
    const result = await submit({ kind: 'finishReview', seen })
    tell(
      result.ok
        ? { kind: 'done', what: 'reviewFinished', undo: true }
        : { kind: 'failure', failure: result.failure },
    )
  }
  let left = atOnce
  return (
    <Page
      help="reviewing"
      title={t('review.title')}
      actions={
        <>
          {opened.part ? null : (
            <>
              <CommandButton id="bundle.export" look="quiet" />
              <CommandButton id="bundle.takeIn" look="quiet" />
            </>
          )}
          {changes.length > 0 && !opened.readOnly ? (
            <Button look="primary" onPress={() => void finish()}>
              {t('review.finish')}
            </Button>
          ) : null}
        </>
      }
    >
      <Proposals register={register} person={person} />
      <Conversations register={register} person={person} readOnly={opened.readOnly} />
      <Section title={t('review.changes')}>
        {changes.length === 0 ? (
          <Empty>{t('review.nothing')}</Empty>
        ) : (
          <>
            <p className="soft" role="status">
              {t('review.progress', { done: number(done), of: number(changes.length) })}
            </p>
            {groups.map(({ letter, changes: all }) => {
              const told = all.slice(0, left)
              left -= told.length
              if (told.length === 0) return null
              return (
                <section key={letter ?? 'none'} className="news">
                  <div className="section-head">
                    <h3>
                      {letter ? (
                        <Link href={to.letter(letter)}>
                          <OwnText of={register.letters.get(letter)?.title ?? null} />
                        </Link>
                      ) : (
                        t('overview.noLetter')
                      )}
                    </h3>
                    {letter && !opened.readOnly ? <SignOffButton letter={letter} /> : null}
                  </div>
                  <ul className="review">
                    {told.map(change => (
                      <ChangeLine key={change.key} change={change} readOnly={opened.readOnly} />
                    ))}
                  </ul>
                </section>
              )
            })}
            {changes.length > atOnce ? (
              <p className="soft">{t('review.more', { count: changes.length - atOnce })}</p>
            ) : null}
          </>
        )}
      </Section>
      <SignedOff register={register} entries={entries} readOnly={opened.readOnly} />
    </Page>
  )
}
