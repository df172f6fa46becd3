import { writeSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { largeRegister } from '../data/samples/large/large-register.ts'
import { realDisk } from '../data/store/disk.ts'
import { newId } from '../data/store/ids.ts'
import { createRegisterFrom } from '../data/store/register-folder.ts'
import { storeRows } from '../tests/bench/store/store.ts'
import { Stop, script } from './script.ts'

const usage = 'npm run --silent bench [-- --responses 1000,10000,100000] [--no-window]'

/** Measures the store beside what a person would otherwise have, and prints one JSON object; times in milliseconds. */
await script(async () => {
  const { values } = parseArgs({
    options: {
      responses: { type: 'string', default: '1000,10000,100000' },
      'no-window': { type: 'boolean', default: false },
    },
  })
  // What starting Electron has to say goes beside the result, which is one JSON object.
  process.stdout.write = process.stderr.write.bind(process.stderr)
  const sizes = values.responses.split(',').map(Number)
  if (sizes.some(size => !Number.isInteger(size) || size < 1)) throw new Stop(usage)
  const home = await mkdtemp(join(tmpdir(), 'answerable-bench-'))
  const responses: Record<string, unknown> = {}
  try {
    for (const size of sizes) {
      const [folder, scratch] = [join(home, `${size}.register`), join(home, String(size))]
      await mkdir(scratch)
      const world = { disk: realDisk, now: () => new Date(), newId }
      const made = await createRegisterFrom(folder, largeRegister(size, 1), world)
      if (!made.ok) throw new Stop(`Not made: ${made.failure.code}`)
      responses[size] = await storeRows(folder, scratch)
      await rm(folder, { recursive: true })
      await rm(scratch, { recursive: true })
    }
    const { windowRow } = await import('../tests/bench/store/window.ts')
    const window = values['no-window'] ? null : await windowRow()
    const machine = {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      gigabytes: Math.round(totalmem() / 1024 ** 3),
      node: process.version,
    }
    writeSync(1, `${JSON.stringify({ machine, responses, window }, null, 2)}\n`)
    return 0
  } finally {
    await rm(home, { recursive: true, force: true })
  }
})
