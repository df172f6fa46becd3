import type { z } from 'zod'
import { entryIdSchema } from '../../data/domain/entry.ts'
import { idSchemas, prefixOf } from '../../data/domain/ids.ts'
import type { FormDraft } from '../../data/form-draft.ts'
import { openDialog } from './dialogs.ts'
import { goTo, to } from './routes.ts'

/** How a form that was begun is called, and opened again on what it was about. */
interface Reopened {
  readonly title: string | ((about: readonly string[]) => string)
  /** Those that it is listed by, where they are not the first and what is of its kind. */
  readonly named?: (about: readonly string[]) => readonly string[]
  readonly open: (about: readonly string[]) => void
}

const idsIn = <Schema extends z.ZodType>(
  schema: Schema,
  about: readonly string[],
): readonly z.output<Schema>[] =>
  about.flatMap(text => {
    const id = schema.safeParse(text)
    return id.success ? [id.data] : []
  })

/** Two by two, as the cells of a table are named. */
function pairsIn<First extends z.ZodType, Second extends z.ZodType>(
  first: First,
  second: Second,
  about: readonly string[],
): readonly (readonly [z.output<First>, z.output<Second>])[] {
  const [ones, others] = [
    about.filter((_each, at) => at % 2 === 0),
    about.filter((_each, at) => at % 2 === 1),
  ]
  return ones.flatMap((text, at) => {
    const [one, other] = [first.safeParse(text), second.safeParse(others[at])]
    return one.success && other.success ? [[one.data, other.data] as const] : []
  })
}

/** Opens on the first thing that it was about, and what else it was about. */
const onOne =
  <Schema extends z.ZodType>(
    schema: Schema,
    open: (id: z.output<Schema>, others: readonly string[]) => void,
  ) =>
  ([first = '', ...others]: readonly string[]) => {
    const id = schema.safeParse(first)
    if (id.success) open(id.data, others)
  }

