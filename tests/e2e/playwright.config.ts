import { defineConfig } from 'playwright/test'
import type { LaunchOptions } from './launch.ts'

const results = '../../test-results'

export default defineConfig<LaunchOptions>({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: `${results}/e2e`,
  globalSetup: './setup.ts',
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: `${results}/e2e.json` }]],
  use: { trace: 'retain-on-failure' },
})
