import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { accepted, test } from './shelf.ts'

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url))

/** Lets the writer acknowledge a few entries, kills it in the middle of whatever it does, and gives what it said. */
async function killedAfter(folder: string, acknowledgements: number): Promise<number[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', chunk => {
    said += chunk
    if (said.split('\n').length > acknowledgements) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return said.split('\n').slice(0, -1).map(Number)
}

test('A program killed at random moments loses no entry that it acknowledged, and has none twice', async ({
  shelf,
}) => {
  const acknowledged: number[] = []
  for (let run = 0; run < 8; run++) {
    acknowledged.push(...(await killedAfter(shelf.folder, randomInt(1, 40))))
    const open = accepted(await shelf.open())
    const names = [...open.register().organisations.values()].map(({ name }) => name.en)
    expect(new Set(names).size).toBe(names.length)
    for (const number of acknowledged) expect(names).toContain(`Aid ${number}`)
    expect(names.length - acknowledged.length).toBeLessThanOrEqual(run + 1)
  }
  expect(acknowledged.length).toBeGreaterThan(8)
}, 60_000)
