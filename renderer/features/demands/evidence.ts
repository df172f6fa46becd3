import { z } from 'zod'
import type { Evidence } from '../../../data/domain/assessment.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { fileSchema, linkSchema } from '../../../data/domain/text.ts'

/** What an assessment will rest on, as it is being gathered. */
export const gatheredSchema = z.object({
  responses: z.array(idSchemas.response).readonly(),
  files: z.array(fileSchema).readonly(),
  url: z.string(),
  captured: fileSchema.nullable(),
})
export type Gathered = z.infer<typeof gatheredSchema>

export const nothingGathered: Gathered = { responses: [], files: [], url: '', captured: null }

/** The link as it is kept: null for none, undefined where what was written is no web address. */
function linkIn({ url, captured }: Gathered): Evidence | null | undefined {
  const address = url.trim()
  if (address === '') return captured ? undefined : null
  const whole = /^[a-z]+:/i.test(address) ? address : `https://${address}`
  const link = linkSchema.safeParse({ url: whole, captured })
  return link.success ? { form: 'link', ...link.data, note: null } : undefined
}

/** Whether its link, if any, is a web address. */
export const linkFits = (gathered: Gathered): boolean => linkIn(gathered) !== undefined

/** What was gathered, as evidence; each thing once. */
export function evidenceOf(gathered: Gathered): readonly Evidence[] {
  const link = linkIn(gathered)
  return [
    ...gathered.responses.map(response => ({ form: 'response' as const, response, note: null })),
    ...gathered.files.map(file => ({ form: 'file' as const, file, note: null })),
    ...(link ? [link] : []),
  ]
}
