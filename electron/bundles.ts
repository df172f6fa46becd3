import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { dialog } from 'electron'
import type { BroughtView, Input, Opened } from '../data/contract.ts'
import { civilDateOf } from '../data/domain/civil-date.ts'
import { filesIn } from '../data/domain/remains.ts'
import { fail, type Result, succeed } from '../data/failure.ts'
import { leavingFrom } from '../data/queries/leaving.ts'
import { bundleExtension } from '../data/store/asked-path.ts'
import type { BundleContent } from '../data/store/bundle-content.ts'
import { bundleLimit } from '../data/store/bundle-seal.ts'
import { realDisk } from '../data/store/disk.ts'
import { usualCost } from '../data/store/key-slots.ts'
import { failureOf } from '../data/store/ledger.ts'
import { makeBundle, type Wanted } from '../data/store/making-bundle.ts'
import type { OpenRegister } from '../data/store/open-register.ts'
import { compareBundle, readBundle, takeInBundle } from '../data/store/taking-in.ts'
import { inTurns } from '../data/store/turns.ts'
import { broadcastArrived } from './arriving.ts'
import { broadcast } from './broadcast.ts'
import { homeFolder } from './choosing.ts'
import type { InstallationFile } from './installation.ts'
import type { Registers } from './registers.ts'
import { words } from './words.ts'

const around = { disk: realDisk, now: () => new Date() }

/** The bundles that leave and that come: the one that was chosen, and what was read of it. */
export class Bundles {
  private chosen: string | null = null
  /** One that was asked for from outside and waits until the window can show it. */
  private asked: string | null = null
  /** What was read of a bundle for a register, for as long as that one is open. */
  private readonly compared = new WeakMap<OpenRegister, BundleContent>()

  constructor(
    private readonly registers: Registers,
    private readonly installation: InstallationFile,
  ) {}

  /** Writes what was selected into a file that the person names. */
  async export({ passphrase, selection }: Input<'bundle.export'>): Promise<Result<string | null>> {
    const open = this.registers.current()
    if (!open) return fail({ code: 'noRegisterOpen' })
    const today = civilDateOf(new Date())
    const { filePath, canceled } = await dialog.showSaveDialog({
      title: this.words().bundleSave,
      defaultPath: join(homeFolder(), `${today}.${bundleExtension}`),
      filters: [{ name: 'Answerable', extensions: [bundleExtension] }],
    })
    if (canceled || !filePath) return succeed(null)
    // Of a part what was recorded in it leaves, and of a register what was chosen: never the whole of one unasked.
    if (open.part !== (selection === null)) return fail({ code: 'badInput', where: 'selection' })
    const wanted = selection ? await inTurns(leavingFrom(open.register())(selection)) : ownOf(open)
    const made = { by: this.registers.author(), on: today, passphrase, cost: usualCost }
    const bytes = await makeBundle(open, wanted, made, realDisk)
    if (!bytes.ok) return bytes
    try {
      await realDisk.writeWhole(filePath, bytes.value)
      return succeed(basename(filePath))
    } catch (error) {
      return failureOf(error, filePath)
    }
  }

  /** Asks for a bundle's file. */
  async choose(): Promise<Result<string | null>> {
    const { filePaths, canceled } = await dialog.showOpenDialog({
      title: this.words().bundleOpen,
      defaultPath: homeFolder(),
      properties: ['openFile'],
      // Bundles were called so before they had an ending of their own.
      filters: [{ name: 'Answerable', extensions: [bundleExtension, 'bundle'] }],
    })
    const [path] = filePaths
    if (canceled || !path) return succeed(null)
    this.chosen = path
    return succeed(basename(path))
  }

  /** Remembers a bundle that was asked for from outside, and tells the window, which knows when it can be shown. */
  ask(file: string): void {
    this.asked = file
    broadcast({ kind: 'bundleAsked' })
  }

  /** Chooses the bundle that was asked for; its name, or null where none was. */
  async chooseAsked(): Promise<Result<string | null>> {
    const { asked } = this
    if (asked === null) return succeed(null)
    this.asked = null
    this.chosen = asked
    return succeed(basename(asked))
  }

  /** What the chosen bundle would bring to the open register. */
  async compare(passphrase: string): Promise<Result<BroughtView>> {
    const open = this.registers.current()
    if (!open) return fail({ code: 'noRegisterOpen' })
    const bundle = await this.read(passphrase)
    if (!bundle.ok) return bundle
    await open.settled()
    const brought = await compareBundle(open, bundle.value, around)
    if (!brought.ok) return brought
    this.compared.set(open, bundle.value)
    const { by, on, files } = bundle.value
    return succeed({ by, on, entries: brought.value.entries, files: files.size })
  }

  /** Takes in the bundle that was compared; the window hears of it like of what other laptops write. */
  async takeIn(): Promise<Result<void>> {
    const open = this.registers.current()
    const bundle = open && this.compared.get(open)
    if (!bundle) return fail({ code: 'noRegisterOpen' })
    const arrived = await open.addToOthers(() => takeInBundle(open, bundle, around))
    if (!arrived.ok) return arrived
    const { entries, notices } = arrived.value
    await broadcastArrived(entries, () => this.registers.current() === open)
    for (const notice of notices) broadcast({ kind: 'notice', notice })
    return succeed(undefined)
  }

  /** Opens the chosen bundle as a register of its own. */
  async open(passphrase: string): Promise<Result<Opened | null>> {
    const bundle = await this.read(passphrase)
    return bundle.ok ? this.registers.openPart(bundle.value, passphrase) : bundle
  }

  private async read(passphrase: string): Promise<Result<BundleContent>> {
    const { chosen } = this
    if (chosen === null) return fail({ code: 'cancelled' })
    try {
      if ((await stat(chosen)).size > bundleLimit) return fail({ code: 'fileTooLarge', limit: bundleLimit })
      return await readBundle(await readFile(chosen), passphrase, basename(chosen))
    } catch (error) {
      return failureOf(error, chosen)
    }
  }

  private words() {
    return words(this.installation.settings().language).dialogs
  }
}

/** What was recorded on this laptop: what goes back from a register that is a part. */
function ownOf(open: OpenRegister): Wanted {
  const own = open.entries().filter(({ replica }) => replica === open.replica)
  return {
    entries: new Set(own.map(({ id }) => id)),
    files: new Set(own.flatMap(({ fact }) => filesIn(fact))),
  }
}
