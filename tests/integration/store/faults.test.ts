import { expect, test } from 'vitest'
import { runFaults } from '../../faults/faults.ts'

test('A writer that is killed, torn, flipped, out of room, failed by its disk or left without its folder loses nothing acknowledged, and damage is named', async () => {
  const report = await runFaults(42, Date.now() % 1_000_000)
  expect(report).toMatchObject({ lost: 0, undetected: 0, why: [] })
  expect(report.runs).toEqual({ kill: 7, tear: 7, flip: 7, full: 7, fsync: 7, removed: 7 })
  expect(report.acknowledged).toBeGreaterThan(100)
}, 120_000)
