import { playwrightCheck, runChecks } from './checks.ts'
import { closingLine } from './counts.ts'
import { say, script } from './script.ts'

await script(async () => {
  const counts = await runChecks([playwrightCheck('The app in a real Electron', ...process.argv.slice(2))])
  say(closingLine(counts))
  return counts.failed === 0 ? 0 : 1
})
