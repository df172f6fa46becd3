import { useId } from 'react'
import { type Condition, conditionSchema } from '../../data/domain/condition.ts'
import type { Entry } from '../../data/domain/entry.ts'
import { type Field, fieldSchema } from '../../data/domain/question.ts'
import { lastAbout, lastSaid } from '../../data/queries/last-said.ts'
import { useWords } from '../i18n/words.ts'
import { useRegister } from '../replica.ts'
import { storeOf, useStore } from '../store.ts'
import { Button } from './Button.tsx'
import { type ConditionPlace, useConditionWords } from './condition-words.ts'
import type { FieldClash, FormHold } from './form-hold.ts'
import { QuestionName } from './QuestionName.tsx'
import { useValueLines } from './value-lines.ts'

const none = storeOf<readonly FieldClash[]>([])

/** What waits to be decided before a form can be recorded. */
export const useClashes = (draft: FormHold | undefined): readonly FieldClash[] =>
  useStore(draft?.clashes ?? none)

/** Says of each field that somebody else changed while the form was open, and the person too, what they wrote and who. */
export function ClashNote({ draft }: { readonly draft: FormHold }) {
  const { t } = useWords()
  const clashes = useClashes(draft)
  const asked = new Map<string, [FieldClash, ...FieldClash[]]>()
  for (const clash of clashes) {
    const key = clash.question ? clash.path.join(' ') : fieldOf(draft, clash)
    const others = asked.get(key)
    if (others) others.push(clash)
    else asked.set(key, [clash])
  }
  if (asked.size === 0) return null
  const subjects = new Set(clashes.map(({ question }) => question?.subject))
  return (
    <section className="clash-note" aria-label={t('app.clash.title')}>
      <p role="status">{t('app.clash.lead', { count: asked.size })}</p>
      {asked.size > 1 && clashes.every(({ question }) => question) ? (
        <div className="clash-choices">
          <Button onPress={() => draft.settle(clashes, 'theirs')}>{t('app.clash.takeAll')}</Button>
          <Button onPress={() => draft.settle(clashes, 'mine')}>{t('app.clash.keepAll')}</Button>
        </div>
      ) : null}
      <ul className="plain-list">
        {[...asked].map(([key, of]) => (
          <ClashLine key={key} draft={draft} of={of} bare={subjects.size < 2} />
        ))}
      </ul>
    </section>
  )
}

/** What the register calls a field of a form; what is none of its own has the thing's whole name. */
function fieldOf({ options: { fields = {} } }: FormHold, { name, path: [key = name] }: FieldClash): Field {
  const named = [fields[key], key, fields[name], name].map(each => fieldSchema.safeParse(each))
  return named.find(({ success }) => success)?.data ?? 'itself'
}

function ClashLine({
  draft,
  of,
  bare,
}: {
  readonly draft: FormHold
  readonly of: readonly [FieldClash, ...FieldClash[]]
  readonly bare: boolean
}) {
  const { t, date } = useWords()
  const register = useRegister()
  const id = useId()
  const [{ question, theirs, ...first }] = of
  const field = question?.field ?? fieldOf(draft, { ...first, theirs })
  const subjects = question ? [question.subject] : (draft.options.subjects ?? [])
  const said = lastSaid(register, subjects, field, question ? question.part : draft.options.part)
  const last = lastAbout(register, subjects)
  // Who took something back said last what it is.
  const by = last?.fact.kind === 'entriesReversed' ? last : (said?.entry ?? last)
  const languages = new Set(of.map(({ path }) => path.at(-1)))
  if (!by) return null
  return (
    <li className="clash">
      <p>
        <strong id={id}>
          {question ? <QuestionName of={question} bare={bare} /> : t(`conflicts.field.${field}`)}
        </strong>{' '}
        <span className="soft">{t('app.clash.by', { person: by.author, date: date(by.recordedOn) })}</span>
      </p>
      <ClashValue
        field={field}
        value={said ? said.value : theirs}
        entry={said?.entry ?? by}
        changed={languages}
      />
      <div className="clash-choices">
        {(['theirs', 'mine'] as const).map(stands => (
          <Button
            key={stands}
            id={`${id}-${stands}`}
            aria-labelledby={`${id}-${stands} ${id}`}
            onPress={() => draft.settle(of, stands)}
          >
            {t(stands === 'theirs' ? 'app.clash.take' : 'app.clash.keep')}
          </Button>
        ))}
      </div>
    </li>
  )
}

/** What somebody else recorded: in full, of texts in several languages those that are in question. */
function ClashValue({
  field,
  value,
  entry,
  changed,
}: {
  readonly field: Field
  readonly value: unknown
  readonly entry: Entry
  readonly changed: ReadonlySet<string | undefined>
}) {
  const lines = useValueLines()
  const commitment = [...useRegister().commitments.values()].find(({ id }) => id === entry.subject)
  const condition = field === 'condition' ? conditionSchema.safeParse(value).data : undefined
  if (commitment && condition) return <ClashCondition condition={condition} place={commitment} />
  const all = lines(field, value, entry)
  const some = all.filter(({ lang }) => lang !== undefined && changed.has(lang))
  return (
    <blockquote className="clash-value">
      {(some.length > 0 ? some : all).map(({ key, lang, text }) => (
        <p key={key} lang={lang} dir="auto">
          {text}
        </p>
      ))}
    </blockquote>
  )
}

function ClashCondition({
  condition,
  place,
}: {
  readonly condition: Condition
  readonly place: ConditionPlace
}) {
  const { sentence } = useConditionWords(place)
  return (
    <blockquote className="clash-value">
      <p>{sentence(condition)}</p>
    </blockquote>
  )
}
