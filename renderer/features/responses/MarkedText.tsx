import { useEffect, useRef } from 'react'
import type { DemandId } from '../../../data/domain/ids.ts'
import type { Response } from '../../../data/domain/response.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { piecesOf } from './marked.ts'

/** The original text with every quotation marked, each with its demand's number; in view at the asked demand's. */
export function MarkedText({
  response,
  demand,
}: {
  readonly response: Response
  readonly demand?: DemandId | undefined
}) {
  const { t, number, list } = useWords()
  const register = useRegister()
  const text = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const wanted = demand && text.current?.querySelector(`[data-for~="${demand}"]`)
    const mark = wanted || text.current?.querySelector('mark')
    mark?.scrollIntoView({ block: 'center' })
  }, [demand])
  const pieces = piecesOf(response.originalText ?? '', response.items)
  const numbers = (demands: readonly DemandId[]) =>
    demands.map(id => number(register.demands.get(id)?.number ?? 0))
  return (
    <section>
      <h3>{t('responses.show.original')}</h3>
      <div className="original" dir="auto" ref={text}>
        {pieces.map(({ start, text: words, demands }) =>
          demands.length === 0 ? (
            words
          ) : (
            <mark
              key={start}
              data-for={demands.join(' ')}
              className={demand && demands.includes(demand) ? 'mark-shown' : undefined}
            >
              {words}
              <sup>
                <span aria-hidden="true">{numbers(demands).join(' ')}</span>
                <span className="visually-hidden">
                  {t('responses.show.quotedFor', { demands: list(numbers(demands)), count: demands.length })}
                </span>
              </sup>
            </mark>
          ),
        )}
      </div>
    </section>
  )
}
