import type { Command } from '../../../data/domain/register.ts'
import type { Span } from '../../../data/domain/text.ts'
import type { DraftText, Found, LetterDraft, Part } from '../../../data/letter-draft.ts'

/** The lists of a draft whose parts can be added, removed and given another role. */
export const partLists = ['recipients', 'points', 'demands', 'commitments', 'signatories'] as const
export type PartList = (typeof partLists)[number]

type RegisterLetter = Extract<Command, { kind: 'registerLetter' }>

/** The command that registers a draft as it stands. Empty parts are left out. */
export function registration(draft: LetterDraft): RegisterLetter {
  const { language, otherLanguage } = draft
  const texts = (text: string, other = '') => ({
    [language]: text.trim(),
    ...(otherLanguage !== null && other.trim() !== '' ? { [otherLanguage]: other.trim() } : {}),
  })
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  const spans = ({ found }: Part): Span[] => (found ? [{ language, start: found.start, end: found.end }] : [])
  const demands = draft.demands.filter(({ text }) => text.trim() !== '')
  const events = [...new Set(draft.commitments.map(({ event }) => event.trim()).filter(name => name !== ''))]
  return {
    kind: 'registerLetter',
    reference: orNull(draft.reference),
    title: texts(draft.title, draft.otherTitle),
    text: { [language]: draft.source },
    date: draft.date,
    place: orNull(draft.place),
    replyBy: null,
    cc: draft.cc.map(line => line.trim()).filter(line => line !== ''),
    supersedes: null,
    files: [...draft.files],
    status: 'draft',
    recipients: draft.recipients
      .filter(({ name, known }) => known !== null || name.trim() !== '')
      .map(({ name, role, form, known }) =>
        known !== null
          ? { known }
          : {
              new: {
                form,
                name: texts(name),
                role: role.trim() === '' ? null : texts(role),
                holders: [],
                members: [],
                seat: null,
                contact: null,
                replyRule: null,
              },
            },
      ),
    points: draft.points
      .filter(({ text }) => text.trim() !== '')
      .map((point, i) => ({ number: i + 1, text: texts(point.text, point.other), spans: spans(point) })),
    demands: demands.map((demand, i) => ({
      number: i + 1,
      label: orNull(demand.label),
      text: texts(demand.text, demand.other),
      criterion: null,
      spans: spans(demand),
      restates: null,
      addressed: null,
      parent: parentOf(demand, demands),
    })),
    signatures: draft.signatories
      .filter(({ name, known }) => known !== null || name.trim() !== '')
      .map(({ name, other, printedWith, known }) => ({
        organisation:
          known !== null
            ? { known }
            : { new: { name: texts(name, other), shortName: null, contact: null, namedInPublic: true } },
        signedOn: null,
        printedWith: orNull(printedWith),
      })),
    events: events.map(name => ({ new: { name: texts(name), place: null, from: null, to: null } })),
    commitments: draft.commitments
      .filter(({ wording, event }) => wording.trim() !== '' || event.trim() !== '')
      .map(commitment => ({
        wording: texts(commitment.wording.trim() === '' ? commitment.event : commitment.wording),
        spans: spans(commitment),
        decisionBy: commitment.decisionBy,
        event: events.indexOf(commitment.event.trim()) < 0 ? null : events.indexOf(commitment.event.trim()),
        dependsOn: commitment.dependsOn.flatMap(key => {
          const at = demands.findIndex(demand => demand.key === key)
          return at < 0 ? [] : [at]
        }),
      })),
  }
}

/** The place of the demand that another stands under, where that one comes first. */
function parentOf(demand: DraftText, demands: readonly DraftText[]): number | null {
  const at = demands.findIndex(({ key }) => key === demand.parent)
  return at >= 0 && at < demands.indexOf(demand) ? at : null
}

/** The key by which the letter's date is shown in the source; parts count from 1. */
export const dateKey = 0

/** Something of a draft that has a place in the source. */
export interface Placed {
  readonly list: PartList | 'date'
  readonly key: number
  readonly found: Found
}

/** What of a draft has a place in the source, in its order. */
export function placedParts(draft: LetterDraft): readonly Placed[] {
  const date: readonly Placed[] = draft.dateFound
    ? [{ list: 'date', key: dateKey, found: draft.dateFound }]
    : []
  return partLists
    .flatMap((list): readonly Placed[] =>
      draft[list].flatMap(({ key, found }) => (found ? [{ list, key, found }] : [])),
    )
    .concat(date)
    .sort((a, b) => a.found.start - b.found.start || b.found.end - a.found.end)
}

/** The place of a line of the source, counted from 1. */
export function lineIn(source: string, line: number): { readonly start: number; readonly end: number } {
  const lines = source.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  return { start, end: start + (lines[line - 1]?.length ?? 0) }
}
