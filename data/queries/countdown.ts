/** How many days a picture of days left may reach; what is farther off is drawn as going on beyond it. */
const spans = [30, 90, 180, 365] as const

/** The days that a common scale of days left has: the fewest of a month, a quarter, half a year or a year that holds all. */
export function countdownSpan(daysLeft: Iterable<number | null>): number {
  let farthest = 0
  for (const days of daysLeft) farthest = Math.max(farthest, days ?? 0)
  return spans.find(span => farthest <= span) ?? 365
}

/** What of a scale is left, and what is marked on it. */
export interface Countdown {
  /** In hundredths of the scale; none once the date is past. */
  readonly left: number
  /** It goes on beyond the end of the scale. */
  readonly beyond: boolean
  /** Every thirtieth day on the scale, in hundredths. */
  readonly months: readonly number[]
}

/** Days left on a scale of so many days. */
export function countdownOf(daysLeft: number, span: number): Countdown {
  const months = Array.from({ length: Math.ceil(span / 30) - 1 }, (_each, i) => (100 * 30 * (i + 1)) / span)
  return {
    left: (100 * Math.max(0, Math.min(daysLeft, span))) / span,
    beyond: daysLeft > span,
    months,
  }
}
