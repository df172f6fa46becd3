import { describe, expect, it } from 'vitest'
import { type CommitmentState, commitmentState } from '../../../data/domain/commitment.ts'
import type { Condition } from '../../../data/domain/condition.ts'
import { type CommandInput, type Day, date, given, idOf, on } from './specification.ts'
import { assess, item, letterWithDemands, logResponse } from './story.ts'

const start = on('2018-02-22', letterWithDemands())
const state = (today: string, ...days: readonly Day[]): CommitmentState => {
  const { register } = given(start, ...days)
  const commitment = register.commitments.get(idOf('commitment', 1))
  if (!commitment) throw new Error('com-1 is not there')
  return commitmentState(register, commitment, date(today))
}
type Status = Parameters<typeof assess>[0]
const both = (status: Status, from: string) =>
  on(from, assess(status, from), assess(status, from, { demand: 'dem-2' }))
const first = (status: Status, from: string) => on(from, assess(status, from))
const second = (status: Status, from: string) => on(from, assess(status, from, { demand: 'dem-2' }))
const conditionOf = (condition: Condition): Day =>
  on('2018-02-22', {
    kind: 'editCommitment',
    commitment: 'com-1',
    to: { condition },
    reason: 'Agreed anew',
  })
const status = (n: number, mode: 'held' | 'reached', by: string | null = null): Condition => ({
  op: 'status',
  demand: idOf('demand', n),
  atLeast: 'met',
  when: { mode },
  by: by === null ? null : date(by),
})

describe('a commitment (both demands stand as met on the decision date, 24 April)', () => {
  it('is pending up to and on its decision date', () => {
    expect(state('2018-02-22')).toBe('pending')
    expect(state('2018-04-24', both('met', '2018-03-01'))).toBe('pending')
  })

  it('holds after it where both stood as met', () => {
    expect(state('2018-04-25', both('met', '2018-03-01'))).toBe('holds')
    expect(state('2018-06-01', both('met', '2018-03-01'), both('unmet', '2018-04-25'))).toBe('holds')
  })

  it('fails after it where one was known not to stand, though nobody assessed the other', () => {
    expect(state('2018-04-25', first('unmet', '2018-03-01'))).toBe('fails')
  })

  it('cannot be told after it where nobody assessed one', () => {
    expect(state('2018-04-25')).toBe('cannotTell')
    expect(state('2018-04-25', first('met', '2018-03-01'))).toBe('cannotTell')
  })

  it('is in force where the letter states no condition', () => {
    const free = letterWithDemands({
      commitments: [
        { wording: { en: 'We take part' }, spans: [], decisionBy: null, event: null, dependsOn: [] },
      ],
    })
    const { register } = given(on('2018-02-22', free))
    const commitment = register.commitments.get(idOf('commitment', 1))
    expect(commitment && commitmentState(register, commitment, date('2018-04-25'))).toBe('inForce')
  })
})

