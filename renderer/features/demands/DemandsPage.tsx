import { useMemo, useState } from 'react'
import { assessedStatuses, type DemandStatus } from '../../../data/domain/assessment.ts'
import type { DemandId } from '../../../data/domain/ids.ts'
import { type DemandLine, demandLines } from '../../../data/queries/demand-lines.ts'
import { openDialog } from '../../app/dialogs.ts'
import { keptView } from '../../app/kept-view.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { Empty, Page } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { DemandTable } from './DemandTable.tsx'

const statuses = ['notAssessed', ...assessedStatuses] as const
type Shown = 'all' | 'lapsed' | 'review' | DemandStatus

const useShown = keptView<Shown>('all')

/** The demands of all letters by status; one that was said again over the years stands in one line. */
export function DemandsPage() {
  const { t, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const [shown, setShown] = useShown()
  const [chosen, setChosen] = useState<ReadonlySet<DemandId>>(new Set())
  const lines = useMemo(() => demandLines(register, today), [register, today])
  if (lines.length === 0) {
    return (
      <Page help="demand" title={t('demands.title')}>
        <Empty>{t('demands.empty')}</Empty>
      </Page>
    )
  }
  const fits = ({ standing }: DemandLine, which: Shown) =>
    which === 'all' ||
    (which === 'lapsed' && standing.lapsed) ||
    (which === 'review' && (standing.assessment?.nextReviewOn ?? '9999') <= today) ||
    standing.status === which
  const count = (which: Shown) => number(lines.filter(line => fits(line, which)).length)
  const word = (value: 'all' | 'lapsed' | 'review') => (
    <>
      {t(`demands.${value}`)} <span className="soft">{count(value)}</span>
    </>
  )
  const fitting = lines.filter(line => fits(line, shown))
  const picked = fitting.map(({ demand }) => demand.id).filter(id => chosen.has(id))
  const choose = (ids: readonly DemandId[], add: boolean) => {
    const others = new Set(chosen)
    for (const id of ids) others.delete(id)
    setChosen(new Set(add ? [...others, ...ids] : others))
  }
  return (
    <Page
      help="demand"
      title={t('demands.title')}
      actions={
        <Button
          look={picked.length > 0 ? 'primary' : 'plain'}
          isDisabled={readOnly}
          onPress={() => openDialog('demand.assess', picked.length > 0 ? { demands: picked } : {})}
        >
          {picked.length > 0
            ? t('demands.assessChosen', { count: picked.length })
            : t('demands.assess.title')}
        </Button>
      }
    >
      <div className="stack">
        <Segments<Shown>
          label={t('demands.filter')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: word('all') },
            ...statuses.map(value => ({
              value,
              label: (
                <>
                  <StatusMark of={value} /> <span className="soft">{count(value)}</span>
                </>
              ),
            })),
            { value: 'lapsed', label: word('lapsed') },
            { value: 'review', label: word('review') },
          ]}
        />
        {fitting.length === 0 ? (
          <Empty>{t('demands.none')}</Empty>
        ) : (
          <DemandTable lines={fitting} chosen={chosen} onChoose={choose} />
        )}
      </div>
    </Page>
  )
}
