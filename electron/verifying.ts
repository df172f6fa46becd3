import { join } from 'node:path'
import { app } from 'electron'
import type { FoundHead, Verdict } from '../data/contract.ts'
import type { Result } from '../data/failure.ts'
import { realDisk } from '../data/store/disk.ts'
import type { OpenRegister } from '../data/store/open-register.ts'
import { signHead, signingKeysIn } from '../data/store/signed-heads.ts'
import * as store from '../data/store/verify.ts'
import { broadcast } from './broadcast.ts'

let running: AbortController | null = null

/** Checks the ledgers, telling how far it is, and signs how far this laptop's own goes. */
export async function verify(open: OpenRegister): Promise<Result<Verdict>> {
  running?.abort()
  running = new AbortController()
  const { signal } = running
  const head = await open.settled()
  const { id, replica, folder, keeping } = open
  if (head && !open.readOnly) {
    const key = await signingKeysIn(join(app.getPath('userData'), 'witness'))(id, replica)
    const signing = { register: id, replica, on: new Date().toISOString() }
    await signHead(folder, signing, head, key, keeping, realDisk)
  }
  const progress = (done: number) => broadcast({ kind: 'progress', of: 'verify', done })
  return store.verifyLedgers({ folder, id, keeping, disk: realDisk }, { progress, signal })
}

export function cancel(): void {
  running?.abort()
}

/** Looks for a head that was noted as words. */
export async function findHead(open: OpenRegister, said: string): Promise<Result<FoundHead>> {
  await open.settled()
  const { folder, id, keeping } = open
  return store.findHead({ folder, id, keeping, disk: realDisk }, said)
}
