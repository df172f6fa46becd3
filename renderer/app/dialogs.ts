import type { BackupView, KeySlotView, StillStanding } from '../../data/contract.ts'
import type { EntryId } from '../../data/domain/entry.ts'
import type {
  CommitmentId,
  DemandId,
  DispatchId,
  LetterId,
  OrganisationId,
  RecipientId,
  RemarkId,
  ResponseId,
  SignatureId,
} from '../../data/domain/ids.ts'
import type { FileRef } from '../../data/domain/text.ts'
import type { Failure } from '../../data/failure.ts'
import { currentAsOf } from '../replica.ts'
import { storeOf, useStore } from '../store.ts'
import { tell } from './messages.ts'

/** What can be erased for good. */
export type Erasable =
  | { readonly of: 'entries'; readonly entries: readonly EntryId[] }
  | { readonly of: 'file'; readonly file: FileRef }
  | { readonly of: 'organisation'; readonly organisation: OrganisationId }

/**
 * Every dialog and what it opens on. Features never import each other: one asks for another's dialog here,
 * and `App` knows which component shows it.
 */
export interface DialogRequests {
  'register.new': object
  /** Of a register that does not open: why, and what there is to go on with. */
  'register.restore': { readonly failure: Failure; readonly backups: readonly BackupView[] }
  'recoveryKey.show': { readonly recoveryKey: string }
  'register.encrypt': object
  'passphrase.add': object
  'passphrase.change': { readonly slot: KeySlotView }
  'passphrase.revoke': { readonly slot: KeySlotView }
  'dispatch.log': {
    readonly letter: LetterId
    readonly recipient?: RecipientId
    readonly recipients?: readonly RecipientId[]
  }
  'deliveries.confirm': { readonly letter: LetterId }
  'dispatch.edit': { readonly dispatch: DispatchId }
  'response.log': {
    readonly letter?: LetterId
    readonly recipient?: RecipientId
    readonly demand?: DemandId
    /** The same answer from each of them. */
    readonly recipients?: readonly RecipientId[]
    /** Dropped on the window: kept with it, and read. */
    readonly files?: readonly File[]
  }
  'response.show': { readonly response: ResponseId; readonly demand?: DemandId }
  'response.edit': { readonly response: ResponseId }
  /** Without a response: the first that nobody has classified. */
  'response.classify': { readonly response?: ResponseId }
  'clarification.answer': { readonly response: ResponseId }
  'reminder.send': { readonly letter: LetterId; readonly recipients: readonly RecipientId[] }
  'cell.close': { readonly cells: readonly { readonly demand: DemandId; readonly recipient: RecipientId }[] }
  /** Several: the same of all of them. */
  'demand.assess': { readonly demand?: DemandId; readonly demands?: readonly DemandId[] }
  'demand.confirm': { readonly demand: DemandId }
  'demand.restates': { readonly demand: DemandId }
  'decision.record': { readonly commitment: CommitmentId }
  'commitment.make': { readonly letter: LetterId }
  'commitment.edit': { readonly commitment: CommitmentId }
  'signatory.add': { readonly letter: LetterId; readonly organisation?: OrganisationId }
  /** Of one letter. `done`: once it is recorded. */
  'mandates.record': { readonly signatures: readonly SignatureId[]; readonly done?: () => void }
  'signature.withdraw': { readonly signature: SignatureId }
  'signatures.reconfirm': { readonly letter: LetterId }
  'stances.record': {
    readonly cells: readonly { readonly commitment: CommitmentId; readonly organisation: OrganisationId }[]
    readonly done?: () => void
  }
  'organisation.edit': { readonly organisation: OrganisationId }
  'letter.correct': { readonly letter: LetterId }
  'signatories.import': { readonly letter: LetterId }
  'recipients.import': { readonly letter: LetterId }
  'recipient.add': object
  'recipient.edit': { readonly recipient: RecipientId }
  'council.add': object
  'proposal.make': { readonly demand?: DemandId | undefined; readonly response?: ResponseId | undefined }
  'letter.signOff': { readonly letter: LetterId }
  /** About the change that this entry is a part of. */
  'change.judge': { readonly judgement: 'questioned' | 'commented'; readonly entry: EntryId }
  'question.answer': { readonly remark: RemarkId }
  /** Its file's name, where one is chosen already. */
  'bundle.open': { readonly file?: string }
  'bundle.export': object
  'bundle.takeIn': { readonly file?: string }
  'asOf.choose': object
  'backup.show': { readonly made: string }
  /** Without anything: an organisation is chosen first. */
  'erasing.erase': { readonly what?: Erasable }
  'erasing.inPlaceOf': { readonly waiting: StillStanding['waiting'][number] }
  'shortcuts.show': object
  'palette.show': object
}

export type DialogName = keyof DialogRequests
export type OpenDialog = {
  [Name in DialogName]: { readonly name: Name; readonly on: DialogRequests[Name] }
}[DialogName]

const dialog = storeOf<OpenDialog | null>(null)

export const useDialog = (): OpenDialog | null => useStore(dialog)

export const currentDialog = (): OpenDialog | null => dialog.get()

/** The dialogs in which nothing is recorded; the others stay closed while the past is shown. */
const readingOnly: ReadonlySet<DialogName> = new Set([
  'response.show',
  'asOf.choose',
  'shortcuts.show',
  'palette.show',
])

/** Opens a dialog; one is open at a time. One that records says so instead while the past is shown. */
export function openDialog<Name extends DialogName>(name: Name, on: DialogRequests[Name]): void {
  const date = currentAsOf()
  if (date !== null && !readingOnly.has(name)) {
    tell({ kind: 'failure', failure: { code: 'lookingBack', date } })
    return
  }
  dialog.set({ name, on } as OpenDialog)
}

export function closeDialog(): void {
  dialog.set(null)
}
