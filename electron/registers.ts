import { mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { app, dialog } from 'electron'
import { fail, type Opened, type Result, succeed } from '../data/contract.ts'
import type { Entry } from '../data/domain/entry.ts'
import type { Command } from '../data/domain/register.ts'
import { sampleEntries, sampleName } from '../data/samples/sample.ts'
import { realDisk } from '../data/store/disk.ts'
import { newId } from '../data/store/ids.ts'
import {
  createRegister,
  createRegisterFrom,
  type OpenRegister,
  openRegister,
  type World,
} from '../data/store/register-folder.ts'
import { broadcast } from './broadcast.ts'
import type { InstallationFile } from './installation.ts'
import { words } from './words.ts'

const extension = '.register'
const world: World = { disk: realDisk, now: () => new Date(), newId }

/** The register that is open, and the ways to open one. */
export class Registers {
  private register: OpenRegister | null = null

  constructor(private readonly installation: InstallationFile) {}

  current(): OpenRegister | null {
    return this.register
  }

  opened(): Opened | null {
    if (!this.register) return null
    const { id, replica, folder, readOnly, notices } = this.register
    return {
      register: id,
      replica,
      folder: basename(folder, extension),
      readOnly,
      notices: [...notices],
      entries: this.register.entries(),
    }
  }

  close(): void {
    this.register = null
  }

  /** Asks where, and makes a register there. */
  async create(name: string): Promise<Result<Opened | null>> {
    const { dialogs } = words(this.installation.settings().language)
    const fileName = `${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()}${extension}`
    const { filePath, canceled } = await dialog.showSaveDialog({
      title: dialogs.create,
      defaultPath: join(homeFolder(), fileName),
    })
    if (canceled || !filePath) return succeed(null)
    const folder = extname(filePath) === extension ? filePath : filePath + extension
    const made = await createRegister(folder, name, this.author(), this.installation.replicaIn, world)
    return made.ok ? this.show(made.value) : made
  }

  /** Opens a recent register, or asks for a folder. A path that is not on the recent list is not opened. */
  async open(path: string | null): Promise<Result<Opened | null>> {
    if (path !== null) {
      const known = this.installation.recent().some(recent => recent.path === path)
      return known ? this.openFolder(path) : fail({ code: 'badInput', where: 'path' })
    }
    const { dialogs } = words(this.installation.settings().language)
    const { filePaths, canceled } = await dialog.showOpenDialog({
      title: dialogs.open,
      defaultPath: homeFolder(),
      properties: ['openDirectory'],
    })
    const [chosen] = filePaths
    return canceled || !chosen ? succeed(null) : this.openFolder(chosen)
  }

  /** Opens the sample register; made the first time, found again as it was left. */
  async openSample(): Promise<Result<Opened>> {
    const { language } = this.installation.settings()
    const home = join(app.getPath('userData'), 'sample')
    const folder = join(home, `${sampleName[language] ?? sampleName.en}${extension}`)
    await mkdir(home, { recursive: true })
    const made = await createRegisterFrom(folder, sampleEntries(), world)
    return made.ok || made.failure.code === 'alreadyThere' ? this.openFolder(folder) : made
  }

  async submit(command: Command): Promise<Result<readonly Entry[]>> {
    if (!this.register) return fail({ code: 'noRegisterOpen' })
    const result = await this.register.submit(command, this.author())
    if (result.ok) broadcast({ kind: 'entries', entries: result.value })
    return result
  }

  private async openFolder(folder: string): Promise<Result<Opened>> {
    const result = await openRegister(folder, this.installation.replicaIn, world)
    return result.ok ? this.show(result.value) : result
  }

  private async show(register: OpenRegister): Promise<Result<Opened>> {
    this.register = register
    const name = register.register().abouts.get(register.id)?.name ?? basename(register.folder, extension)
    await this.installation.remember({ path: register.folder, name, openedOn: world.now().toISOString() })
    const opened = this.opened()
    return opened ? succeed(opened) : fail({ code: 'noRegisterOpen' })
  }

  /** The name that entries carry; who has not given one writes as the secretariat. */
  private author(): string {
    const { author, language } = this.installation.settings()
    return author.trim() === '' ? words(language).secretariat : author
  }
}

const homeFolder = () => process.env['ANSWERABLE_HOME'] ?? app.getPath('documents')
