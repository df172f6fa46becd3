import type { Cell } from '../../../../data/queries/reply-state.ts'
import { useWords } from '../../../i18n/words.ts'
import { useRegister } from '../../../replica.ts'
import type { Sheet } from './sheet.ts'

/** A sheet as rows of plain texts, headings first: what a spreadsheet or a document can take in. */
export function useTable(): (sheet: Sheet) => readonly (readonly string[])[] {
  const { t, text, date, number } = useWords()
  const register = useRegister()
  const inWords = ({ state, item, response }: Cell) =>
    [
      t(`domain.replyState.${state}`),
      item ? t(`domain.position.${item.position}`) : '',
      response ? date(response.receivedOn, 'short') : '',
    ]
      .filter(Boolean)
      .join(' · ')
  return ({ matrix, rows, columns }) => {
    const shown = columns.flatMap(column => (column.kind === 'recipient' ? [column] : []))
    return [
      [
        t('letters.matrix.demand'),
        ...shown.map(({ recipient }) => text(register.recipients.get(recipient)?.name)),
      ],
      ...rows.flatMap(at => {
        const row = matrix.rows[at]
        if (!row) return []
        const cells = shown.map(column => row.cells[column.at])
        return [
          [
            `${number(row.demand.number)}. ${text(row.demand.text)}`,
            ...cells.map(cell => (cell ? inWords(cell) : '')),
          ],
        ]
      }),
    ]
  }
}
