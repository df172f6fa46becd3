import { defaultReplyRule, type ReplyRule } from '../../../../data/domain/about.ts'
import { type CivilDate, civilDateSchema } from '../../../../data/domain/civil-date.ts'
import { idSchemas } from '../../../../data/domain/ids.ts'
import type { Letter } from '../../../../data/domain/letter.ts'
import type { Recipient } from '../../../../data/domain/recipient.ts'
import { emptyRegister } from '../../../../data/domain/register.ts'
import type { Response } from '../../../../data/domain/response.ts'
import { Table } from '../../../../data/domain/table.ts'
import { type Due, dueDate } from '../../../../data/queries/due-date.ts'

/** A request for clarification, and our answer. */
export interface Asked {
  readonly on: CivilDate
  readonly answered: CivilDate
  readonly clock: 'resumes' | 'restarts'
}

/** All that a due date rests on. */
export interface Situation {
  readonly start: CivilDate
  readonly seat: string | null
  readonly rule: ReplyRule
  readonly replyBy: CivilDate | null
  readonly closed: { name: string; from: CivilDate; to: CivilDate }[]
  readonly asked: readonly Asked[]
}

const about = idSchemas.register.parse('reg-1')
const letter: Letter = {
  id: idSchemas.letter.parse('let-1'),
  reference: null,
  title: { en: 'Open letter' },
  text: { en: 'Text' },
  date: null,
  place: null,
  replyBy: null,
  recipients: [idSchemas.recipient.parse('rec-1')],
  cc: [],
  supersedes: null,
  points: [],
  files: [],
  status: 'dispatched',
  signatures: [],
  signOffs: [],
  versions: [],
}
const recipient: Recipient = {
  id: idSchemas.recipient.parse('rec-1'),
  form: 'body',
  name: { en: 'Council' },
  role: null,
  holders: [],
  members: [],
  seat: null,
  contact: null,
  replyRule: null,
}
const request: Omit<Response, 'clarification'> = {
  id: idSchemas.response.parse('res-1'),
  letters: [letter.id],
  recipient: recipient.id,
  receivedOn: civilDateSchema.parse('2018-01-01'),
  statedOn: null,
  channel: 'email',
  speaker: null,
  summary: 'What do you mean?',
  language: null,
  originalText: null,
  files: [],
  link: null,
  confidentiality: 'internal',
  responseKind: 'clarificationRequest',
  items: [],
  recordedOn: civilDateSchema.parse('2018-01-01'),
  recordedBy: 'Secretariat',
}

/** The due date in a situation. */
export function dueOf({ start, seat, rule, replyBy, closed, asked }: Situation): Due {
  const row = { id: about, name: 'Coalition', replyRule: defaultReplyRule, closedDays: closed }
  const due = dueDate(
    { ...emptyRegister, abouts: Table.from([[about, row]]) },
    { ...letter, replyBy },
    { ...recipient, seat, replyRule: rule },
    {
      id: idSchemas.dispatch.parse('dis-1'),
      letter: letter.id,
      recipient: recipient.id,
      channel: 'email',
      state: 'delivered',
      sentOn: start,
      deliveredOn: start,
      proof: null,
      file: null,
      reminders: [],
    },
    asked.map(({ on, answered, clock }) => ({
      ...request,
      receivedOn: on,
      clarification: { on: answered, clock, summary: 'So' },
    })),
  )
  if (!due) throw new Error('no clock')
  return due
}
