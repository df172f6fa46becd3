import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { civilDateOf } from '../../data/domain/civil-date.ts'
import { idSchemas } from '../../data/domain/ids.ts'
import { commandSchema, type Register } from '../../data/domain/register.ts'
import { drained } from '../../data/domain/steps.ts'
import type { Result } from '../../data/failure.ts'
import { leavingFrom } from '../../data/queries/leaving.ts'
import { realDisk } from '../../data/store/disk.ts'
import { makeBundle } from '../../data/store/making-bundle.ts'
import { openRegister } from '../../data/store/opening.ts'
import { createPart } from '../../data/store/part.ts'
import { readBundle } from '../../data/store/taking-in.ts'
import { worldAround } from '../faults/opening.ts'
import { cheap } from '../unit/store/cheap.ts'

function accepted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const laptop = (name: string) => async () => idSchemas.replica.parse(`rep-${name}`)

/** What the board sends back of a register's letters after it did something in the bundle that it had been sent. */
export async function returnedBundle(
  folder: string,
  home: string,
  passphrase: string,
  doing: (register: Register) => readonly unknown[],
): Promise<string> {
  const world = worldAround(home)
  const made = { on: civilDateOf(new Date()), passphrase, cost: cheap }
  const here = accepted(await openRegister(folder, laptop('sender'), world))
  const chosen = {
    letters: [...here.register().letters.values()].map(({ id }) => id),
    from: null,
    to: null,
    withConfidential: true,
    withAtRisk: true,
  }
  const leaving = drained(leavingFrom(here.register())(chosen))
  const sent = accepted(await makeBundle(here, leaving, { ...made, by: 'Secretariat' }, realDisk))
  await here.close()

  const part = join(home, 'Review.register')
  const bundle = accepted(await readBundle(sent, passphrase, 'sent'))
  accepted(await createPart(part, bundle, { passphrase, author: 'Board' }, world))
  const board = accepted(await openRegister(part, laptop('never'), world, passphrase))
  for (const input of doing(board.register()))
    accepted(await board.submit(commandSchema.parse(input), 'Board'))
  const own = board.entries().filter(({ replica }) => replica === board.replica)
  const wanted = { entries: new Set(own.map(({ id }) => id)), files: new Set<string>() }
  const back = accepted(await makeBundle(board, wanted, { ...made, by: 'Board' }, realDisk))
  await board.close()
  const file = join(home, 'from-the-board.answerable-bundle')
  await writeFile(file, back)
  return file
}
