import { truncate } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import { addOrganisation } from '../../unit/domain/story.ts'
import { accepted, command, laptop, type Shelf, test } from './shelf.ts'

async function withThree(shelf: Shelf): Promise<Buffer> {
  const open = accepted(await shelf.openRemembering())
  for (const name of ['First', 'Second', 'Third'])
    accepted(await open.submit(command(addOrganisation(name)), 'Secretariat'))
  return shelf.read()
}

const endOfLine = (bytes: Buffer, line: number) =>
  bytes
    .toString('latin1')
    .split('\n')
    .slice(0, line)
    .reduce((sum, text) => sum + text.length + 1, 0)

describe('A register that this computer has seen before', () => {
  test('opens without a word when nothing happened to it', async ({ shelf }) => {
    await withThree(shelf)
    const again = accepted(await shelf.openRemembering())
    expect(again.notices).toEqual([])
    expect(again.replica).toBe(laptop)
  })

  test('says how many entries are gone when its ledger was cut just between two of them, and writes to a new one', async ({
    shelf,
  }) => {
    const bytes = await withThree(shelf)
    await truncate(shelf.ledger, endOfLine(bytes, 2))
    const again = accepted(await shelf.openRemembering())
    expect(again.notices).toEqual([{ code: 'ledgerCutBack', ledger: laptop, entries: 2 }])
    expect(again.entries()).toHaveLength(2)
    accepted(await again.submit(command(addOrganisation('Fourth')), 'Secretariat'))
    expect(await shelf.names()).toEqual(['rep-a.ledger', 'rep-new.ledger'])
  })

  test('says so when another history was put in the place of its ledger', async ({ shelf }) => {
    const before = await shelf.read()
    await withThree(shelf)
    await shelf.write(before)
    const other = accepted(await shelf.open())
    for (const name of ['Other', 'Others', 'More', 'Most'])
      accepted(await other.submit(command(addOrganisation(name)), 'Secretariat'))
    const again = accepted(await shelf.openRemembering())
    expect(again.notices).toEqual([{ code: 'ledgerReplaced', ledger: laptop }])
    expect(again.replica).toBe('rep-new')
  })

  test('says that all of a ledger is gone', async ({ shelf }) => {
    await withThree(shelf)
    await truncate(shelf.ledger, 0)
    const again = accepted(await shelf.openRemembering())
    expect(again.notices).toEqual([{ code: 'ledgerCutBack', ledger: laptop, entries: 4 }])
  })
})