/** Every form whose words are kept. */
const forms: Readonly<Record<string, Reopened>> = {
  'response.log': {
    title: 'responses.log.title',
    open: about => {
      const [recipient, ...others] = idsIn(idSchemas.recipient, about)
      if (!recipient) openDialog('response.log', {})
      else
        openDialog('response.log', others.length > 0 ? { recipients: [recipient, ...others] } : { recipient })
    },
  },
  'response.edit': {
    title: 'responses.edit.title',
    open: onOne(idSchemas.response, response => openDialog('response.edit', { response })),
  },
  'response.classify': {
    title: 'responses.classify.title',
    open: onOne(idSchemas.response, response => openDialog('response.classify', { response })),
  },
  'responses.classify': {
    title: 'responses.queue.title',
    open: () => openDialog('response.classify', {}),
  },
  'clarification.answer': {
    title: 'responses.clarify.title',
    open: onOne(idSchemas.response, response => openDialog('clarification.answer', { response })),
  },
  'demand.assess': {
    title: 'demands.assess.title',
    open: about => {
      const [demand, ...others] = idsIn(idSchemas.demand, about)
      if (!demand) openDialog('demand.assess', {})
      else openDialog('demand.assess', others.length > 0 ? { demands: [demand, ...others] } : { demand })
    },
  },
  'demand.confirm': {
    title: 'demands.confirm.title',
    open: onOne(idSchemas.demand, demand => openDialog('demand.confirm', { demand })),
  },
  'dispatch.log': {
    title: 'dispatches.log.title',
    open: onOne(idSchemas.letter, (letter, others) => {
      const recipients = idsIn(idSchemas.recipient, others)
      openDialog('dispatch.log', recipients.length > 0 ? { letter, recipients } : { letter })
    }),
  },
  'reminder.send': {
    title: 'overview.begun.reminder',
    open: onOne(idSchemas.letter, (letter, others) =>
      openDialog('reminder.send', { letter, recipients: idsIn(idSchemas.recipient, others) }),
    ),
  },
  'decision.record': {
    title: 'commitments.record.title',
    open: onOne(idSchemas.commitment, commitment => openDialog('decision.record', { commitment })),
  },
  'commitment.make': {
    title: 'commitments.form.title',
    open: onOne(idSchemas.letter, letter => openDialog('commitment.make', { letter })),
  },
  'commitment.edit': {
    title: 'commitments.form.editTitle',
    open: onOne(idSchemas.commitment, commitment => openDialog('commitment.edit', { commitment })),
  },
  'signatory.add': {
    title: 'letters.signatories.add.title',
    open: onOne(idSchemas.letter, (letter, others) => {
      const [organisation] = idsIn(idSchemas.organisation, others)
      openDialog('signatory.add', organisation ? { letter, organisation } : { letter })
    }),
  },
  'organisation.edit': {
    title: 'letters.signatories.organisation.title',
    open: onOne(idSchemas.organisation, organisation => openDialog('organisation.edit', { organisation })),
  },
  'letter.correct': {
    title: 'letters.correct.title',
    open: onOne(idSchemas.letter, letter => openDialog('letter.correct', { letter })),
  },
  'mandates.record': {
    title: 'overview.begun.mandate',
    open: about => openDialog('mandates.record', { signatures: idsIn(idSchemas.signature, about) }),
  },
  'signature.withdraw': {
    title: 'overview.begun.withdrawal',
    open: onOne(idSchemas.signature, signature => openDialog('signature.withdraw', { signature })),
  },
  'signatures.reconfirm': {
    title: 'letters.signatories.reconfirm',
    open: onOne(idSchemas.letter, letter => openDialog('signatures.reconfirm', { letter })),
  },
  'stances.record': {
    title: 'overview.begun.stance',
    named: about => idsIn(idSchemas.organisation, about),
    open: about =>
      openDialog('stances.record', {
        cells: pairsIn(idSchemas.commitment, idSchemas.organisation, about).map(
          ([commitment, organisation]) => ({ commitment, organisation }),
        ),
      }),
  },
  'deliveries.confirm': {
    title: 'dispatches.deliver.title',
    open: onOne(idSchemas.letter, letter => openDialog('deliveries.confirm', { letter })),
  },
  'dispatch.edit': {
    title: 'overview.begun.dispatch',
    open: onOne(idSchemas.dispatch, dispatch => openDialog('dispatch.edit', { dispatch })),
  },
  'cell.close': {
    title: 'responses.close.title',
    open: about =>
      openDialog('cell.close', {
        cells: pairsIn(idSchemas.demand, idSchemas.recipient, about).map(([demand, recipient]) => ({
          demand,
          recipient,
        })),
      }),
  },
  'demand.restates': {
    title: 'demands.restates.title',
    open: onOne(idSchemas.demand, demand => openDialog('demand.restates', { demand })),
  },
  'letter.signOff': {
    title: 'overview.begun.signOff',
    open: onOne(idSchemas.letter, letter => openDialog('letter.signOff', { letter })),
  },
  'review.words': {
    title: ([what]) =>
      what === 'answer'
        ? 'overview.begun.answer'
        : what === 'questioned'
          ? 'overview.begun.question'
          : 'overview.begun.comment',
    named: ([, of = '']) => [of],
    open: ([what, of]) => {
      const [remark, entry] = [idSchemas.remark.safeParse(of), entryIdSchema.safeParse(of)]
      if (what === 'answer' && remark.success) openDialog('question.answer', { remark: remark.data })
      if ((what === 'questioned' || what === 'commented') && entry.success)
        openDialog('change.judge', { judgement: what, entry: entry.data })
    },
  },
  'register.settings': { title: 'overview.begun.settings', open: () => goTo(to.settings()) },
  'recipient.add': { title: 'recipients.addTitle', open: () => openDialog('recipient.add', {}) },
  'recipient.edit': {
    title: 'overview.begun.recipient',
    open: onOne(idSchemas.recipient, recipient => openDialog('recipient.edit', { recipient })),
  },
}

/** A form that was begun, to go on with. */
export interface BegunForm {
  readonly draft: FormDraft
  /** The key of its title. */
  readonly title: string
  /** The ids of what it is about, to call it by. */
  readonly named: readonly string[]
  readonly open: () => void
}

const alike = ([first = '', ...others]: readonly string[]) =>
  first === '' ? [] : [first, ...others.filter(each => prefixOf(each) === prefixOf(first))]

/** The forms that were begun, the newest first. */
export function reopenable(drafts: readonly FormDraft[]): readonly BegunForm[] {
  return drafts.toReversed().flatMap(draft => {
    const form = forms[draft.form]
    const about = draft.about === '' ? [] : draft.about.split(' ')
    if (!form) return []
    const title = typeof form.title === 'function' ? form.title(about) : form.title
    const named = [...new Set((form.named ?? alike)(about))]
    return [{ draft, title, named, open: () => form.open(about) }]
  })
}
