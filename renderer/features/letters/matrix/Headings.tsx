import { memo } from 'react'
import { type MatrixColumn, memberTotals } from '../../../../data/queries/member-groups.ts'
import type { Totals } from '../../../../data/queries/reply-matrix.ts'
import { useWords } from '../../../i18n/words.ts'
import { useRegister } from '../../../replica.ts'
import { GridPart } from '../../../ui/GridPart.tsx'
import { OwnText } from '../../../ui/page.tsx'
import { at, type RowProps } from './row.ts'
import { sizes } from './useSpans.ts'

/** The recipients' names, with a body's members to unfold. */
export const HeadingRow = memo(function HeadingRow({
  sheet,
  columns,
  active,
}: Omit<RowProps, 'row' | 'skipped'>) {
  const { t } = useWords()
  return (
    <GridPart role="row" className="matrix-row" aria-rowindex={1} style={{ blockSize: sizes.headingRow }}>
      <GridPart
        role="columnheader"
        className="matrix-heading matrix-corner"
        style={{ inlineSize: sizes.heading }}
        {...at(0, 0, active)}
      >
        {t('letters.matrix.demand')}
      </GridPart>
      {columns.map(({ at: index, skipped }) => {
        const column = sheet.columns[index]
        return column ? (
          <ColumnHeading
            key={keyOfColumn(column)}
            column={column}
            place={at(0, index + 1, active)}
            skipped={skipped}
          />
        ) : null
      })}
      <GridPart
        role="columnheader"
        className="matrix-total"
        style={{ inlineSize: sizes.total }}
        {...at(0, sheet.extent.columns + 1, active)}
      >
        {t('letters.matrix.total')}
      </GridPart>
    </GridPart>
  )
})

export const keyOfColumn = (column: MatrixColumn) =>
  column.kind === 'names' ? `names ${column.under}` : column.recipient

function ColumnHeading({
  column,
  place,
  skipped,
}: {
  readonly column: MatrixColumn
  readonly place: ReturnType<typeof at>
  readonly skipped: number
}) {
  const { t, text, list } = useWords()
  const register = useRegister()
  const style = { inlineSize: sizes.column, marginInlineStart: skipped * sizes.column }
  const under = column.under ? text(register.recipients.get(column.under)?.name) : null
  if (column.kind === 'names') {
    const names = list(column.names.map(name => text(name)))
    return (
      <GridPart
        role="columnheader"
        className="matrix-heading matrix-member"
        style={style}
        title={names}
        {...place}
      >
        <span className="matrix-under matrix-name">
          {t('matrix.notAddressed', { count: column.names.length })}
        </span>
        <span className="matrix-name">{names}</span>
      </GridPart>
    )
  }
  const { group, unfolded } = column
  const name = register.recipients.get(column.recipient)?.name ?? null
  return (
    <GridPart
      role="columnheader"
      className={under ? 'matrix-heading matrix-member' : 'matrix-heading'}
      style={style}
      title={under ? `${text(name)} · ${t('matrix.memberOf', { body: under })}` : text(name)}
      aria-expanded={group ? unfolded : undefined}
      {...place}
    >
      {under ? <span className="matrix-under">{t('matrix.memberOf', { body: under })}</span> : null}
      <span className="matrix-name">
        <OwnText of={name} />
      </span>
      {group ? (
        <button
          type="button"
          className="matrix-fold"
          data-fold={group.body}
          tabIndex={-1}
          aria-expanded={unfolded}
        >
          <span aria-hidden="true">{unfolded ? '−' : '+'}</span>
          {t('matrix.members', { count: group.members.length })}
        </button>
      ) : null}
    </GridPart>
  )
}

/** The recipients' totals, at the foot. */
export const TotalRow = memo(function TotalRow({
  sheet,
  columns,
  active,
}: Omit<RowProps, 'row' | 'skipped'>) {
  const { t } = useWords()
  const row = sheet.extent.rows + 1
  return (
    <GridPart role="row" className="matrix-row" aria-rowindex={row + 1} style={{ blockSize: sizes.totalRow }}>
      <GridPart
        role="rowheader"
        className="matrix-heading matrix-corner"
        style={{ inlineSize: sizes.heading }}
        {...at(row, 0, active)}
      >
        {t('letters.matrix.total')}
      </GridPart>
      {columns.map(({ at: index, skipped }) => {
        const column = sheet.columns[index]
        if (!column) return null
        const totals = column.kind === 'recipient' ? sheet.matrix.recipients[column.at]?.totals : undefined
        return (
          <GridPart
            role="gridcell"
            key={keyOfColumn(column)}
            className={totals ? 'matrix-sum matrix-ask' : 'matrix-sum'}
            style={{ inlineSize: sizes.column, marginInlineStart: skipped * sizes.column }}
            {...at(row, index + 1, active)}
          >
            {totals ? <TotalsText of={totals} /> : null}
          </GridPart>
        )
      })}
      <GridPart
        role="gridcell"
        className="matrix-total"
        style={{ inlineSize: sizes.total }}
        {...at(row, sheet.extent.columns + 1, active)}
      >
        <TotalsText of={sheet.matrix.totals} />
      </GridPart>
    </GridPart>
  )
})

/** Answered of asked, and how many are overdue. */
export function TotalsText({ of }: { readonly of: Totals }) {
  const { t, number } = useWords()
  return (
    <span className="totals">
      <span aria-hidden="true">
        {t('letters.matrix.answered', { responded: number(of.responded), asked: number(of.asked) })}
      </span>
      <span className="visually-hidden">
        {t('letters.replies', { responded: number(of.responded), asked: number(of.asked) })}
      </span>
      {of.overdue > 0 ? (
        <span className="totals-overdue">{t('letters.overdue', { count: of.overdue })}</span>
      ) : null}
    </span>
  )
}

/** What a body's members were asked and answered in a row; it is not the body's own answer. */
export function MembersText({
  sheet,
  column,
  row,
}: {
  readonly sheet: RowProps['sheet']
  readonly column: Extract<MatrixColumn, { kind: 'recipient' }>
  readonly row: number
}) {
  const { t, number } = useWords()
  if (!column.group || column.unfolded) return null
  const { asked, responded } = memberTotals(sheet.matrix, column.group, row)
  return (
    <span className="cell-line soft small">
      {asked === 0
        ? t('matrix.membersNotAsked')
        : t('matrix.membersAnswered', { responded: number(responded), asked: number(asked) })}
    </span>
  )
}
