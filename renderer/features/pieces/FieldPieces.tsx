import { useState } from 'react'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { FileRef, Texts } from '../../../data/domain/text.ts'
import { useWords } from '../../i18n/words.ts'
import { CapturedLinkField } from '../../ui/CapturedLink.tsx'
import { FilesField } from '../../ui/FilesField.tsx'
import { FindChoice } from '../../ui/FindChoice.tsx'
import { ChoiceField, DateEntry, FindField, NumberEntry, TickField, WrittenField } from '../../ui/fields.tsx'
import { InlineChoice } from '../../ui/InlineChoice.tsx'
import { NamesField } from '../../ui/NamesField.tsx'
import { NewPassphraseFields, useNewPassphrase } from '../../ui/PassphraseFields.tsx'
import { Section } from '../../ui/page.tsx'

const appearances = ['light', 'dark', 'contrast'] as const

/** Every field that a form is made of; what is written in them goes nowhere. */
export function FieldPieces() {
  const { t } = useWords()
  const [words, setWords] = useState('')
  const [names, setNames] = useState<Texts>({})
  const [day, setDay] = useState<CivilDate | null>(null)
  const [chosen, setChosen] = useState<(typeof appearances)[number] | null>(null)
  const [ticked, setTicked] = useState(true)
  const [files, setFiles] = useState<readonly FileRef[]>([])
  const [link, setLink] = useState({ url: '' })
  const passphrase = useNewPassphrase()
  const options = appearances.map(value => ({ value, label: t(`settings.appearances.${value}`) }))
  const label = t('settings.appearance')
  return (
    <Section title={t('pieces.fields')}>
      <div className="stack">
        <div className="form-pair">
          <WrittenField
            label={t('settings.author')}
            hint={t('settings.authorHint')}
            value={words}
            onChange={setWords}
            required
          />
          <NumberEntry label={t('settings.replyDays')} value="60" onChange={() => undefined} />
          <DateEntry label={t('app.asOf.day')} value={day} onChange={setDay} />
          <ChoiceField label={label} value={chosen} onChange={setChosen} options={options} />
          <FindChoice label={label} value={chosen} onChange={setChosen} options={options} />
          <FindField label={t('history.filter')} value={words} onChange={setWords} />
        </div>
        <WrittenField label={t('letters.tabs.text')} value={words} onChange={setWords} lines={3} />
        <TickField label={t('settings.deadlineNotices')} value={ticked} onChange={setTicked} />
        <p>
          <InlineChoice label={label} value={chosen} onChange={setChosen} options={options} />
        </p>
        <NamesField label={t('settings.name')} value={names} onChange={setNames} />
        <FilesField label={t('demands.assess.files')} files={files} onChange={setFiles} />
        <CapturedLinkField
          url={link.url}
          captured={null}
          fits={link.url === ''}
          onChange={({ url = link.url }) => setLink({ url })}
        />
        <NewPassphraseFields of={passphrase} />
      </div>
    </Section>
  )
}
