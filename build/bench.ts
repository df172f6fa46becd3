import { writeSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { cpus, release, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fold } from '../data/domain/folding.ts'
import { largeRegister } from '../data/samples/large/large-register.ts'
import { createRegisterFrom } from '../data/store/creating.ts'
import { realDisk } from '../data/store/disk.ts'
import { newId } from '../data/store/ids.ts'
import { searchRow } from '../tests/bench/search.ts'
import { storeRows } from '../tests/bench/store/store.ts'
import { row } from '../tests/bench/store/times.ts'
import { Stop, script } from './script.ts'

const usage = 'npm run --silent bench [-- --sizes 1000,10000,100000] [--no-window]'

/** What the system calls itself: its distribution's name where it has one. */
const systemName = async () =>
  /^PRETTY_NAME="(.*)"$/m.exec(await readFile('/etc/os-release', 'utf8').catch(() => ''))?.[1] ??
  `${type()} ${release()}`

async function rowsAt(size: number, home: string) {
  const [folder, scratch] = [join(home, `${size}.register`), join(home, String(size))]
  try {
    await mkdir(scratch)
    const world = { disk: realDisk, now: () => new Date(), newId }
    const made = await createRegisterFrom(folder, largeRegister(size, 1), world)
    if (!made.ok) throw new Error(`Not made: ${made.failure.code}`)
    return await storeRows(folder, size, scratch)
  } finally {
    for (const each of [folder, scratch]) await rm(each, { recursive: true, force: true })
  }
}

/** Measures the store beside what a person would otherwise have, and prints one JSON object; times in milliseconds. */
await script(async () => {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      'no-window': { type: 'boolean', default: false },
    },
  })
  // What starting Electron has to say goes beside the result, which is one JSON object.
  process.stdout.write = process.stderr.write.bind(process.stderr)
  const sizes = values.sizes.split(',').map(Number)
  if (sizes.some(size => !Number.isInteger(size) || size < 1)) throw new Stop(usage)
  const began = performance.now()
  const home = await mkdtemp(join(tmpdir(), 'answerable-bench-'))
  const responses: Record<string, unknown> = {}
  try {
    // The window first: what a large register leaves in memory would slow it.
    const window = values['no-window']
      ? null
      : await row(async () => (await import('../tests/bench/store/window.ts')).windowRow())
    for (const size of sizes) responses[size] = await row(() => rowsAt(size, home))
    const search = await row(() => searchRow(fold(largeRegister(Math.max(...sizes), 1))))
    const machine = {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      gigabytes: Math.round(totalmem() / 1024 ** 3),
      system: await systemName(),
      node: process.version,
    }
    const seconds = Math.round((performance.now() - began) / 1000)
    writeSync(1, `${JSON.stringify({ machine, seconds, window, responses, search }, null, 2)}\n`)
    return 0
  } finally {
    await rm(home, { recursive: true, force: true })
  }
})
