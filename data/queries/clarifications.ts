import type { CivilDate } from '../domain/civil-date.ts'
import type { Response } from '../domain/response.ts'
import { dayOf } from './days-off.ts'

/** Days on which a clock stands still: from the day of a request up to, and without, the day of our answer. */
export interface Pause {
  readonly from: number
  readonly to: number
}

/** What a recipient's requests for clarification do to its clock. */
export interface Clarifications {
  /** Day 0: the start, or the day of our last answer that started the clock anew. */
  readonly from: CivilDate
  readonly restarted: boolean
  /** By date, and apart from each other: two requests that overlap are one pause. */
  readonly pauses: readonly Pause[]
  /** Since when a request waits for our answer, at the earliest the start; null where none does. */
  readonly pausedSince: CivilDate | null
}

/** The pauses and the last restart that requests for clarification and our answers to them make. */
export function clarificationsOf(responses: readonly Response[], start: CivilDate): Clarifications {
  const requests = responses.filter(({ responseKind }) => responseKind === 'clarificationRequest')
  const answers = requests.flatMap(({ receivedOn, clarification }) =>
    clarification ? [{ receivedOn, ...clarification }] : [],
  )
  const restarts = answers.filter(({ clock }) => clock === 'restarts').map(({ on }) => on)
  const restart = restarts
    .filter(on => on > start)
    .sort()
    .at(-1)
  const waiting = requests.filter(({ clarification }) => clarification === null)
  const earliest = waiting.map(({ receivedOn }) => receivedOn).sort()[0]
  return {
    from: restart ?? start,
    restarted: restart !== undefined,
    pauses: apart(answers.map(({ receivedOn, on }) => ({ from: dayOf(receivedOn), to: dayOf(on) }))),
    pausedSince: earliest === undefined ? null : earliest < start ? start : earliest,
  }
}

function apart(pauses: readonly Pause[]): readonly Pause[] {
  const merged: Pause[] = []
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && pause.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, pause.to) }
    else if (pause.to > pause.from) merged.push(pause)
  }
  return merged
}
