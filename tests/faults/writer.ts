import { writeSync } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Command, commandSchema } from '../../data/domain/register.ts'
import type { Result } from '../../data/failure.ts'
import { createEncryptedRegister, createRegister } from '../../data/store/creating.ts'
import { realDisk } from '../../data/store/disk.ts'
import type { OpenRegister } from '../../data/store/open-register.ts'
import { addOrganisation, letterWithDemands } from '../unit/domain/story.ts'
import { passphrase, reopen, replicaIn, worldAround } from './opening.ts'

/**
 * The program that is maltreated: it makes or opens the register in FOLDER, records one command after the other
 * and says each on its standard output as soon as it is acknowledged: `entry ID…`, `file HASH NAME`, or
 * `refused CODE`. KEPT is `plain` or `sealed`. FAULT makes the computer's own file calls fail now and then: `fsync` or `full`.
 */
const [folder = '', kept = '', fault = ''] = process.argv.slice(2)
const world = worldAround(folder)
const tell = (line: string) => writeSync(1, `${line}\n`)

/** Lets every so many calls of the file system fail, as a disk does that is full or dying. */
async function fail(name: 'datasync' | 'write', code: string): Promise<void> {
  const path = join(dirname(folder), 'probe')
  await mkdir(dirname(folder), { recursive: true })
  const probe = await open(path, 'w')
  const calls = Object.getPrototypeOf(probe)
  await probe.close()
  await rm(path)
  const real = calls[name]
  calls[name] = async function (...given: unknown[]) {
    if (Math.random() > 0.15) return real.apply(this, given)
    // Half of what was to be written has reached the file by then.
    const [bytes, from, length, place] = given
    if (name === 'write') await real.call(this, bytes, from, Math.floor(Number(length) / 2), place)
    throw Object.assign(new Error(code), { code })
  }
}

async function begin(): Promise<Result<OpenRegister>> {
  if (await realDisk.exists(folder)) return reopen(folder)
  if (kept === 'plain') return createRegister(folder, 'Faults', 'Writer', replicaIn, world)
  const made = await createEncryptedRegister(folder, 'Faults', 'Writer', passphrase, replicaIn, world)
  return made.ok ? { ok: true, value: made.value.open } : made
}

const begun = await begin()
if (!begun.ok) throw new Error(JSON.stringify(begun.failure))
const register = begun.value
tell('open')
if (fault === 'fsync') await fail('datasync', 'EIO')
if (fault === 'full') await fail('write', 'ENOSPC')

const commandOf = (number: number): Command =>
  commandSchema.parse(
    number % 7 === 3 ? letterWithDemands() : addOrganisation(`Aid ${number} ${'منظمة '.repeat(number % 30)}`),
  )

for (let number = register.entries().length; ; number++) {
  if (number % 5 === 4) {
    const name = `reply ${number}.txt`
    const kept = await register.keepFile(name, 'text/plain', Buffer.from(`${name}\n`.repeat(200)))
    tell(kept.ok ? `file ${kept.value.hash} ${name}` : `refused ${kept.failure.code}`)
  }
  const result = await register.submit(commandOf(number), 'Writer')
  tell(result.ok ? `entry ${result.value.map(({ id }) => id).join(' ')}` : `refused ${result.failure.code}`)
}
