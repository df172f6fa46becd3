import { type CivilDate, civilDateSchema } from '../domain/civil-date.ts'
import { datesIn } from './dates.ts'

/** What a column of an imported table can hold. */
export const columnMeanings = [
  'name',
  'otherName',
  'shortName',
  'role',
  'country',
  'contact',
  'signedOn',
  'none',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

const headings: readonly { readonly meaning: ColumnMeaning; readonly words: RegExp }[] = [
  { meaning: 'signedOn', words: /^(?:date|signed|signed on|date signed|fecha|تاريخ.*|التاريخ)$/i },
  {
    meaning: 'otherName',
    words: /arabic|english|عربي|انجليز|إنجليز|in (?:ar|en)|\((?:ar|en)\)|_(?:ar|en)$/i,
  },
  { meaning: 'shortName', words: /acronym|short|abbrev|sigle|siglas|مختصر/i },
  { meaning: 'contact', words: /mail|contact|phone|tel|correo|courriel|بريد|هاتف|اتصال/i },
  { meaning: 'country', words: /country|location|city|place|pays|ville|país|ciudad|البلد|الدولة|المدينة/i },
  { meaning: 'role', words: /role|title|position|office|function|fonction|cargo|الصفة|المنصب/i },
  {
    meaning: 'name',
    words: /name|organi[sz]ation|signator|recipient|nom|nombre|الاسم|المنظمة|الجهة|المؤسسة/i,
  },
]

/** What a table's columns likely hold, by its headings; `headed` where its first row is headings. The first column of words is the name. */
export function columnsOf(rows: readonly (readonly string[])[]): {
  readonly headed: boolean
  readonly meanings: readonly ColumnMeaning[]
} {
  const first = rows[0] ?? []
  const width = Math.max(0, ...rows.slice(0, 100).map(row => row.length))
  const found = Array.from({ length: width }, (_, i) => {
    const heading = (first[i] ?? '').trim()
    return heading.length > 40 ? undefined : headings.find(({ words }) => words.test(heading))?.meaning
  })
  const headed = found.filter(meaning => meaning !== undefined).length >= Math.min(2, width)
  const taken = new Set<ColumnMeaning>()
  const meanings = found.map(meaning => {
    if (!headed || meaning === undefined || taken.has(meaning)) return 'none' as const
    taken.add(meaning)
    return meaning
  })
  if (!taken.has('name')) {
    const words = (i: number) => rows.slice(1).some(row => /\p{L}{2}/u.test(row[i] ?? ''))
    const at = meanings.findIndex((meaning, i) => meaning === 'none' && (rows.length === 1 || words(i)))
    if (at >= 0) meanings[at] = 'name'
  }
  return { headed, meanings }
}

export interface ImportedRow {
  readonly name: string
  readonly otherName: string
  readonly shortName: string
  readonly role: string
  readonly country: string
  readonly contact: string
  readonly signedOn: CivilDate | null
}

/** A row of the table that can be imported, or what is wrong with it. `line` is the table's own, from 1. */
export type RowRead =
  | { readonly ok: true; readonly line: number; readonly row: ImportedRow }
  | {
      readonly ok: false
      readonly line: number
      readonly error: 'nameMissing' | 'nameTooLong' | 'dateUnclear' | 'twice'
      readonly about: string
    }

/** The rows of a table by what its columns hold, each with its own error. The same name twice is an error of the second. */
export function rowsAs(
  rows: readonly (readonly string[])[],
  meanings: readonly ColumnMeaning[],
  headed: boolean,
): readonly RowRead[] {
  const seen = new Set<string>()
  return rows.slice(headed ? 1 : 0).map((cells, i): RowRead => {
    const line = i + (headed ? 2 : 1)
    const cell = (meaning: ColumnMeaning) => {
      const at = meanings.indexOf(meaning)
      return at < 0 ? '' : (cells[at] ?? '').replace(/\s+/g, ' ').trim()
    }
    const name = cell('name')
    const wrong = (error: Extract<RowRead, { ok: false }>['error'], about: string): RowRead => ({
      ok: false,
      line,
      error,
      about,
    })
    if (!/\p{L}/u.test(name)) return wrong('nameMissing', cells.join(' '))
    if ([name, cell('otherName'), cell('contact'), cell('role')].some(each => each.length > 400))
      return wrong('nameTooLong', name.slice(0, 80))
    const date = cell('signedOn')
    const [found] = datesIn(date)
    if (date !== '' && (!found || found.ambiguous)) return wrong('dateUnclear', date)
    if (seen.has(name.toLowerCase())) return wrong('twice', name)
    seen.add(name.toLowerCase())
    return {
      ok: true,
      line,
      row: {
        name,
        otherName: cell('otherName'),
        shortName: cell('shortName'),
        role: cell('role'),
        country: cell('country'),
        contact: cell('contact'),
        signedOn: found ? civilDateSchema.parse(found.iso) : null,
      },
    }
  })
}
