import { Link } from 'wouter'
import type { Commitment } from '../../../data/domain/commitment.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { type Binding, commitmentView } from '../../../data/queries/commitment-view.ts'
import { openDialog } from '../../app/dialogs.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { CommitmentSummary } from '../../ui/CommitmentSummary.tsx'
import { Empty, Own, OwnText, Page, Section } from '../../ui/page.tsx'

/** One commitment: what it says, whether its condition holds and why, who is bound, what was decided. */
export function CommitmentPage({ commitment: id }: { readonly commitment: string }) {
  const { t } = useWords()
  const register = useRegister()
  const known = idSchemas.commitment.safeParse(id)
  const commitment = known.success ? register.commitments.get(known.data) : undefined
  if (commitment) return <KnownCommitment commitment={commitment} />
  return (
    <Page help="reading" title={t('commitments.title')}>
      <Empty>{t('commitments.notFound')}</Empty>
    </Page>
  )
}

function KnownCommitment({ commitment }: { readonly commitment: Commitment }) {
  const { t, text } = useWords()
  const register = useRegister()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const view = commitmentView(register, commitment, useToday())
  const bound = view.bindings.filter(({ stance }) => stance === 'bound')
  const others = view.bindings.filter(({ stance }) => stance !== 'bound')
  const name = ({ organisation }: Binding) => text(register.organisations.get(organisation)?.name)
  return (
    <Page
      help="reading"
      title={<OwnText of={view.event?.name ?? commitment.wording} />}
      above={
        <Link href={to.letter(commitment.letter, 'commitments')}>
          <OwnText of={view.letter?.title ?? null} />
        </Link>
      }
      actions={
        <>
          <Button look="quiet" isDisabled={readOnly} onPress={() => openDialog('proposal.make', {})}>
            {t('proposals.open')}
          </Button>
          <Button
            isDisabled={readOnly}
            onPress={() => openDialog('commitment.edit', { commitment: commitment.id })}
          >
            {t('commitments.changeIt')}
          </Button>
        </>
      }
    >
      <CommitmentSummary view={view} />
      <Section
        title={`${t('commitments.bound')}: ${t('commitments.boundCount', { count: bound.length })}`}
        actions={
          <Link href={to.letter(commitment.letter, 'signatories')}>{t('commitments.changeBound')}</Link>
        }
      >
        <ul className="columns">
          {bound.map(each => (
            <li key={each.organisation}>
              <Own>{name(each)}</Own>
            </li>
          ))}
        </ul>
      </Section>
      {others.length === 0 ? null : (
        <Section title={t('commitments.notBound')}>
          <ul>
            {others.map(each => (
              <li key={each.organisation}>
                <Own>{name(each)}</Own>: <Reason binding={each} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function Reason({ binding: { stance, on, note } }: { readonly binding: Binding }) {
  const { t, date } = useWords()
  return (
    <span className="soft">
      {t(`domain.stance.${stance}`)}
      {on ? ` · ${date(on)}` : null}
      {note === null ? null : (
        <>
          {' · '}
          <Own>{note}</Own>
        </>
      )}
    </span>
  )
}
