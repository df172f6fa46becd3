// Stands where a packaged app would: starts the app folder that the arguments name, as Electron's own launcher does.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find(argument => !argument.startsWith('-'))
if (folder === undefined) {
  process.stderr.write('Name the app folder to start.\n')
  app.exit(1)
} else {
  const path = resolve(folder)
  const { name, productName, version, main } = JSON.parse(readFileSync(resolve(path, 'package.json'), 'utf8'))
  process.defaultApp = true
  app.setName(productName ?? name)
  app.setVersion(version)
  app.setAppPath(path)
  // Awaited here, so that Electron is not ready before the app has registered its schemes.
  await import(pathToFileURL(resolve(path, main)).href)
}