describe('a commitment has lapsed', () => {
  it('when its condition would have held on an earlier day and would not today', () => {
    const fell = [both('met', '2018-03-01'), first('unmet', '2018-03-12')]
    expect(state('2018-03-11', ...fell)).toBe('pending')
    expect(state('2018-03-12', ...fell)).toBe('lapsed')
    expect(state('2018-04-24', ...fell)).toBe('lapsed')
    expect(state('2018-04-25', ...fell)).toBe('lapsed')
  })

  it('until it would hold again', () => {
    const rose = [both('met', '2018-03-01'), first('unmet', '2018-03-12'), first('met', '2018-03-20')]
    expect(state('2018-03-19', ...rose)).toBe('lapsed')
    expect(state('2018-03-20', ...rose)).toBe('pending')
    expect(state('2018-04-25', ...rose)).toBe('holds')
  })

  it('not where its demands stood one after the other and never together', () => {
    const apart = [first('met', '2018-03-01'), first('unmet', '2018-03-12'), second('met', '2018-03-12')]
    expect(state('2018-03-20', ...apart)).toBe('pending')
    expect(state('2018-04-25', ...apart)).toBe('fails')
  })

  it('not by an assessment that another of the same date corrected', () => {
    const corrected = [both('met', '2018-03-01'), on('2018-03-02', assess('unmet', '2018-03-01'))]
    expect(state('2018-03-05', ...corrected)).toBe('pending')
    expect(state('2018-04-25', ...corrected)).toBe('fails')
  })

  it('though it held only between two assessments, from the answer that came on', () => {
    const condition: Condition = {
      op: 'allOf',
      of: [
        status(1, 'held'),
        {
          op: 'response',
          demand: idOf('demand', 2),
          recipient: idOf('recipient', 1),
          atLeast: 'accepts',
          by: null,
        },
      ],
    }
    const answer = on(
      '2018-03-05',
      logResponse({
        receivedOn: '2018-03-05',
        responseKind: 'action',
        items: [item('dem-2', 'accepts')],
      }),
    )
    const story = [conditionOf(condition), first('met', '2018-03-01'), answer, first('unmet', '2018-03-10')]
    expect(state('2018-03-10', ...story)).toBe('lapsed')
  })

  it('though it held only between two assessments, from the nth day of a ceasefire on', () => {
    const condition: Condition = {
      op: 'allOf',
      of: [
        {
          op: 'status',
          demand: idOf('demand', 1),
          atLeast: 'met',
          when: { mode: 'sustained', days: 5 },
          by: null,
        },
        status(2, 'held'),
      ],
    }
    const story = [conditionOf(condition), both('met', '2018-03-01'), second('unmet', '2018-03-10')]
    expect(state('2018-03-10', ...story)).toBe('lapsed')
    expect(
      state('2018-03-05', conditionOf(condition), both('met', '2018-03-01'), second('unmet', '2018-03-05')),
    ).toBe('pending')
  })

  it('though it held only from the day that the date of a term had passed', () => {
    const condition: Condition = {
      op: 'allOf',
      of: [{ op: 'not', of: status(1, 'reached', '2018-03-05') }, status(2, 'held')],
    }
    const story = [conditionOf(condition), first('unmet', '2018-03-01'), second('met', '2018-03-01')]
    expect(state('2018-03-10', ...story, second('unmet', '2018-03-10'))).toBe('lapsed')
    expect(state('2018-03-05', ...story, second('unmet', '2018-03-05'))).toBe('pending')
  })

  it('not because nobody had assessed a demand that should not be met', () => {
    const condition: Condition = { op: 'not', of: status(1, 'held') }
    expect(state('2018-03-10', conditionOf(condition), first('met', '2018-03-10'))).toBe('pending')
  })
})

describe('making and editing a commitment', () => {
  const details = {
    event: null,
    wording: { en: 'We take part' },
    spans: [],
    decisionBy: null,
    condition: null,
  }
  const make: CommandInput = { kind: 'makeCommitment', letter: 'let-1', ...details }
  const edit = (
    to: Extract<CommandInput, { kind: 'editCommitment' }>['to'],
    reason: string | null = null,
  ) => ({ kind: 'editCommitment' as const, commitment: 'com-1', to, reason })
  const made = given(start)

  it('records what it depends on', () => {
    const condition = status(1, 'held')
    made
      .when({ ...make, condition })
      .thenRecorded({ kind: 'commitmentMade', commitment: 'com-2', letter: 'let-1', ...details, condition })
  })

  it('is of a letter, to an event, on demands and recipients of the register', () => {
    made.when({ ...make, letter: 'let-9' }).thenRefused('unknownLetter', 'let-9')
    made.when({ ...make, event: 'eve-9' }).thenRefused('unknownEvent', 'eve-9')
    made.when({ ...make, condition: status(9, 'held') }).thenRefused('unknownDemand', 'dem-9')
    made
      .when({
        ...make,
        condition: {
          op: 'response',
          demand: idOf('demand', 1),
          recipient: idOf('recipient', 9),
          atLeast: 'noted',
          by: null,
        },
      })
      .thenRefused('unknownRecipient', 'rec-9')
    made.when(edit({ event: 'eve-9' })).thenRefused('unknownEvent', 'eve-9')
  })

  it('asks for no more parts than there are', () => {
    made
      .when({ ...make, condition: { op: 'atLeast', count: 2, of: [status(1, 'held')] } })
      .thenRefused('conditionUnsound')
  })

  it('asks why the condition changes, and for nothing else', () => {
    made.when(edit({ condition: null })).thenRefused('reasonMissing')
    made.when(edit({ decisionBy: '2018-04-20' })).thenRecorded({
      kind: 'commitmentEdited',
      commitment: 'com-1',
      from: { decisionBy: '2018-04-24' },
      to: { decisionBy: '2018-04-20' },
      reason: null,
    })
    expect(state('2018-04-25', conditionOf(status(1, 'held')), first('met', '2018-03-01'))).toBe('holds')
  })

  it('is edited only where it is known, and only where something changes', () => {
    made.when({ ...edit({}), commitment: 'com-9' }).thenRefused('unknownCommitment', 'com-9')
    made.when(edit({ decisionBy: '2018-04-24' })).thenRefused('nothingChanged')
  })
})

