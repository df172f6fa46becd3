import { useEffect, useRef } from 'react'
import type { DemandId, LetterId } from '../../../data/domain/ids.ts'
import { anchored } from '../../../data/domain/quotation.ts'
import { type Position, positions, type ResponseItem } from '../../../data/domain/response.ts'
import { demandsOf } from '../../../data/queries/reply-matrix.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { WrittenField } from '../../ui/fields.tsx'
import { PositionMark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { withItem } from './classification.ts'

/** A selection in the original text. */
export interface Quoted {
  readonly start: number
  readonly end: number
  readonly text: string
}

const positionOptions = positions.toReversed().map(value => ({ value, label: <PositionMark of={value} /> }))

interface Props {
  readonly letters: readonly LetterId[]
  readonly items: readonly ResponseItem[]
  readonly onChange: (items: readonly ResponseItem[]) => void
  /** What is selected in the original text now. */
  readonly quoted: Quoted | null
  /** The original text, in which quotations are looked up. */
  readonly original?: string
  /** The demand that it was opened on: in view, and first to be answered. */
  readonly first?: DemandId | undefined
}

/** What a response says of each demand of its letters: a position, and the words that show it. */
export function ItemsField({ letters, items, onChange, quoted, original = '', first }: Props) {
  const { t } = useWords()
  const register = useRegister()
  const shown = letters.map(letter => ({
    letter: register.letters.get(letter),
    demands: demandsOf(register, letter),
  }))
  const demands = shown.flatMap(each => each.demands)
  const common = demands.map(({ id }) => items.find(item => item.demand === id)?.position ?? null)
  const putAll = (position: Position) =>
    onChange(demands.reduce((all, { id }) => withItem(all, id, { position }), items))
  return (
    <fieldset className="items">
      <legend className="field-label">{t('responses.log.items')}</legend>
      {demands.length > 1 ? (
        <div className="item item-all">
          <Segments
            label={t('responses.log.all')}
            value={common.every(position => position === common[0]) ? (common[0] ?? null) : null}
            onChange={putAll}
            options={positionOptions}
          />
        </div>
      ) : null}
      {shown.map(({ letter, demands: own }) =>
        letter ? (
          <section key={letter.id} className="items">
            {shown.length > 1 ? (
              <h3>
                <OwnText of={letter.title} />
              </h3>
            ) : null}
            {own.map(demand => (
              <ItemOn
                key={demand.id}
                demand={demand}
                item={items.find(each => each.demand === demand.id)}
                onPut={changes => onChange(withItem(items, demand.id, changes))}
                quoted={quoted}
                original={original}
                isFirst={demand.id === first}
              />
            ))}
          </section>
        ) : null,
      )}
    </fieldset>
  )
}

function ItemOn({
  demand,
  item,
  onPut,
  quoted,
  original,
  isFirst,
}: {
  readonly demand: ReturnType<typeof demandsOf>[number]
  readonly item: ResponseItem | undefined
  readonly onPut: (changes: Partial<ResponseItem>) => void
  readonly quoted: Quoted | null
  readonly original: string
  readonly isFirst: boolean
}) {
  const { t, number } = useWords()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isFirst) return
    section.current?.scrollIntoView({ block: 'center' })
    section.current?.querySelector('input')?.focus()
  }, [isFirst])
  const lost = item?.quotation && original !== '' && anchored(item, original).place === null
  return (
    <section ref={section} className={isFirst ? 'item item-shown' : 'item'} data-demand={demand.number}>
      <p>
        <b>{number(demand.number)}.</b> <OwnText of={demand.text} />
      </p>
      <Segments
        label={t('responses.log.position', { number: number(demand.number) })}
        hideLabel
        value={item?.position ?? null}
        onChange={position => onPut({ position })}
        options={positionOptions}
      />
      {item && item.position !== 'notAddressed' ? (
        <div className="item-quotation">
          <WrittenField
            label={t('responses.log.quotation', { number: number(demand.number) })}
            value={item.quotation ?? ''}
            onChange={quotation => onPut({ quotation: quotation === '' ? null : quotation, place: null })}
            lines={2}
          />
          <Button
            look="quiet"
            isDisabled={quoted === null}
            onPress={() =>
              quoted && onPut({ quotation: quoted.text, place: { start: quoted.start, end: quoted.end } })
            }
          >
            {t('responses.log.quote')}
          </Button>
          {item.quotation && original !== '' ? (
            <p className={lost ? 'item-place item-lost small' : 'item-place soft small'} role="status">
              {t(lost ? 'responses.log.notInText' : 'responses.log.inText')}
            </p>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}
