import { performance } from 'node:perf_hooks'

const rounded = (value: number) => Math.round(value * 1000) / 1000

/** The one that so great a part of several values does not pass: 0.5 is the median. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)
}
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Milliseconds that a piece of work takes. */
export async function timeOf(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** How long each of several goes at a piece of work takes, in milliseconds. */
export async function timesOf(goes: number, work: (go: number) => unknown): Promise<readonly number[]> {
  const times: number[] = []
  for (let go = 0; go < goes; go++) times.push(await timeOf(() => work(go)))
  return times
}
export const medianOf = async (goes: number, work: (go: number) => unknown): Promise<number> =>
  median(await timesOf(goes, work))

type Works<Name extends string> = Readonly<Record<Name, (go: number) => unknown>>
export type Medians<Name extends string> = Readonly<Record<Name, number>>

/** The medians of several pieces of work, done in turn, so that what else the machine does falls on all of them. */
export async function inTurn<Name extends string>(goes: number, works: Works<Name>): Promise<Medians<Name>> {
  const names = Object.keys(works) as Name[]
  const times = names.map((): number[] => [])
  for (let go = 0; go < goes; go++)
    for (const [n, name] of names.entries()) times[n]?.push(await timeOf(() => works[name](go)))
  return Object.fromEntries(names.map((name, n) => [name, median(times[n] ?? [])])) as Medians<Name>
}

/** How many times as long ours takes as a peer. */
export const ratio = (ours: number, peer: number): number => Math.round((ours / peer) * 100) / 100

/** A row: our median and the peers', and how many times as long ours takes as each (`toSqlite`). */
export function beside<Peer extends string>(ours: number, peers: Medians<Peer>) {
  const ratios = Object.entries<number>(peers).map(([peer, time]) => [
    `to${peer.charAt(0).toUpperCase()}${peer.slice(1)}`,
    ratio(ours, time),
  ])
  const to: Readonly<Record<`to${Capitalize<Peer>}`, number>> = Object.fromEntries(ratios)
  return { ours, ...peers, ...to }
}

/** A row that could not be measured: the others stand. */
export interface NotMeasured {
  readonly failed: string
}

/** A row's figures, or why it has none. */
export async function row<Figures>(
  measure: () => Figures | Promise<Figures>,
): Promise<Figures | NotMeasured> {
  try {
    return await measure()
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
