import type { CivilDate } from '../../data/domain/civil-date.ts'
import type { Condition, Term } from '../../data/domain/condition.ts'
import type { DemandId, LetterId } from '../../data/domain/ids.ts'
import type { Why } from '../../data/domain/why.ts'
import { deciding } from '../../data/queries/commitment-view.ts'
import { useWords } from '../i18n/words.ts'
import { useRegister } from '../replica.ts'

/** What a condition belongs to: its own letter's demands are called by their numbers, others' with their letter. */
export interface ConditionPlace {
  readonly letter: LetterId
  readonly decisionBy: CivilDate | null
}

/** Conditions in plain words, in the interface's language. */
export function useConditionWords({ letter, decisionBy }: ConditionPlace) {
  const { t, date, number, text, list } = useWords()
  const register = useRegister()
  const demandName = (id: DemandId) => {
    const demand = register.demands.get(id)
    const words = { number: demand ? number(demand.number) : '?' }
    return demand && demand.letter !== letter
      ? t('why.demandOf', { ...words, letter: text(register.letters.get(demand.letter)?.title) })
      : t('why.demand', words)
  }
  const term = (of: Term): string => {
    const by = of.by ?? decisionBy
    const words = { demand: demandName(of.demand), date: by ? date(by) : t('why.theDecision') }
    if (of.op === 'response') {
      const recipient = text(register.recipients.get(of.recipient)?.name)
      return t('why.response', { ...words, recipient, position: t(`domain.position.${of.atLeast}`) })
    }
    const status = t(`domain.status.${of.atLeast}`)
    return of.when.mode === 'sustained'
      ? t('why.status.sustained', { ...words, status, count: of.when.days })
      : t(`why.status.${of.when.mode}`, { ...words, status })
  }
  /** The usual condition, demands of the letter that are all to stand alike, in few words; null where it is not that. */
  const together = (parts: readonly Condition[]): string | null => {
    const demands = parts.flatMap(part => {
      const demand = part.op === 'status' ? register.demands.get(part.demand) : undefined
      return demand?.letter === letter ? [number(demand.number)] : []
    })
    const [first, ...others] = parts
    const alike = (part: Condition) =>
      first?.op === 'status' && JSON.stringify({ ...part, demand: first.demand }) === JSON.stringify(first)
    if (first?.op !== 'status' || first.when.mode === 'sustained') return null
    if (demands.length < parts.length || others.length === 0 || !others.every(alike)) return null
    const by = first.by ?? decisionBy
    return t(`why.together.${first.when.mode}`, {
      demands: list(demands),
      status: t(`domain.status.${first.atLeast}`),
      date: by ? date(by) : t('why.theDecision'),
    })
  }
  const inner = (part: Condition) =>
    (part.op === 'allOf' || part.op === 'anyOf') && part.of.length > 1
      ? t('why.sentence.group', { parts: sentence(part) })
      : sentence(part)
  /** The whole condition as one sentence; parts with parts of their own stand in brackets. */
  const sentence = (condition: Condition): string => {
    switch (condition.op) {
      case 'status':
      case 'response':
        return term(condition)
      case 'not':
        return t('why.sentence.not', { parts: inner(condition.of) })
      case 'allOf':
        return together(condition.of) ?? list(condition.of.map(inner))
      case 'anyOf':
        return list(condition.of.map(inner), 'disjunction')
      case 'atLeast':
        return t('why.sentence.atLeast', {
          count: condition.count,
          parts: condition.of.map(inner).join('; '),
        })
    }
  }
  return { term, sentence, demandName }
}

/** What makes a condition what it is, in a line: the first terms that decide it, each with what gave its value. */
export function useReasonLine(place: ConditionPlace): (why: Why) => string {
  const { t, date, text } = useWords()
  const register = useRegister()
  const { demandName } = useConditionWords(place)
  const lineOf = ({ term, source }: ReturnType<typeof deciding>[number]): string => {
    switch (source.form) {
      case 'assessment':
        return t('why.line.assessment', {
          demand: demandName(term.demand),
          status: t(`domain.status.${source.status}`),
          since: date(source.effectiveFrom, 'short'),
        })
      case 'response':
        return t('why.line.response', {
          recipient: text(register.recipients.get(source.recipient)?.name),
          date: date(source.receivedOn, 'short'),
        })
      case 'nothing':
        return t(`why.line.nothing.${term.op}`, { demand: demandName(term.demand) })
    }
  }
  return why => {
    const terms = deciding(why)
    const lines = terms.slice(0, 2).map(lineOf)
    return [...new Set(lines)].join('; ') + (terms.length > 2 ? ' …' : '')
  }
}
