import { parseArgs } from 'node:util'
import { runFaults } from '../tests/faults/faults.ts'
import { Stop, say, script } from './script.ts'

const usage = 'npm run --silent faults -- --runs 500 [--seed 1]'

/** Maltreats the store's writer and tells as one JSON object what was lost: `npm run faults`. */
await script(async () => {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '500' }, seed: { type: 'string' } },
  })
  const [runs, seed] = [Number(values.runs), Number(values.seed ?? Date.now() % 1_000_000)]
  if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) throw new Stop(usage)
  const report = await runFaults(runs, seed)
  say(JSON.stringify(report, null, 2))
  return report.lost === 0 && report.undetected === 0 ? 0 : 1
})
