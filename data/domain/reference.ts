import { termsOf } from './condition.ts'
import type { SubjectId } from './ids.ts'
import { type Rows, type TableName, type Tables, tableNames, tableOf } from './rows.ts'

/** What each kind of row refers to; null and double ones included. */
const references: { readonly [Name in TableName]: (row: Rows[Name]) => readonly (SubjectId | null)[] } = {
  abouts: () => [],
  organisations: () => [],
  events: () => [],
  recipients: ({ holders, members }) => [...holders, ...members].map(({ recipient }) => recipient),
  letters: ({ supersedes, recipients, signatures }) => [
    supersedes,
    ...recipients,
    ...signatures.map(({ organisation }) => organisation),
  ],
  demands: ({ letter, parent, restates, addressed, closed }) => [
    letter,
    parent,
    restates,
    ...[...addressed, ...closed].map(({ recipient }) => recipient),
  ],
  dispatches: ({ letter, recipient }) => [letter, recipient],
  responses: ({ letters, recipient, items }) => [...letters, recipient, ...items.map(({ demand }) => demand)],
  assessments: ({ demand, evidence, proposal = null }) => [
    demand,
    proposal,
    ...evidence.map(each => (each.form === 'response' ? each.response : null)),
  ],
  commitments: ({ letter, event, condition, mandates }) => [
    letter,
    event,
    ...mandates.map(({ organisation }) => organisation),
    ...(condition ? termsOf(condition) : []).flatMap(term =>
      term.op === 'response' ? [term.demand, term.recipient] : [term.demand],
    ),
  ],
  decisions: ({ commitment }) => [commitment],
  // What was said of a change stays though the change is taken back.
  remarks: () => [],
  reviews: () => [],
  proposals: ({ proposed }) =>
    proposed.what === 'position'
      ? [proposed.demand, proposed.response]
      : [
          proposed.demand,
          ...proposed.evidence.map(each => (each.form === 'response' ? each.response : null)),
        ],
  // A view asks for a recipient; it does not rest on one.
  views: () => [],
}

/** The things that a subject's row refers to; undefined where the register has no such row. */
export function referencesFrom(register: Tables, subject: SubjectId): readonly SubjectId[] | undefined {
  const name = tableOf(subject)
  return name && referencesIn(register, name, subject)
}

function referencesIn<Name extends TableName>(register: Tables, name: Name, subject: string) {
  const row = register[name].get(subject as Rows[Name]['id'])
  return row && references[name](row).filter(id => id !== null)
}

/** The first of some things that a row of the register still refers to. */
export function referredTo(register: Tables, things: ReadonlySet<SubjectId>): SubjectId | undefined {
  return tableNames.map(name => referredToBy(register, name, things)).find(id => id !== undefined)
}

function referredToBy<Name extends TableName>(
  register: Tables,
  name: Name,
  things: ReadonlySet<SubjectId>,
): SubjectId | undefined {
  for (const row of register[name].values()) {
    for (const id of references[name](row)) if (id !== null && things.has(id)) return id
  }
  return undefined
}
