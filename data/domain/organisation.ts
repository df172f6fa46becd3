import { z } from 'zod'
import { changesTo, edited, editOf } from './edit.ts'
import type { Entry } from './entry.ts'
import { idSchemas, type OrganisationId } from './ids.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Register } from './register.ts'
import { lineSchema, namesSchema } from './text.ts'

export const organisationDetailsSchema = z.object({
  name: namesSchema,
  shortName: lineSchema.nullable(),
  contact: lineSchema.nullable(),
  /** False where naming it would put people at risk: reports for the public leave it out. */
  namedInPublic: z.boolean(),
})
export type OrganisationDetails = z.infer<typeof organisationDetailsSchema>
const edit = editOf(organisationDetailsSchema)

// facts
export const organisationFacts = [
  z.object({
    kind: z.literal('organisationAdded'),
    organisation: idSchemas.organisation,
    ...organisationDetailsSchema.shape,
  }),
  z.object({ kind: z.literal('organisationEdited'), organisation: idSchemas.organisation, ...edit.fact }),
] as const

// commands
export const organisationCommands = [
  z.object({ kind: z.literal('addOrganisation'), ...organisationDetailsSchema.shape }),
  z.object({ kind: z.literal('editOrganisation'), organisation: idSchemas.organisation, ...edit.command }),
] as const
export type OrganisationCommand = z.infer<(typeof organisationCommands)[number]>

// state
export interface Organisation extends OrganisationDetails {
  readonly id: OrganisationId
}

// decide
export function decideOrganisation(
  register: Register,
  command: OrganisationCommand,
  { newId }: Circumstances,
): Outcome {
  switch (command.kind) {
    case 'addOrganisation':
      return accept({ ...command, kind: 'organisationAdded', organisation: newId('organisation') })
    case 'editOrganisation': {
      const organisation = register.organisations.get(command.organisation)
      if (!organisation) return refuse('unknownOrganisation', command.organisation)
      const changes = changesTo(organisation, command.to)
      return changes
        ? accept({ kind: 'organisationEdited', organisation: command.organisation, ...changes })
        : refuse('nothingChanged')
    }
  }
}

// evolve
export function evolveOrganisation(
  organisation: Organisation | undefined,
  { fact }: Entry,
): Organisation | undefined {
  switch (fact.kind) {
    case 'organisationAdded': {
      const { kind: _, organisation: id, ...details } = fact
      return { id, ...details }
    }
    case 'organisationEdited':
      return organisation && edited(organisation, fact.to)
    default:
      return organisation
  }
}
