import { useState } from 'react'
import type { Result } from '../../../data/contract.ts'
import { useWords } from '../../i18n/words.ts'
import { WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'

/** Words that somebody says of something: a question, a comment, an answer. */
export function WordsForm({
  title,
  onClose,
  onSubmit,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly onSubmit: (words: string) => Promise<Result<unknown>>
}) {
  const { t } = useWords()
  const [words, setWords] = useState('')
  return (
    <FormModal
      title={title}
      submitLabel={t('app.actions.save')}
      ready={words.trim() !== ''}
      onClose={onClose}
      onSubmit={() => onSubmit(words.trim())}
    >
      <WrittenField
        label={t('review.words')}
        value={words}
        onChange={setWords}
        lines={4}
        required
        autoFocus
      />
    </FormModal>
  )
}
