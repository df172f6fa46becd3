import { type MatrixFilter, unansweredCells } from '../../../../data/queries/matrix-filter.ts'
import type { ReplyMatrix } from '../../../../data/queries/reply-matrix.ts'
import { copyText } from '../../../app/copying.ts'
import { useWords } from '../../../i18n/words.ts'
import { useRegister } from '../../../replica.ts'
import { Button } from '../../../ui/Button.tsx'

/** The answer to "who has not replied to demand 2?", or to "what has this recipient not replied to?", in words. */
export function Unanswered({
  matrix,
  of,
  onClear,
}: {
  readonly matrix: ReplyMatrix
  readonly of: NonNullable<MatrixFilter['unanswered']>
  readonly onClear: () => void
}) {
  const { t, text, number, list } = useWords()
  const register = useRegister()
  const cells = unansweredCells(matrix, of)
  const name = (id: (typeof cells)[number]['recipient']) => text(register.recipients.get(id)?.name)
  const inWords =
    'demand' in of
      ? t(cells.length === 0 ? 'matrix.unanswered.everybody' : 'matrix.unanswered.demand', {
          count: cells.length,
          number: number(register.demands.get(of.demand)?.number ?? 0),
          who: list(
            cells.map(({ recipient, state }) =>
              t('matrix.unanswered.each', { name: name(recipient), state: t(`domain.replyState.${state}`) }),
            ),
          ),
        })
      : t(cells.length === 0 ? 'matrix.unanswered.everything' : 'matrix.unanswered.recipient', {
          count: cells.length,
          recipient: name(of.recipient),
          what: list(
            cells.map(({ demand, state }) =>
              t('matrix.unanswered.each', {
                name: t('matrix.unanswered.number', { number: number(demand.number) }),
                state: t(`domain.replyState.${state}`),
              }),
            ),
          ),
        })
  return (
    <div className="matrix-answer">
      <p role="status">{inWords}</p>
      <Button onPress={() => void copyText(inWords)}>{t('matrix.copy')}</Button>
      <Button look="quiet" onPress={onClear}>
        {t('matrix.filter.clear')}
      </Button>
    </div>
  )
}
