import { diffWordsWithSpace } from 'diff'

/** A text in full, with the words marked that another one does not have. */
export function MarkedText({
  text,
  other,
  lang,
}: {
  readonly text: string
  readonly other: string
  readonly lang: string | undefined
}) {
  return (
    <p className="text-difference" lang={lang} dir="auto">
      {[...diffWordsWithSpace(other, text).entries()].map(([nth, { value, added, removed }]) => {
        if (removed) return null
        return added ? <ins key={nth}>{value}</ins> : <span key={nth}>{value}</span>
      })}
    </p>
  )
}
