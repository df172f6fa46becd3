import { app } from 'electron'
import { bundleFileAt, pathsAmong, registerFolderAt } from '../data/store/asked-path.ts'

/** Who opens what is asked for. */
interface Openers {
  readonly register: (folder: string) => void
  readonly bundle: (file: string) => void
}

/**
 * Registers and bundles that are asked for from outside: by a double click, dropped on the program's icon, chosen among the
 * system's recent ones or given as an argument. Heard from the first moment on; what comes before there is anybody to
 * answer waits.
 */
export class Outside {
  private waiting: readonly string[]
  private openers: Openers | null = null

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

  /** From now on what is asked for is passed on, what was asked for before at once. */
  async answer(openers: Openers): Promise<void> {
    this.openers = openers
    await this.hear(this.waiting)
  }

  private async hear(paths: readonly string[]): Promise<void> {
    if (this.openers === null) {
      this.waiting = paths
      return
    }
    const { register, bundle } = this.openers
    for (const path of paths) {
      const [folder, file] = await Promise.all([registerFolderAt(path), bundleFileAt(path)])
      if (folder !== null) return register(folder)
      if (file !== null) return bundle(file)
    }
  }
}
