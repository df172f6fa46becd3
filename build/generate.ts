import { parseArgs } from 'node:util'
import { largeRegister } from '../data/samples/large/large-register.ts'
import { createRegisterFrom } from '../data/store/creating.ts'
import { realDisk } from '../data/store/disk.ts'
import { newId } from '../data/store/ids.ts'
import { Stop, say, script } from './script.ts'

const usage = 'npm run generate -- --responses 100000 --out FOLDER [--seed 1]'

/** Makes a large invented register to measure with: `npm run generate`. */
await script(async () => {
  const { values } = parseArgs({
    options: {
      responses: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  })
  const [responses, seed] = [Number(values.responses), Number(values.seed)]
  if (!values.out || !Number.isInteger(responses) || responses < 1 || !Number.isInteger(seed))
    throw new Stop(usage)
  const entries = largeRegister(responses, seed)
  const made = await createRegisterFrom(values.out, entries, { disk: realDisk, now: () => new Date(), newId })
  if (!made.ok) throw new Stop(`Not made: ${made.failure.code}`)
  say(`${values.out}: ${entries.length} entries, ${responses} responses`)
  return 0
})
