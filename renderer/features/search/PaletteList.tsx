import { memo, useEffect, useRef } from 'react'
import { useWords } from '../../i18n/words.ts'
import { Keys } from '../../ui/Keys.tsx'
import { Own } from '../../ui/page.tsx'
import { MarkedWords } from './MarkedWords.tsx'
import type { Palette, PaletteItem } from './palette-items.ts'

/** An option's id in the page: what the field points at. */
export const optionId = (list: string, item: PaletteItem): string => `${list}${item.id.replaceAll(' ', '-')}`

// Spread, since the linter would have a fieldset, which no list may hold.
const group = (head: string) => ({ role: 'group', 'aria-labelledby': head }) as const

interface Offered {
  readonly id: string
  readonly pointed: PaletteItem | undefined
  readonly onPoint: (item: PaletteItem) => void
  readonly onTake: (item: PaletteItem) => void
}

/** What the palette lists, in sections. The keyboard never comes here: the field points at one of its options. */
export function PaletteList({
  id,
  palette: { sections, terms, isUpToDate },
  pointed,
  onPoint,
  onTake,
}: Offered & { readonly palette: Palette }) {
  const { t } = useWords()
  const list = useRef<HTMLDivElement>(null)
  const at = pointed && optionId(id, pointed)
  const isFirst = pointed !== undefined && pointed === sections[0]?.items[0]
  // Only when another is pointed at: looking where things stand costs the window a layout.
  useEffect(() => {
    if (isFirst) list.current?.scrollTo(0, 0)
    else if (at) document.getElementById(at)?.scrollIntoView({ block: 'nearest' })
  }, [at, isFirst])
  return (
    <>
      <div
        ref={list}
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label={t('search.palette.list')}
        aria-busy={!isUpToDate}
        className="palette-list"
      >
        <Sections
          id={id}
          sections={sections}
          terms={terms}
          pointed={pointed}
          onPoint={onPoint}
          onTake={onTake}
        />
      </div>
      {sections.length === 0 ? <p className="palette-none">{t('search.palette.nothing')}</p> : null}
    </>
  )
}

/** Drawn again only when something else is offered or pointed at, and not at each letter. */
const Sections = memo(function Sections({
  id,
  sections,
  terms,
  pointed,
  onPoint,
  onTake,
}: Offered & Pick<Palette, 'sections' | 'terms'>) {
  const { t } = useWords()
  return (
    <>
      {sections.map(section => (
        <div key={section.id} {...group(`${id}${section.id}`)}>
          <div id={`${id}${section.id}`} role="presentation" className="palette-head">
            {t(`search.palette.sections.${section.id}`)}
          </div>
          {section.items.map(item => (
            <button
              key={item.id}
              id={optionId(id, item)}
              type="button"
              role="option"
              tabIndex={-1}
              className="palette-item"
              aria-selected={item === pointed}
              aria-disabled={!item.available}
              onPointerMove={() => item.available && item !== pointed && onPoint(item)}
              onClick={() => item.available && onTake(item)}
            >
              <Line item={item} terms={terms} />
            </button>
          ))}
        </div>
      ))}
    </>
  )
})

function Line({ item, terms }: { readonly item: PaletteItem; readonly terms: ReadonlySet<string> }) {
  const { title, details, kind, keys } = item
  return (
    <>
      <span className="palette-title">
        <MarkedWords text={title} terms={terms} />
      </span>
      <span className="palette-end">{keys ? <Keys keys={keys} /> : kind}</span>
      {details.length === 0 ? null : (
        <span className="palette-details">
          {details.map((each, at) => (
            <span key={each}>
              {at > 0 ? ' · ' : ''}
              <Own>{each}</Own>
            </span>
          ))}
        </span>
      )}
    </>
  )
}
