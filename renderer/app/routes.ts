import { navigate } from 'wouter/use-hash-location'
import type { CommitmentId, DemandId, LetterId, RecipientId } from '../../data/domain/ids.ts'
import type { HelpSection } from './help-sections.ts'

export const letterTabs = [
  'text',
  'matrix',
  'demands',
  'commitments',
  'correspondence',
  'signatories',
  'history',
] as const
export type LetterTab = (typeof letterTabs)[number]

/** Every page's address. Links and `goTo` take these and nothing else. */
export const to = {
  overview: () => '/',
  letters: () => '/letters',
  newLetter: () => '/letters/new',
  letter: (letter: LetterId, tab: LetterTab = 'matrix') => `/letters/${letter}/${tab}`,
  demands: () => '/demands',
  demand: (letter: LetterId, demand: DemandId) => `/letters/${letter}/demands?demand=${demand}`,
  recipients: () => '/recipients',
  recipient: (recipient: RecipientId) => `/recipients/${recipient}`,
  commitments: () => '/commitments',
  commitment: (commitment: CommitmentId) => `/commitments/${commitment}`,
  calendar: () => '/calendar',
  review: () => '/review',
  /** What is in conflict, at one of the questions. */
  conflicts: (question?: string) =>
    question === undefined ? '/conflicts' : `/conflicts?question=${encodeURIComponent(question)}`,
  history: () => '/history',
  search: () => '/search',
  settings: () => '/settings',
  /** In development only. */
  pieces: () => '/pieces',
  help: (section?: HelpSection) => (section === undefined ? '/help' : `/help/${section}`),
} as const

/** Shows a page. */
export function goTo(address: string): void {
  navigate(address)
}

/** The recipient on whose page we are, if we are on one. */
export function recipientInView(): RecipientId | undefined {
  const [, id] = /^#?\/recipients\/(rec-[0-9a-z]+)/.exec(window.location.hash) ?? []
  return id as RecipientId | undefined
}

/** What the page is about, for a response that is logged from it. */
export function contextInView(): {
  readonly letter?: LetterId
  readonly recipient?: RecipientId
} {
  const [letter, recipient] = [letterInView(), recipientInView()]
  return { ...(letter ? { letter } : {}), ...(recipient ? { recipient } : {}) }
}

/** Whether a letter is being registered: what is dropped there is that letter. */
export const isRegistering = (): boolean => window.location.hash.replace('#', '') === to.newLetter()

/** Whether the help is in view, which is there without a register too. */
export const isHelp = (): boolean => window.location.hash.startsWith(`#${to.help()}`)

/** The letter on whose page we are, if we are on one. */
export function letterInView(): LetterId | undefined {
  const [, id] = /^#?\/letters\/(let-[0-9a-z]+)/.exec(window.location.hash) ?? []
  return id as LetterId | undefined
}
