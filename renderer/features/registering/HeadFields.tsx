import type { LetterDraft } from '../../../data/letter-draft.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { dateKey } from './draft.ts'

interface Props {
  readonly draft: LetterDraft
  /** Whether the date's place in the source is the one shown. */
  readonly shown: boolean
  readonly onChange: (changes: Partial<LetterDraft>) => void
  /** Shows where the date was found. */
  readonly onShow: () => void
}

/** What a letter's head says: its title, reference, date and place, and who else got a copy. */
export function HeadFields({ draft, shown, onChange, onShow }: Props) {
  const { t } = useWords()
  const { dateFound } = draft
  const sure = (changes: Partial<LetterDraft>) =>
    onChange({ ...changes, dateFound: dateFound && { ...dateFound, sure: true } })
  return (
    <div className="letter-head">
      <WrittenField
        label={t('registering.titleField')}
        value={draft.title}
        onChange={title => onChange({ title })}
        required
      />
      {draft.otherLanguage !== null ? (
        <WrittenField
          label={t('registering.titleIn', { language: t(`domain.language.${draft.otherLanguage}`) })}
          value={draft.otherTitle}
          onChange={otherTitle => onChange({ otherTitle })}
        />
      ) : null}
      <div className="form-pair letter-fields">
        <WrittenField
          label={t('registering.reference')}
          value={draft.reference}
          onChange={reference => onChange({ reference })}
        />
        <div data-part={dateKey} data-shown={shown || undefined}>
          <DateEntry
            label={t('registering.date')}
            value={draft.date}
            onChange={date => sure({ date })}
            onFocus={onShow}
          />
          {dateFound?.sure === false ? (
            <p className="part-unsure">
              {t('registering.unsure')}{' '}
              <Button look="quiet" onPress={() => sure({})}>
                {t('registering.accept')}
              </Button>
            </p>
          ) : null}
        </div>
        <WrittenField
          label={t('registering.place')}
          value={draft.place}
          onChange={place => onChange({ place })}
        />
      </div>
      <WrittenField
        label={t('registering.cc')}
        hint={t('registering.ccHint')}
        value={draft.cc.join('\n')}
        onChange={cc => onChange({ cc: cc === '' ? [] : cc.split('\n') })}
        lines={Math.max(2, draft.cc.length)}
      />
    </div>
  )
}
