import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { type Medians, median } from './times.ts'
import type { WorkName } from './works.ts'

const program = join(import.meta.dirname, 'work.ts')
const answer = z.object({ took: z.number() })

/**
 * How many milliseconds a piece of work takes in a process of its own. So it is for a person who opens the app: what
 * else a bench holds in memory is gone through by each collection of garbage, and would count as the work's.
 */
export async function alone(name: WorkName, ...given: readonly string[]): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program, name, ...given])
  return answer.parse(JSON.parse(stdout)).took
}

/** The medians of several pieces of work, done in turn, so that what else the machine does falls on all of them. */
export async function aloneInTurn<Name extends string>(
  goes: number,
  works: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Medians<Name>> {
  const names = Object.keys(works) as Name[]
  const times = names.map((): number[] => [])
  for (let go = 0; go < goes; go++)
    for (const [n, name] of names.entries()) times[n]?.push(await works[name]())
  return Object.fromEntries(names.map((name, n) => [name, median(times[n] ?? [])])) as Medians<Name>
}
