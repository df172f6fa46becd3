import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Proposal } from '../../../data/domain/proposal.ts'
import type { Register } from '../../../data/domain/register.ts'
import { proposalsFor } from '../../../data/queries/proposals.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { ProposalCard } from '../../ui/ProposalCard.tsx'
import { OwnText, Section } from '../../ui/page.tsx'

/** What others propose and waits for an answer, and what became of what this person proposed. */
export function Proposals({ register, person }: { readonly register: Register; readonly person: string }) {
  const { t } = useWords()
  const { waiting, own } = useMemo(() => proposalsFor(register, person), [register, person])
  return (
    <>
      {waiting.length > 0 ? (
        <Section title={t('proposals.waiting')}>
          <List proposals={waiting} register={register} />
        </Section>
      ) : null}
      {own.length > 0 ? (
        <Section title={t('proposals.own')}>
          <List proposals={own} register={register} />
        </Section>
      ) : null}
    </>
  )
}

interface ListProps {
  readonly proposals: readonly Proposal[]
  readonly register: Register
}

function List({ proposals, register }: ListProps) {
  return (
    <ul className="review">
      {proposals.map(each => {
        const demand = register.demands.get(each.proposed.demand)
        return (
          <li key={each.id} className="review-change">
            <div className="review-row">
              <div className="review-words">
                {demand ? (
                  <p className="small">
                    <Link href={to.demand(demand.letter, demand.id)}>
                      <OwnText of={demand.text} />
                    </Link>
                  </p>
                ) : null}
                <ProposalCard of={each} />
              </div>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
