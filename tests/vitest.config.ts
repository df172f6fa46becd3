import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests that ask how long something takes run after the others, one file at a time: nothing beside them slows them down. */
const timed = 'tests/**/speed.test.ts'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    allowOnly: false,
    passWithNoTests: false,
    // Only a test that hangs is stopped: properties run hundreds of histories, and machines are busy.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['tests/{unit,property,integration}/**/*.test.{ts,tsx}'],
          exclude: [timed],
        },
      },
      {
        extends: true,
        test: { name: 'speed', include: [timed], fileParallelism: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
