import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { bundle } from '../../../build/bundle.ts'
import { projectRoot } from '../../../build/script.ts'
import { isRoot, setStage } from '../../../build/stage.ts'
import { median, ratio } from './times.ts'

const empty = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ show: true }).loadURL('data:text/html,<h1>Empty</h1>'))
app.on('window-all-closed', () => app.quit())`

const sampleButton = 'Look around the sample'

/** From starting the program until its window shows a heading that can be read: its first page, and the sample's. */
async function startTimes(executable: string, program: string, userData: string) {
  const began = performance.now()
  const app = await _electron.launch({
    executablePath: executable,
    args: [program, `--user-data-dir=${userData}`],
    chromiumSandbox: !isRoot(),
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('heading', { level: 1 }).waitFor()
    const first = performance.now() - began
    const sample = page.getByRole('button', { name: sampleButton })
    if (program !== projectRoot) return { first, sample: first }
    await sample.click()
    await page.getByRole('navigation').first().waitFor()
    return { first, sample: performance.now() - began }
  } finally {
    await app.close()
  }
}

/** The window to its first page and to the sample, and an empty Electron window, in turn. */
export async function windowRow(goes = 5) {
  await bundle()
  const stage = await setStage()
  const home = await mkdtemp(join(tmpdir(), 'answerable-bench-window-'))
  try {
    const program = join(home, 'empty')
    await mkdir(program)
    await writeFile(join(program, 'package.json'), '{"main":"main.js"}')
    await writeFile(join(program, 'main.js'), empty)
    const our = () => startTimes(stage.runtime.executable, projectRoot, join(home, 'our-data'))
    // The first time the sample is made, which happens once in an installation's life.
    await our()
    const [ours, samples, peer]: [number[], number[], number[]] = [[], [], []]
    for (let go = 0; go < goes; go++) {
      const empty = await startTimes(stage.runtime.executable, program, join(home, 'empty-data'))
      const { first, sample } = await our()
      peer.push(empty.first)
      ours.push(first)
      samples.push(sample)
    }
    const emptyWindow = median(peer)
    return {
      emptyWindow,
      firstPage: median(ours),
      sample: median(samples),
      firstPageToEmptyWindow: ratio(median(ours), emptyWindow),
      sampleToEmptyWindow: ratio(median(samples), emptyWindow),
    }
  } finally {
    stage.close()
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}
