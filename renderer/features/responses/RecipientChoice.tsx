import { useMemo } from 'react'
import type { RecipientId } from '../../../data/domain/ids.ts'
import { textIn } from '../../../data/domain/text.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { FindChoice } from '../../ui/FindChoice.tsx'
import type { ResponseDraft } from './draft.ts'

/** The recipients of the letters first, then those of all others: choosing one of these changes the letter. */
export function RecipientChoice({
  draft,
  onChange,
  autoFocus,
}: {
  readonly draft: ResponseDraft
  readonly onChange: (recipient: RecipientId) => void
  readonly autoFocus: boolean
}) {
  const { t, language } = useWords()
  const register = useRegister()
  const { letters } = draft
  const options = useMemo(() => {
    const own = letters.flatMap(id => register.letters.get(id)?.recipients ?? [])
    const others = [...register.letters.values()].flatMap(({ recipients }) => recipients)
    return [...new Set([...own, ...others])].flatMap(id => {
      const recipient = register.recipients.get(id)
      return recipient ? [{ value: id, label: textIn(recipient.name, language).text }] : []
    })
  }, [register, letters, language])
  return (
    <FindChoice
      label={t('responses.log.recipient')}
      value={draft.recipient}
      onChange={onChange}
      options={options}
      autoFocus={autoFocus}
    />
  )
}
