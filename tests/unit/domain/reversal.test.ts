import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../data/domain/entry.ts'
import { fold } from '../../../data/domain/folding.ts'
import type { RefusalCode } from '../../../data/domain/outcome.ts'
import type { Register } from '../../../data/domain/register.ts'
import { type ReversalCommand, reversalOf } from '../../../data/domain/reversal.ts'
import { type CommandInput, type Day, given, idOf, on } from './specification.ts'
import {
  addEvent,
  addOrganisation,
  addRecipient,
  assess,
  decideOn,
  dispatchLetter,
  item,
  letterWithDemands,
  logResponse,
  registerLetter,
} from './story.ts'

const day = '2018-02-24'
const start = on('2018-02-22', letterWithDemands())
const place = (to: string): CommandInput => ({ kind: 'editLetter', letter: 'let-1', to: { place: to } })
const letter = ({ register }: { register: Register }) => register.letters.get(idOf('letter', 1))
/** A story, with the nth of its steps undone; an undone undo is a redo. */
const undoing = (n: number, ...days: readonly Day[]): Day[] => [...days, on(day, undo(n, ...days))]
const undo = (n: number, ...days: readonly Day[]): ReversalCommand => reversalOf(given(...days).batch(n))

describe('undo', () => {
  it('of a batch takes back all of it', () => {
    const { register, entries } = given(...undoing(1, start))
    for (const table of [
      'letters',
      'demands',
      'recipients',
      'organisations',
      'events',
      'commitments',
    ] as const) {
      expect([table, register[table].size]).toEqual([table, 0])
    }
    expect(entries).toHaveLength(9 + 8)
  })

  it('of an edit restores the earlier value', () => {
    const story = [start, on(day, place('Gaziantep'), place('Amman'))]
    expect(letter(given(...undoing(3, ...story)))?.place).toBe('Gaziantep')
    expect(letter(given(...undoing(2, ...story)))?.place).toBe('Amman')
  })

  it('of a dispatch gives the letter its status back', () => {
    const story = [start, on(day, dispatchLetter())]
    expect(letter(given(...story))?.status).toBe('dispatched')
    expect(letter(given(...undoing(2, ...story)))?.status).toBe('draft')
  })

  it('leaves every entry in the ledger', () => {
    const { entries, register } = given(...undoing(2, start, on(day, place('Gaziantep'))))
    expect(register.streams.get('let-1')?.map(({ fact }) => fact.kind)).toEqual([
      'letterRegistered',
      'signatureAdded',
      'letterEdited',
      'entriesReversed',
    ])
    expect(entries.at(-1)?.fact).toMatchObject({ kind: 'entriesReversed', subject: 'let-1' })
  })

  it('is refused for an entry that is not known or not of that subject', () => {
    const unknown = {
      kind: 'reverseEntries' as const,
      targets: [{ subject: 'let-1', entries: ['rep-1:99'] }],
    }
    given(start).when(unknown).thenRefused('unknownEntry', 'rep-1:99')
    given(start)
      .when({ ...unknown, targets: [{ subject: 'let-1', entries: ['rep-1:1'] }] })
      .thenRefused('unknownEntry', 'rep-1:1')
  })

  it('is refused for what is undone already', () => {
    const story = [start, on(day, place('Gaziantep'))]
    given(...undoing(2, ...story))
      .when(undo(2, ...story))
      .thenRefused('reversedAlready', 'rep-1:10')
  })

  it('takes what is named twice for once', () => {
    const [target] = undo(2, start, on(day, place('Gaziantep'))).targets
    if (!target) throw new Error('nothing to undo')
    given(start, on(day, place('Gaziantep')))
      .when({ kind: 'reverseEntries', targets: [target, target] })
      .thenRecorded({ kind: 'entriesReversed', ...target })
  })
})

describe('redo', () => {
  it('is the undo of an undo: all is as it was before', () => {
    const story = [start, on(day, place('Gaziantep'))]
    const redone = undoing(3, ...undoing(2, ...story))
    expect(letter(given(...redone))).toEqual(letter(given(...story)))
    const registered = undoing(2, ...undoing(1, start))
    expect(letter(given(...registered))).toEqual(letter(given(start)))
    expect(given(...registered).register.demands.size).toBe(2)
  })

  it('can itself be undone, and redone', () => {
    const story = [start, on(day, place('Gaziantep'))]
    const undone = undoing(4, ...undoing(3, ...undoing(2, ...story)))
    expect(letter(given(...undone))?.place).toBeNull()
    expect(letter(given(...undoing(5, ...undone)))?.place).toBe('Gaziantep')
  })

  it('is not undone by halves: what a second undo took back stays away', () => {
    const both = [start, on(day, place('Gaziantep'), place('Amman'))]
    const undone = undoing(2, ...undoing(3, ...both))
    expect(letter(given(...undone))?.place).toBeNull()
    expect(letter(given(...undoing(5, ...undone)))?.place).toBe('Gaziantep')
    expect(letter(given(...undoing(4, ...undone)))?.place).toBe('Amman')
  })
})

