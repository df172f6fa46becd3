import { useState } from 'react'
import { Link } from 'wouter'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { Commitment } from '../../../data/domain/commitment.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { commitmentView } from '../../../data/queries/commitment-view.ts'
import { tell } from '../../app/messages.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { CommitmentSummary } from '../../ui/CommitmentSummary.tsx'
import { DateEntry } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'
import { Empty, OwnText, Page, Section } from '../../ui/page.tsx'

/** One commitment: what it says, whether its condition holds and why, who is bound, what was decided. */
export function CommitmentPage({ commitment: id }: { readonly commitment: string }) {
  const { t } = useWords()
  const register = useRegister()
  const known = idSchemas.commitment.safeParse(id)
  const commitment = known.success ? register.commitments.get(known.data) : undefined
  if (commitment) return <KnownCommitment commitment={commitment} />
  return (
    <Page title={t('commitments.title')}>
      <Empty>{t('commitments.notFound')}</Empty>
    </Page>
  )
}

function KnownCommitment({ commitment }: { readonly commitment: Commitment }) {
  const { t, text } = useWords()
  const register = useRegister()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const view = commitmentView(register, commitment, useToday())
  const [editing, setEditing] = useState(false)
  const names = view.bound.map(id => text(register.organisations.get(id)?.name))
  return (
    <Page
      title={<OwnText of={view.event?.name ?? commitment.wording} />}
      above={
        <Link href={to.letter(commitment.letter, 'commitments')}>
          <OwnText of={view.letter?.title ?? null} />
        </Link>
      }
      actions={
        <Button isDisabled={readOnly} onPress={() => setEditing(true)}>
          {t('commitments.edit')}
        </Button>
      }
    >
      {editing ? <EditDates commitment={commitment} onClose={() => setEditing(false)} /> : null}
      <CommitmentSummary view={view} />
      <Section title={`${t('commitments.bound')}: ${t('commitments.boundCount', { count: names.length })}`}>
        <ul className="columns">
          {names.map(name => (
            <li key={name}>
              <bdi dir="auto">{name}</bdi>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

function EditDates({
  commitment,
  onClose,
}: {
  readonly commitment: Commitment
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const register = useRegister()
  const event = commitment.event ? register.events.get(commitment.event) : undefined
  const [decisionBy, setDecisionBy] = useState<CivilDate | null>(commitment.decisionBy)
  const [from, setFrom] = useState<CivilDate | null>(event?.from ?? null)
  const [until, setUntil] = useState<CivilDate | null>(event?.to ?? null)
  return (
    <FormModal
      title={t('commitments.editTitle')}
      submitLabel={t('app.actions.save')}
      ready
      onClose={onClose}
      onSubmit={async () => {
        if (event && (from !== event.from || until !== event.to)) {
          const result = await submit({ kind: 'editEvent', event: event.id, to: { from, to: until } })
          if (!result.ok) return result
        }
        if (decisionBy !== commitment.decisionBy) {
          const result = await submit({
            kind: 'editCommitment',
            commitment: commitment.id,
            to: { decisionBy },
            reason: null,
          })
          if (!result.ok) return result
        }
        tell({ kind: 'done', what: 'saved', undo: true })
        return { ok: true, value: undefined }
      }}
    >
      <DateEntry
        label={t('commitments.decisionBy')}
        hint={t('commitments.decisionByHint')}
        value={decisionBy}
        onChange={setDecisionBy}
        autoFocus
      />
      {event ? (
        <div className="form-pair">
          <DateEntry label={t('commitments.from')} value={from} onChange={setFrom} />
          <DateEntry label={t('commitments.to')} value={until} onChange={setUntil} />
        </div>
      ) : null}
    </FormModal>
  )
}
