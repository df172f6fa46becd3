import { civilDateSchema } from '../../../data/domain/civil-date.ts'
import type { FormDraft } from '../../../data/form-draft.ts'

/** A form that was begun. */
export const formDraft: FormDraft = {
  id: 'one',
  form: 'response.log',
  about: '',
  begunOn: civilDateSchema.parse('2026-03-01'),
  fields: { summary: 'They will look at the permits', on: null },
}
