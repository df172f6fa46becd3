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

/** From starting the program until its window shows a heading that can be read and a press that is answered. */
async function startTime(executable: string, program: string, userData: string): Promise<number> {
  const began = performance.now()
  const app = await _electron.launch({
    executablePath: executable,
    args: [program, `--user-data-dir=${userData}`],
    chromiumSandbox: !isRoot(),
  })
  const page = await app.firstWindow()
  await page.getByRole('heading', { level: 1 }).waitFor()
  const took = performance.now() - began
  await app.close()
  return took
}

/** The window to its first page, ours and an empty Electron window's, in turn. */
export async function windowRow(goes = 5) {
  await bundle()
  const stage = await setStage()
  const home = await mkdtemp(join(tmpdir(), 'answerable-bench-window-'))
  try {
    const program = join(home, 'empty')
    await mkdir(program)
    await writeFile(join(program, 'package.json'), '{"main":"main.js"}')
    await writeFile(join(program, 'main.js'), empty)
    const [ours, peer]: [number[], number[]] = [[], []]
    for (let go = 0; go < goes; go++) {
      peer.push(await startTime(stage.runtime.executable, program, join(home, 'empty-data')))
      ours.push(await startTime(stage.runtime.executable, projectRoot, join(home, 'our-data')))
    }
    return { ours: median(ours), emptyWindow: median(peer), toEmptyWindow: ratio(median(ours), median(peer)) }
  } finally {
    stage.close()
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}
