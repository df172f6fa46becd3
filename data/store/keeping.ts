import type { RegisterId } from '../domain/ids.ts'
import { type LedgerCodec, plainCodec } from './ledger.ts'
import type { RegisterKey } from './register-key.ts'
import { openFile, sealFile } from './sealed-file.ts'
import { SealedCodec } from './sealed-ledger.ts'
import type { Sodium } from './sodium.ts'

/** How a register's things stand on the disk: as they are, or sealed under its key. */
export interface Keeping {
  readonly encrypted: boolean
  /** How the names of ledgers end. */
  readonly ledgerEnd: '.ledger' | '.sealed'
  /** How the names of drafts end. */
  readonly draftEnd: '.json' | '.sealed'
  codec(replica: string): LedgerCodec
  /** The name that an attachment is kept under, by its content's hash. */
  fileName(hash: string): string
  /** A whole file as it stands on the disk. `name`: what it is; in another's place it does not open. */
  wrap(name: string, bytes: Uint8Array): Uint8Array
  /** The file again; null where it was changed. */
  unwrap(name: string, bytes: Uint8Array): Uint8Array | null
}

/** Everything as it is: whoever has the folder can read it. */
export const plainKeeping: Keeping = {
  encrypted: false,
  ledgerEnd: '.ledger',
  draftEnd: '.json',
  codec: () => plainCodec,
  fileName: hash => hash,
  wrap: (_name, bytes) => bytes,
  unwrap: (_name, bytes) => bytes,
}

/** Everything sealed, attachments under names that say nothing of what is in them. */
export function sealedKeeping(sodium: Sodium, key: RegisterKey, register: RegisterId): Keeping {
  const about = (name: string) => `${register}\n${name}`
  return {
    encrypted: true,
    ledgerEnd: '.sealed',
    draftEnd: '.sealed',
    codec: replica => new SealedCodec(sodium, key, register, replica),
    fileName: hash => key.use('fileNames', names => sodium.crypto_generichash(32, hash, names, 'hex')),
    wrap: (name, bytes) => sealFile(sodium, key, about(name), bytes),
    unwrap: (name, bytes) => openFile(sodium, key, about(name), bytes),
  }
}
