import { useMemo, useRef } from 'react'
import { Link, useSearchParams } from 'wouter'
import { conflicts, questionOf } from '../../../data/queries/conflicts.ts'
import { goTo, to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty, Page } from '../../ui/page.tsx'
import { ConflictForm } from './ConflictForm.tsx'

/** What people answered differently without knowing of each other, one question after the other, to be settled. */
export function ConflictsPage() {
  const { t, number } = useWords()
  const register = useRegister()
  const all = useMemo(() => conflicts(register), [register])
  const [search] = useSearchParams()
  const asked = search.get('question')
  const last = useRef(0)
  const moved = useRef(false)
  const found = all.findIndex(conflict => questionOf(conflict) === asked)
  // Once a question is settled, the one that follows has its place.
  const at = Math.max(0, Math.min(found < 0 ? last.current : found, all.length - 1))
  last.current = at
  const conflict = all[at]
  const go = (place: number) => {
    const next = all[place]
    if (!next) return
    moved.current = true
    goTo(to.conflicts(questionOf(next)))
  }
  if (!conflict)
    return (
      <Page help="laptops" title={t('conflicts.title')}>
        <Empty action={<Link href={to.overview()}>{t('conflicts.toOverview')}</Link>}>
          {t('conflicts.empty')}
        </Empty>
      </Page>
    )
  return (
    <Page
      help="laptops"
      title={t('conflicts.title')}
      actions={
        all.length > 1 ? (
          <>
            <Button look="quiet" isDisabled={at === 0} onPress={() => go(at - 1)}>
              {t('conflicts.previous')}
            </Button>
            <Button look="quiet" isDisabled={at === all.length - 1} onPress={() => go(at + 1)}>
              {t('conflicts.next')}
            </Button>
          </>
        ) : null
      }
    >
      <div className="conflict-lead soft">
        <p>{t('conflicts.lead')}</p>
        <p role="status">{t('conflicts.place', { at: number(at + 1), of: number(all.length) })}</p>
      </div>
      <ConflictForm
        key={questionOf(conflict)}
        conflict={conflict}
        focus={moved.current}
        onSettled={() => {
          moved.current = true
        }}
      />
    </Page>
  )
}
