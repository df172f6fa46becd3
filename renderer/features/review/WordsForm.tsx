import type { Result } from '../../../data/failure.ts'
import { useWords } from '../../i18n/words.ts'
import { WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { Own } from '../../ui/page.tsx'
import { words } from '../../ui/written.ts'

/** Words that somebody says of something: a question, a comment, an answer. */
export function WordsForm({
  title,
  about,
  of,
  onSubmit,
}: {
  readonly title: string
  /** What is said with it, of which thing. */
  readonly about: string
  /** That thing, in words. */
  readonly of: readonly string[]
  readonly onSubmit: (words: string) => Promise<Result<unknown>>
}) {
  const { t } = useWords()
  const draft = useFormDraft('review.words', about)
  const [says, setSays] = useField(draft, 'words', words, '')
  return (
    <FormModal
      draft={draft}
      title={title}
      submitLabel={t('app.actions.save')}
      ready={says.trim() !== ''}
      onSubmit={() => onSubmit(says.trim())}
    >
      <blockquote className="review-said">
        {[...new Set(of)].map(line => (
          <p key={line}>
            <Own>{line}</Own>
          </p>
        ))}
      </blockquote>
      <WrittenField label={t('review.words')} value={says} onChange={setSays} lines={4} required autoFocus />
    </FormModal>
  )
}
