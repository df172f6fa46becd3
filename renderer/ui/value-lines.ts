import { z } from 'zod'
import { seatOf } from '../../data/directory/seats.ts'
import { replyRuleSchema } from '../../data/domain/about.ts'
import { civilDateSchema } from '../../data/domain/civil-date.ts'
import { known } from '../../data/domain/covering.ts'
import { addressedSchema } from '../../data/domain/demand.ts'
import { dispatchChannelSchema, dispatchStates } from '../../data/domain/dispatch.ts'
import type { Entry } from '../../data/domain/entry.ts'
import { letterStatusSchema } from '../../data/domain/letter.ts'
import type { Field } from '../../data/domain/question.ts'
import { recipientDetailsSchema } from '../../data/domain/recipient.ts'
import { confidentialities, responseChannels } from '../../data/domain/response.ts'
import { languageSchema, languages, textsSchema } from '../../data/domain/text.ts'
import { useWords } from '../i18n/words.ts'
import { useRegister } from '../replica.ts'

/** A line of a value in words; lines of two values with one key are compared. */
export interface ValueLine {
  readonly key: string
  readonly lang?: string
  readonly text: string
}

const channelSchema = z.enum([...new Set([...dispatchChannelSchema.options, ...responseChannels])])

const isId = (value: string) => /^[a-z]{3}-[0-9a-z]{1,40}$/.test(value)
const withoutIds = (value: object) =>
  Object.entries(value).filter(
    ([key, each]) => each !== null && each !== '' && key !== 'id' && key !== 'hash',
  )

/** A field's value in lines, whatever it holds: texts by language, lists one thing to a line, things by their names. */
export function useValueLines(): (field: Field, value: unknown, entry: Entry) => readonly ValueLine[] {
  const { t, text, date, number } = useWords()
  const register = useRegister()
  const nameOf = (id: string): string => {
    const { recipients, organisations, letters, events, demands } = register
    const demand = [...demands.values()].find(row => row.id === id)
    if (demand) return t('why.demand', { number: number(demand.number) })
    const named = [...recipients.values(), ...organisations.values(), ...events.values()].find(
      row => row.id === id,
    )
    const letter = [...letters.values()].find(row => row.id === id)
    return text(named?.name ?? letter?.title)
  }
  const inWords = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('conflicts.nothing')
    if (typeof value === 'boolean') return t(value ? 'conflicts.yes' : 'conflicts.no')
    if (typeof value === 'number') return number(value)
    if (typeof value === 'string') {
      const day = civilDateSchema.safeParse(value)
      return day.success ? date(day.data) : isId(value) ? nameOf(value) : value
    }
    if (Array.isArray(value)) return value.map(inWords).join(' · ')
    const texts = textsSchema.safeParse(value)
    if (texts.success && Object.keys(texts.data).length > 0) return text(texts.data)
    return withoutIds(value as object)
      .map(([, each]) => inWords(each))
      .filter(each => each !== '')
      .join(' · ')
  }
  const one = (words: string): readonly ValueLine[] => [{ key: 'value', text: words }]
  const lines = (value: unknown): readonly ValueLine[] => {
    if (Array.isArray(value) && value.length > 0)
      return value.map((each: unknown, i) => ({
        key: typeof each === 'string' ? each : (idIn(each) ?? String(i)),
        text: inWords(each),
      }))
    const texts = textsSchema.safeParse(value)
    const said = texts.success ? languages.filter(language => texts.data[language] !== undefined) : []
    if (texts.success && said.length > 0)
      return said.map(lang => ({ key: lang, lang, text: texts.data[lang] ?? '' }))
    return one(inWords(Array.isArray(value) ? null : value))
  }
  return (field, value, entry) => {
    const fact = known(entry)
    switch (field) {
      case 'status':
        return one(t(`domain.letterStatus.${letterStatusSchema.parse(value)}`))
      case 'channel':
        return one(t(`domain.channel.${channelSchema.parse(value)}`))
      case 'state':
        return one(t(`domain.dispatchState.${z.enum(dispatchStates).parse(value)}`))
      case 'confidentiality':
        return one(t(`domain.confidentiality.${z.enum(confidentialities).parse(value)}`))
      case 'form':
        return one(t(`domain.form.${recipientDetailsSchema.shape.form.parse(value)}`))
      case 'replyRule': {
        const rule = replyRuleSchema.nullable().parse(value)
        return one(rule ? t(`due.step.${rule.counting}`, { count: rule.days }) : t('conflicts.nothing'))
      }
      case 'seat':
        return one(text(seatOf(z.string().nullable().parse(value))?.name) || t('conflicts.nothing'))
      case 'addressed':
        return lines(
          addressedSchema
            .array()
            .parse(value)
            .map(each => each.recipient),
        )
      case 'language':
        return one(
          value === null ? t('conflicts.nothing') : t(`domain.language.${languageSchema.parse(value)}`),
        )
      case 'signature':
        return one(t(`conflicts.signature.${value === 'withdrawn' ? 'withdrawn' : 'signed'}`))
      case 'cell':
        return [
          ...one(t(`conflicts.cell.${value === 'closed' ? 'closed' : 'open'}`)),
          ...(fact?.kind === 'cellClosed' ? [{ key: 'reason', text: fact.reason }] : []),
        ]
      case 'stance':
        return fact?.kind === 'commitmentMandateRecorded'
          ? [
              ...one(t(`domain.stance.${fact.stance}`)),
              ...(fact.note ? [{ key: 'note', text: fact.note }] : []),
            ]
          : []
      case 'mandate':
        return fact?.kind === 'mandateRecorded'
          ? [
              ...one(t(`domain.proof.${fact.mandate.proof}`)),
              {
                key: 'by',
                text: inWords([fact.mandate.givenBy, fact.mandate.verifiedBy].filter(each => each)),
              },
              ...(fact.mandate.on ? [{ key: 'on', text: date(fact.mandate.on) }] : []),
            ]
          : []
      case 'classification':
        return fact?.kind === 'responseClassified'
          ? [
              ...one(t(`domain.responseKind.${fact.to.responseKind}`)),
              ...fact.to.items.map(({ demand, position, quotation }) => ({
                key: demand,
                text: [nameOf(demand), t(`domain.position.${position}`), quotation ?? '']
                  .filter(each => each !== '')
                  .join(' · '),
              })),
            ]
          : []
      case 'clarification':
        return fact?.kind === 'clarificationAnswered'
          ? [...one(date(fact.on)), { key: 'summary', text: fact.summary }]
          : []
      default:
        return lines(value)
    }
  }
}

const idIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : null
