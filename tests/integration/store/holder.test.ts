import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect } from 'vitest'
import { thisMachine } from '../../../data/store/holder.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { accepted, laptop, sealedTest, test, world } from './shelf.ts'

const program = fileURLToPath(new URL('./second-process.ts', import.meta.url))
const running = new Set<ChildProcess>()

/** Starts a program that opens the register, and gives what it says of that. */
async function opensIn(folder: string, person: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder, person], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  running.add(child)
  const [said] = await once(child.stdout, 'data')
  const end = async (how: 'close' | 'kill') => {
    const ended = once(child, 'exit')
    if (how === 'close') child.stdin.write('close\n')
    else child.kill('SIGKILL')
    await ended
    running.delete(child)
  }
  return { said: JSON.parse(String(said)), end }
}

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

const here = (folder: string, machine = thisMachine().machine) =>
  openRegister(folder, async () => laptop, {
    ...world({}),
    now: () => new Date(),
    self: { machine, computer: 'desk', person: () => 'Rana' },
  })

const lockIn = async (folder: string) =>
  join(folder, 'ledgers', (await readdir(join(folder, 'ledgers'))).find(name => name.endsWith('.lock')) ?? '')

describe('A register that another process writes in', () => {
  test('opens for reading, says who has it where and since when, and is written to once that one closes it', async ({
    shelf,
  }) => {
    const first = await opensIn(shelf.folder, 'Amal')
    expect(first.said).toEqual({ readOnly: false, heldBy: null, recorded: true })
    const second = await opensIn(shelf.folder, 'Basil')
    expect(second.said).toMatchObject({
      readOnly: true,
      heldBy: { person: 'Amal', computer: hostname() },
      recorded: false,
    })
    expect(Date.now() - Date.parse(second.said.heldBy.since)).toBeLessThan(60_000)
    await second.end('close')
    await first.end('close')
    expect(await shelf.names()).toEqual(['rep-a.ledger'])
    expect((await opensIn(shelf.folder, 'Basil')).said).toMatchObject({ readOnly: false, recorded: true })
  }, 60_000)

  test('is written to at once after that one was killed', async ({ shelf }) => {
    const first = await opensIn(shelf.folder, 'Amal')
    await first.end('kill')
    expect((await shelf.names()).filter(name => name.endsWith('.lock'))).toHaveLength(1)
    expect((await opensIn(shelf.folder, 'Basil')).said).toEqual({
      readOnly: false,
      heldBy: null,
      recorded: true,
    })
  }, 60_000)

  test('is had by one of many that open it at once', async ({ shelf }) => {
    const stale = await opensIn(shelf.folder, 'Stale')
    await stale.end('kill')
    const all = await Promise.all(['A', 'B', 'C', 'D'].map(person => opensIn(shelf.folder, person)))
    expect(all.filter(({ said }) => !said.readOnly)).toHaveLength(1)
    const [writer] = all.filter(({ said }) => !said.readOnly)
    expect(writer?.said.recorded).toBe(true)
  }, 60_000)

  test('is not kept from another computer that shares the folder', async ({ shelf }) => {
    await opensIn(shelf.folder, 'Amal')
    expect(accepted(await here(shelf.folder, 'another')).readOnly).toBe(false)
  }, 60_000)

  sealedTest(
    'says so in an encrypted register too, and leaves no name readable in the folder',
    async ({ shelf }) => {
      await opensIn(shelf.folder, 'Amal Haddad')
      expect((await readFile(await lockIn(shelf.folder))).includes('Amal')).toBe(false)
      const second = await opensIn(shelf.folder, 'Basil')
      expect(second.said.heldBy).toMatchObject({ person: 'Amal Haddad' })
    },
    60_000,
  )
})

describe('A lock left behind', () => {
  test('counts for nothing where its process number is another process by now, or the computer was restarted since', async ({
    shelf,
  }) => {
    const first = accepted(await here(shelf.folder))
    const path = await lockIn(shelf.folder)
    const lock = JSON.parse(await readFile(path, 'utf8'))
    await first.close()
    // The parent process is alive, and did not start when this says.
    await writeFile(path, JSON.stringify({ ...lock, process: process.ppid, started: '1' }))
    const second = accepted(await here(shelf.folder))
    expect(second.readOnly).toBe(false)
    await second.close()
    await writeFile(
      path,
      JSON.stringify({ ...lock, process: process.ppid, since: '2001-01-01T00:00:00.000Z' }),
    )
    expect(accepted(await here(shelf.folder)).readOnly).toBe(false)
  })

  test('is gone once the register is closed', async ({ shelf }) => {
    await accepted(await here(shelf.folder)).close()
    expect(await shelf.names()).toEqual(['rep-a.ledger'])
  })
})
