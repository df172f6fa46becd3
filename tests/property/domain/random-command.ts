import type { z } from 'zod'
import { assessedStatuses } from '../../../data/domain/assessment.ts'
import { type CivilDate, plusDays } from '../../../data/domain/civil-date.ts'
import { choices } from '../../../data/domain/decision.ts'
import { dispatchStates } from '../../../data/domain/dispatch.ts'
import type { Entry } from '../../../data/domain/entry.ts'
import { letterStatuses } from '../../../data/domain/letter.ts'
import { type Command, commandSchema, type Register } from '../../../data/domain/register.ts'
import { positions, responseKinds } from '../../../data/domain/response.ts'
import { reversalOf } from '../../../data/domain/reversal.ts'
import { judgements } from '../../../data/domain/review.ts'
import type { TableName } from '../../../data/domain/rows.ts'
import { conflicts } from '../../../data/queries/conflicts.ts'
import { settlingOf } from '../../../data/queries/settle.ts'

type Texts = Partial<Record<'en' | 'ar' | 'fr', string>>
type CommandInput = z.input<typeof commandSchema>
export type Verb = Command['kind']

/** Whole numbers one after the other, and choices made by them: the same numbers make the same choices. */
export function choosing(picks: readonly number[]) {
  let at = 0
  const next = () => picks[at++ % picks.length] ?? 0
  const of = <Each>(list: readonly [Each, ...Each[]]): Each => list[next() % list.length] ?? list[0]
  return {
    number: (limit: number) => next() % limit,
    of,
    maybe: <Each>(each: Each): Each | null => (next() % 3 === 0 ? null : each),
    some: <Each>(list: readonly Each[]): Each[] => list.filter(() => next() % 3 === 0),
  }
}
type Choose = ReturnType<typeof choosing>

/** A conflict of the register, settled by one of its sides or so that all stand; one that is none where there is none. */
function settlingCommand(
  register: Register,
  choose: Choose,
): Extract<CommandInput, { kind: 'settleConflict' }> {
  const [first, ...others] = conflicts(register)
  const conflict = first && choose.of([first, ...others])
  const settled =
    conflict &&
    settlingOf(
      register,
      conflict,
      choose.number(5) === 0 ? { by: 'all' } : { by: 'side', side: choose.of([...conflict.sides]) },
      'One',
    )
  return (
    settled ?? {
      kind: 'settleConflict',
      subject: 'let-none',
      field: 'title',
      part: null,
      entries: ['rep-0:1', 'rep-1:1'],
      chosen: null,
      reason: 'One',
      by: null,
    }
  )
}

interface Desk {
  readonly register: Register
  readonly entries: readonly Entry[]
  readonly today: CivilDate
  /** Everything is about the first thing of its kind. */
  readonly narrow?: boolean
}

