import { Checkbox } from 'react-aria-components'
import type { Mention } from '../../../data/queries/mentions.ts'
import { useWords } from '../../i18n/words.ts'
import { useHistoryText } from '../../ui/EntryLine.tsx'

/** Where else an organisation's name stands: what is ticked is blacked out, what is not stays to be read. */
export function MentionsField({
  mentions,
  kept,
  onChange,
}: {
  readonly mentions: readonly Mention[]
  /** The subjects that stay as they are. */
  readonly kept: ReadonlySet<string>
  readonly onChange: (kept: ReadonlySet<string>) => void
}) {
  const { t } = useWords()
  const inWords = useHistoryText()
  const keep = (subject: string, stays: boolean) => {
    const next = new Set(kept)
    if (stays) next.add(subject)
    else next.delete(subject)
    onChange(next)
  }
  const staying = mentions.filter(({ subject }) => kept.has(subject)).length
  return (
    <fieldset className="stack-tight erase-mentions">
      <legend className="field-label">{t('erasing.mentions.title')}</legend>
      <p className="soft small">{t('erasing.mentions.hint')}</p>
      <ul>
        {mentions.map(({ subject, entries: [first], excerpt: { before, name, after } }) => (
          <li key={subject}>
            <Checkbox
              className="tick"
              isSelected={!kept.has(subject)}
              onChange={black => keep(subject, !black)}
            >
              <span aria-hidden="true" className="tick-box" />
              <span>
                <bdi dir="auto" className="soft small">
                  {first ? inWords({ entry: first, tookBack: [] }) : ''}
                </bdi>
                <bdi dir="auto" className="erase-excerpt">
                  {before}
                  <mark>{name}</mark>
                  {after}
                </bdi>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {staying > 0 ? (
        <p className="small erase-staying" role="status">
          {t('erasing.mentions.stay', { count: staying })}
        </p>
      ) : null}
    </fieldset>
  )
}
