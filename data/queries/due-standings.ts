import { assessmentsOf, lapsedOn, standingOn } from '../domain/assessment.ts'
import type { CivilDate } from '../domain/civil-date.ts'
import type { Demand } from '../domain/demand.ts'
import type { DemandId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import type { Steps } from '../domain/steps.ts'
import type { Part } from '../domain/table.ts'
import type { AttentionItem } from './attention.ts'
import { byId } from './by-id.ts'

type Review = Extract<AttentionItem, { readonly kind: 'review' }>
interface Standings {
  readonly reviews: readonly Review[]
  readonly lapsed: readonly Demand[]
}
const standingsOf = new WeakMap<
  object,
  Standings & { readonly today: CivilDate; readonly assessments: Register['assessments'] }
>()

/** Of a part of the demands, those whose assessment is due for review, and those that have lapsed. */
function standingsIn(register: Register, part: Part<DemandId, Demand>, today: CivilDate): Standings {
  const { assessments } = register
  const before = standingsOf.get(part)
  if (before?.today === today && before.assessments === assessments) return before
  const [reviews, lapsed]: [Review[], Demand[]] = [[], []]
  for (const demand of part.values()) {
    const { id, letter } = demand
    const own = assessmentsOf(register, id)
    const on = standingOn(own, today)?.nextReviewOn
    if (on && on <= today) reviews.push({ kind: 'review', demand: id, letter, on })
    if (lapsedOn(own, today)) lapsed.push(demand)
  }
  const found = { reviews, lapsed, today, assessments }
  standingsOf.set(part, found)
  return found
}

/** The demands to be reviewed, and those that have lapsed, in steps; each part of the demands is gone through once for a day, until an assessment changes. */
export function* standings(
  register: Register,
  today: CivilDate,
): Steps<{ readonly reviews: readonly AttentionItem[]; readonly lapses: readonly AttentionItem[] }> {
  const [reviews, lapsed]: [Review[], Demand[]] = [[], []]
  for (const part of register.demands.parts()) {
    const found = standingsIn(register, part, today)
    reviews.push(...found.reviews)
    lapsed.push(...found.lapsed)
    yield 0
  }
  const lapses = lapsed
    .sort((a, b) => byId(a.letter, b.letter) || a.number - b.number || byId(a.id, b.id))
    .map(({ id, letter }): AttentionItem => ({ kind: 'lapse', demand: id, letter }))
  return { reviews: reviews.sort((a, b) => byId(a.on, b.on) || byId(a.demand, b.demand)), lapses }
}
