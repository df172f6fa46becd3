import { type KeyboardEvent, useRef, useState } from 'react'
import type { Commitment } from '../../../data/domain/commitment.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import { bindings } from '../../../data/queries/commitment-view.ts'
import { type DialogRequests, openDialog } from '../../app/dialogs.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { StanceMark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'

type BindingCell = DialogRequests['stances.record']['cells'][number]

interface Place {
  readonly row: number
  readonly column: number
}
const nameOf = ({ organisation, commitment }: BindingCell) => `${organisation} ${commitment}`
const keyOf = ({ row, column }: Place) => `${row} ${column}`

/**
 * Signatories × commitments: who is bound by what. Arrow keys move, Space or a click chooses, Shift with arrows
 * chooses on the way, Ctrl+A chooses the column; Enter says how the chosen stand.
 */
export function BindingGrid({
  letter,
  commitments,
}: {
  readonly letter: Letter
  readonly commitments: readonly Commitment[]
}) {
  const { t } = useWords()
  const register = useRegister()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const grid = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  /** By what they are and not by their place: what a colleague adds meanwhile moves the rows. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, BindingCell>>(new Map())
  const columns = commitments.map(commitment => bindings(commitment, letter))
  const organisations = columns[0]?.map(({ organisation }) => organisation) ?? []
  const cellAt = ({ row, column }: Place): BindingCell | null => {
    const [organisation, commitment] = [organisations[row], commitments[column]?.id]
    return organisation && commitment ? { organisation, commitment } : null
  }
  const isChosen = (place: Place) => {
    const cell = cellAt(place)
    return cell !== null && chosen.has(nameOf(cell))
  }
  const stands = ({ row, column }: Place) => columns[column]?.[row]?.stance !== 'signatureWithdrawn'
  const choose = (places: readonly Place[]) => {
    const next = new Map(chosen)
    for (const cell of places.filter(stands).map(cellAt)) if (cell) next.set(nameOf(cell), cell)
    setChosen(next)
  }
  const toggle = (place: Place) => {
    const cell = cellAt(place)
    if (cell === null || !stands(place)) return
    const next = new Map(chosen)
    if (!next.delete(nameOf(cell))) next.set(nameOf(cell), cell)
    setChosen(next)
  }
  const moveTo = (place: Place) => {
    setAt(place)
    grid.current?.querySelector<HTMLElement>(`[data-place="${keyOf(place)}"]`)?.focus()
  }
  const columnOf = (column: number) => organisations.map((_, row) => ({ row, column }))
  const onKeyDown = (event: KeyboardEvent) => {
    const forward = document.documentElement.dir === 'rtl' ? -1 : 1
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, forward],
      ArrowLeft: [0, -forward],
    }
    const step = steps[event.key]
    if (step) {
      const clamp = (value: number, size: number) => Math.min(Math.max(value, 0), size - 1)
      const next = {
        row: clamp(at.row + step[0], organisations.length),
        column: clamp(at.column + step[1], columns.length),
      }
      if (event.shiftKey) choose([at, next])
      moveTo(next)
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) choose(columnOf(at.column))
    else if (event.key === 'Enter' && !readOnly) {
      const here = stands(at) ? cellAt(at) : null
      if (chosen.size > 0) ask(cells)
      else if (here) {
        choose([at])
        ask([here])
      }
    } else return
    event.preventDefault()
  }
  const cells = [...chosen.values()]
  const ask = (of: readonly BindingCell[]) => {
    // What has the keyboard now has it again afterwards: the button goes when nothing is chosen any more.
    moveTo(at)
    openDialog('stances.record', { cells: of, done: () => setChosen(new Map()) })
  }
  return (
    <div className="stack">
      <div className="toolbar">
        <p className="soft small">{t('letters.binding.hint')}</p>
        <Button
          look={cells.length > 0 ? 'primary' : 'plain'}
          isDisabled={readOnly || cells.length === 0}
          onPress={() => ask(cells)}
        >
          {cells.length === 0
            ? t('letters.binding.changeNone')
            : t('letters.binding.change', { count: cells.length })}
        </Button>
      </div>
      <div className="table-frame">
        <table ref={grid} className="table binding" aria-label={t('letters.signatories.views.bound')}>
          <thead>
            <tr>
              <th scope="col">{t('letters.signatories.columns.organisation')}</th>
              {commitments.map(({ id, event, wording }, column) => (
                <th key={id} scope="col">
                  <OwnText of={(event && register.events.get(event)?.name) ?? wording} />
                  <Button look="quiet" onPress={() => choose(columnOf(column))}>
                    {t('letters.binding.chooseAll')}
                  </Button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {organisations.map((organisation, row) => (
              <tr key={organisation}>
                <th scope="row">
                  <OwnText of={register.organisations.get(organisation)?.name ?? null} />
                </th>
                {columns.map((column, i) => {
                  const place = { row, column: i }
                  const binding = column[row]
                  return binding ? (
                    <td key={commitments[i]?.id}>
                      <button
                        type="button"
                        className="binding-cell"
                        data-place={keyOf(place)}
                        tabIndex={at.row === row && at.column === i ? 0 : -1}
                        aria-pressed={isChosen(place)}
                        aria-disabled={!stands(place)}
                        onFocus={() => setAt(place)}
                        onClick={() => toggle(place)}
                        onKeyDown={onKeyDown}
                      >
                        <StanceMark of={binding.stance} />
                        {binding.note ? <span className="soft small">{binding.note}</span> : null}
                      </button>
                    </td>
                  ) : null
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
