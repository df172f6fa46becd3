import { writeSync } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { idSchemas } from '../../data/domain/ids.ts'
import { type Command, commandSchema } from '../../data/domain/register.ts'
import { realDisk } from '../../data/store/disk.ts'
import { newId } from '../../data/store/ids.ts'
import { createRegister, openRegister, type World } from '../../data/store/register-folder.ts'
import { witnessIn } from '../../data/store/witness.ts'
import { addOrganisation, letterWithDemands } from '../unit/domain/story.ts'

/**
 * The program that is maltreated: it makes or opens the register in FOLDER, records one command after the other
 * and says each on its standard output as soon as it is acknowledged: `entry ID…`, `file HASH NAME`, or
 * `refused CODE`. FAULT makes the computer's own file calls fail now and then: `fsync` or `full`.
 */
const [folder = '', fault = ''] = process.argv.slice(2)
const replica = async () => idSchemas.replica.parse('rep-w')
const world: World = {
  disk: realDisk,
  now: () => new Date(),
  newId,
  witness: witnessIn(join(dirname(folder), 'witness')),
}
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

const made = (await realDisk.exists(folder))
  ? await openRegister(folder, replica, world)
  : await createRegister(folder, 'Faults', 'Writer', replica, world)
if (!made.ok) throw new Error(JSON.stringify(made.failure))
const register = made.value
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
