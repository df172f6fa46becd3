import { useMemo, useState } from 'react'
import { Button as AriaButton, FileTrigger } from 'react-aria-components'
import type { LetterId } from '../../../data/domain/ids.ts'
import {
  type ColumnMeaning,
  columnMeanings,
  columnsOf,
  type RowRead,
  rowsAs,
} from '../../../data/intake/columns.ts'
import { sourceLimit } from '../../../data/intake/formats/decode.ts'
import type { TableRead } from '../../../data/intake/formats/table.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { ChoiceField, TickField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'
import { answerOf } from '../../workers/answer.ts'
import { type Imported, importOf, matched } from './importing.ts'

type Rows = readonly (readonly string[])[]
type Problem = Extract<TableRead, { ok: false }>['code'] | 'tooLong'

async function read(file: File): Promise<TableRead | { readonly ok: false; readonly code: 'tooLong' }> {
  if (file.size > sourceLimit) return { ok: false, code: 'tooLarge' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const worker = new Worker(new URL('../../workers/read-table.ts', import.meta.url), { type: 'module' })
  const answer = await answerOf<TableRead>(worker, { name: file.name, bytes }, new AbortController().signal)
  if (typeof answer === 'object') return answer
  return { ok: false, code: answer === 'tooLong' ? 'tooLong' : 'damaged' }
}

const shownRows = 6

/** A letter's signatories or recipients out of a table: what its columns hold, what is wrong in it, what is there already. One undo takes all of it back. */
export function ImportDialog({ letter, what }: { readonly letter: LetterId; readonly what: Imported }) {
  const { t } = useWords()
  const register = useRegister()
  const [rows, setRows] = useState<Rows | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [headed, setHeaded] = useState(false)
  const [meanings, setMeanings] = useState<readonly ColumnMeaning[]>([])
  const [same, setSame] = useState<ReadonlySet<string>>(new Set())
  const reads = useMemo(() => (rows ? rowsAs(rows, meanings, headed) : []), [rows, meanings, headed])
  const good = reads.flatMap(each => (each.ok ? [each.row] : []))
  const matches = useMemo(
    () =>
      matched(
        register,
        what,
        reads.flatMap(each => (each.ok ? [each.row] : [])),
      ),
    [register, what, reads],
  )
  const take = async (file: File | undefined) => {
    if (!file) return
    const table = await read(file)
    setProblem(table.ok ? null : table.code)
    setRows(table.ok ? table.rows : null)
    if (!table.ok) return
    const columns = columnsOf(table.rows)
    setHeaded(columns.headed)
    setMeanings(columns.meanings)
  }
  return (
    <FormModal
      wide
      title={t(`letters.import.${what}`)}
      submitLabel={t('letters.import.submit', { count: good.length })}
      ready={good.length > 0}
      onSubmit={async () => {
        const result = await submit(importOf(register, what, letter, matches, same))
        if (result.ok) tell({ kind: 'done', what: 'imported', undo: true })
        return result
      }}
    >
      <div className="stack">
        <p className="soft">{t('letters.import.hint')}</p>
        <FileTrigger
          acceptedFileTypes={['.csv', '.tsv', '.txt', '.xlsx']}
          onSelect={list => void take(list?.[0])}
        >
          <AriaButton className="button button-plain" autoFocus>
            {t('letters.import.choose')}
          </AriaButton>
        </FileTrigger>
        {problem ? (
          <p className="failure" role="alert">
            {t(`letters.import.problem.${problem}`)}
          </p>
        ) : null}
        {rows ? (
          <>
            <Preview rows={rows} meanings={meanings} headed={headed} onChange={setMeanings} />
            <TickField label={t('letters.import.headed')} value={headed} onChange={setHeaded} />
            <Summary reads={reads} updates={matches.filter(({ known }) => known !== null).length} />
            {matches
              .filter(({ near }) => near !== null)
              .map(({ row, near }) => (
                <TickField
                  key={row.name}
                  label={t('letters.import.near', { name: row.name, other: nameOf(near) })}
                  value={same.has(row.name)}
                  onChange={on =>
                    setSame(new Set(on ? [...same, row.name] : [...same].filter(name => name !== row.name)))
                  }
                />
              ))}
          </>
        ) : null}
      </div>
    </FormModal>
  )

  function nameOf(id: string | null): string {
    const all = what === 'signatories' ? register.organisations : register.recipients
    for (const row of all.values()) if (row.id === id) return Object.values(row.name)[0] ?? ''
    return ''
  }
}

/** The table's first rows, each column under what it holds. */
function Preview({
  rows,
  meanings,
  headed,
  onChange,
}: {
  readonly rows: Rows
  readonly meanings: readonly ColumnMeaning[]
  readonly headed: boolean
  readonly onChange: (meanings: readonly ColumnMeaning[]) => void
}) {
  const { t, number } = useWords()
  const columns = meanings.map((meaning, at) => ({ id: `column ${at + 1}`, at, meaning }))
  const shown = rows
    .slice(headed ? 1 : 0)
    .slice(0, shownRows)
    .map((cells, at) => ({ id: `row ${at + 1}`, cells }))
  return (
    <div className="table-frame">
      <table className="table">
        <caption className="visually-hidden">{t('letters.import.preview')}</caption>
        <thead>
          <tr>
            {columns.map(({ id, at, meaning }) => (
              <th key={id} scope="col">
                <ChoiceField
                  label={t('letters.import.column', { number: number(at + 1) })}
                  value={meaning}
                  onChange={chosen => onChange(meanings.map((each, k) => (k === at ? chosen : each)))}
                  required
                  options={columnMeanings.map(value => ({
                    value,
                    label: t(`letters.import.means.${value}`),
                  }))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(row => (
            <tr key={row.id}>
              {columns.map(({ id, at }) => (
                <td key={id}>
                  <bdi>{row.cells[at] ?? ''}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How many rows come in, how many update what is there, and what is wrong with each that does not. */
function Summary({ reads, updates }: { readonly reads: readonly RowRead[]; readonly updates: number }) {
  const { t } = useWords()
  const wrong = reads.flatMap(each => (each.ok ? [] : [each]))
  return (
    <div role="status" className="stack">
      <p>{t('letters.import.ready', { count: reads.length - wrong.length, updates })}</p>
      {wrong.length > 0 ? (
        <ul className="warnings">
          {wrong.slice(0, 50).map(({ line, error, about }) => (
            <li key={line}>{t(`letters.import.error.${error}`, { line, about })}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
