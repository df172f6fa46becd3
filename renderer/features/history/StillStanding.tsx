import { useEffect } from 'react'
import { openDialog } from '../../app/dialogs.ts'
import { askStillStanding, carryOutErasures, useStillStanding } from '../../app/erasing.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { useFailureText } from '../../ui/FailureText.tsx'
import { Section } from '../../ui/page.tsx'

/** What is erased and still stands somewhere on this disk; nothing where nothing does. */
export function StillStanding() {
  const { t, list } = useWords()
  const failureText = useFailureText()
  const replica = useReplica()
  const state = useStillStanding()
  const entries = replica?.entries
  useEffect(() => {
    if (entries) void askStillStanding()
  }, [entries])
  if (state === null || (state.unfinished === null && state.waiting.length === 0)) return null
  const again = async () => {
    const result = await carryOutErasures(null)
    if (!result.ok) tell({ kind: 'failure', failure: result.failure })
  }
  const readOnly = replica?.opened.readOnly ?? true
  return (
    <Section title={t('erasing.standing.title')}>
      <ul className="stack">
        {state.unfinished ? (
          <li className="erase-standing">
            <span>
              {t('erasing.standing.unfinished')} {failureText(state.unfinished)}
            </span>
            <Button isDisabled={readOnly} onPress={() => void again()}>
              {t('erasing.standing.again')}
            </Button>
          </li>
        ) : null}
        {state.waiting.map(waiting => (
          <li key={waiting.ledger} className="erase-standing">
            <span>
              {t('erasing.standing.waiting', { count: waiting.entries, people: list(waiting.people) })}
            </span>
            <Button isDisabled={readOnly} onPress={() => openDialog('erasing.inPlaceOf', { waiting })}>
              {t('erasing.standing.gone')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
