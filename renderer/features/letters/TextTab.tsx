import { useState } from 'react'
import { Link } from 'wouter'
import { commitmentsOf } from '../../../data/domain/commitment.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import { type Language, languages, type Span } from '../../../data/domain/text.ts'
import { demandsOf } from '../../../data/queries/reply-matrix.ts'
import { CommandButton } from '../../app/CommandButton.tsx'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { KeptFile } from '../../ui/KeptFile.tsx'
import { Segments } from '../../ui/Segments.tsx'

interface Marked extends Span {
  readonly role: 'points' | 'demands' | 'commitments'
  readonly label: string
  readonly href: string | null
}

/** The letter's own text, with its points, demands and commitments marked where they stand. */
export function TextTab({ letter }: { readonly letter: Letter }) {
  const { t, language: preferred, number } = useWords()
  const register = useRegister()
  const there = languages.filter(each => letter.text[each])
  const [language, setLanguage] = useState<Language>(
    there.find(each => each === preferred) ?? there[0] ?? 'en',
  )
  const text = letter.text[language] ?? ''
  const marks: Marked[] = [
    ...letter.points.flatMap(({ number: n, spans }) =>
      spans.map(span => ({
        ...span,
        role: 'points' as const,
        label: t('letters.text.point', { number: number(n) }),
        href: null,
      })),
    ),
    ...commitmentsOf(register, letter.id).flatMap(({ spans }) =>
      spans.map(span => ({
        ...span,
        role: 'commitments' as const,
        label: t('letters.text.commitment'),
        href: to.letter(letter.id, 'commitments'),
      })),
    ),
    ...demandsOf(register, letter.id).flatMap(({ id, number: n, spans }) =>
      spans.map(span => ({
        ...span,
        role: 'demands' as const,
        label: t('letters.text.demand', { number: number(n) }),
        href: to.demand(letter.id, id),
      })),
    ),
  ].filter(mark => mark.language === language && mark.end <= text.length)
  return (
    <div className="stack">
      <div className="toolbar">
        <span className="soft small">
          {letter.versions.length > 1
            ? t('letters.signatories.version', { number: number(letter.versions.length) })
            : null}
        </span>
        <CommandButton id="letter.correct" look="quiet" />
      </div>
      {there.length > 1 ? (
        <Segments
          label={t('letters.text.language')}
          value={language}
          onChange={setLanguage}
          options={there.map(value => ({ value, label: t(`domain.language.${value}`) }))}
        />
      ) : null}
      <div className="letter-text" lang={language} dir="auto">
        {pieces(text, marks).map(({ start, end, mark, first }) =>
          mark ? (
            <span key={start}>
              {first ? (
                <span className="margin-note" data-role={mark.role} lang={preferred}>
                  {mark.href ? <Link href={mark.href}>{mark.label}</Link> : mark.label}
                </span>
              ) : null}
              <mark data-role={mark.role}>{text.slice(start, end)}</mark>
            </span>
          ) : (
            <span key={start}>{text.slice(start, end)}</span>
          ),
        )}
      </div>
      {letter.files.length > 0 ? (
        <section aria-label={t('letters.text.files')}>
          <h2>{t('letters.text.files')}</h2>
          {letter.files.map(file => (
            <KeptFile key={file.hash} file={file} label={t('responses.show.save', { name: file.name })} />
          ))}
        </section>
      ) : null}
    </div>
  )
}

/** The text cut where marks begin and end; where marks lie in one another the later in the list shows. */
function pieces(text: string, marks: readonly Marked[]) {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const begun = new Set<Marked>()
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? start
    const mark = marks.findLast(each => each.start <= start && end <= each.end) ?? null
    const first = mark !== null && !begun.has(mark)
    if (mark) begun.add(mark)
    return { start, end, mark, first }
  })
}
