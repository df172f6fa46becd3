import { runChecks, toolCheck, vitestCheck } from './checks.ts'
import { closingLine } from './counts.ts'
import { say, script } from './script.ts'

await script(async () => {
  const counts = await runChecks([
    toolCheck('Format, lint and import rules', 'biome', 'check', '--write', '--error-on-warnings', '.'),
    toolCheck('Types', 'tsc', '--noEmit'),
    vitestCheck('Unit and property tests', 'tests/unit/', 'tests/property/'),
  ])
  say(closingLine(counts))
  return counts.failed === 0 ? 0 : 1
})
