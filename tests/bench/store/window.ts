import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { bundle } from '../../../build/bundle.ts'
import { projectRoot } from '../../../build/script.ts'
import { isRoot, setStage } from '../../../build/stage.ts'
import { type Evaluate, firstPage } from './devtools.ts'
import { median, ratio } from './times.ts'

const empty = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow().loadFile('empty.html'))
app.on('window-all-closed', () => app.quit())`

const patience = 30_000

/** Starts a program and looks at its first page; the instant at which it was started is told. */
async function started<Seen>(
  executable: string,
  program: string,
  userData: string,
  look: (page: Evaluate, begun: number) => Promise<Seen>,
): Promise<Seen> {
  const begun = Date.now()
  const sandbox = isRoot() ? ['--no-sandbox'] : []
  // Without a graphics card, as in the tests: drawn in software at once.
  const flags = [`--user-data-dir=${userData}`, '--remote-debugging-pipe', '--disable-gpu']
  const child = spawn(executable, [...sandbox, program, ...flags], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const [, , , to, from] = child.stdio
  const ended = once(child, 'exit')
  const tooLate = setTimeout(() => child.kill('SIGKILL'), patience)
  try {
    if (!(to instanceof Writable && from instanceof Readable)) throw new Error('The program has no pipes.')
    const seen = firstPage(to, from).then(page => look(page, begun))
    const failed = ended.then(() => Promise.reject(new Error('The program ended before its page was there.')))
    return await Promise.race([seen, failed])
  } finally {
    clearTimeout(tooLate)
    if (child.exitCode === null && child.kill()) await ended
  }
}

/** Milliseconds after an instant at which the page first painted its heading, as the page itself noted it. */
const firstPaint = async (page: Evaluate, begun: number) => Number(await page(paintedAt)) - begun

const paintedAt = `new Promise(resolve => new PerformanceObserver(list => {
  const first = list.getEntriesByName('first-contentful-paint')[0]
  if (first) resolve(performance.timeOrigin + first.startTime)
}).observe({ type: 'paint', buffered: true }))`

/** From the press of the sample's button until its overview is there and the page is free again. */
const sampleTime = async (page: Evaluate) => Number(await page(toTheSample))

const toTheSample = `new Promise(resolve => {
  const pressed = performance.now()
  new MutationObserver((_changes, watching) => {
    if (!document.querySelector('nav')) return
    watching.disconnect()
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)))
  }).observe(document.body, { childList: true, subtree: true })
  Array.from(document.querySelectorAll('.start-choices button')).at(-1).click()
})`

/** From starting the program to its first page and to the sample's overview, beside an empty Electron window, in turn. */
export async function windowRow(goes = 5) {
  await bundle()
  const stage = await setStage()
  const home = await mkdtemp(join(tmpdir(), 'answerable-bench-window-'))
  try {
    const program = join(home, 'empty')
    const folders = [program, join(home, 'empty-data'), join(home, 'our-data')] as const
    for (const folder of folders) await mkdir(folder)
    await writeFile(join(program, 'package.json'), '{"name":"empty","version":"1.0.0","main":"main.cjs"}')
    await writeFile(join(program, 'main.cjs'), empty)
    await writeFile(join(program, 'empty.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>')
    const { executable } = stage.runtime
    const [first, sample, peer]: [number[], number[], number[]] = [[], [], []]
    const our = async () =>
      started(executable, projectRoot, folders[2], async (page, begun) => {
        const painted = await firstPaint(page, begun)
        return { painted, sample: painted + (await sampleTime(page)) }
      })
    // The first time the sample is made, which happens once in an installation's life.
    await our()
    for (let go = 0; go < goes; go++) {
      peer.push(await started(executable, program, folders[1], firstPaint))
      const times = await our()
      first.push(times.painted)
      sample.push(times.sample)
    }
    const emptyWindow = median(peer)
    return {
      electron: stage.runtime.version,
      ours: median(sample),
      firstPage: median(first),
      emptyWindow,
      toEmptyWindow: ratio(median(sample), emptyWindow),
      firstPageToEmptyWindow: ratio(median(first), emptyWindow),
    }
  } finally {
    stage.close()
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}
