import type { DemandId, LetterId } from '../../../data/domain/ids.ts'
import { type Position, positions, type ResponseItem } from '../../../data/domain/response.ts'
import { demandsOf } from '../../../data/queries/reply-matrix.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { WrittenField } from '../../ui/fields.tsx'
import { PositionMark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'

/** A selection in the original text. */
export interface Quoted {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a response says of each demand of its letters: a position, and the words that show it. */
export function ItemsField({
  letters,
  items,
  onChange,
  quoted,
}: {
  readonly letters: readonly LetterId[]
  readonly items: readonly ResponseItem[]
  readonly onChange: (items: readonly ResponseItem[]) => void
  /** What is selected in the original text now. */
  readonly quoted: Quoted | null
}) {
  const { t, number } = useWords()
  const register = useRegister()
  const demands = letters.flatMap(letter => demandsOf(register, letter))
  const put = (demand: DemandId, changes: Partial<ResponseItem>) => {
    const known = items.find(item => item.demand === demand)
    const item = {
      demand,
      position: 'noPosition' as Position,
      quotation: null,
      place: null,
      ...known,
      ...changes,
    }
    onChange(known ? items.map(each => (each === known ? item : each)) : [...items, item])
  }
  return (
    <fieldset className="items">
      <legend className="field-label">{t('responses.log.items')}</legend>
      {demands.map(demand => {
        const item = items.find(each => each.demand === demand.id)
        return (
          <section key={demand.id} className="item" data-demand={demand.number}>
            <p>
              <b>{number(demand.number)}.</b> <OwnText of={demand.text} />
            </p>
            <Segments
              label={t('responses.log.position', { number: number(demand.number) })}
              hideLabel
              value={item?.position ?? null}
              onChange={position => put(demand.id, { position })}
              options={positions.toReversed().map(value => ({ value, label: <PositionMark of={value} /> }))}
            />
            {item && item.position !== 'notAddressed' ? (
              <div className="item-quotation">
                <WrittenField
                  label={t('responses.log.quotation', { number: number(demand.number) })}
                  value={item.quotation ?? ''}
                  onChange={quotation =>
                    put(demand.id, { quotation: quotation === '' ? null : quotation, place: null })
                  }
                  lines={2}
                />
                <Button
                  look="quiet"
                  isDisabled={quoted === null}
                  onPress={() =>
                    quoted &&
                    put(demand.id, {
                      quotation: quoted.text,
                      place: { start: quoted.start, end: quoted.end },
                    })
                  }
                >
                  {t('responses.log.quote')}
                </Button>
              </div>
            ) : null}
          </section>
        )
      })}
    </fieldset>
  )
}
