import { Link } from 'wouter'
import type { SubjectId } from '../../data/domain/ids.ts'
import { conflicts, questionOf } from '../../data/queries/conflicts.ts'
import { letterOf } from '../../data/queries/letter-of.ts'
import { to } from '../app/routes.ts'
import { useWords } from '../i18n/words.ts'
import { useAsOf, useRegister } from '../replica.ts'

/** Says that a thing, or something of a letter, waits to be settled, and leads there; nothing where nothing does. */
export function ConflictNote({ on }: { readonly on: SubjectId }) {
  const { t } = useWords()
  const register = useRegister()
  const asOf = useAsOf()
  const here =
    asOf === null
      ? conflicts(register).filter(({ subject }) => subject === on || letterOf(register, subject) === on)
      : []
  const [first] = here
  if (!first) return null
  return (
    <p className="conflict-note" role="note">
      {t('conflicts.note', { count: here.length })}{' '}
      <Link href={to.conflicts(questionOf(first))}>{t('conflicts.toSettle')}</Link>
    </p>
  )
}
