import type { DialogRequests } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { useSession } from '../../app/session.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useReplica, useToday } from '../../replica.ts'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { day, words } from '../../ui/written.ts'

/** Somebody stands by name for what the register says of a letter on a day; later changes open it again. */
export function SignOffDialog({ letter }: DialogRequests['letter.signOff']) {
  const person = useSession().settings.author.trim()
  const { t, text } = useWords()
  const replica = useReplica()
  const today = useToday()
  const draft = useFormDraft('letter.signOff', letter)
  const [by, setBy] = useField(draft, 'by', words, person)
  const [on, setOn] = useField(draft, 'on', day, today)
  const [says, setSays] = useField(draft, 'words', words, '')
  return (
    <FormModal
      draft={draft}
      title={t('review.signing', { title: text(replica?.register.letters.get(letter)?.title) })}
      submitLabel={t('review.signOffNow')}
      ready={on !== null && by.trim() !== ''}
      onSubmit={async () => {
        if (!on || !replica) return { ok: true, value: undefined }
        const { seen, opened } = replica
        const part = opened.part ? { part: true } : {}
        const result = await submit({
          kind: 'signOffLetter',
          letter,
          on,
          by: by.trim(),
          words: says,
          seen,
          ...part,
        })
        if (result.ok) tell({ kind: 'done', what: 'letterSignedOff', undo: true })
        return result
      }}
    >
      <p className="soft">{t('review.signHint')}</p>
      <WrittenField label={t('review.signedBy')} value={by} onChange={setBy} required autoFocus />
      <DateEntry label={t('review.signedOn')} value={on} onChange={setOn} required />
      <WrittenField label={t('review.words')} value={says} onChange={setSays} lines={2} />
    </FormModal>
  )
}
