import type { LetterId } from '../../../data/domain/ids.ts'
import type { Command, Register } from '../../../data/domain/register.ts'
import { type Language, languages } from '../../../data/domain/text.ts'
import type { ImportedRow } from '../../../data/intake/columns.ts'
import { matching } from '../../../data/queries/matching.ts'

export type Imported = 'signatories' | 'recipients'

/** A row with what the register has for its name: the same, or one so near that a person must say. */
export interface Matched {
  readonly row: ImportedRow
  readonly known: string | null
  readonly near: string | null
}

/** The rows of a table, each with what the register has for it already. */
export function matched(
  register: Register,
  what: Imported,
  rows: readonly ImportedRow[],
): readonly Matched[] {
  const find = matching(register)
  const byName = what === 'signatories' ? find.organisation : find.recipient
  return rows.map(row => ({ row, ...byName(row.name) }))
}

const arabic = /[\u0621-\u064a]/
const orNull = (text: string) => (text === '' ? null : text)

/** A name in the language that it is written in, Latin ones in the letter's, and the other column's beside it. */
function namesOf({ name, otherName }: ImportedRow, language: Language) {
  const of = (text: string): Language => (arabic.test(text) ? 'ar' : language)
  return { [of(name)]: name, ...(otherName === '' ? {} : { [of(otherName)]: otherName }) }
}

/**
 * The one command that imports the rows: those that are new come in, those that the register has are updated where
 * the table says more. `same` holds the names that a person said are the near ones.
 */
export function importOf(
  register: Register,
  what: Imported,
  letter: LetterId,
  rows: readonly Matched[],
  same: ReadonlySet<string>,
): Command {
  const text = register.letters.get(letter)?.text
  const language = languages.find(each => each !== 'ar' && text?.[each] !== undefined) ?? 'en'
  const idOf = ({ row, known, near }: Matched) => known ?? (same.has(row.name) ? near : null)
  if (what === 'signatories') {
    return {
      kind: 'importSignatories',
      letter,
      rows: rows.map(each => {
        const { row } = each
        const known = [...register.organisations.values()].find(({ id }) => id === idOf(each))
        const names = namesOf(row, language)
        return {
          organisation: known
            ? {
                known: known.id,
                to: {
                  name: { ...names, ...known.name },
                  shortName: known.shortName ?? orNull(row.shortName),
                  contact: orNull(row.contact) ?? known.contact,
                },
              }
            : {
                new: {
                  name: names,
                  shortName: orNull(row.shortName),
                  contact: orNull(row.contact),
                  namedInPublic: true,
                },
              },
          signedOn: row.signedOn,
          printedWith: orNull([row.role, row.country].filter(Boolean).join(', ')),
        }
      }),
    }
  }
  return {
    kind: 'importRecipients',
    letter,
    rows: rows.map(each => {
      const { row } = each
      const known = [...register.recipients.values()].find(({ id }) => id === idOf(each))
      const names = namesOf(row, language)
      const role = row.role === '' ? null : { [arabic.test(row.role) ? 'ar' : language]: row.role }
      return known
        ? {
            known: known.id,
            to: {
              name: { ...names, ...known.name },
              role: known.role ?? role,
              contact: orNull(row.contact) ?? known.contact,
            },
          }
        : {
            new: {
              form: 'person' as const,
              name: names,
              role,
              holders: [],
              members: [],
              seat: null,
              contact: orNull(row.contact),
              replyRule: null,
            },
          }
    }),
  }
}