/** A command of a kind that fits the register more often than not. */
export function randomCommand(verb: Verb, choose: Choose, desk: Desk): Command {
  const { register, today } = desk
  const ids = (table: TableName) => {
    const all = [...register[table]].map(([id]) => String(id)).sort()
    return desk.narrow ? all.slice(0, 1) : all
  }
  const idIn = (table: TableName, prefix: string) => {
    const [first, ...others] = ids(table)
    return first === undefined || choose.number(20) === 0 ? `${prefix}-none` : choose.of([first, ...others])
  }
  const optional = (table: TableName) => {
    const [first, ...others] = ids(table)
    return first === undefined || choose.number(4) > 0 ? null : choose.of([first, ...others])
  }
  const letter = () => idIn('letters', 'let')
  const demand = () => idIn('demands', 'dem')
  const recipient = () => idIn('recipients', 'rec')
  const addressee = (id: string) => {
    const [first, ...others] = [...register.letters.values()].find(each => each.id === id)?.recipients ?? []
    return first === undefined || choose.number(10) === 0 ? recipient() : choose.of([first, ...others])
  }
  const organisation = () => idIn('organisations', 'org')
  const event = () => idIn('events', 'eve')
  const commitment = () => idIn('commitments', 'com')
  const response = () => idIn('responses', 'res')
  const dispatch = () => idIn('dispatches', 'dis')
  const day = () => plusDays(today, choose.of([0, 0, 0, -1, -2, -5, -10, 0, 0, 1]))
  const later = () => plusDays(today, choose.number(12))
  const line = () => choose.of(['One', 'Two', 'Three', 'Four'])
  const names = (): Texts => choose.of<Texts>([{ en: line() }, { ar: 'رسالة' }, { en: line(), fr: line() }])
  const evidence = () => {
    const link = [{ form: 'link' as const, url: 'https://example.org/report', captured: null, note: null }]
    const from = optional('responses')
    return from ? [{ form: 'response' as const, response: from, note: null }] : choose.of([link, link, []])
  }
  const items = () =>
    choose
      .some(ids('demands'))
      .map(id => ({ demand: id, position: choose.of(positions), quotation: null, place: null }))
  const condition = (depth: number): unknown => {
    const part = () => condition(depth - 1)
    switch (depth > 0 ? choose.number(5) : choose.number(2)) {
      case 0:
        return {
          op: 'status',
          demand: demand(),
          atLeast: choose.of(['met', 'partiallyMet']),
          when: choose.of([
            { mode: 'held' },
            { mode: 'reached' },
            { mode: 'sustained', days: 1 + choose.number(5) },
          ]),
          by: choose.maybe(later()),
        }
      case 1:
        return {
          op: 'response',
          demand: demand(),
          recipient: recipient(),
          atLeast: choose.of(positions),
          by: choose.maybe(later()),
        }
      case 2:
        return { op: choose.of(['allOf', 'anyOf']), of: [part(), part()] }
      case 3:
        return { op: 'atLeast', count: 1 + choose.number(3), of: [part(), part()] }
      default:
        return { op: 'not', of: part() }
    }
  }
  const knownOr = <Details>(table: TableName, details: Details) => {
    const [first, ...others] = ids(table)
    return first === undefined || choose.number(2) === 0
      ? { new: details }
      : { known: choose.of([first, ...others]) }
  }
  const organisationDetails = () => ({ name: names(), shortName: null, contact: null, namedInPublic: true })
  const recipientDetails = () => ({
    form: 'office' as const,
    name: names(),
    role: null,
    holders: [],
    members: [{ name: names(), recipient: optional('recipients'), from: null, to: null }],
    seat: choose.maybe('geneva'),
    contact: null,
    replyRule: null,
  })
  const eventDetails = () => ({ name: names(), place: null, from: choose.maybe(day()), to: null })
  const demandDetails = (number: number) => ({
    number,
    label: null,
    text: names(),
    criterion: choose.maybe(names()),
    spans: [],
    restates: optional('demands'),
  })
  const commitmentDetails = () => ({ wording: names(), spans: [], decisionBy: choose.maybe(later()) })
  const dispatchDetails = () => ({
    channel: 'email' as const,
    state: choose.of(dispatchStates),
    sentOn: choose.maybe(day()),
    deliveredOn: choose.maybe(day()),
    proof: null,
    file: null,
  })
  const responseDetails = () => ({
    receivedOn: day(),
    statedOn: null,
    channel: 'email' as const,
    speaker: null,
    summary: line(),
    language: null,
    originalText: null,
    files: [],
    confidentiality: 'internal' as const,
  })
  const batchOf = (entries: readonly Entry[]) => {
    const newest = entries.slice(-25)
    const entry = newest[choose.number(Math.max(newest.length, 1))]
    return entry ? entries.filter(({ batch }) => batch === entry.batch) : []
  }

  const commands: { readonly [Kind in Verb]: () => Extract<CommandInput, { kind: Kind }> } = {
    beginRegister: () => ({ kind: 'beginRegister', register: 'reg-1', name: line() }),
    editRegister: () => ({ kind: 'editRegister', register: 'reg-1', to: { name: line() } }),
    erase: () => ({
      kind: 'erase',
      what: { of: 'organisation', organisation: organisation() },
      reason: line(),
    }),
    addOrganisation: () => ({ kind: 'addOrganisation', ...organisationDetails() }),
    editOrganisation: () => ({
      kind: 'editOrganisation',
      organisation: organisation(),
      to: { name: names() },
    }),
    addRecipient: () => ({ kind: 'addRecipient', ...recipientDetails() }),
    editRecipient: () => ({ kind: 'editRecipient', recipient: recipient(), to: recipientDetails() }),
    addEvent: () => ({ kind: 'addEvent', ...eventDetails() }),
    editEvent: () => ({
      kind: 'editEvent',
      event: event(),
      to: { place: line(), to: choose.number(2) === 0 ? null : day() },
    }),
    registerLetter: () => {
      const demands = choose.number(3)
      const signatures = choose.number(3)
      return {
        kind: 'registerLetter',
        reference: choose.number(4) === 0 ? line() : null,
        title: names(),
        text: names(),
        date: choose.maybe(day()),
        place: null,
        replyBy: null,
        cc: [],
        supersedes: optional('letters'),
        files: [],
        status: choose.of(['draft', 'openForSignature']),
        recipients: [knownOr('recipients', recipientDetails()), knownOr('recipients', recipientDetails())],
        points: [{ number: 1, text: names(), spans: [] }],
        demands: Array.from({ length: demands }, (_each, i) => ({
          ...demandDetails(i + 1),
          addressed: choose.maybe([choose.number(2)]),
          parent: i > 0 ? choose.maybe(0) : null,
        })),
        signatures: Array.from({ length: signatures }, () => ({
          organisation: knownOr('organisations', organisationDetails()),
          signedOn: choose.maybe(day()),
          printedWith: null,
        })),
        events: [knownOr('events', eventDetails())],
        commitments: [
          {
            ...commitmentDetails(),
            event: choose.maybe(0),
            dependsOn: demands > 0 ? choose.some([...Array(demands).keys()]) : [],
          },
        ],
      }
    },
    editLetter: () => ({
      kind: 'editLetter',
      letter: letter(),
      to: choose.of<Extract<CommandInput, { kind: 'editLetter' }>['to']>([
        { place: line() },
        { reference: choose.maybe(line()) },
        { recipients: choose.some(ids('recipients')) },
        { supersedes: choose.maybe(letter()) },
      ]),
    }),
    changeLetterStatus: () => ({
      kind: 'changeLetterStatus',
      letter: letter(),
      to: choose.of(letterStatuses),
    }),
    addSignature: () => ({
      kind: 'addSignature',
      letter: letter(),
      organisation: organisation(),
      signedOn: choose.maybe(day()),
      printedWith: null,
      mandate: null,
    }),
    withdrawSignature: () => ({
      kind: 'withdrawSignature',
      ...someSignature(register, choose, letter()),
      on: day(),
    }),
    recordMandates: () => ({
      kind: 'recordMandates',
      ...someSignatures(register, choose, letter()),
      mandate: { proof: 'email', givenBy: line(), verifiedBy: null, file: null },
    }),
    reconfirmSignatures: () => ({
      kind: 'reconfirmSignatures',
      ...someSignatures(register, choose, letter()),
      on: day(),
    }),
    correctText: () => ({ kind: 'correctText', letter: letter(), text: names() }),
    importSignatories: () => ({
      kind: 'importSignatories',
      letter: letter(),
      rows: Array.from({ length: 1 + choose.number(3) }, () => ({
        organisation:
          choose.number(2) === 0
            ? { new: organisationDetails() }
            : { known: organisation(), to: { contact: choose.maybe(line()) } },
        signedOn: choose.maybe(day()),
        printedWith: choose.maybe(line()),
      })),
    }),
    importRecipients: () => ({
      kind: 'importRecipients',
      letter: choose.maybe(letter()),
      rows: Array.from({ length: 1 + choose.number(2) }, () =>
        choose.number(2) === 0
          ? { new: recipientDetails() }
          : { known: recipient(), to: { contact: choose.maybe(line()) } },
      ),
    }),
    addDemand: () => ({
      kind: 'addDemand',
      letter: letter(),
      ...demandDetails(1 + choose.number(6)),
      addressed: choose
        .some(ids('recipients'))
        .map(id => ({ recipient: id, part: choose.of(['responsible', 'supporting', 'informed']) })),
      parent: optional('demands'),
    }),
    editDemand: () => ({
      kind: 'editDemand',
      demand: demand(),
      to: choose.of<Extract<CommandInput, { kind: 'editDemand' }>['to']>([
        { number: 1 + choose.number(6) },
        { text: names() },
        { parent: choose.maybe(demand()) },
        { restates: choose.maybe(demand()) },
      ]),
    }),
    closeCell: () => ({
      kind: 'closeCell',
      cells: [{ demand: demand(), recipient: recipient() }],
      on: day(),
      reason: line(),
    }),
    reopenCell: () => ({ kind: 'reopenCell', demand: demand(), recipient: recipient() }),
    dispatchLetter: () => {
      const of = letter()
      return {
        kind: 'dispatchLetter',
        letter: of,
        recipients: [addressee(of), addressee(of)],
        ...dispatchDetails(),
      }
    },
    editDispatch: () => ({ kind: 'editDispatch', dispatch: dispatch(), to: dispatchDetails() }),
    confirmDelivery: () => ({ kind: 'confirmDelivery', dispatches: [dispatch()], deliveredOn: day() }),
    sendReminder: () => ({
      kind: 'sendReminder',
      dispatch: dispatch(),
      on: day(),
      channel: 'email',
      text: line(),
    }),
    sendReminders: () => ({
      kind: 'sendReminders',
      reminders: [dispatch(), ...choose.some(ids('dispatches'))].map(id => ({
        dispatch: id,
        on: day(),
        channel: 'email',
        text: line(),
      })),
    }),
    logResponse: () => {
      const responseKind = choose.maybe(choose.of(responseKinds))
      const of = letter()
      return {
        kind: 'logResponse',
        letters: [of, ...choose.some(ids('letters'))],
        recipient: addressee(of),
        ...responseDetails(),
        responseKind,
        items: responseKind ? items() : [],
      }
    },
    logResponses: () => {
      const of = letter()
      return {
        kind: 'logResponses',
        letters: [of],
        recipients: [addressee(of), addressee(of)],
        ...responseDetails(),
        responseKind: choose.of(responseKinds),
        items: items(),
      }
    },
    editResponse: () => ({ kind: 'editResponse', response: response(), to: responseDetails() }),
    classifyResponse: () => ({
      kind: 'classifyResponse',
      response: response(),
      responseKind: choose.of(responseKinds),
      items: items(),
    }),
    answerClarification: () => ({
      kind: 'answerClarification',
      response: response(),
      on: day(),
      clock: choose.of(['resumes', 'restarts']),
      summary: line(),
    }),
    assessDemand: () => ({
      kind: 'assessDemand',
      demand: demand(),
      status: choose.of(assessedStatuses),
      effectiveFrom: day(),
      rationale: line(),
      evidence: evidence(),
      nextReviewOn: null,
    }),
    assessDemands: () => ({
      kind: 'assessDemands',
      demands: [demand(), ...choose.some(ids('demands'))],
      status: choose.of(assessedStatuses),
      effectiveFrom: day(),
      rationale: line(),
      evidence: evidence(),
      nextReviewOn: null,
    }),
    makeCommitment: () => ({
      kind: 'makeCommitment',
      letter: letter(),
      ...commitmentDetails(),
      event: choose.maybe(event()),
      condition: choose.maybe(condition(2)),
    }),
    editCommitment: () => ({
      kind: 'editCommitment',
      commitment: commitment(),
      to: choose.of([{ decisionBy: choose.maybe(later()) }, { condition: choose.maybe(condition(2)) }]),
      reason: choose.maybe(line()),
    }),
    recordCommitmentMandates: () => ({
      kind: 'recordCommitmentMandates',
      cells: [{ commitment: commitment(), organisation: organisation() }],
      stance: choose.of(['bound', 'abstains', 'notAsked', 'withdrew']),
      on: day(),
    }),
    recordDecision: () => ({
      kind: 'recordDecision',
      commitment: commitment(),
      choice: choose.of(choices),
      on: day(),
      by: line(),
      reason: choose.of(['', 'Why']),
    }),
    reviewChange: () => ({
      kind: 'reviewChange',
      change: reversalOf(batchOf(desk.entries)).targets.concat(
        desk.entries.length === 0 ? [{ subject: 'let-none' as never, entries: ['rep-none:1' as never] }] : [],
      ),
      judgement: choose.of(judgements),
      words: choose.of(['', 'Why?']),
    }),
    answerQuestion: () => ({ kind: 'answerQuestion', remark: idIn('remarks', 'rem'), words: line() }),
    saveView: () => ({
      kind: 'saveView',
      view: choose.of([null, idIn('views', 'vie')]),
      name: line(),
      asked: {
        words: line(),
        join: choose.of(['all', 'any']),
        kinds: ['letter'],
        recipients: [],
        statuses: [],
        from: null,
        to: null,
      },
    }),
    removeView: () => ({ kind: 'removeView', view: idIn('views', 'vie') }),
    finishReview: () => ({ kind: 'finishReview', seen: { 'rep-0': choose.number(50) } }),
    signOffLetter: () => ({
      kind: 'signOffLetter',
      letter: letter(),
      on: day(),
      by: line(),
      words: '',
      seen: { 'rep-0': choose.number(50) },
    }),
    settleConflict: () => settlingCommand(register, choose),
    propose: () => ({
      kind: 'propose',
      proposed:
        choose.number(2) === 0
          ? {
              what: 'assessment',
              demand: demand(),
              status: choose.of(assessedStatuses),
              effectiveFrom: day(),
              evidence: evidence(),
            }
          : { what: 'position', response: response(), demand: demand(), position: choose.of(positions) },
      reasons: choose.of(['', 'It says so', 'It was so']),
    }),
    acceptProposal: () => ({ kind: 'acceptProposal', proposal: idIn('proposals', 'pro') }),
    declineProposal: () => ({ kind: 'declineProposal', proposal: idIn('proposals', 'pro'), words: line() }),
    reverseEntries: () => {
      const batch = batchOf(desk.entries)
      const some = choose.number(4) === 0 ? batch.slice(0, 1) : batch
      return some.length > 0
        ? reversalOf(some)
        : { kind: 'reverseEntries', targets: [{ subject: 'let-none', entries: ['rep-none:1'] }] }
    },
  }
  return commandSchema.parse(commands[verb]())
}

function someSignatures(register: Register, choose: Choose, id: string) {
  const { letter, signature } = someSignature(register, choose, id)
  return { letter, signatures: [signature] }
}

function someSignature(register: Register, choose: Choose, id: string) {
  const found = [...register.letters.values()].find(each => each.id === id)
  const [first, ...others] = found?.signatures ?? []
  return { letter: id, signature: first ? choose.of([first, ...others]).id : 'sig-none' }
}
