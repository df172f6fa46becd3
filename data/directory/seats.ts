import { type CivilDate, civilDateSchema } from '../domain/civil-date.ts'
import type { Texts } from '../domain/text.ts'

/** Days of the week that a place does not work, 0 being Sunday, and the last date on which that was so. */
export interface Weekend {
  readonly days: readonly number[]
  readonly until: CivilDate | null
}

/** Where a recipient has its office: which days it does not work. */
export interface Seat {
  readonly name: Texts
  /** Oldest first; the last one has no end. */
  readonly weekends: readonly Weekend[]
  /**
   * Country, and state or canton, whose public and bank holidays holidays.json holds for the seat (`npm run holidays`);
   * null where no list of them is known.
   */
  readonly holidays: readonly [country: string, state?: string] | null
}

const lasting = (days: readonly number[]): readonly Weekend[] => [{ days, until: null }]
const until = (date: string, days: readonly number[]): Weekend => ({
  days,
  until: civilDateSchema.parse(date),
})

const thursdayFriday = [4, 5]
const fridaySaturday = [5, 6]
const saturdaySunday = [6, 0]

/** The weekend where no seat is known. */
export const usualWeekends = lasting(saturdaySunday)

/** Seats by key, with the weekends of their public offices since 2005. */
export const seats = {
  'new-york': { name: { en: 'New York', ar: 'نيويورك' }, weekends: usualWeekends, holidays: ['US', 'NY'] },
  geneva: { name: { en: 'Geneva', ar: 'جنيف' }, weekends: usualWeekends, holidays: ['CH', 'GE'] },
  brussels: { name: { en: 'Brussels', ar: 'بروكسل' }, weekends: usualWeekends, holidays: ['BE', 'BRU'] },
  vienna: { name: { en: 'Vienna', ar: 'فيينا' }, weekends: usualWeekends, holidays: ['AT', '9'] },
  'the-hague': { name: { en: 'The Hague', ar: 'لاهاي' }, weekends: usualWeekends, holidays: ['NL'] },
  paris: { name: { en: 'Paris', ar: 'باريس' }, weekends: usualWeekends, holidays: ['FR'] },
  london: { name: { en: 'London', ar: 'لندن' }, weekends: usualWeekends, holidays: ['GB', 'ENG'] },
  berlin: { name: { en: 'Berlin', ar: 'برلين' }, weekends: usualWeekends, holidays: ['DE', 'BE'] },
  washington: { name: { en: 'Washington', ar: 'واشنطن' }, weekends: usualWeekends, holidays: ['US', 'DC'] },
  moscow: { name: { en: 'Moscow', ar: 'موسكو' }, weekends: usualWeekends, holidays: ['RU'] },
  ankara: { name: { en: 'Ankara', ar: 'أنقرة' }, weekends: usualWeekends, holidays: ['TR'] },
  beirut: { name: { en: 'Beirut', ar: 'بيروت' }, weekends: usualWeekends, holidays: null },
  nairobi: { name: { en: 'Nairobi', ar: 'نيروبي' }, weekends: usualWeekends, holidays: ['KE'] },
  'abu-dhabi': {
    name: { en: 'Abu Dhabi', ar: 'أبوظبي' },
    weekends: [until('2006-08-31', thursdayFriday), until('2021-12-31', fridaySaturday), ...usualWeekends],
    holidays: ['AE'],
  },
  damascus: { name: { en: 'Damascus', ar: 'دمشق' }, weekends: lasting(fridaySaturday), holidays: null },
  amman: { name: { en: 'Amman', ar: 'عمّان' }, weekends: lasting(fridaySaturday), holidays: null },
  baghdad: { name: { en: 'Baghdad', ar: 'بغداد' }, weekends: lasting(fridaySaturday), holidays: null },
  cairo: { name: { en: 'Cairo', ar: 'القاهرة' }, weekends: lasting(fridaySaturday), holidays: ['EG'] },
  riyadh: {
    name: { en: 'Riyadh', ar: 'الرياض' },
    weekends: [until('2013-06-28', thursdayFriday), ...lasting(fridaySaturday)],
    holidays: ['SA'],
  },
  doha: { name: { en: 'Doha', ar: 'الدوحة' }, weekends: lasting(fridaySaturday), holidays: null },
  kuwait: {
    name: { en: 'Kuwait City', ar: 'مدينة الكويت' },
    weekends: [until('2007-08-31', thursdayFriday), ...lasting(fridaySaturday)],
    holidays: null,
  },
} satisfies Readonly<Record<string, Seat>>

export type SeatKey = keyof typeof seats
export const seatKeys = Object.keys(seats) as readonly SeatKey[]

/** The seat of a key; null where none is given or it is not known here. */
export function seatOf(key: string | null): Seat | null {
  return key !== null && Object.hasOwn(seats, key) ? seats[key as SeatKey] : null
}
