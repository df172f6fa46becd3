import type { CommandInput } from './specification.ts'

type Of<Kind extends CommandInput['kind']> = Extract<CommandInput, { kind: Kind }>
type But<Kind extends CommandInput['kind']> = Partial<Of<Kind>>

/** Commands as the specifications use them: whole and plain, with what matters to a rule put in by the test. */
export const beginRegister: Of<'beginRegister'> = {
  kind: 'beginRegister',
  register: 'reg-1',
  name: 'Coalition',
}

export const organisation = (en: string) => ({
  name: { en },
  shortName: null,
  contact: null,
  namedInPublic: true,
})
export const addOrganisation = (en = 'Relief Committee'): CommandInput => ({
  kind: 'addOrganisation',
  ...organisation(en),
})

export const recipient = (en: string) => ({
  form: 'body' as const,
  name: { en },
  role: null,
  holders: [],
  members: [],
  seat: null,
  contact: null,
  replyRule: null,
})
export const addRecipient = (en = 'Security Council'): CommandInput => ({
  kind: 'addRecipient',
  ...recipient(en),
})

export const event = (en: string) => ({ name: { en }, place: null, from: null, to: null })
export const addEvent = (en = 'Geneva talks'): CommandInput => ({ kind: 'addEvent', ...event(en) })

export const demand = (number: number) => ({
  number,
  label: null,
  text: { en: `Demand ${number}` },
  criterion: null,
  spans: [],
  restates: null,
})
export const addDemand = (but: But<'addDemand'> = {}): CommandInput => ({
  kind: 'addDemand',
  letter: 'let-1',
  ...demand(but.number ?? 1),
  addressed: [],
  parent: null,
  ...but,
})

/** A letter with nothing in it; see `letterWithDemands`. */
export const registerLetter = (but: But<'registerLetter'> = {}): CommandInput => ({
  kind: 'registerLetter',
  reference: null,
  title: { en: 'Open letter' },
  text: { en: 'Text' },
  date: '2018-02-22',
  place: null,
  replyBy: null,
  cc: [],
  supersedes: null,
  files: [],
  status: 'draft',
  recipients: [],
  points: [],
  demands: [],
  signatures: [],
  events: [],
  commitments: [],
  ...but,
})

/**
 * The letter of most specifications: `let-1` to `rec-1` and `rec-2`, with the demands `dem-1` and `dem-2`,
 * signed by `org-1`, and `com-1`: taking part in `eve-1`, decided by 24 April, if both demands stand as met.
 */
export const letterWithDemands = (but: But<'registerLetter'> = {}): CommandInput =>
  registerLetter({
    recipients: [{ new: recipient('Security Council') }, { new: recipient('Secretary-General') }],
    demands: [
      { ...demand(1), addressed: null, parent: null },
      { ...demand(2), addressed: null, parent: null },
    ],
    signatures: [
      { organisation: { new: organisation('Relief Committee') }, signedOn: null, printedWith: null },
    ],
    events: [{ new: event('Donor conference') }],
    commitments: [
      { wording: { en: 'We take part' }, spans: [], decisionBy: '2018-04-24', event: 0, dependsOn: [0, 1] },
    ],
    ...but,
  })

export const dispatchLetter = (but: But<'dispatchLetter'> = {}): CommandInput => ({
  kind: 'dispatchLetter',
  letter: 'let-1',
  recipients: ['rec-1'],
  channel: 'email',
  state: 'sent',
  sentOn: '2018-02-22',
  deliveredOn: null,
  proof: null,
  file: null,
  ...but,
})

export const item = (
  demandId: string,
  position: 'accepts' | 'rejects' | 'notAddressed' | 'acceptsInPart',
) => ({
  demand: demandId,
  position,
  quotation: null,
  place: null,
})
export const logResponse = (but: But<'logResponse'> = {}): CommandInput => ({
  kind: 'logResponse',
  letters: ['let-1'],
  recipient: 'rec-1',
  receivedOn: '2018-02-24',
  statedOn: null,
  channel: 'email',
  speaker: null,
  summary: 'They answered',
  language: null,
  originalText: null,
  files: [],
  confidentiality: 'internal',
  responseKind: null,
  items: [],
  ...but,
})

export const link = {
  form: 'link' as const,
  url: 'https://example.org/report',
  captured: null,
  note: null,
}
export const assess = (
  status: Of<'assessDemand'>['status'],
  effectiveFrom: string,
  but: But<'assessDemand'> = {},
): CommandInput => ({
  kind: 'assessDemand',
  demand: 'dem-1',
  status,
  effectiveFrom,
  rationale: '',
  evidence: [link],
  nextReviewOn: null,
  ...but,
})

export const decideOn = (
  choice: Of<'recordDecision'>['choice'],
  but: But<'recordDecision'> = {},
): CommandInput => ({
  kind: 'recordDecision',
  commitment: 'com-1',
  choice,
  on: '2018-04-20',
  by: 'Secretariat',
  reason: '',
  ...but,
})
