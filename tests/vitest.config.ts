import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/{unit,property,integration}/**/*.test.{ts,tsx}'],
    allowOnly: false,
    passWithNoTests: false,
  },
})
