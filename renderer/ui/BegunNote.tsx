import { useState } from 'react'
import { useWords } from '../i18n/words.ts'
import { Button } from './Button.tsx'
import type { FormHold } from './form-hold.ts'

/** Says that a form shows what was begun in it on an earlier occasion, and offers to begin anew. */
export function BegunNote({ draft }: { readonly draft: FormHold }) {
  const { t, date } = useWords()
  const [aside, setAside] = useState(false)
  if (draft.begunOn === null) return null
  return (
    <div className="note" role="note">
      <p>{aside ? t('app.begun.aside') : t('app.begun.takenUp', { date: date(draft.begunOn) })}</p>
      {aside ? (
        <Button
          look="quiet"
          onPress={() => {
            draft.bringBack()
            setAside(false)
          }}
        >
          {t('app.begun.bringBack')}
        </Button>
      ) : (
        <Button
          look="quiet"
          onPress={() => {
            draft.startAnew()
            setAside(true)
          }}
        >
          {t(draft.changing ? 'app.begun.asRecorded' : 'app.begun.startEmpty')}
        </Button>
      )}
    </div>
  )
}
