import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Entry } from '../../../data/domain/entry.ts'
import type { Register } from '../../../data/domain/register.ts'
import { signedOff } from '../../../data/queries/review.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { Own, OwnText, Section } from '../../ui/page.tsx'
import { SignOffButton } from './SignOffButton.tsx'

/** The letters that somebody signed off, and which of them later changes opened again. */
export function SignedOff({
  register,
  entries,
  readOnly,
}: {
  readonly register: Register
  readonly entries: readonly Entry[]
  readonly readOnly: boolean
}) {
  const { t, date } = useWords()
  const all = useMemo(() => signedOff(register, entries), [register, entries])
  if (all.length === 0) return null
  return (
    <Section title={t('review.signedOff')}>
      <ul className="review">
        {all.map(({ letter, signOff, since }) => (
          <li key={letter} className="review-change">
            <div className="review-row">
              <div className="review-words">
                <p>
                  <Link href={to.letter(letter, 'history')}>
                    <OwnText of={register.letters.get(letter)?.title ?? null} />
                  </Link>
                </p>
                <p className="soft small">
                  <Own>{signOff.by}</Own> · {date(signOff.on, 'short')}
                  {signOff.part ? ` · ${t('review.ofPart')}` : null}
                </p>
                {signOff.words === '' ? null : (
                  <blockquote className="review-said">
                    <Own>{signOff.words}</Own>
                  </blockquote>
                )}
              </div>
              <p className={`review-judged review-${since.length > 0 ? 'questioned' : 'confirmed'}`}>
                {since.length > 0 ? t('review.reopened', { count: since.length }) : t('review.stands')}
              </p>
              {since.length > 0 && !readOnly ? <SignOffButton letter={letter} /> : null}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
