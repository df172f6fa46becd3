import type { LetterId } from '../../../data/domain/ids.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { NamesField } from '../../ui/NamesField.tsx'
import { texts, written } from '../../ui/written.ts'

/** Puts a letter's text right. What was signed before stays known as it was. */
export function CorrectTextDialog({ letter: id }: { readonly letter: LetterId }) {
  const letter = useRegister().letters.get(id)
  return letter ? <CorrectText letter={letter} /> : null
}

function CorrectText({ letter }: { readonly letter: Letter }) {
  const { t } = useWords()
  const draft = useFormDraft('letter.correct', letter.id, { changing: true })
  const [text, setText] = useField(draft, 'text', texts, letter.text)
  return (
    <FormModal
      draft={draft}
      wide
      title={t('letters.correct.title')}
      submitLabel={t('app.actions.save')}
      ready={written(text) !== null}
      onSubmit={async () => {
        const there = Object.entries(text).filter(([, words]) => words.trim() !== '')
        const result = await submit({
          kind: 'correctText',
          letter: letter.id,
          text: Object.fromEntries(there),
        })
        if (result.ok) tell({ kind: 'done', what: 'saved', undo: true })
        return result
      }}
    >
      <p className="soft">{t('letters.correct.hint')}</p>
      <NamesField
        label={t('letters.tabs.text')}
        value={text}
        onChange={setText}
        lines={16}
        required
        autoFocus
      />
    </FormModal>
  )
}
