import { useMemo, useState } from 'react'
import type { LetterId, RecipientId } from '../../../data/domain/ids.ts'
import { textIn } from '../../../data/domain/text.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { FindChoice } from '../../ui/FindChoice.tsx'
import { OwnText } from '../../ui/page.tsx'

/** The others who said the same: a response is logged of each, in one step. */
export function AlsoFrom({
  letters,
  first,
  others,
  onChange,
}: {
  readonly letters: readonly LetterId[]
  readonly first: RecipientId
  readonly others: readonly RecipientId[]
  readonly onChange: (others: readonly RecipientId[]) => void
}) {
  const { t, text, language } = useWords()
  const register = useRegister()
  const [adding, setAdding] = useState(false)
  const options = useMemo(() => {
    const addressed = new Set(letters.flatMap(id => register.letters.get(id)?.recipients ?? []))
    return [...addressed].flatMap(id => {
      const recipient = register.recipients.get(id)
      return recipient && id !== first && !others.includes(id)
        ? [{ value: id, label: textIn(recipient.name, language).text }]
        : []
    })
  }, [register, letters, first, others, language])
  return (
    <div className="stack-tight">
      {others.length > 0 ? (
        <ul className="also" aria-label={t('responses.log.alsoFrom')}>
          {others.map(id => {
            const name = register.recipients.get(id)?.name ?? null
            return (
              <li key={id}>
                <span className="soft small">{t('responses.log.alsoFrom')}</span> <OwnText of={name} />
                <Button
                  look="quiet"
                  aria-label={t('responses.log.notAlsoFrom', { recipient: text(name) })}
                  onPress={() => onChange(others.filter(each => each !== id))}
                >
                  ✕
                </Button>
              </li>
            )
          })}
        </ul>
      ) : null}
      {adding ? (
        <FindChoice
          label={t('responses.log.anotherRecipient')}
          value={null}
          onChange={chosen => {
            setAdding(false)
            onChange([...others, chosen])
          }}
          autoFocus
          options={options}
        />
      ) : options.length > 0 ? (
        <span>
          <Button look="quiet" onPress={() => setAdding(true)}>
            {t('responses.log.addRecipient')}
          </Button>
        </span>
      ) : null}
    </div>
  )
}
