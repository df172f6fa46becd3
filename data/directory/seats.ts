import type { Texts } from '../domain/text.ts'

/** Where a recipient has its office: which days of the week it does not work. 0 is Sunday. */
export interface Seat {
  readonly name: Texts
  readonly weekend: readonly number[]
}

const saturdaySunday = [6, 0]
const fridaySaturday = [5, 6]

/**
 * Seats by key. Weekends as of 2026; the United Arab Emirates moved theirs to Saturday and Sunday in 2022.
 * Holidays come with a later version: until then a working day is one that is not in the weekend.
 */
export const seats = {
  'new-york': { name: { en: 'New York', ar: 'نيويورك' }, weekend: saturdaySunday },
  geneva: { name: { en: 'Geneva', ar: 'جنيف' }, weekend: saturdaySunday },
  brussels: { name: { en: 'Brussels', ar: 'بروكسل' }, weekend: saturdaySunday },
  vienna: { name: { en: 'Vienna', ar: 'فيينا' }, weekend: saturdaySunday },
  'the-hague': { name: { en: 'The Hague', ar: 'لاهاي' }, weekend: saturdaySunday },
  paris: { name: { en: 'Paris', ar: 'باريس' }, weekend: saturdaySunday },
  london: { name: { en: 'London', ar: 'لندن' }, weekend: saturdaySunday },
  berlin: { name: { en: 'Berlin', ar: 'برلين' }, weekend: saturdaySunday },
  washington: { name: { en: 'Washington', ar: 'واشنطن' }, weekend: saturdaySunday },
  moscow: { name: { en: 'Moscow', ar: 'موسكو' }, weekend: saturdaySunday },
  ankara: { name: { en: 'Ankara', ar: 'أنقرة' }, weekend: saturdaySunday },
  beirut: { name: { en: 'Beirut', ar: 'بيروت' }, weekend: saturdaySunday },
  nairobi: { name: { en: 'Nairobi', ar: 'نيروبي' }, weekend: saturdaySunday },
  'abu-dhabi': { name: { en: 'Abu Dhabi', ar: 'أبوظبي' }, weekend: saturdaySunday },
  damascus: { name: { en: 'Damascus', ar: 'دمشق' }, weekend: fridaySaturday },
  amman: { name: { en: 'Amman', ar: 'عمّان' }, weekend: fridaySaturday },
  baghdad: { name: { en: 'Baghdad', ar: 'بغداد' }, weekend: fridaySaturday },
  cairo: { name: { en: 'Cairo', ar: 'القاهرة' }, weekend: fridaySaturday },
  riyadh: { name: { en: 'Riyadh', ar: 'الرياض' }, weekend: fridaySaturday },
  doha: { name: { en: 'Doha', ar: 'الدوحة' }, weekend: fridaySaturday },
  kuwait: { name: { en: 'Kuwait City', ar: 'مدينة الكويت' }, weekend: fridaySaturday },
} as const satisfies Readonly<Record<string, Seat>>

export type SeatKey = keyof typeof seats
export const seatKeys = Object.keys(seats) as readonly SeatKey[]

/** The seat of a key; null where none is given or it is not known here. */
export function seatOf(key: string | null): Seat | null {
  return key !== null && Object.hasOwn(seats, key) ? seats[key as SeatKey] : null
}
