import { bundle } from './bundle.ts'
import { projectRoot, say, script } from './script.ts'
import { isRoot, runToEnd, setStage } from './stage.ts'

await script(async () => {
  const [stage] = await Promise.all([setStage(), bundle()])
  if (isRoot())
    say('Started as root: Chromium runs without its sandbox. For real use, start it as another user.')
  const sandbox = isRoot() ? ['--no-sandbox'] : []
  try {
    return await runToEnd(stage.runtime.executable, [...sandbox, projectRoot, ...process.argv.slice(2)])
  } finally {
    stage.close()
  }
})
