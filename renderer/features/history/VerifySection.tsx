import { useState } from 'react'
import type { ErasureVerdict, LedgerVerdict, Verdict } from '../../../data/contract.ts'
import { civilDateOf, civilDateSchema } from '../../../data/domain/civil-date.ts'
import type { Failure } from '../../../data/failure.ts'
import { stopVerifying, useVerifyProgress, verifyLedgers } from '../../app/verifying.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureText } from '../../ui/FailureText.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { Own, Section } from '../../ui/page.tsx'
import { CompareHead } from './CompareHead.tsx'

type State =
  | { readonly is: 'quiet' | 'checking' }
  | { readonly is: 'done'; readonly verdict: Verdict }
  | { readonly is: 'failed'; readonly failure: Failure }

/** Checks that nothing in the ledgers was changed, removed or moved, and gives words that show it again later. */
export function VerifySection() {
  const { t } = useWords()
  const [state, setState] = useState<State>({ is: 'quiet' })
  const check = async () => {
    setState({ is: 'checking' })
    const result = await verifyLedgers()
    if (result.ok) setState({ is: 'done', verdict: result.value })
    else
      setState(
        result.failure.code === 'cancelled' ? { is: 'quiet' } : { is: 'failed', failure: result.failure },
      )
  }
  return (
    <Section
      title={t('verify.title')}
      actions={
        state.is === 'checking' ? (
          <Button onPress={() => void stopVerifying()}>{t('verify.stop')}</Button>
        ) : (
          <Button onPress={() => void check()}>{t('verify.check')}</Button>
        )
      }
    >
      <div className="stack verify">
        {state.is === 'quiet' ? <p className="soft">{t('verify.lead')}</p> : null}
        {state.is === 'checking' ? <Checking /> : null}
        {state.is === 'failed' ? <FailureText failure={state.failure} /> : null}
        {state.is === 'done' ? <Ledgers verdict={state.verdict} /> : null}
        {state.is === 'done' ? <CompareHead /> : null}
      </div>
    </Section>
  )
}

function Checking() {
  const { t } = useWords()
  return <Progress done={useVerifyProgress()} doing={t('verify.checking')} />
}

function Ledgers({ verdict: { ledgers, erasures } }: { readonly verdict: Verdict }) {
  const { t, number, list, date } = useWords()
  const entries = ledgers.reduce((sum, ledger) => sum + ledger.entries, 0)
  const sound = ledgers.every(({ damage }) => damage === null)
  return (
    <>
      <p role="status" className={sound ? 'verdict verdict-sound' : 'verdict verdict-damaged'}>
        {sound ? `✓ ${t('verify.sound', { count: entries })}` : `✕ ${t('verify.damaged')}`}
      </p>
      <table className="table">
        <caption className="visually-hidden">{t('verify.ledgers')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('verify.columns.people')}</th>
            <th scope="col">{t('verify.columns.entries')}</th>
            <th scope="col">{t('verify.columns.last')}</th>
            <th scope="col">{t('verify.columns.result')}</th>
          </tr>
        </thead>
        <tbody>
          {ledgers.map(ledger => (
            <tr key={ledger.replica}>
              <td>
                <Own>{ledger.people.length > 0 ? list(ledger.people) : ledger.replica}</Own>
              </td>
              <td>{number(ledger.entries)}</td>
              <td className="nowrap">{ledger.last ? date(ledger.last, 'short') : '—'}</td>
              <td>
                <Found ledger={ledger} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">{t('verify.noteHint')}</p>
      {erasures.length > 0 ? <Erasures erasures={erasures} /> : null}
    </>
  )
}

/** What was erased since: the chains still verify, and say so. */
function Erasures({ erasures }: { readonly erasures: readonly ErasureVerdict[] }) {
  const { t, date } = useWords()
  return (
    <div className="stack-tight">
      <h3>{t('verify.erasures')}</h3>
      <ul className="erase-goes">
        {erasures.map(({ recordedOn, author, reason, entries }) => (
          <li key={`${recordedOn} ${author} ${reason} ${entries}`}>
            {t('verify.erasure', { count: entries, on: date(recordedOn), by: author, reason })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Found({ ledger: { damage, head, signedOn, awaited } }: { readonly ledger: LedgerVerdict }) {
  const { t, date, number } = useWords()
  if (damage) {
    const day = civilDateSchema.safeParse(damage.recordedOn)
    const on = day.success ? date(day.data) : t('verify.unknownDate')
    const by = damage.author ?? t('verify.unknownAuthor')
    return (
      <span className="verdict-damaged">
        {t(`verify.how.${damage.how}`, { line: number(damage.line), on, by })}
      </span>
    )
  }
  return (
    <>
      {head ? (
        <bdi dir="ltr" className="head-words">
          {head}
        </bdi>
      ) : (
        t('verify.empty')
      )}
      {signedOn ? (
        <span className="soft small">
          {' '}
          {t('verify.signed', { on: date(civilDateOf(new Date(signedOn)), 'short') })}
        </span>
      ) : null}
      {awaited > 0 ? <div className="soft small">{t('verify.awaited', { count: awaited })}</div> : null}
    </>
  )
}
