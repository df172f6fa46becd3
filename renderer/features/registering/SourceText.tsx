import { useEffect, useRef } from 'react'
import type { Found, LetterDraft } from '../../../data/letter-draft.ts'
import { useWords } from '../../i18n/words.ts'
import { type Placed, placedParts } from './draft.ts'

interface Segment {
  readonly start: number
  readonly end: number
  readonly part: Placed | null
  /** It lies in the line that a warning speaks of. */
  readonly told: boolean
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** The source cut where parts begin and end; where parts lie in one another the inner one shows. */
function segments(draft: LetterDraft, line: Stretch | null): readonly Segment[] {
  const parts = placedParts(draft)
  const edges = [...parts.map(({ found }) => found), ...(line ? [line] : [])]
  const cuts = new Set([0, draft.source.length, ...edges.flatMap(({ start, end }) => [start, end])])
  const places = [...cuts].filter(at => at <= draft.source.length).sort((a, b) => a - b)
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1] ?? start
    const part = parts.filter(({ found }) => found.start <= start && end <= found.end).at(-1) ?? null
    return { start, end, part, told: line !== null && line.start <= start && end <= line.end }
  })
}

function offsetOf(node: Node, offset: number): number | null {
  const start = node.parentElement?.dataset['start']
  return start === undefined ? null : Number(start) + offset
}

/** What is selected inside the source, as a place in its text. */
function selectedIn(root: HTMLElement): Found | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return null
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  return start === null || end === null || start >= end ? null : { start, end, sure: true }
}

/** The letter's text with the parts of the draft marked in it. A mark leads to its part; selected words can become one. */
export function SourceText({
  draft,
  line,
  shown,
  onShow,
  onSelect,
}: {
  readonly draft: LetterDraft
  /** The line that a warning speaks of. */
  readonly line: Stretch | null
  readonly shown: number | null
  readonly onShow: (key: number) => void
  readonly onSelect: (selected: Found | null) => void
}) {
  const { t } = useWords()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onSelectionChange = () => {
      const selected = root.current && selectedIn(root.current)
      if (selected) onSelect(selected)
    }
    // One listener for all marks: they are places in a text, not controls; the cards beside it are those.
    const onClick = ({ target }: MouseEvent) => {
      const key = target instanceof HTMLElement ? target.dataset['key'] : undefined
      if (key !== undefined) onShow(Number(key))
    }
    const element = root.current
    document.addEventListener('selectionchange', onSelectionChange)
    element?.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('selectionchange', onSelectionChange)
      element?.removeEventListener('click', onClick)
    }
  }, [onSelect, onShow])
  useEffect(() => {
    if (shown === null) return
    root.current?.querySelector(`[data-key="${shown}"]`)?.scrollIntoView({ block: 'center' })
  }, [shown])
  useEffect(() => {
    if (line !== null) root.current?.querySelector('[data-told]')?.scrollIntoView({ block: 'center' })
  }, [line])
  return (
    <div ref={root} className="source-text" dir="auto" role="document" aria-label={t('registering.source')}>
      {segments(draft, line).map(({ start, end, part, told }) => {
        const text = draft.source.slice(start, end)
        if (!part) {
          return (
            <span key={start} data-start={start} data-told={told || undefined}>
              {text}
            </span>
          )
        }
        return (
          <mark
            key={start}
            data-start={start}
            data-key={part.key}
            data-role={part.list}
            data-shown={part.key === shown || undefined}
            data-told={told || undefined}
          >
            {text}
          </mark>
        )
      })}
    </div>
  )
}
