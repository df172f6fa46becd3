import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { z } from 'zod'

/** What the daemons call the folder that they share. */
const shared = 'register'
const apiKey = 'of-this-test-only'

const home = (path: string) => ['--home', path, '--no-default-folder', '--skip-port-probing']

/** Nothing leaves this computer: nobody is looked for, asked or told. */
const settings = {
  globalAnnounceEnabled: false,
  localAnnounceEnabled: false,
  relaysEnabled: false,
  natEnabled: false,
  startBrowser: false,
  crashReportingEnabled: false,
  urAccepted: -1,
  autoUpgradeIntervalH: 0,
  stunServer: '',
  releasesURL: '',
  reconnectionIntervalS: 1,
  progressUpdateIntervalS: 1,
  limitBandwidthInLan: true,
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return address.port
}

const statusSchema = z.object({
  state: z.string(),
  needTotalItems: z.int(),
  pullErrors: z.int(),
  globalFiles: z.int(),
  globalBytes: z.int(),
})
const eventsSchema = z.array(
  z.object({
    id: z.int(),
    type: z.string(),
    data: z.looseObject({ item: z.string().optional() }).nullable(),
  }),
)
export type DaemonEvent = z.infer<typeof eventsSchema>[number]
const fileSchema = z.object({ global: z.object({ version: z.array(z.string()) }) })

/** A real Syncthing daemon with a home, a configuration and ports of its own, on the loopback only. */
export class Daemon {
  #process: ChildProcess | null = null
  #seen = 0
  readonly #config: string

  private constructor(
    readonly id: string,
    readonly folder: string,
    private readonly home: string,
    private readonly api: number,
    readonly listening: number,
  ) {
    this.#config = join(home, 'config.xml')
  }

  /** Makes its home and its configuration; it shares `folder` with those that it meets. */
  static async in(path: string, folder: string): Promise<Daemon> {
    const run = promisify(execFile)
    await mkdir(folder, { recursive: true })
    await run('syncthing', ['generate', ...home(path)])
    const { stdout } = await run('syncthing', ['serve', '--device-id', ...home(path)])
    const listening = await freePort()
    const config = join(path, 'config.xml')
    const options = { ...settings, listenAddress: `tcp://127.0.0.1:${listening}` }
    let xml = await readFile(config, 'utf8')
    for (const [name, value] of Object.entries(options))
      xml = xml.replace(new RegExp(`<${name}>[^<]*</${name}>`), `<${name}>${value}</${name}>`)
    await writeFile(config, xml)
    return new Daemon(stdout.trim(), folder, path, await freePort(), listening)
  }

  /** Shares its folder with others, from its first start on: one that is turned away waits long before it tries again. */
  async meet(others: readonly Daemon[]): Promise<void> {
    const devices = others.map(
      ({ id, listening }) => `<device id="${id}"><address>tcp://127.0.0.1:${listening}</address></device>`,
    )
    const members = [this, ...others].map(({ id }) => `<device id="${id}"/>`)
    const folder = `<folder id="${shared}" path="${this.folder}" fsWatcherDelayS="1" rescanIntervalS="10">`
    const xml = await readFile(this.#config, 'utf8')
    const sharing = [...devices, folder, ...members, '</folder>'].join('')
    await writeFile(this.#config, xml.replace('<gui ', `${sharing}<gui `))
  }

  /** Starts it; ready once it answers. */
  async start(): Promise<void> {
    const gui = [`--gui-address=http://127.0.0.1:${this.api}`, `--gui-apikey=${apiKey}`]
    const quiet = ['--no-browser', '--no-restart', '--no-upgrade', ...home(this.home), ...gui]
    // Without a parent of its own that starts it again when it dies.
    const env = { ...process.env, STMONITORED: 'yes', STNOUPGRADE: '1' }
    const child = spawn('syncthing', ['serve', ...quiet], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    this.#process = child
    this.#seen = 0
    const said: string[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line)
      if (line.includes('GUI and API listening on')) break
    }
    child.stdout.resume()
    if (child.exitCode !== null) throw new Error(`Syncthing did not start:\n${said.join('\n')}`)
  }

  /** Ends it as it ends itself. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  /** Kills it in the middle of whatever it is doing. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    this.#process = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  /** Sends no more than so many kibibytes in a second; 0: as many as it can. */
  async slowDown(kibibytes: number): Promise<void> {
    await this.#ask('PATCH', 'config/options', { maxSendKbps: kibibytes })
  }

  /** Looks for what changed in its folder now. */
  async scan(): Promise<void> {
    await this.#ask('POST', `db/scan?folder=${shared}`)
  }

  async status() {
    return statusSchema.parse(await this.#ask('GET', `db/status?folder=${shared}`))
  }

  /** What happens next in it; nothing where nothing does for two seconds. */
  async events(): Promise<readonly DaemonEvent[]> {
    const events = eventsSchema.parse(await this.#ask('GET', `events?since=${this.#seen}&timeout=2`))
    this.#seen = events.at(-1)?.id ?? this.#seen
    return events
  }

  /** The daemons that ever changed a file, as Syncthing itself counts it. */
  async writersOf(file: string): Promise<readonly string[]> {
    const path = `db/file?folder=${shared}&file=${encodeURIComponent(file)}`
    const { global } = fileSchema.parse(await this.#ask('GET', path))
    return global.version.map(counter => counter.split(':')[0] ?? '')
  }

  /** What it is called in `writersOf`. */
  get shortId(): string {
    return this.id.slice(0, 7)
  }

  async #ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`http://127.0.0.1:${this.api}/rest/${path}`, {
      method,
      headers: { 'X-API-Key': apiKey },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`Syncthing, ${method} ${path}: ${answer.status} ${text}`)
    return text === '' ? null : JSON.parse(text)
  }
}

/** Waits until all of them have the same and want nothing more. */
export async function inStep(daemons: readonly Daemon[]): Promise<void> {
  for (const daemon of daemons) await daemon.scan()
  for (;;) {
    const all = await Promise.all(daemons.map(daemon => daemon.status()))
    const [first] = all
    const isSame = all.every(
      each =>
        each.state === 'idle' &&
        each.needTotalItems === 0 &&
        each.globalFiles === first?.globalFiles &&
        each.globalBytes === first.globalBytes,
    )
    if (isSame) return
    await Promise.race(daemons.map(daemon => daemon.events()))
  }
}
