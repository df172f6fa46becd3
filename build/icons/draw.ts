import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot, Stop, say, script } from '../script.ts'
import { isRoot, runToEnd, setStage } from '../stage.ts'

const SIZE = 512

/** What the page does: paints the picture on a canvas and gives it as PNG, in base64. */
const paint = (svg: string) => `(async () => {
  const picture = new Image()
  picture.src = ${JSON.stringify(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`)}
  await picture.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: ${SIZE}, height: ${SIZE} })
  canvas.getContext('2d').drawImage(picture, 0, 0)
  return canvas.toDataURL('image/png').split(',')[1]
})()`

/** A program for Electron that writes the painted picture to a file, without showing a window. */
const painter = (svg: string, png: string) => `
import { writeFileSync } from 'node:fs'
import { app, BrowserWindow } from 'electron'
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('about:blank')
  const png = await window.webContents.executeJavaScript(${JSON.stringify(paint(svg))})
  writeFileSync(${JSON.stringify(png)}, Buffer.from(png, 'base64'))
  app.quit()
})
`

// Run by hand after a change to icon.svg; the PNG is kept beside it, so that packaging needs no drawing.
await script(async () => {
  const icons = join(projectRoot, 'build', 'icons')
  const folder = await mkdtemp(join(tmpdir(), 'answerable-icon-'))
  const stage = await setStage()
  try {
    const svg = await readFile(join(icons, 'icon.svg'), 'utf8')
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'painter', version: '1.0.0', main: 'main.mjs' }),
    )
    await writeFile(join(folder, 'main.mjs'), painter(svg, join(icons, 'icon.png')))
    const status = await runToEnd(stage.runtime.executable, [...(isRoot() ? ['--no-sandbox'] : []), folder])
    if (status !== 0) throw new Stop(`Electron ended with ${status}; the icon was not drawn.`)
    say('Drew build/icons/icon.png.')
    return 0
  } finally {
    stage.close()
    await rm(folder, { recursive: true, force: true })
  }
})
