import { app } from 'electron'
import { pathsAmong, registerFolderAt } from '../data/store/asked-path.ts'

/**
 * Registers that are asked for from outside: by a double click, dropped on the program's icon, chosen among the
 * system's recent ones or given as an argument. Heard from the first moment on; what comes before there is anybody to
 * answer waits.
 */
export class Outside {
  private waiting: readonly string[]
  private open: ((folder: string) => void) | null = null

  constructor() {
    this.waiting = pathsAmong(process.argv.slice(1), process.cwd())
    app.on('open-file', (event, path) => {
      event.preventDefault()
      void this.hear(pathsAmong([path], '/'))
    })
    app.on('second-instance', (_event, args, startedIn) => {
      void this.hear(pathsAmong(args.slice(1), startedIn))
    })
  }

  /** From now on each register that is asked for is passed on, those asked for before at once. */
  async answer(open: (folder: string) => void): Promise<void> {
    this.open = open
    await this.hear(this.waiting)
  }

  private async hear(paths: readonly string[]): Promise<void> {
    if (this.open === null) {
      this.waiting = paths
      return
    }
    const folders = await Promise.all(paths.map(registerFolderAt))
    const folder = folders.find(each => each !== null)
    if (folder) this.open(folder)
  }
}
