import { useRef, useState } from 'react'
import type { LetterId } from '../../../data/domain/ids.ts'
import { demandsOf } from '../../../data/queries/reply-matrix.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { InlineChoice } from '../../ui/InlineChoice.tsx'
import { BuilderContext, newKey, useBuilder } from './builder-context.ts'
import {
  added,
  type DraftGroup,
  type DraftPart,
  draftTerms,
  groupOps,
  isGroup,
  newGroup,
  newTerm,
  problemOf,
  put,
} from './draft-condition.ts'
import { PartActions } from './PartActions.tsx'
import { TermSentence } from './TermSentence.tsx'

/** A condition, read as a sentence while it is built; Ctrl+Z in it takes its own last change back. */
export function ConditionBuilder({
  letter,
  draft,
  onChange,
}: {
  readonly letter: LetterId
  readonly draft: DraftGroup
  readonly onChange: (draft: DraftGroup) => void
}) {
  const { t } = useWords()
  const past = useRef<DraftGroup[]>([])
  const future = useRef<DraftGroup[]>([])
  const [fresh, setFresh] = useState<string | null>(null)
  const change = (to: DraftGroup) => {
    past.current.push(draft)
    future.current = []
    onChange(to)
  }
  const step = (from: DraftGroup[], to: DraftGroup[]) => {
    const before = from.pop()
    if (!before) return
    to.push(draft)
    onChange(before)
  }
  const undo = () => step(past.current, future.current)
  const redo = () => step(future.current, past.current)
  const fresher = () => {
    const key = newKey()
    setFresh(key)
    return key
  }
  return (
    <BuilderContext value={{ draft, change, newKey: fresher, fresh, ...useChoices(letter) }}>
      <fieldset
        className="builder"
        onKeyDown={event => {
          if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
          event.preventDefault()
          event.stopPropagation()
          if (event.shiftKey) redo()
          else undo()
        }}
      >
        <legend className="visually-hidden">{t('commitments.builder.label')}</legend>
        <Group group={draft} outermost />
        <div className="builder-undo">
          <Button look="quiet" isDisabled={past.current.length === 0} onPress={undo}>
            {t('commitments.builder.undo')}
          </Button>
          <Button look="quiet" isDisabled={future.current.length === 0} onPress={redo}>
            {t('commitments.builder.redo')}
          </Button>
        </div>
      </fieldset>
    </BuilderContext>
  )
}

/** What can be chosen: the letter's demands and recipients first, those of other letters after. */
function useChoices(letter: LetterId) {
  const { t, number, text } = useWords()
  const register = useRegister()
  const letters = [...register.letters.values()].sort(
    (a, b) => Number(b.id === letter) - Number(a.id === letter),
  )
  const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 60)}…` : words)
  const demands = letters.flatMap(({ id, title }) =>
    demandsOf(register, id).map(demand => {
      const words = { number: number(demand.number), letter: text(title) }
      const name = id === letter ? t('demands.number', words) : t('commitments.builder.demandOf', words)
      return { value: demand.id, label: `${name}: ${shortened(text(demand.text))}` }
    }),
  )
  const own = register.letters.get(letter)?.recipients ?? []
  const others = [...register.recipients.values()].map(({ id }) => id).filter(id => !own.includes(id))
  const recipients = [...own, ...others].map(value => ({
    value,
    label: text(register.recipients.get(value)?.name),
  }))
  return { demands, recipients }
}

function Part({ part }: { readonly part: DraftPart }) {
  return isGroup(part) ? <Group group={part} /> : <TermSentence term={part} />
}

function Group({ group, outermost = false }: { readonly group: DraftGroup; readonly outermost?: boolean }) {
  const { t, number } = useWords()
  const { draft, change, newKey: fresher, demands, fresh } = useBuilder()
  const problem = problemOf(group)
  const used = new Set(draftTerms(draft).map(({ demand }) => demand))
  const nextDemand = (demands.find(({ value }) => !used.has(value)) ?? demands[0])?.value ?? null
  const counts = Math.max(group.of.length, group.count)
  return (
    <div className="builder-group">
      <div className="builder-line">
        <InlineChoice
          label={t('commitments.builder.kind')}
          value={group.op}
          onChange={op => change(put(draft, group.key, { op }))}
          options={groupOps.map(value => ({ value, label: t(`commitments.builder.group.${value}`) }))}
          autoFocus={fresh === group.key}
        />
        {group.op === 'atLeast' ? (
          <InlineChoice
            label={t('commitments.builder.count')}
            value={String(group.count)}
            onChange={count => change(put(draft, group.key, { count: Number(count) }))}
            options={Array.from({ length: counts }, (_, i) => ({
              value: String(i + 1),
              label: t('commitments.builder.ofThem', { count: i + 1, all: number(group.of.length) }),
            }))}
          />
        ) : null}
        {outermost ? null : <PartActions part={group} />}
      </div>
      {problem === null ? null : (
        <p className="field-error" role="status">
          {t(`commitments.builder.problem.${problem}`, {
            asked: number(group.count),
            there: number(group.of.length),
          })}
        </p>
      )}
      <ul>
        {group.of.map((part, i) => (
          <li key={part.key}>
            {i > 0 && group.op !== 'atLeast' ? (
              <span className="builder-joint soft small">
                {t(`commitments.builder.joint.${group.op === 'allOf' ? 'and' : 'or'}`)}
              </span>
            ) : null}
            <Part part={part} />
          </li>
        ))}
      </ul>
      <div className="builder-add">
        <Button look="quiet" onPress={() => change(added(draft, group.key, newTerm(fresher(), nextDemand)))}>
          {t('commitments.builder.addTerm')}
        </Button>
        <Button
          look="quiet"
          onPress={() => change(added(draft, group.key, newGroup(fresher(), 'anyOf', [])))}
        >
          {t('commitments.builder.addGroup')}
        </Button>
      </div>
    </div>
  )
}
