import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { agreeing, type Counts, countPlaywright, countVitest, none, sum } from './counts.ts'
import { projectRoot, say } from './script.ts'
import { runToEnd } from './stage.ts'

export type Check = { readonly name: string; readonly run: () => Promise<Counts> }

/** The tools that the checks run, as files of their packages: the same on every system. */
const TOOLS = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  vitest: 'vitest/vitest.mjs',
  playwright: 'playwright/cli.js',
} as const

const runTool = (tool: keyof typeof TOOLS, ...args: string[]): Promise<number> =>
  runToEnd(process.execPath, [join(projectRoot, 'node_modules', TOOLS[tool]), ...args])

/** A tool whose exit status is its whole answer: one check. */
export const toolCheck = (name: string, tool: keyof typeof TOOLS, ...args: string[]): Check => ({
  name,
  run: async () => {
    const status = await runTool(tool, ...args)
    return { ...none, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  },
})

async function counted(
  report: string,
  count: (report: unknown) => Counts,
  run: (report: string) => Promise<number>,
): Promise<Counts> {
  const path = join(projectRoot, 'test-results', report)
  await rm(path, { force: true })
  const status = await run(path)
  const text = await readFile(path, 'utf8').catch(() => null)
  return agreeing(text === null ? none : count(JSON.parse(text)), text === null ? 1 : status)
}

/** vitest over the test files whose path contains one of `filters`; over all of them where none is given. */
export const vitestCheck = (name: string, ...filters: string[]): Check => ({
  name,
  run: () =>
    counted('unit.json', countVitest, report =>
      runTool(
        'vitest',
        'run',
        '--config=tests/vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...filters,
      ),
    ),
})

/** Playwright over the end-to-end tests, which bundle the app and find Electron first; `args` are Playwright's. */
export const playwrightCheck = (name: string, ...args: string[]): Check => ({
  name,
  run: () =>
    counted('e2e.json', countPlaywright, () =>
      runTool('playwright', 'test', '--config=tests/e2e/playwright.config.ts', ...args),
    ),
})

/** Runs every check in order, the later ones also when an earlier one failed, and says how each went. */
export async function runChecks(checks: readonly Check[]): Promise<Counts> {
  let total = none
  const lines: string[] = []
  for (const check of checks) {
    say(`\n── ${check.name}`)
    const began = performance.now()
    const counts = await check.run()
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
    lines.push(`${check.name}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`)
    total = sum(total, counts)
  }
  say(`\n${lines.join('\n')}`)
  return total
}
