import { diffWordsWithSpace } from 'diff'
import { languages, type Texts } from '../../../data/domain/text.ts'

/** What was taken out of a text and what was put in, word by word, in each language in which it changed. */
export function TextDifference({ before, after }: { readonly before: Texts; readonly after: Texts }) {
  return (
    <>
      {languages
        .filter(language => (before[language] ?? '') !== (after[language] ?? ''))
        .map(language => (
          <div key={language} className="text-difference" lang={language} dir="auto">
            {[...diffWordsWithSpace(before[language] ?? '', after[language] ?? '').entries()].map(
              ([nth, { value, added, removed }]) => {
                if (added) return <ins key={nth}>{value}</ins>
                return removed ? <del key={nth}>{value}</del> : <span key={nth}>{shortened(value)}</span>
              },
            )}
          </div>
        ))}
    </>
  )
}

const kept = 160

/** What did not change, so much of it as shows where one is. */
const shortened = (text: string) =>
  text.length > 2 * kept ? `${text.slice(0, kept)} […] ${text.slice(-kept)}` : text
