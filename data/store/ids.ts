import { randomUUID } from 'node:crypto'
import { type IdKind, type IdOf, idSchemas, type NewId, prefixOf } from '../domain/ids.ts'

/** A fresh id: the kind's prefix and 122 random bits. */
export const newId: NewId = <Kind extends IdKind>(kind: Kind) =>
  idSchemas[kind].parse(
    `${prefixOf(kind)}-${BigInt(`0x${randomUUID().replaceAll('-', '')}`).toString(36)}`,
  ) as IdOf<Kind>
