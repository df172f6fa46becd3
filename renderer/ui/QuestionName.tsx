import type { SubjectId } from '../../data/domain/ids.ts'
import type { Question } from '../../data/domain/question.ts'
import type { Register } from '../../data/domain/register.ts'
import type { Texts } from '../../data/domain/text.ts'
import { useWords } from '../i18n/words.ts'
import { useRegister } from '../replica.ts'
import { useHistoryText } from './EntryLine.tsx'
import { Own } from './page.tsx'

/** What is asked: the field, whose it is where it has several, and the thing it is a field of, unless `bare`. */
export function QuestionName({
  of: { subject, field, part },
  bare,
}: {
  readonly of: Question
  readonly bare: boolean
}) {
  const { t, text, number } = useWords()
  const register = useRegister()
  const inWords = useHistoryText()
  const whose = part === null ? null : text(partName(register, subject, part))
  const name = nameOf(register, subject)
  const demand = [...register.demands.values()].find(({ id }) => id === subject)
  const founding = register.streams.get(subject)?.[0]
  return (
    <>
      {t(`conflicts.field.${field}`)}
      {whose ? (
        <>
          : <Own>{whose}</Own>
        </>
      ) : null}{' '}
      <span className="conflict-of">
        {bare ? null : demand ? (
          <>
            {t('why.demand', { number: number(demand.number) })} <Own>{text(demand.text)}</Own>
          </>
        ) : name !== null ? (
          <Own>{typeof name === 'string' ? name : text(name)}</Own>
        ) : founding ? (
          <Own>{inWords({ entry: founding, tookBack: [] })}</Own>
        ) : null}
      </span>
    </>
  )
}

function nameOf(register: Register, subject: SubjectId): Texts | string | null {
  const named = (rows: Iterable<{ readonly id: string; readonly name: Texts | string }>) =>
    [...rows].find(({ id }) => id === subject)?.name
  return (
    named(register.abouts.values()) ??
    named(register.organisations.values()) ??
    named(register.recipients.values()) ??
    named(register.events.values()) ??
    [...register.letters.values()].find(({ id }) => id === subject)?.title ??
    [...register.commitments.values()].find(({ id }) => id === subject)?.wording ??
    null
  )
}

/** Whose signature, mandate or binding it is, or who is to answer. */
function partName(register: Register, subject: SubjectId, part: string): Texts | null {
  const letter = [...register.letters.values()].find(({ id }) => id === subject)
  const organisation = letter?.signatures.find(({ id }) => id === part)?.organisation ?? part
  return (
    [...register.organisations.values()].find(({ id }) => id === organisation)?.name ??
    [...register.recipients.values()].find(({ id }) => id === part)?.name ??
    null
  )
}
