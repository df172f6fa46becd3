import { useState } from 'react'
import type { Proposal } from '../../data/domain/proposal.ts'
import type { Command } from '../../data/domain/register.ts'
import type { Failure } from '../../data/failure.ts'
import { tell } from '../app/messages.ts'
import { useSession } from '../app/session.ts'
import { useWords } from '../i18n/words.ts'
import { submit, useRegister, useReplica } from '../replica.ts'
import { Button } from './Button.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { FailureText } from './FailureText.tsx'
import { WrittenField } from './fields.tsx'
import { PositionMark, StatusMark } from './marks.tsx'
import { Own } from './page.tsx'

/** A proposal with its reasons and what became of it; whoever did not make it accepts or declines it. */
export function ProposalCard({ of }: { readonly of: Proposal }) {
  const { t, number, date } = useWords()
  const register = useRegister()
  const { by, proposed, reasons, recordedOn, outcome } = of
  const demand = register.demands.get(proposed.demand)
  const readOnly = useReplica()?.opened.readOnly ?? true
  const isOwn = useSession().settings.author.trim() === by
  const evidence =
    proposed.what === 'assessment'
      ? proposed.evidence
      : [{ form: 'response' as const, response: proposed.response, note: null }]
  return (
    <div className="stack-tight proposal">
      <p>
        {t(`proposals.proposes.${proposed.what}`, { number: number(demand?.number ?? 0) })}{' '}
        {proposed.what === 'assessment' ? (
          <StatusMark of={proposed.status} />
        ) : (
          <PositionMark of={proposed.position} />
        )}
      </p>
      <p className="soft small">
        <Own>{by}</Own> · {date(recordedOn, 'short')}
      </p>
      <blockquote className="review-said">
        <Own>{reasons}</Own>
      </blockquote>
      {evidence.length > 0 ? <EvidenceList evidence={evidence} demand={proposed.demand} /> : null}
      {outcome ? <Outcome of={outcome} /> : null}
      {outcome || readOnly ? null : isOwn ? (
        <p className="soft small">{t('proposals.waits')}</p>
      ) : (
        <Answer of={of} />
      )}
    </div>
  )
}

function Outcome({ of }: { readonly of: NonNullable<Proposal['outcome']> }) {
  const { t, date } = useWords()
  return (
    <>
      <p className={`review-judged review-${of.accepted ? 'confirmed' : 'questioned'}`}>
        {t(of.accepted ? 'proposals.accepted' : 'proposals.declined', {
          by: of.by,
          date: date(of.recordedOn, 'short'),
        })}
      </p>
      {of.words === '' ? null : (
        <blockquote className="review-said">
          <Own>{of.words}</Own>
        </blockquote>
      )}
    </>
  )
}

function Answer({ of: { id } }: { readonly of: Proposal }) {
  const { t } = useWords()
  const [declining, setDeclining] = useState(false)
  const [words, setWords] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const record = async (command: Command, what: string) => {
    const result = await submit(command)
    setFailure(result.ok ? null : result.failure)
    if (result.ok) tell({ kind: 'done', what, undo: true })
  }
  const decline = () => record({ kind: 'declineProposal', proposal: id, words }, 'proposalDeclined')
  return (
    <form
      className="stack-tight"
      onSubmit={event => {
        event.preventDefault()
        if (words.trim() !== '') void decline()
      }}
    >
      {declining ? (
        <WrittenField
          autoFocus
          required
          lines={2}
          label={t('proposals.why')}
          value={words}
          onChange={setWords}
        />
      ) : null}
      {failure ? <FailureText failure={failure} /> : null}
      <div className="proposal-acts">
        {declining ? (
          <>
            <Button look="primary" type="submit" isDisabled={words.trim() === ''}>
              {t('proposals.decline')}
            </Button>
            <Button look="quiet" onPress={() => setDeclining(false)}>
              {t('app.actions.cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button
              look="primary"
              onPress={() => void record({ kind: 'acceptProposal', proposal: id }, 'proposalAccepted')}
            >
              {t('proposals.accept')}
            </Button>
            <Button onPress={() => setDeclining(true)}>{t('proposals.declineOpen')}</Button>
          </>
        )}
      </div>
    </form>
  )
}
