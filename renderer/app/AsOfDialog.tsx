import { useState } from 'react'
import { type CivilDate, civilDateSchema, plusDays } from '../../data/domain/civil-date.ts'
import { useWords } from '../i18n/words.ts'
import { lookBackTo, useToday, useTodayItself } from '../replica.ts'
import { Button } from '../ui/Button.tsx'
import { DateEntry } from '../ui/fields.tsx'
import { FormModal } from '../ui/Modal.tsx'
import { closeDialog } from './dialogs.ts'

/** Asks for the day as of which everything is to be shown. */
export function AsOfDialog() {
  const { t, date } = useWords()
  const today = useTodayItself()
  const [day, setDay] = useState<CivilDate | null>(useToday())
  const show = (chosen: CivilDate) => {
    lookBackTo(chosen)
    closeDialog()
  }
  return (
    <FormModal
      title={t('app.asOf.title')}
      submitLabel={t('app.asOf.show')}
      ready={day !== null}
      onSubmit={async () => {
        lookBackTo(day)
        return { ok: true, value: undefined }
      }}
    >
      <DateEntry
        label={t('app.asOf.day')}
        hint={t('app.asOf.hint')}
        value={day}
        onChange={setDay}
        required
        autoFocus
      />
      <div className="choices">
        {(
          [
            ['month', plusDays(today, -30)],
            ['year', plusDays(today, -365)],
            ['lastYear', civilDateSchema.parse(`${Number(today.slice(0, 4)) - 1}-12-31`)],
          ] as const
        ).map(([name, chosen]) => (
          <Button key={name} look="quiet" onPress={() => show(chosen)}>
            {t(`app.asOf.${name}`)} ({date(chosen, 'short')})
          </Button>
        ))}
      </div>
    </FormModal>
  )
}
