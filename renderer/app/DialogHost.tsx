import { ExportDialog } from '../features/bundles/ExportDialog.tsx'
import { OpenBundleDialog } from '../features/bundles/OpenBundleDialog.tsx'
import { TakeInDialog } from '../features/bundles/TakeInDialog.tsx'
import { CommitmentDialog } from '../features/commitments/CommitmentDialog.tsx'
import { RecordDecisionDialog } from '../features/commitments/RecordDecisionDialog.tsx'
import { AssessDemandDialog } from '../features/demands/AssessDemandDialog.tsx'
import { ConfirmAssessmentDialog } from '../features/demands/ConfirmAssessmentDialog.tsx'
import { ProposeDialog } from '../features/demands/ProposeDialog.tsx'
import { RestatesDialog } from '../features/demands/RestatesDialog.tsx'
import { ConfirmDeliveriesDialog } from '../features/dispatches/ConfirmDeliveriesDialog.tsx'
import { EditDispatchDialog } from '../features/dispatches/EditDispatchDialog.tsx'
import { LogDispatchDialog } from '../features/dispatches/LogDispatchDialog.tsx'
import { SendReminderDialog } from '../features/dispatches/SendReminderDialog.tsx'
import { EraseDialog } from '../features/erasing/EraseDialog.tsx'
import { InPlaceOfDialog } from '../features/erasing/InPlaceOfDialog.tsx'
import { AddSignatoryDialog } from '../features/letters/AddSignatoryDialog.tsx'
import { CorrectTextDialog } from '../features/letters/CorrectTextDialog.tsx'
import { ImportDialog } from '../features/letters/ImportDialog.tsx'
import { MandateDialog } from '../features/letters/MandateDialog.tsx'
import { OrganisationDialog } from '../features/letters/OrganisationDialog.tsx'
import { ReconfirmDialog } from '../features/letters/ReconfirmDialog.tsx'
import { StanceDialog } from '../features/letters/StanceDialog.tsx'
import { WithdrawDialog } from '../features/letters/WithdrawDialog.tsx'
import { AddRecipientDialog, EditRecipientDialog } from '../features/recipients/RecipientDialog.tsx'
import { SecurityCouncilDialog } from '../features/recipients/SecurityCouncilDialog.tsx'
import { AnswerClarificationDialog } from '../features/responses/AnswerClarificationDialog.tsx'
import { ClassifyResponseDialog } from '../features/responses/ClassifyResponseDialog.tsx'
import { CloseCellDialog } from '../features/responses/CloseCellDialog.tsx'
import { EditResponseDialog } from '../features/responses/EditResponseDialog.tsx'
import { LogResponseDialog } from '../features/responses/LogResponseDialog.tsx'
import { ResponseDialog } from '../features/responses/ResponseDialog.tsx'
import { AnswerDialog, JudgeDialog } from '../features/review/RemarkDialogs.tsx'
import { SignOffDialog } from '../features/review/SignOffDialog.tsx'
import { PaletteDialog } from '../features/search/PaletteDialog.tsx'
import { BackupDialog } from '../features/settings/BackupDialog.tsx'
import { NewRegisterDialog } from '../features/start/NewRegisterDialog.tsx'
import { RestoreDialog } from '../features/start/RestoreDialog.tsx'
import { EncryptRegisterDialog } from '../features/vault/EncryptRegisterDialog.tsx'
import {
  AddPassphraseDialog,
  ChangePassphraseDialog,
  RevokePassphraseDialog,
} from '../features/vault/PassphraseDialogs.tsx'
import { RecoveryKeyDialog } from '../features/vault/RecoveryKeyDialog.tsx'
import { AsOfDialog } from './AsOfDialog.tsx'
import { useDialog } from './dialogs.ts'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'

/** The dialog that is open, whichever feature it belongs to. */
export function DialogHost() {
  const open = useDialog()
  switch (open?.name) {
    case undefined:
      return null
    case 'register.new':
      return <NewRegisterDialog />
    case 'register.restore':
      return <RestoreDialog {...open.on} />
    case 'recoveryKey.show':
      return <RecoveryKeyDialog {...open.on} />
    case 'register.encrypt':
      return <EncryptRegisterDialog />
    case 'passphrase.add':
      return <AddPassphraseDialog />
    case 'passphrase.change':
      return <ChangePassphraseDialog {...open.on} />
    case 'passphrase.revoke':
      return <RevokePassphraseDialog {...open.on} />
    case 'dispatch.log':
      return <LogDispatchDialog {...open.on} />
    case 'deliveries.confirm':
      return <ConfirmDeliveriesDialog {...open.on} />
    case 'dispatch.edit':
      return <EditDispatchDialog {...open.on} />
    case 'reminder.send':
      return <SendReminderDialog {...open.on} />
    case 'response.log':
      return <LogResponseDialog {...open.on} />
    case 'response.show':
      return <ResponseDialog {...open.on} />
    case 'response.edit':
      return <EditResponseDialog {...open.on} />
    case 'response.classify':
      return <ClassifyResponseDialog {...open.on} />
    case 'clarification.answer':
      return <AnswerClarificationDialog {...open.on} />
    case 'cell.close':
      return <CloseCellDialog {...open.on} />
    case 'demand.assess':
      return <AssessDemandDialog {...open.on} />
    case 'demand.confirm':
      return <ConfirmAssessmentDialog {...open.on} />
    case 'demand.restates':
      return <RestatesDialog {...open.on} />
    case 'decision.record':
      return <RecordDecisionDialog {...open.on} />
    case 'commitment.make':
    case 'commitment.edit':
      return <CommitmentDialog {...open.on} />
    case 'signatory.add':
      return <AddSignatoryDialog {...open.on} />
    case 'mandates.record':
      return <MandateDialog {...open.on} />
    case 'signature.withdraw':
      return <WithdrawDialog {...open.on} />
    case 'signatures.reconfirm':
      return <ReconfirmDialog {...open.on} />
    case 'stances.record':
      return <StanceDialog {...open.on} />
    case 'organisation.edit':
      return <OrganisationDialog {...open.on} />
    case 'letter.correct':
      return <CorrectTextDialog {...open.on} />
    case 'signatories.import':
      return <ImportDialog what="signatories" {...open.on} />
    case 'recipients.import':
      return <ImportDialog what="recipients" {...open.on} />
    case 'recipient.add':
      return <AddRecipientDialog />
    case 'recipient.edit':
      return <EditRecipientDialog {...open.on} />
    case 'council.add':
      return <SecurityCouncilDialog />
    case 'proposal.make':
      return <ProposeDialog {...open.on} />
    case 'letter.signOff':
      return <SignOffDialog {...open.on} />
    case 'change.judge':
      return <JudgeDialog {...open.on} />
    case 'question.answer':
      return <AnswerDialog {...open.on} />
    case 'bundle.open':
      return <OpenBundleDialog {...open.on} />
    case 'bundle.export':
      return <ExportDialog />
    case 'bundle.takeIn':
      return <TakeInDialog {...open.on} />
    case 'asOf.choose':
      return <AsOfDialog />
    case 'backup.show':
      return <BackupDialog {...open.on} />
    case 'erasing.erase':
      return <EraseDialog {...open.on} />
    case 'erasing.inPlaceOf':
      return <InPlaceOfDialog {...open.on} />
    case 'shortcuts.show':
      return <ShortcutsDialog />
    case 'palette.show':
      return <PaletteDialog />
  }
}
