import { useMemo } from 'react'
import { Link } from 'wouter'
import type { LetterId } from '../../../data/domain/ids.ts'
import { signOffOf } from '../../../data/queries/review.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useReplica } from '../../replica.ts'

/** Who stands for what is said of a letter, as of which day; and how much was recorded since, which opens it again. */
export function SignOffNote({ letter }: { readonly letter: LetterId }) {
  const { t, date } = useWords()
  const replica = useReplica()
  const signed = useMemo(
    () => replica && signOffOf(replica.register, replica.entries, letter),
    [replica, letter],
  )
  if (!signed) return null
  const { signOff, since } = signed
  return (
    <p className={since.length > 0 ? 'sign-off sign-off-reopened' : 'sign-off'}>
      {t('letters.signedOff', { date: date(signOff.on), by: signOff.by })}{' '}
      {signOff.part ? <span className="soft">({t('review.ofPart')}) </span> : null}
      {since.length > 0 ? (
        <Link href={to.letter(letter, 'history')}>{t('letters.changedSince', { count: since.length })}</Link>
      ) : null}
    </p>
  )
}
