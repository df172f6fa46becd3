import { createContext, useContext } from 'react'
import type { DemandId, RecipientId } from '../../../data/domain/ids.ts'
import type { DraftGroup } from './draft-condition.ts'

export interface Builder {
  readonly draft: DraftGroup
  readonly change: (draft: DraftGroup) => void
  readonly newKey: () => string
  readonly demands: readonly { readonly value: DemandId; readonly label: string }[]
  readonly recipients: readonly { readonly value: RecipientId; readonly label: string }[]
  /** The part that was added last, which takes the focus. */
  readonly fresh: string | null
}

export const BuilderContext = createContext<Builder | null>(null)

/** The builder that a part stands in. */
export function useBuilder(): Builder {
  const builder = useContext(BuilderContext)
  if (!builder) throw new Error('A part of a condition stands in a builder.')
  return builder
}

/** A key that no other part has, one that was taken up again included. */
export const newKey = () => crypto.randomUUID()

/** Keys for the parts of a condition that is recorded: the same each time it is taken up. */
export function knownKeys(): () => string {
  let count = 0
  return () => `known ${count++}`
}
