import { assessmentsOf } from '../../../data/domain/assessment.ts'
import { commitmentView } from '../../../data/queries/commitment-view.ts'
import { historyLine, newestFirst } from '../../../data/queries/history.ts'
import { statusSteps } from '../../../data/queries/status-steps.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica, useToday } from '../../replica.ts'
import { KeptLink } from '../../ui/CapturedLink.tsx'
import { CommitmentSummary } from '../../ui/CommitmentSummary.tsx'
import { ConflictNote } from '../../ui/ConflictNote.tsx'
import { DueDates } from '../../ui/DueSteps.tsx'
import { useHistoryText } from '../../ui/EntryLine.tsx'
import { EvidenceList } from '../../ui/EvidenceList.tsx'
import { HistoryTable } from '../../ui/HistoryTable.tsx'
import { KeptFile } from '../../ui/KeptFile.tsx'
import { ProposalCard } from '../../ui/ProposalCard.tsx'
import { Own, OwnText, Section } from '../../ui/page.tsx'
import { QuestionName } from '../../ui/QuestionName.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { WhyTree } from '../../ui/WhyTree.tsx'

const link = { url: 'https://example.org/minutes', captured: null }
const file = { hash: '0'.repeat(64), name: 'minutes.pdf', size: 1_000, mediaType: 'application/pdf' }

/** The pieces that show what is recorded, with the first of each kind in the register that is open. */
export function RegisterPieces() {
  const { t } = useWords()
  const register = useRegister()
  const today = useToday()
  const inWords = useHistoryText()
  const entries = newestFirst(useReplica()?.entries ?? []).slice(0, 4)
  const [letter] = register.letters.values()
  const [commitment] = register.commitments.values()
  const demand = [...register.demands.values()].find(({ id }) => assessmentsOf(register, id).length > 1)
  const assessments = demand ? assessmentsOf(register, demand.id) : []
  const view = commitment ? commitmentView(register, commitment, today) : null
  const [newest] = entries
  const [proposal] = register.proposals.values()
  return (
    <Section title={t('pieces.register')}>
      <div className="stack">
        {letter ? <DueDates letter={letter} /> : null}
        {letter ? <ConflictNote on={letter.id} /> : null}
        {letter ? (
          <QuestionName of={{ subject: letter.id, field: 'title', part: null }} bare={false} />
        ) : null}
        {demand ? (
          <>
            <p>
              <OwnText of={demand.text} />
            </p>
            <StatusLine steps={statusSteps(assessments, today)} today={today} />
            <EvidenceList evidence={assessments.flatMap(({ evidence }) => evidence)} demand={demand.id} />
          </>
        ) : null}
        {commitment && view?.why ? <WhyTree why={view.why} place={commitment} /> : null}
        {view ? <CommitmentSummary view={view} /> : null}
        {proposal ? <ProposalCard of={proposal} /> : null}
        <p>
          <KeptLink link={link} /> <KeptFile file={file} label={file.name} />
        </p>
        {newest ? <Own>{inWords(historyLine(register, newest))}</Own> : null}
        <HistoryTable entries={entries} asRecorded />
      </div>
    </Section>
  )
}
