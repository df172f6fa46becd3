import type { CivilDate } from '../domain/civil-date.ts'
import { dispatchesOf } from '../domain/dispatch.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import { responsesTo } from '../domain/response.ts'
import { demandsOf } from './reply-matrix.ts'

interface Kept<Value> {
  readonly today: CivilDate
  readonly lists: readonly unknown[]
  readonly restsOn: readonly unknown[]
  readonly value: Value
}

/**
 * Something that rests on a letter's correspondence and nothing else, on a day: worked out once for a letter, and anew
 * when the day, or something that it rests on, is another.
 */
export function perLetter<Value>(
  workOut: (register: Register, letter: Letter, today: CivilDate) => Value,
): (register: Register, letter: Letter, today: CivilDate) => Value {
  const kept = new WeakMap<Letter, Kept<Value>>()
  return (register, letter, today) => {
    const demands = demandsOf(register, letter.id)
    const dispatches = dispatchesOf(register, letter.id)
    const responses = responsesTo(register, letter.id)
    // A list is the same list for as long as its rows are the same, so most often this is all there is to look at.
    const lists = [register.abouts, register.recipients, demands, dispatches, responses]
    const known = kept.get(letter)
    const before = known?.today === today ? known : undefined
    if (before && sameEach(before.lists, lists)) return before.value
    const recipients = letter.recipients.map(id => register.recipients.get(id))
    const restsOn = [register.abouts, ...demands, ...dispatches, ...responses, ...recipients]
    const still = before !== undefined && sameEach(before.restsOn, restsOn)
    const value = still ? before.value : workOut(register, letter, today)
    kept.set(letter, { today, lists, restsOn, value })
    return value
  }
}

const sameEach = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((each, i) => each === b[i])
