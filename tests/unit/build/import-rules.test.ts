import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../../build/script.ts'

/** A room, a file in it, and what that file may and may not say. */
type Rule = {
  readonly room: string
  readonly file: string
  readonly refused: string[]
  readonly allowed: string[]
}

const from = (path: string) => `import { it } from '${path}'\nexport const kept = it\n`
const disk = ['../store/ledger.ts', '../../data/store/ledger.ts'].map(from)
const shell = ['../../electron/main.ts', 'electron', 'electron/renderer'].map(from)
const screen = [
  '../../renderer/store.ts',
  'react',
  'react/jsx-runtime',
  'react-dom/client',
  'react-aria-components',
].map(from)
const domain = from('../domain/register.ts')

const restsOnDomain = (room: string): Rule => ({
  room: `data/${room} rests on the domain`,
  file: `data/${room}/subject.ts`,
  refused: [...disk, ...shell, ...screen],
  allowed: [domain, from('zod'), from('./restore/story.ts'), from('../queries/why.ts')],
})

const rules: readonly Rule[] = [
  {
    room: 'data/domain imports zod, date-fns and its own files only',
    file: 'data/domain/subject.ts',
    refused: [
      ...['../queries/why.ts', '../contract.ts', '../store/ledger.ts', './../queries/why.ts'].map(from),
      ...['node:fs', 'lowdb', 'electron', 'react', '../../renderer/store.ts', 'date-fns-tz', 'zod-more'].map(
        from,
      ),
      "import type { It } from 'lowdb'\nexport type Kept = It\n",
      "export { it } from '../queries/why.ts'\n",
      "export * from '../queries/why.ts'\n",
      "export const kept = await import('../queries/why.ts')\n",
    ],
    allowed: [
      from('zod'),
      from('date-fns'),
      from('date-fns/addDays'),
      from('./letter.ts'),
      from('./parts/letter.ts'),
    ],
  },
  {
    room: 'data/domain takes time, ids and chance as arguments',
    file: 'data/domain/subject.ts',
    refused: [
      'Date.now()',
      'Date.now',
      'new Date()',
      'Math.random()',
      'performance.now()',
      'crypto.randomUUID()',
    ].map(expression => `export const kept = ${expression}\n`),
    allowed: ['new Date(0)', 'new Date(Date.UTC(2018, 1, 22))', 'Math.max(1, 2)'].map(
      expression => `export const kept = ${expression}\n`,
    ),
  },
  ...['queries', 'intake', 'directory', 'samples'].map(restsOnDomain),
  {
    room: 'data/contract.ts rests on the domain',
    file: 'data/contract.ts',
    refused: [from('./store/ledger.ts'), ...shell, ...screen],
    allowed: [from('./domain/register.ts'), from('zod')],
  },
  {
    room: 'data/store knows no shell and no screen',
    file: 'data/store/subject.ts',
    refused: [...shell, ...screen],
    allowed: [domain, from('node:fs/promises'), from('lowdb'), from('./ledger.ts')],
  },
  {
    room: 'electron never imports the interface',
    file: 'electron/subject.ts',
    refused: ['../renderer/store.ts', 'react', 'react-dom/client'].map(from),
    allowed: [from('electron'), from('node:fs'), from('../data/store/ledger.ts'), from('./window.ts')],
  },
  {
    room: 'renderer knows neither disk nor shell',
    file: 'renderer/app/subject.ts',
    refused: [
      '../../data/store/ledger.ts',
      '../../electron/main.ts',
      'electron',
      'node:fs',
      'node:fs/promises',
      'fs',
    ].map(from),
    allowed: [
      from('react'),
      from('../store.ts'),
      from('../../data/contract.ts'),
      from('../features/a/Page.ts'),
    ],
  },
  {
    room: 'a feature knows neither disk nor shell nor another feature',
    file: 'renderer/features/mine/subject.ts',
    refused: [
      ...['../other/Page.ts', '../other/parts/Page.ts', '../../features/other/Page.ts'].map(from),
      ...['../../../data/store/ledger.ts', '../../../electron/main.ts', 'electron', 'node:fs/promises'].map(
        from,
      ),
    ],
    allowed: [
      './Page.ts',
      '../../ui/marks.ts',
      '../../store.ts',
      '../../../data/queries/why.ts',
      'react',
    ].map(from),
  },
]

/** The texts of a rule, each with what must become of it. */
const cases = rules.flatMap((rule, ruleNumber) =>
  (['refused', 'allowed'] as const).flatMap(verdict =>
    rule[verdict].map((text, textNumber) => ({
      rule,
      verdict,
      text,
      // A project of its own for each text of a rule, because one file, the contract, has a fixed name.
      project: `${verdict}-${textNumber}`,
      file: rule.file.replace('subject', `subject${ruleNumber}`),
    })),
  ),
)

const IMPORT_RULES = /title=(lint\/style\/noRestrictedImports|lint\/style\/useNodejsImportProtocol|plugin)\b/

/** The files of a project, by their absolute paths, that the linter's import rules refuse. */
function refusedIn(project: string): Promise<string[]> {
  const biome = join(projectRoot, 'node_modules/@biomejs/biome/bin/biome')
  return new Promise((done, broken) => {
    execFile(
      process.execPath,
      [biome, 'lint', '--reporter=github', '--max-diagnostics=none', '.'],
      { cwd: project },
      (error, stdout, stderr) => {
        // Without this, a linter that does not run at all would allow everything.
        if (error !== null && !stdout.includes('::error')) broken(new Error(stderr))
        const refusals = stdout.split('\n').filter(line => IMPORT_RULES.test(line))
        done(refusals.map(line => resolve(project, /file=([^,]*)/.exec(line)?.[1] ?? line)))
      },
    )
  })
}

const refused = new Set<string>()
let folder = ''

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'answerable-rules-')))
  const projects = [...new Set(cases.map(each => each.project))]
  for (const project of projects)
    for (const part of ['.biome.json', '.gitignore', 'build/lint'])
      await cp(join(projectRoot, part), join(folder, project, part), { recursive: true })
  for (const { project, file, text } of cases) {
    await mkdir(dirname(join(folder, project, file)), { recursive: true })
    await writeFile(join(folder, project, file), text)
  }
  for (const project of projects) for (const file of await refusedIn(join(folder, project))) refused.add(file)
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(rules)('$room', rule => {
  const ofRule = cases.filter(each => each.rule === rule)
  it.each(ofRule)('$text is $verdict', ({ project, file, verdict }) => {
    expect(refused.has(join(folder, project, file))).toBe(verdict === 'refused')
  })
})
