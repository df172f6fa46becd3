import { excerptOf, foundPieces } from '../../../data/queries/found-words.ts'

/** People's words in their own direction, as far as there is room, with those marked for which they were found. */
export function MarkedWords({ text, terms }: { readonly text: string; readonly terms: ReadonlySet<string> }) {
  return (
    <bdi dir="auto">
      {foundPieces(excerptOf(text, terms), terms).map(piece =>
        piece.found ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
      )}
    </bdi>
  )
}
