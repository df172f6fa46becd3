import type { LetterDraft } from '../../../data/letter-draft.ts'

/** A letter that is being checked. */
export const letterDraft: LetterDraft = {
  files: [],
  source: 'To the Harbour Council',
  language: 'en',
  otherLanguage: null,
  otherTitle: '',
  reference: '',
  title: 'The permits',
  date: null,
  dateFound: null,
  place: '',
  cc: [],
  recipients: [],
  points: [],
  demands: [],
  commitments: [],
  signatories: [],
  declaredSignatories: null,
  warnings: [{ code: 'noDate', params: {} }],
}
