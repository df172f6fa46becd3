import { describe, expect, it } from 'vitest'
import { agreeing, closingLine, countPlaywright, countVitest, none, sum } from '../../../build/counts.ts'

const vitest = (passed: number, failed: number, files: readonly [string, number][]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: files.map(([status, tests]) => ({ status, assertionResults: Array(tests).fill({}) })),
})

describe('the closing line', () => {
  it('sums what passed and what failed over all parts', () => {
    const total = sum({ passed: 2, failed: 1, skipped: 0 }, { passed: 40, failed: 0, skipped: 3 })
    expect(closingLine(total)).toBe('42 passed, 1 failed')
  })

  it('counts vitest tests, and leaves skipped ones out of both', () => {
    expect(countVitest(vitest(3, 1, [['failed', 4]]))).toEqual({ passed: 3, failed: 1, skipped: 2 })
  })

  it('counts a test file that could not even be loaded as a failure', () => {
    const report = vitest(3, 0, [
      ['passed', 3],
      ['failed', 0],
    ])
    expect(countVitest(report).failed).toBe(1)
  })

  it('counts a flaky end-to-end test and an error outside the tests as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
    expect(countPlaywright({ stats, errors: ['setup broke'] })).toEqual({ passed: 5, failed: 3, skipped: 2 })
  })

  it('never closes without a failure where the run itself ended badly', () => {
    expect(agreeing(none, 1).failed).toBe(1)
    expect(agreeing({ passed: 1, failed: 2, skipped: 0 }, 1).failed).toBe(2)
    expect(agreeing({ passed: 1, failed: 0, skipped: 0 }, 0).failed).toBe(0)
  })

  it('refuses a report of another shape instead of counting nothing', () => {
    expect(() => countVitest({ tests: 3 })).toThrow()
    expect(() => countPlaywright({ stats: {} })).toThrow()
  })
})