describe('the event of a commitment', () => {
  const details = { wording: { en: 'We take part' }, spans: [], decisionBy: null, condition: null }
  const eventDetails = { name: { en: 'Second round' }, place: 'Geneva', from: '2018-05-01', to: '2018-05-04' }
  const make = { kind: 'makeCommitment' as const, letter: 'let-1', ...details, event: null, eventDetails }
  const edit = { kind: 'editCommitment' as const, commitment: 'com-1', to: {}, reason: null, eventDetails }

  it('may come new with it, in the same batch', () => {
    given(start)
      .when(make)
      .thenRecorded(
        { kind: 'eventAdded', event: 'eve-2', ...eventDetails },
        { kind: 'commitmentMade', letter: 'let-1', ...details, commitment: 'com-2', event: 'eve-2' },
      )
  })

  it('is changed with it, and only where something changes', () => {
    const from = { name: { en: 'Donor conference' }, place: null, from: null, to: null }
    given(start).when(edit).thenRecorded({ kind: 'eventEdited', event: 'eve-1', from, to: eventDetails })
    given(start)
      .when({ ...edit, eventDetails: from })
      .thenRefused('nothingChanged')
  })

  it('does not end before it starts', () => {
    given(start)
      .when({ ...make, eventDetails: { ...eventDetails, to: '2018-04-30' } })
      .thenRefused('endBeforeStart')
  })
})

describe('the mandate of an organisation for a commitment', () => {
  const mandate = (stance: 'bound' | 'abstains', day: string, note: string | null = null) => ({
    kind: 'recordCommitmentMandates' as const,
    cells: [{ commitment: 'com-1', organisation: 'org-1' }],
    stance,
    on: day,
    note,
  })

  it('is the last that it said', () => {
    const { register } = given(
      start,
      on('2018-03-01', mandate('bound', '2018-03-01')),
      on('2018-03-02', mandate('abstains', '2018-03-02', 'Its members are divided')),
    )
    expect(register.commitments.get(idOf('commitment', 1))?.mandates).toEqual([
      { organisation: 'org-1', stance: 'abstains', on: '2018-03-02', note: 'Its members are divided' },
    ])
  })

  it('is recorded for many in one batch, each once', () => {
    const [cell] = mandate('bound', '2018-02-22').cells
    if (!cell) throw new Error('no cell')
    given(start)
      .when({ ...mandate('bound', '2018-02-22'), cells: [cell, cell] })
      .thenRecorded({
        kind: 'commitmentMandateRecorded',
        commitment: 'com-1',
        organisation: 'org-1',
        stance: 'bound',
        on: '2018-02-22',
        note: null,
      })
  })

  it('is of a signatory of the letter, and not in the future', () => {
    given(start)
      .when({ ...mandate('bound', '2018-02-22'), cells: [{ commitment: 'com-1', organisation: 'org-9' }] })
      .thenRefused('organisationNotASignatory', 'org-9')
    given(start)
      .when({ ...mandate('bound', '2018-02-22'), cells: [{ commitment: 'com-9', organisation: 'org-1' }] })
      .thenRefused('unknownCommitment', 'com-9')
    given(start).when(mandate('bound', '2018-02-23'), '2018-02-22').thenRefused('dateInFuture', '2018-02-23')
  })
})
