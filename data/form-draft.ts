import { z } from 'zod'
import { civilDateSchema } from './domain/civil-date.ts'

/**
 * What somebody was writing into a form and has not recorded. `about` says what the form was opened on, empty where
 * that is nothing. The fields are the form's own: it checks each again when it takes them up.
 */
export const formDraftSchema = z.object({
  id: z.string().min(1).max(50),
  form: z.string().min(1).max(50),
  about: z.string().max(100_000),
  begunOn: civilDateSchema,
  fields: z.record(z.string().max(50), z.json()),
  /** Of a form that changes what is recorded: what was recorded where it was changed. Absent: of an older version. */
  begun: z.record(z.string().max(50), z.json()).optional(),
})
export type FormDraft = z.infer<typeof formDraftSchema>

/** So many are kept in a register; of more, the newest. */
export const mostFormDrafts = 50

/** The forms that were begun in a register, the newest last. */
export const formDraftsSchema = z.array(formDraftSchema).max(mostFormDrafts)
