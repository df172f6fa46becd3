import { plusDays } from '../../domain/civil-date.ts'
import type { CommitmentId } from '../../domain/ids.ts'
import { idsOf } from '../stage.ts'
import type { Material, Registered } from './letter.ts'
import { factsOf } from './reading.ts'

/** Puts on the agenda what is judged of a letter's demands and decided on its commitments. */
export function planJudgements(
  material: Material,
  registered: Registered,
  commitments: readonly CommitmentId[],
): void {
  planAssessments(material, registered)
  planDecisions(material, registered, commitments)
}

function planAssessments({ story, chance }: Material, { day, demands }: Registered): void {
  for (const demand of demands) {
    const count = chance.number(5)
    for (let n = 0; n < count; n++) {
      story.on(plusDays(day, chance.between(20, 500)), today =>
        story.play({
          kind: 'assessDemand',
          demand,
          status: chance.one(['unmet', 'unmet', 'unmet', 'partiallyMet', 'met', 'noLongerApplicable']),
          // Judged on a day, and often of some days before.
          effectiveFrom: plusDays(today, -chance.number(20)),
          rationale: 'As observers report',
          evidence: [
            { form: 'link', url: 'https://example.org/report', captured: null, note: 'Their report' },
          ],
          nextReviewOn: chance.percent(30) ? plusDays(today, chance.between(30, 240)) : null,
        }),
      )
    }
  }
}

function planDecisions(
  { story, chance, recipients }: Material,
  { day, letter, demands, recipients: addressees }: Registered,
  commitments: readonly CommitmentId[],
): void {
  const decided = (commitment: CommitmentId) => {
    if (!chance.percent(75)) return
    story.on(plusDays(day, chance.between(40, 180)), today =>
      story.play({
        kind: 'recordDecision',
        commitment,
        choice: chance.one(['participate', 'decline', 'suspend', 'defer']),
        on: today,
        by: 'Assembly of the signatories',
        reason: 'As discussed at length',
      }),
    )
  }
  for (const commitment of commitments) decided(commitment)
  const [demand, other] = demands
  const recipient = addressees[0] ?? recipients[0]
  if (!demand || !other || !recipient || !chance.percent(35)) return
  story.on(plusDays(day, chance.between(5, 40)), today => {
    const days = chance.between(7, 60)
    const made = story.play({
      kind: 'makeCommitment',
      letter,
      event: null,
      wording: {
        en: 'We will speak at the conference only on this condition.',
        ar: 'لن نتحدث في المؤتمر إلا بهذا الشرط.',
      },
      spans: [],
      decisionBy: plusDays(today, chance.between(60, 200)),
      condition: {
        op: chance.one(['anyOf', 'allOf']),
        of: [
          { op: 'status', demand, atLeast: 'partiallyMet', when: { mode: 'sustained', days }, by: null },
          {
            op: 'not',
            of: { op: 'status', demand: other, atLeast: 'met', when: { mode: 'reached' }, by: null },
          },
          { op: 'response', demand, recipient, atLeast: 'acceptsInPart', by: null },
        ],
      },
    })
    for (const commitment of idsOf(factsOf(made), 'commitment')) decided(commitment)
  })
}
