import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { chanceOf } from './chance.ts'
import { type Kind, kinds, type Outcome } from './kinds.ts'
import type { Kept } from './opening.ts'
import { saidNothing } from './said.ts'

/** What came of all runs; `lost` and `undetected` have to be 0. */
export interface Report {
  readonly seed: number
  readonly runs: Readonly<Record<Kind, number>>
  /** How many of the runs were on registers kept as plain text, how many on encrypted ones. */
  readonly registers: Readonly<Record<Kept, number>>
  readonly acknowledged: number
  readonly lost: number
  readonly undetected: number
  readonly seconds: number
  readonly why: readonly string[]
}

const order = Object.keys(kinds) as Kind[]

/** Bundles the writer's program into one file, so that it starts as fast as node does. */
async function bundleWriter(outDir: string): Promise<string> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      outDir,
      target: 'node20',
      minify: false,
      ssr: fileURLToPath(new URL('./writer.ts', import.meta.url)),
      rolldownOptions: {
        external: [...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: 'writer.mjs' },
      },
    },
  })
  return join(outDir, 'writer.mjs')
}

/** A run that could not be carried out counts as undetected: nothing was shown by it. */
const unsettled = (error: unknown): Outcome => ({
  said: saidNothing,
  lost: 0,
  undetected: 1,
  why: [String(error)],
})

/** Runs faults of every kind, in turn, on plain and on encrypted registers, `atOnce` at a time; the same seed makes the same choices. */
export async function runFaults(runs: number, seed: number, atOnce = 2): Promise<Report> {
  const home = await mkdtemp(join(tmpdir(), 'answerable-faults-'))
  const began = performance.now()
  const counts: Record<Kind, number> = { kill: 0, tear: 0, flip: 0, full: 0, fsync: 0, removed: 0 }
  const registers = { plain: 0, sealed: 0 }
  let [acknowledged, lost, undetected, next] = [0, 0, 0, 0]
  const why: string[] = []
  try {
    const program = await bundleWriter(join(home, 'program'))
    const one = async (number: number) => {
      const kind = order[number % order.length] ?? 'kill'
      const folder = join(home, `run-${number}`, 'Faults.register')
      await mkdir(dirname(folder))
      const kept = Math.floor(number / order.length) % 2 === 0 ? 'plain' : 'sealed'
      const chance = chanceOf(seed * 1_000_003 + number)
      const outcome = await kinds[kind]({ folder, program, kept, chance }).catch(unsettled)
      counts[kind]++
      registers[kept]++
      acknowledged += outcome.said.entries.length + outcome.said.files.length
      lost += outcome.lost
      undetected += outcome.undetected
      why.push(...outcome.why.map(reason => `run ${number}, ${kind}: ${reason}`))
      await rm(dirname(folder), { recursive: true, force: true })
    }
    const lane = async () => {
      for (let number = next++; number < runs; number = next++) await one(number)
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
  const seconds = Math.round((performance.now() - began) / 100) / 10
  return { seed, runs: counts, registers, acknowledged, lost, undetected, seconds, why }
}
