import { useEffect, useMemo, useRef, useState } from 'react'
import type { AttentionItem, AttentionKind } from '../../../data/queries/attention.ts'
import { questionOf } from '../../../data/queries/conflicts.ts'
import { useDialog } from '../../app/dialogs.ts'
import { keptView } from '../../app/kept-view.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { AttentionLine } from './AttentionLine.tsx'

/** So many lines at first, and so many more on request: a queue is worked from its top. */
const atOnce = 12

/**
 * What needs attention, in its order. Arrow keys (or j and k) go from one step to the next, Enter takes it, and
 * when its dialog closes the focus is on what is next.
 */
const useKind = keptView<AttentionKind | 'all'>('all')

export function AttentionQueue({ items }: { readonly items: readonly AttentionItem[] }) {
  const { t, number } = useWords()
  const [kind, setKind] = useKind()
  const [shown, setShown] = useState(atOnce)
  const list = useRef<HTMLOListElement>(null)
  const step = useReturningFocus(list)
  const counts = useMemo(() => countsOf(items), [items])
  const chosen = kind === 'all' || !counts.has(kind) ? items : items.filter(item => item.kind === kind)
  if (items.length === 0) return <p className="soft">{t('overview.nothing')}</p>
  const option = (value: AttentionKind | 'all', count: number) => ({
    value,
    label: (
      <>
        {t(`overview.kind.${value}`)} <span className="soft">{number(count)}</span>
      </>
    ),
  })
  return (
    <div className="stack">
      {counts.size > 1 ? (
        <Segments
          label={t('overview.kinds')}
          hideLabel
          value={chosen === items ? 'all' : kind}
          onChange={setKind}
          options={[option('all', items.length), ...[...counts].map(([each, count]) => option(each, count))]}
        />
      ) : null}
      <ol className="queue" ref={list} onKeyDown={moveBetweenSteps}>
        {chosen.slice(0, shown).map((item, i) => (
          <AttentionLine key={keyOf(item)} item={item} onStep={() => step(i)} />
        ))}
      </ol>
      {chosen.length > shown ? (
        <div>
          <Button look="quiet" onPress={() => setShown(shown + 50)}>
            {t('overview.more', { count: chosen.length - shown })}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function countsOf(items: readonly AttentionItem[]): ReadonlyMap<AttentionKind, number> {
  const counts = new Map<AttentionKind, number>()
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

/** What an item is about, whatever day it is. */
function keyOf(item: AttentionItem): string {
  switch (item.kind) {
    case 'unclassified':
      return item.response
    case 'decisionNear':
      return item.commitment
    case 'overdue':
      return `${item.letter} ${item.recipient}`
    case 'failedDelivery':
      return item.dispatch
    case 'review':
    case 'lapse':
      return `${item.kind} ${item.demand}`
    case 'conflict':
      return questionOf(item.conflict)
    case 'mandates':
      return item.letter
  }
}

const steps = (list: Element | null) => [
  ...(list?.querySelectorAll<HTMLElement>(':scope > li > button') ?? []),
]

function moveBetweenSteps(event: React.KeyboardEvent<HTMLOListElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const all = steps(event.currentTarget)
  const now = all.findIndex(button => button.parentElement?.contains(document.activeElement))
  const places: Readonly<Record<string, number>> = {
    ArrowDown: now + 1,
    j: now + 1,
    ArrowUp: Math.max(0, now - 1),
    k: Math.max(0, now - 1),
    Home: 0,
    End: all.length - 1,
  }
  const place = places[event.key]
  if (place === undefined) return
  event.preventDefault()
  all[Math.min(place, all.length - 1)]?.focus()
}

/** Remembers where in the list a step was taken; once its dialog is closed the focus is there again. */
function useReturningFocus(list: React.RefObject<HTMLOListElement | null>): (place: number) => void {
  const dialog = useDialog()
  const taken = useRef<number | null>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    const closed = wasOpen.current && dialog === null
    wasOpen.current = dialog !== null
    if (!closed || taken.current === null) return
    const place = taken.current
    taken.current = null
    // After the dialog has given the focus back to what may be gone.
    const frame = requestAnimationFrame(() => {
      const all = steps(list.current)
      all[Math.min(place, all.length - 1)]?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [dialog, list])
  return place => {
    taken.current = place
  }
}
