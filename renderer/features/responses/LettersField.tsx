import { useMemo, useState } from 'react'
import type { LetterId } from '../../../data/domain/ids.ts'
import { textIn } from '../../../data/domain/text.ts'
import { lettersByDate } from '../../../data/queries/answered-letter.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { FindChoice } from '../../ui/FindChoice.tsx'
import { OwnText } from '../../ui/page.tsx'

/** The letters that a response answers: one, and others where it answers more at once. */
export function LettersField({
  letters,
  onChange,
}: {
  readonly letters: readonly LetterId[]
  readonly onChange: (letters: readonly LetterId[]) => void
}) {
  const { t, text, language } = useWords()
  const register = useRegister()
  const [adding, setAdding] = useState(false)
  const [first, ...others] = letters
  const options = useMemo(
    () =>
      lettersByDate(register).map(letter => ({
        value: letter.id,
        label: textIn(letter.title, language).text,
      })),
    [register, language],
  )
  return (
    <div className="stack-tight">
      <FindChoice
        label={t('responses.log.letter')}
        value={first ?? null}
        onChange={chosen => onChange([chosen, ...others.filter(each => each !== chosen)])}
        options={options}
      />
      {others.length > 0 ? (
        <ul className="also" aria-label={t('responses.log.also')}>
          {others.map(id => (
            <li key={id}>
              <span className="soft small">{t('responses.log.also')}</span>{' '}
              <OwnText of={register.letters.get(id)?.title ?? null} />
              <Button
                look="quiet"
                aria-label={t('responses.log.notAlso', { letter: text(register.letters.get(id)?.title) })}
                onPress={() => onChange(letters.filter(each => each !== id))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {adding ? (
        <FindChoice
          label={t('responses.log.another')}
          value={null}
          onChange={chosen => {
            setAdding(false)
            onChange([...letters, chosen])
          }}
          autoFocus
          options={options.filter(({ value }) => !letters.includes(value))}
        />
      ) : letters.length < register.letters.size && first ? (
        <span>
          <Button look="quiet" onPress={() => setAdding(true)}>
            {t('responses.log.addLetter')}
          </Button>
        </span>
      ) : null}
    </div>
  )
}
