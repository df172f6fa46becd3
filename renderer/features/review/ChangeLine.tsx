import { useRef } from 'react'
import type { Entry } from '../../../data/domain/entry.ts'
import type { DemandId, ResponseId } from '../../../data/domain/ids.ts'
import type { Judgement } from '../../../data/domain/review.ts'
import type { Change } from '../../../data/queries/review.ts'
import { openDialog } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { useHistoryText } from '../../ui/EntryLine.tsx'
import { Own } from '../../ui/page.tsx'
import { pressed } from '../../ui/pressed.ts'
import { namedIn } from './judged.ts'

/** What each key says of the change that has the focus. */
const keys: Readonly<Record<string, Judgement>> = { c: 'confirmed', q: 'questioned', k: 'commented' }

/** The demand or the answer that a change judges, where it judges one: something else can be proposed there. */
function judgedBy(entries: readonly Entry[]): { demand?: DemandId; response?: ResponseId } | null {
  for (const { fact } of entries) {
    if (fact.kind === 'demandAssessed') return { demand: fact.demand }
    if (fact.kind === 'responseLogged' || fact.kind === 'responseClassified')
      return { response: fact.response }
  }
  return null
}

/** The button that confirms the change after this one, so that the keyboard goes on from one to the next. */
function nextConfirm(line: HTMLLIElement | null): HTMLButtonElement | undefined {
  const others = document.querySelectorAll<HTMLButtonElement>('.review-actions button:first-child')
  return [...others].find(
    button => line && line.compareDocumentPosition(button) === Node.DOCUMENT_POSITION_FOLLOWING,
  )
}

/** One change in plain words: whose hand, when; and what this person says of it. C, Q and K say it by keyboard. */
export function ChangeLine({ change, readOnly }: { readonly change: Change; readonly readOnly: boolean }) {
  const { t, date } = useWords()
  const inWords = useHistoryText()
  const ask = (judgement: 'questioned' | 'commented') =>
    openDialog('change.judge', { judgement, entry: first.id })
  const line = useRef<HTMLLIElement>(null)
  const { entries, judged } = change
  const [first] = entries
  const about = judgedBy(entries)
  const judge = async (judgement: Judgement) => {
    if (judgement !== 'confirmed') return ask(judgement)
    const next = nextConfirm(line.current)
    const result = await submit({
      kind: 'reviewChange',
      change: namedIn(entries),
      judgement: 'confirmed',
      words: '',
    })
    if (result.ok) next?.focus()
    else tell({ kind: 'failure', failure: result.failure })
  }
  return (
    <li className="review-change" ref={line}>
      <fieldset
        className="review-row"
        aria-label={inWords({ entry: first, tookBack: [] })}
        onKeyDown={event => {
          const judgement = keys[pressed(event)]
          if (!judgement || readOnly || judged || event.ctrlKey || event.metaKey || event.altKey) return
          event.preventDefault()
          event.stopPropagation()
          void judge(judgement)
        }}
      >
        <div className="review-words">
          {entries.slice(0, 5).map(entry => (
            <p key={entry.id}>
              <Own>{inWords({ entry, tookBack: [] })}</Own>
            </p>
          ))}
          {entries.length > 5 ? (
            <p className="soft">{t('review.andMore', { count: entries.length - 5 })}</p>
          ) : null}
          <p className="soft small">
            <Own>{first.author}</Own> · {date(first.recordedOn, 'short')}
          </p>
          {judged && judged.words !== '' ? (
            <blockquote className="review-said">
              <Own>{judged.words}</Own>
            </blockquote>
          ) : null}
        </div>
        {judged ? (
          <p className={`review-judged review-${judged.judgement}`}>
            {t(`review.judged.${judged.judgement}`)}
          </p>
        ) : readOnly ? null : (
          <div className="review-actions">
            <Button onPress={() => void judge('confirmed')}>
              {t('review.confirm')} <kbd>C</kbd>
            </Button>
            <Button look="quiet" onPress={() => ask('questioned')}>
              {t('review.question')} <kbd>Q</kbd>
            </Button>
            <Button look="quiet" onPress={() => ask('commented')}>
              {t('review.comment')} <kbd>K</kbd>
            </Button>
            {about ? (
              <Button look="quiet" onPress={() => openDialog('proposal.make', about)}>
                {t('proposals.open')}
              </Button>
            ) : null}
          </div>
        )}
      </fieldset>
    </li>
  )
}
