import type { Demand } from '../domain/demand.ts'
import type { DemandId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'

/** A demand with the earlier ones that it restates, from the newest back; a circle of them ends where it began. */
export function restatedBy(register: Register, demand: Demand): readonly Demand[] {
  const line: Demand[] = []
  const passed = new Set<DemandId>()
  for (let at: Demand | undefined = demand; at && !passed.has(at.id); ) {
    passed.add(at.id)
    line.push(at)
    at = at.restates ? register.demands.get(at.restates) : undefined
  }
  return line
}

/** Every demand once or more, in lines: each begins with one that no later one restates. */
export function restatementLines(register: Register): readonly (readonly Demand[])[] {
  const demands = [...register.demands.values()]
  const restated = new Set(demands.flatMap(({ restates }) => restates ?? []))
  const lines = demands.filter(({ id }) => !restated.has(id)).map(demand => restatedBy(register, demand))
  const shown = new Set(lines.flat().map(({ id }) => id))
  // A circle has no newest one: it is shown from wherever it is met first.
  for (const demand of demands) {
    if (shown.has(demand.id)) continue
    const line = restatedBy(register, demand)
    for (const { id } of line) shown.add(id)
    lines.push(line)
  }
  return lines
}
