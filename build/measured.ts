import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot, Stop, say, script } from './script.ts'

const usage = 'npm run measured -- BENCH.json FAULTS.json'

const failed = z.object({ failed: z.string() })
const figures = z.union([failed, z.record(z.string(), z.unknown())])
const benchSchema = z.object({
  machine: z.object({
    processor: z.string(),
    cores: z.number(),
    gigabytes: z.number(),
    system: z.string(),
    node: z.string(),
  }),
  seconds: z.number(),
  window: figures.nullable(),
  responses: z.record(z.string(), z.union([failed, z.record(z.string(), z.unknown())])),
  search: figures,
})
const faultsSchema = z.object({
  seed: z.number(),
  runs: z.record(z.string(), z.number()),
  registers: z.record(z.string(), z.number()),
  acknowledged: z.number(),
  lost: z.number(),
  undetected: z.number(),
  seconds: z.number(),
})

const whole = new Intl.NumberFormat('en')
const ms = (time: number) => (time < 10 ? time.toFixed(2) : whole.format(Math.round(time)))

const times = (ratio: number) => (ratio < 0.1 ? ratio.toPrecision(1) : ratio.toFixed(2))

/** A row's cell: ours in milliseconds, then each peer with how many times as long ours takes. */
function cell(row: unknown, peers: Readonly<Record<string, string>>, ours = 'ours'): string {
  const parsed = z.record(z.string(), z.unknown()).safeParse(row)
  const given = parsed.success ? parsed.data : {}
  const time = (name: string) => z.number().safeParse(given[name]).data ?? Number.NaN
  if (Number.isNaN(time(ours))) return 'not measured'
  const others = Object.entries(peers).flatMap(([name, label]) =>
    Number.isNaN(time(name)) ? [] : [`${label} ${ms(time(name))} (× ${times(time(ours) / time(name))})`],
  )
  return `**${ms(time(ours))}**${others.length > 0 ? `; ${others.join(', ')}` : ''}`
}

const rows = [
  {
    what: 'commit one change, flushed',
    goal: 'under 1',
    row: 'commit',
    peers: { lowdb: 'lowdb', sqlite: 'SQLite' },
  },
  {
    what: 'open',
    goal: '2 × `JSON.parse`',
    row: 'open',
    peers: { jsonParse: '`JSON.parse`', lowdb: 'lowdb', sqlite: 'SQLite' },
  },
  {
    what: 'open, every row worked out',
    goal: '',
    row: 'open',
    ours: 'workedOut',
    peers: {},
  },
  {
    what: 'as-of view',
    goal: 'under 100',
    row: 'asOf',
    peers: { foldedAnew: 'folded anew', sqlite: 'SQLite' },
  },
  {
    what: 'merge two ledgers of so many entries: one is open, the other arrives',
    goal: 'under 2,000',
    row: 'merge',
    peers: { lowdb: 'lowdb', sqlite: 'SQLite' },
  },
  {
    what: 'the same, every row worked out',
    goal: '',
    row: 'merge',
    ours: 'workedOut',
    peers: {},
  },
  {
    what: 'both read from the disk, and folded',
    goal: '',
    row: 'merge',
    ours: 'fromTheDisk',
    peers: {},
  },
] as const

function benchTable({ machine, seconds, window, responses, search }: z.infer<typeof benchSchema>): string[] {
  const sizes = Object.keys(responses)
  const at = (size: string, row: string) =>
    z.record(z.string(), z.unknown()).parse(responses[size] ?? {})[row]
  const encrypted = (size: string) => {
    const found = z.object({ open: z.number(), commit: z.number() }).safeParse(at(size, 'encrypted'))
    return found.success
      ? `commit **${ms(found.data.commit)}**, open **${ms(found.data.open)}**`
      : 'not measured'
  }
  const electron = z.object({ electron: z.string() }).safeParse(window)
  return [
    `Milliseconds, medians, on ${machine.processor}, ${machine.cores} cores, ${machine.gigabytes} GiB, ${machine.system}, Node ${machine.node}${electron.success ? `, Electron ${electron.data.electron}` : ''}; ours in bold, × is how many times as long ours takes. The run took ${seconds} s.`,
    '',
    `| what | goal | ${sizes.map(size => `${whole.format(Number(size))} responses`).join(' | ')} |`,
    `| --- | --- | ${sizes.map(() => '---').join(' | ')} |`,
    ...rows.map(
      ({ what, goal, row, peers, ...rest }) =>
        `| ${what} | ${goal} | ${sizes.map(size => cell(at(size, row), peers, 'ours' in rest ? rest.ours : undefined)).join(' | ')} |`,
    ),
    `| commit and open, encrypted; opening tries the passphrase | | ${sizes.map(encrypted).join(' | ')} |`,
    '',
    `Window to the sample’s overview, goal 1.5 × an empty Electron window: ${cell(window, { emptyWindow: 'empty window' })}. Search, goal p95 under 30 at 100,000: ${cell(search, { sqlite: 'SQLite' })}.`,
  ]
}

const faultsTable = (report: z.infer<typeof faultsSchema>): string[] => [
  `| ${Object.keys(report.runs).join(' | ')} | plain | encrypted | acknowledged | lost | undetected |`,
  `| ${[...Object.keys(report.runs), '', '', '', '', ''].map(() => '---').join(' | ')} |`,
  `| ${[...Object.values(report.runs), report.registers['plain'], report.registers['sealed'], report.acknowledged, report.lost, report.undetected].map(count => whole.format(count ?? 0)).join(' | ')} |`,
  '',
  `Seed ${report.seed}; ${report.seconds} s.`,
]

/** Puts what the two commands printed into the README, between the marks that are there for it. */
await script(async () => {
  const [bench, faults] = process.argv.slice(2)
  if (!bench || !faults) throw new Stop(usage)
  const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'))
  const text = {
    bench: benchTable(benchSchema.parse(await json(bench))),
    faults: faultsTable(faultsSchema.parse(await json(faults))),
  }
  const path = join(projectRoot, 'README.md')
  let readme = await readFile(path, 'utf8')
  for (const [name, lines] of Object.entries(text)) {
    const mark = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`)
    if (!mark.test(readme)) throw new Stop(`README.md has no place marked “${name}”.`)
    readme = readme.replace(
      mark,
      (_all, begin: string, end: string) => `${begin}\n${lines.join('\n')}\n\n${end}`,
    )
  }
  await writeFile(path, readme)
  say('README.md has the figures.')
  return 0
})
