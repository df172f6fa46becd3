import { dirname, join } from 'node:path'
import type { z } from 'zod'
import { type Result, succeed } from '../failure.ts'
import { formDraftsSchema } from '../form-draft.ts'
import { letterDraftSchema } from '../letter-draft.ts'
import { keptPlaceSchema } from '../place.ts'
import type { Disk } from './disk.ts'
import type { Keeping } from './keeping.ts'
import { failureOf } from './ledger.ts'

/** What a laptop keeps that is no entry: the letter that is being checked, forms that were begun, where somebody was. */
export interface DraftKind<Draft> {
  /** How its file's name goes on after the laptop's. */
  readonly part: '' | '.forms' | '.place'
  readonly sealedAs: 'draft' | 'forms' | 'place'
  readonly schema: z.ZodType<Draft>
}
const kind = <Draft>(of: DraftKind<Draft>) => of
export const letterDraft = kind({ part: '', sealedAs: 'draft', schema: letterDraftSchema })
export const formDrafts = kind({ part: '.forms', sealedAs: 'forms', schema: formDraftsSchema })
export const keptPlace = kind({ part: '.place', sealedAs: 'place', schema: keptPlaceSchema })
export const draftKinds = [letterDraft, formDrafts, keptPlace]

/** Where drafts stand: whose they are, and how they are kept. */
export interface DraftPlace {
  readonly folder: string
  readonly replica: string
  readonly keeping: Keeping
  readonly disk: Disk
}

export const draftPath = (
  { folder, replica, keeping }: Omit<DraftPlace, 'disk'>,
  { part }: DraftKind<unknown>,
) => join(folder, 'drafts', replica + part + keeping.draftEnd)

/** What the draft in a file of this name is sealed as. */
export const draftSealedAs = (name: string) =>
  (draftKinds.find(({ part }) => part !== '' && name.includes(`${part}.`)) ?? letterDraft).sealedAs

/** The draft that is kept. Null where there is none, or where it is of another version or damaged: it is no record. */
export async function readDraft<Draft>(
  place: DraftPlace,
  of: DraftKind<Draft>,
): Promise<Result<Draft | null>> {
  const path = draftPath(place, of)
  let bytes: Uint8Array | null
  try {
    bytes = await place.disk.readIfThere(path)
    bytes = bytes && place.keeping.unwrap(of.sealedAs, bytes)
  } catch (error) {
    return failureOf(error, path)
  }
  if (bytes === null) return succeed(null)
  try {
    return succeed(of.schema.parse(JSON.parse(new TextDecoder().decode(bytes))))
  } catch {
    return succeed(null)
  }
}

/** Keeps a draft, whole or not at all; null removes the one that is there. */
export async function keepDraft<Draft>(
  place: DraftPlace,
  of: DraftKind<Draft>,
  draft: Draft | null,
): Promise<Result<void>> {
  const { keeping, disk } = place
  const path = draftPath(place, of)
  try {
    if (draft === null) await disk.remove(path)
    else {
      await disk.makeFolder(dirname(path))
      const bytes = new TextEncoder().encode(JSON.stringify(draft))
      await disk.writeWhole(path, keeping.wrap(of.sealedAs, bytes))
    }
    return succeed(undefined)
  } catch (error) {
    return failureOf(error, path)
  }
}
