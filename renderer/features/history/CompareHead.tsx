import { useState } from 'react'
import type { FoundHead } from '../../../data/contract.ts'
import { tell } from '../../app/messages.ts'
import { findHead } from '../../app/verifying.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { WrittenField } from '../../ui/fields.tsx'

/** Takes the words of a head that was noted earlier or elsewhere, and says whether this register holds it. */
export function CompareHead() {
  const { t, date } = useWords()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<FoundHead | null>(null)
  const compare = async () => {
    const result = await findHead(words)
    if (result.ok) setFound(result.value)
    else tell({ kind: 'failure', failure: result.failure })
  }
  return (
    <form
      className="compare-head"
      onSubmit={event => {
        event.preventDefault()
        void compare()
      }}
    >
      <WrittenField
        label={t('verify.noted')}
        hint={t('verify.notedHint')}
        value={words}
        onChange={next => {
          setWords(next)
          setFound(null)
        }}
        required
      />
      <Button type="submit" isDisabled={words.trim() === ''}>
        {t('verify.compare')}
      </Button>
      {found ? (
        <p role="status" className={found.found === 'yes' ? 'verdict-sound' : 'verdict-damaged'}>
          {found.found === 'yes'
            ? `✓ ${t('verify.holds', { on: date(found.recordedOn), by: found.author, count: found.since })}`
            : `✕ ${t(found.found === 'no' ? 'verify.holdsNot' : 'verify.notWords')}`}
        </p>
      ) : null}
    </form>
  )
}
