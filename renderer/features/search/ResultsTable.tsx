import { memo, useMemo } from 'react'
import { foundPieces } from '../../../data/queries/found-words.ts'
import { documentOf } from '../../../data/queries/search-documents.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { LongTable } from '../../ui/LongTable.tsx'
import { Own } from '../../ui/page.tsx'
import { useFoundThing } from './found-thing.ts'
import { MarkedWords } from './MarkedWords.tsx'
import type { FoundThings } from './use-found.ts'

const shares = [
  ['what', 60],
  ['kind', 12],
  ['where', 28],
] as const

/** What was found, the best first; only the rows in view are drawn. */
export const ResultsTable = memo(function ResultsTable({
  found: { ids, terms },
}: {
  readonly found: FoundThings
}) {
  const { t } = useWords()
  const foundThing = useFoundThing()
  const marked = useMemo(() => new Set(terms), [terms])
  return (
    <LongTable
      className="search-results"
      caption={t('search.caption')}
      columns={shares.map(([id, share]) => ({ id, title: t(`search.columns.${id}`), share }))}
      rows={ids}
      keyOf={id => id}
      height={64}
      cells={id => <ResultCells id={id} terms={marked} />}
      texts={id => {
        const thing = foundThing(id)
        return thing ? [thing.title, t(`search.kind.${thing.kind}`), thing.details.join(' · ')] : ['', '', '']
      }}
    />
  )
})

function ResultCells({ id, terms }: { readonly id: string; readonly terms: ReadonlySet<string> }) {
  const { t } = useWords()
  const thing = useFoundThing()(id)
  if (!thing) return null
  return (
    <>
      <th scope="row">
        <button type="button" className="found-open" onClick={thing.open}>
          <MarkedWords text={thing.title} terms={terms} />
        </button>
        <Excerpt id={id} shown={thing.title} terms={terms} />
      </th>
      <td>{t(`search.kind.${thing.kind}`)}</td>
      <td>
        {thing.details.map((each, at) => (
          <span key={each}>
            {at > 0 ? ' · ' : ''}
            <Own>{each}</Own>
          </span>
        ))}
      </td>
    </>
  )
}

/** Of a long text only its beginning is gone through for the words that are marked. */
const readUpTo = 20_000

/** The words for which a thing was found, with those around them: of its text, or of its title in another language. */
function Excerpt({
  id,
  shown,
  terms,
}: {
  readonly id: string
  readonly shown: string
  readonly terms: ReadonlySet<string>
}) {
  const register = useRegister()
  const found = useMemo(() => {
    const document = terms.size === 0 ? undefined : documentOf(register, id)
    if (!document) return null
    const isIn = (text: string) => foundPieces(text, terms).some(piece => piece.found)
    const text = document.text.slice(0, readUpTo)
    if (isIn(text)) return text
    return !isIn(shown) && isIn(document.title) ? document.title : null
  }, [register, id, shown, terms])
  return found === null ? null : (
    <p className="soft small">
      <MarkedWords text={found} terms={terms} />
    </p>
  )
}
