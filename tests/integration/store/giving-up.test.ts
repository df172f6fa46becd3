import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { largeRegister } from '../../../data/samples/large/large-register.ts'
import { createRegisterFrom } from '../../../data/store/creating.ts'
import { thisMachine } from '../../../data/store/holder.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { accepted, laptop, test, world } from './shelf.ts'

const self = { ...thisMachine(), person: () => 'Amal' }

describe('Opening that is given up while it reads', () => {
  test('fails as cancelled, holds nothing and changes nothing', async ({ shelf }) => {
    const folder = `${shelf.folder}-large`
    accepted(await createRegisterFrom(folder, largeRegister(1_500, 1), world({})))
    const names = () => readdir(join(folder, 'ledgers'))
    const before = await names()
    const giveUp = new AbortController()
    const opening = openRegister(folder, async () => laptop, {
      ...world({}),
      self,
      signal: giveUp.signal,
      progress: done => {
        expect(done).toBeGreaterThanOrEqual(0)
        expect(done).toBeLessThanOrEqual(1)
        giveUp.abort()
      },
    })
    expect(await opening).toEqual({ ok: false, failure: { code: 'cancelled' } })
    expect(giveUp.signal.aborted).toBe(true)
    expect(await names()).toEqual(before)

    const again = accepted(await openRegister(folder, async () => laptop, { ...world({}), self }))
    expect(again).toMatchObject({ readOnly: false, heldBy: null })
    await again.close()
  })
})
