import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { Stop, say } from './script.ts'

/** Whether this computer is one where windows need a display server, and none is named. */
export const needsDisplay = (env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean =>
  platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']

export type Display = { readonly name: string; readonly close: () => void }

/**
 * Starts Xvfb on a display number that it finds free itself, and puts its name into this process's DISPLAY.
 * It ends with `close`, and with this process in any case.
 */
export async function startDisplay(): Promise<Display> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  )
  const end = () => {
    server.kill()
  }
  process.once('exit', end)
  const number = await new Promise<string>((resolve, reject) => {
    let complaint = ''
    server.stderr?.on('data', chunk => {
      complaint += chunk
    })
    server.stdio[3]?.once('data', chunk => resolve(String(chunk).trim()))
    server.once('error', error => reject(new Stop(`Xvfb could not be started: ${error.message}`)))
    server.once('exit', () => reject(new Stop(`Xvfb ended at once: ${complaint.trim()}`)))
  })
  // The server must not keep this process alive once everything else is done; its pipes stay open all the
  // same, for a server that warns on a closed one dies of it.
  server.unref()
  for (const stream of server.stdio) if (stream instanceof Socket) stream.unref()
  const name = `:${number}`
  process.env['DISPLAY'] = name
  say(`There is no display here: the window opens on a virtual one (Xvfb ${name}), which cannot be seen.`)
  return {
    name,
    close: () => {
      process.removeListener('exit', end)
      delete process.env['DISPLAY']
      end()
    },
  }
}