describe('undo leaves nothing pointing at nothing', () => {
  const uses: [string, Day[], number, string][] = [
    ['a letter that was dispatched', [start, on(day, dispatchLetter())], 1, 'let-1'],
    ['a letter that was answered', [start, on(day, logResponse())], 1, 'let-1'],
    [
      'a letter that another supersedes',
      [on(day, registerLetter(), registerLetter({ supersedes: 'let-1' }))],
      1,
      'let-1',
    ],
    [
      'a letter with a commitment made later',
      [
        on(day, registerLetter(), {
          kind: 'makeCommitment',
          letter: 'let-1',
          event: null,
          wording: { en: 'We take part' },
          spans: [],
          decisionBy: null,
          condition: null,
        }),
      ],
      1,
      'let-1',
    ],
    ['a demand that was assessed', [start, on(day, assess('unmet', day))], 1, 'dem-1'],
    [
      'a response that is evidence',
      [
        start,
        on(
          day,
          logResponse(),
          assess('met', day, { evidence: [{ form: 'response', response: 'res-1', note: null }] }),
        ),
      ],
      2,
      'res-1',
    ],
    ['a commitment that was decided on', [start, on(day, decideOn('defer', { on: day }))], 1, 'com-1'],
    [
      'a recipient whom a letter addresses',
      [on(day, addRecipient(), registerLetter({ recipients: [{ known: 'rec-1' }] }))],
      1,
      'rec-1',
    ],
    [
      'an organisation that signed',
      [
        on(
          day,
          addOrganisation(),
          registerLetter({
            signatures: [{ organisation: { known: 'org-1' }, signedOn: null, printedWith: null }],
          }),
        ),
      ],
      1,
      'org-1',
    ],
    [
      'a recipient who sits on another',
      [
        on(day, addRecipient('Kuwait'), addRecipient('Security Council'), {
          kind: 'editRecipient',
          recipient: 'rec-2',
          to: { members: [{ name: { en: 'Kuwait' }, recipient: 'rec-1', from: null, to: null }] },
        }),
      ],
      1,
      'rec-1',
    ],
  ]
  it.each(uses)('refuses to take back %s', (_what, story, n, about) => {
    given(...story)
      .when(undo(n, ...story))
      .thenRefused('stillInUse', about)
  })

  it('takes it back once what refers to it is taken back', () => {
    const story = [start, on(day, assess('unmet', day))]
    expect(given(...undoing(1, ...undoing(2, ...story))).register.demands.size).toBe(0)
  })

  it('refuses as well to undo the redo of what is in use since', () => {
    const redone = undoing(2, ...undoing(1, start))
    const used = [...redone, on(day, dispatchLetter())]
    given(...used)
      .when(undo(3, ...redone))
      .thenRefused('stillInUse', 'let-1')
  })

  const back: [string, Day[], number, number, RefusalCode, string][] = [
    [
      'an assessment of a demand that is gone',
      [start, on(day, assess('unmet', day))],
      2,
      1,
      'unknownDemand',
      'dem-1',
    ],
    [
      'an assessment whose evidence is gone',
      [
        start,
        on(
          day,
          logResponse(),
          assess('met', day, { evidence: [{ form: 'response', response: 'res-1', note: null }] }),
        ),
      ],
      3,
      2,
      'unknownResponse',
      'res-1',
    ],
    [
      'a decision on a commitment that is gone',
      [start, on(day, decideOn('defer', { on: day }))],
      2,
      1,
      'unknownCommitment',
      'com-1',
    ],
    [
      'a signature of an organisation that is gone',
      [
        on(day, addOrganisation(), registerLetter(), {
          kind: 'addSignature',
          letter: 'let-1',
          organisation: 'org-1',
          signedOn: null,
          printedWith: null,
          mandate: null,
        }),
      ],
      3,
      1,
      'unknownOrganisation',
      'org-1',
    ],
    [
      'a commitment to an event that is gone',
      [
        on(day, addEvent(), registerLetter(), {
          kind: 'makeCommitment',
          letter: 'let-1',
          event: 'eve-1',
          wording: { en: 'We take part' },
          spans: [],
          decisionBy: null,
          condition: null,
        }),
      ],
      3,
      1,
      'unknownEvent',
      'eve-1',
    ],
  ]
  it.each(back)('refuses to bring back %s', (_what, story, first, second, code, about) => {
    const undone = undoing(second, ...undoing(first, ...story))
    given(...undone)
      .when(undo(story.flatMap(({ steps }) => steps).length + 1, ...undone))
      .thenRefused(code, about)
  })

  const editedBack: [string, Day, RefusalCode, string][] = [
    [
      'addressed to a recipient that is gone',
      on(day, addRecipient(), registerLetter({ recipients: [{ known: 'rec-1' }] }), {
        kind: 'editLetter',
        letter: 'let-1',
        to: { recipients: [] },
      }),
      'unknownRecipient',
      'rec-1',
    ],
    [
      'that supersedes a letter that is gone',
      on(day, registerLetter(), registerLetter({ supersedes: 'let-1' }), {
        kind: 'editLetter',
        letter: 'let-2',
        to: { supersedes: null },
      }),
      'unknownLetter',
      'let-1',
    ],
  ]
  it.each(editedBack)(
    'refuses to undo an edit where that leaves a letter %s',
    (_what, story, code, about) => {
      const gone = undoing(1, story)
      given(...gone)
        .when(undo(3, ...gone))
        .thenRefused(code, about)
    },
  )

  it('lets an edit be undone beside a reference that was broken before', () => {
    const merged = [
      start,
      on(day, place('Gaziantep')),
      // Another laptop took the recipients back at the same time.
      on(day, { kind: 'entriesReversed', subject: 'rec-1', entries: ['rep-1:1'] }),
    ]
    expect(letter(given(...undoing(2, ...merged)))?.place).toBeNull()
  })

  it('lets a response go that answers nothing else', () => {
    const story = [
      start,
      on(day, logResponse({ responseKind: 'substantive', items: [item('dem-1', 'accepts')] })),
    ]
    expect(given(...undoing(2, ...story)).register.responses.size).toBe(0)
  })
})

describe('a reversal', () => {
  it('counts wherever it stands in what is folded', () => {
    const { entries, register } = given(...undoing(2, start, on(day, place('Gaziantep'))))
    const backwards: readonly Entry[] = entries.toReversed()
    expect(letter({ register: fold(backwards) })).toEqual(letter({ register }))
  })
})
