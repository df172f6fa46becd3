import { useState } from 'react'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { LetterId } from '../../../data/domain/ids.ts'
import { seenAll } from '../../../data/queries/news.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'

interface Props {
  readonly letter: LetterId
  /** Who signs, unless another name is given. */
  readonly person: string
}

/** Opens the form that signs a letter's state off. */
export function SignOffButton(props: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t('review.signOff')}
      </Button>
      {open ? <SignOffForm {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** Somebody stands by name for what the register says of a letter on a day; later changes open it again. */
function SignOffForm({ letter, person, onClose }: Props & { readonly onClose: () => void }) {
  const { t, text } = useWords()
  const replica = useReplica()
  const [by, setBy] = useState(person)
  const [on, setOn] = useState<CivilDate | null>(useToday())
  const [words, setWords] = useState('')
  return (
    <FormModal
      title={t('review.signing', { title: text(replica?.register.letters.get(letter)?.title) })}
      submitLabel={t('review.signOffNow')}
      ready={on !== null && by.trim() !== ''}
      onClose={onClose}
      onSubmit={async () => {
        if (!on || !replica) return { ok: true, value: undefined }
        const seen = seenAll(replica.entries)
        const result = await submit({ kind: 'signOffLetter', letter, on, by: by.trim(), words, seen })
        if (result.ok) tell({ kind: 'done', what: 'letterSignedOff', undo: true })
        return result
      }}
    >
      <p className="soft">{t('review.signHint')}</p>
      <WrittenField label={t('review.signedBy')} value={by} onChange={setBy} required autoFocus />
      <DateEntry label={t('review.signedOn')} value={on} onChange={setOn} required />
      <WrittenField label={t('review.words')} value={words} onChange={setWords} lines={2} />
    </FormModal>
  )
}
