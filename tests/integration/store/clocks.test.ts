import { describe, expect } from 'vitest'
import { idSchemas } from '../../../data/domain/ids.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import { accepted, command, type Shelf, test, world } from './shelf.ts'

/** The day by which the test's register was made, at nine. */
const today = '2026-03-02'

interface Hand {
  readonly open: OpenRegister
  setClock(day: string): void
  record(name: string): Promise<void>
}

/** A laptop with the register open, whose clock stands on a day. */
async function laptopOf(shelf: Shelf, person: string, day: string): Promise<Hand> {
  let now = new Date(`${day}T12:00:00Z`)
  const replica = idSchemas.replica.parse(`rep-${person.toLowerCase()}`)
  const open = accepted(
    await openRegister(shelf.folder, async () => replica, { ...world({}), now: () => now }),
  )
  return {
    open,
    setClock(other) {
      now = new Date(`${other}T12:00:00Z`)
    },
    async record(name) {
      accepted(await open.submit(command(addOrganisation(name)), person))
    },
  }
}

const rename = async ({ open }: Hand, person: string, en: string) => {
  const [{ id } = { id: '' }] = open.register().organisations.values()
  accepted(
    await open.submit(command({ kind: 'editOrganisation', organisation: id, to: { name: { en } } }), person),
  )
}

const noticesOf = async ({ open }: Hand) => (await open.takeIn()).notices
const order = ({ open }: Hand) => open.entries().map(({ id }) => id)

describe('A clock', () => {
  test('of another computer that is days ahead is told once, by whose entries; what is known keeps its order and what is recorded next its own day', async ({
    shelf,
  }) => {
    const [mine, hers] = [await laptopOf(shelf, 'Amal', today), await laptopOf(shelf, 'Fatima', '2026-03-09')]
    await mine.record('One')
    await hers.record('Two')
    const before = order(mine)
    expect(await noticesOf(mine)).toEqual([
      { code: 'clockAhead', author: 'Fatima', recordedOn: '2026-03-09', today },
    ])
    expect(order(mine).filter(id => before.includes(id))).toEqual(before)
    await hers.record('Three')
    expect(await noticesOf(mine)).toEqual([])
    await mine.record('Four')
    expect(mine.open.entries().find(({ id }) => id === 'rep-amal:2')?.at).toMatch(/^2026-03-02/)
    expect((await laptopOf(shelf, 'Jonas', today)).open.notices).toMatchObject([{ code: 'clockAhead' }])
  })

  test('that is a day ahead may be of another time zone and is not told', async ({ shelf }) => {
    const [mine, hers] = [await laptopOf(shelf, 'Amal', today), await laptopOf(shelf, 'Fatima', '2026-03-03')]
    await hers.record('One')
    expect(await noticesOf(mine)).toEqual([])
  })

  test('of this computer is told where the entries of several others are of days to come, or its own', async ({
    shelf,
  }) => {
    const mine = await laptopOf(shelf, 'Amal', today)
    for (const person of ['Fatima', 'Jonas'])
      await (await laptopOf(shelf, person, '2026-03-09')).record(`${person} Aid`)
    expect(await noticesOf(mine)).toEqual([{ code: 'clockHere', today, recordedOn: '2026-03-09' }])
    mine.setClock('2026-03-09')
    await mine.record('Right again')
    const turnedBack = await laptopOf(shelf, 'Amal', today)
    expect(turnedBack.open.notices).toEqual([{ code: 'clockHere', today, recordedOn: '2026-03-09' }])
  })

  test('of another computer that is days behind is told by what its entries follow, and they still come after that', async ({
    shelf,
  }) => {
    const mine = await laptopOf(shelf, 'Amal', today)
    await mine.record('Relief Committee')
    const hers = await laptopOf(shelf, 'Fatima', '2026-02-20')
    await rename(hers, 'Fatima', 'Northern Relief Committee')
    expect(await noticesOf(mine)).toEqual([
      { code: 'clockBehind', author: 'Fatima', recordedOn: '2026-02-20', follows: today },
    ])
    expect(order(mine).at(-1)).toBe('rep-fatima:1')
    const [organisation] = mine.open.register().organisations.values()
    expect(organisation?.name.en).toBe('Northern Relief Committee')
  })

  test('is not doubted where entries of long ago arrive late', async ({ shelf }) => {
    const mine = await laptopOf(shelf, 'Amal', '2026-03-30')
    await (await laptopOf(shelf, 'Fatima', today)).record('From the field')
    expect(await noticesOf(mine)).toEqual([])
  })
})
