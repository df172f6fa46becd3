import { playwrightCheck, runChecks, toolCheck, vitestCheck } from './checks.ts'
import { closingLine } from './counts.ts'
import { say, script } from './script.ts'

await script(async () => {
  const counts = await runChecks([
    toolCheck('Types', 'tsc', '--noEmit'),
    toolCheck('Lint and import rules', 'biome', 'check', '--error-on-warnings', '.'),
    vitestCheck('Unit, property and integration tests'),
    playwrightCheck('The app in a real Electron'),
  ])
  say(closingLine(counts))
  return counts.failed === 0 ? 0 : 1
})
