import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import type { Locked, LockReason, NewlyOpened, Opened } from '../data/contract.ts'
import type { Entry, Seen } from '../data/domain/entry.ts'
import type { RegisterId } from '../data/domain/ids.ts'
import type { Command } from '../data/domain/register.ts'
import { type Failure, fail, type Result, succeed } from '../data/failure.ts'
import { type Portion, portionFrom } from '../data/portions.ts'
import { sampleEntries } from '../data/samples/sample.ts'
import type { BundleContent } from '../data/store/bundle-content.ts'
import { createEncryptedRegister, createRegister, createRegisterFrom } from '../data/store/creating.ts'
import { realDisk } from '../data/store/disk.ts'
import { encryptRegister } from '../data/store/encrypting.ts'
import { thisMachine } from '../data/store/holder.ts'
import { newId } from '../data/store/ids.ts'
import type { OpenRegister } from '../data/store/open-register.ts'
import { openRegister } from '../data/store/opening.ts'
import { createPart } from '../data/store/part.ts'
import { systemWatch } from '../data/store/watching.ts'
import { witnessIn } from '../data/store/witness.ts'
import type { World } from '../data/store/world.ts'
import { broadcastArrived } from './arriving.ts'
import { Attempts } from './attempts.ts'
import { Backups } from './backups.ts'
import { broadcast } from './broadcast.ts'
import { chooseFolder, chooseNewFolder, folderName, withExtension } from './choosing.ts'
import { clearCopied } from './copied.ts'
import type { InstallationFile } from './installation.ts'
import { clearWindows } from './lock.ts'
import { words } from './words.ts'

/** What no passphrase and no second try mends. */
const needsBackup: ReadonlySet<Failure['code']> = new Set([
  'ledgerDamaged',
  'ledgerEmptied',
  'ledgerSwapped',
  'ledgerTruncated',
  'keySlotsMissing',
  'slotDamaged',
  'notARegister',
  'notFound',
])

/** The register that is open or locked, and the ways to open one. */
export class Registers {
  private register: OpenRegister | null = null
  private waiting: { readonly folder: string; readonly why: Locked['locked'] } | null = null
  private readonly attempts = new Attempts(() => Date.now())
  /** The folder that could not be opened last, since something is wrong with it. */
  private damaged: string | null = null
  private opening: AbortController | null = null
  /** The register whose folder is watched for what other laptops write. */
  private followed: OpenRegister | null = null
  /** A folder that was asked for from outside and waits until no other register is in view. */
  private asked: string | null = null
  private readonly world: World

  constructor(private readonly installation: InstallationFile) {
    this.world = {
      disk: realDisk,
      now: () => new Date(),
      newId,
      witness: witnessIn(join(app.getPath('userData'), 'witness')),
      self: { ...thisMachine(), person: () => this.author() },
      watch: systemWatch,
      backupPlace: folder => installation.backupPlace(folder),
      progress: done => broadcast({ kind: 'progress', of: 'opening', done }),
    }
  }

  current(): OpenRegister | null {
    return this.register
  }

  opened(): Opened | null {
    return this.register && asOpened(this.register)
  }

  /** The folder of the register that did not open last, where a backup may help. */
  unopened(): string | null {
    return this.damaged
  }

  /** The register that waits for its passphrase. */
  locked(): Locked | null {
    if (!this.waiting) return null
    const { folder, why } = this.waiting
    const shown = this.installation.settings().folderWhenLocked
    return { locked: why, folder: shown ? folderName(folder) : null }
  }

  /** Closes the register, or leaves the locked one. Of an encrypted one the window keeps nothing. */
  async close(): Promise<void> {
    const encrypted = this.register?.keys
    await this.forget()
    if (encrypted) clearWindows()
  }

  /** Locks the register if it is encrypted: its key is overwritten, the window holds nothing of it any more. */
  async lock(why: LockReason): Promise<void> {
    if (this.register?.keys) await this.putAside(this.register, why)
  }

  /** Closes the open register until its passphrase is typed. */
  private async putAside({ folder }: OpenRegister, why: Locked['locked']): Promise<void> {
    await this.forget()
    this.waiting = { folder, why }
    clearWindows()
  }

  private async forget(): Promise<void> {
    const { register } = this
    this.register = null
    this.followed = null
    this.waiting = null
    if (register?.keys) await clearCopied()
    await register?.close()
  }

  /** Opens the locked register with what was typed. After wrong passphrases there is a pause that grows. */
  async unlock(typed: string): Promise<Result<Opened>> {
    if (!this.waiting) return fail({ code: 'noRegisterOpen' })
    const { folder } = this.waiting
    const result = await this.attempt(() =>
      openRegister(folder, this.installation.replicaIn, this.stoppable(), typed),
    )
    this.note(folder, result)
    return result.ok ? this.show(result.value) : result
  }

  /** Tries what was typed, unless it is too early after wrong passphrases. */
  async attempt<Value>(opening: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const seconds = this.attempts.begin()
    if (seconds > 0) return fail({ code: 'waitBeforeTrying', seconds })
    const result = await opening()
    if (result.ok) this.attempts.succeeded()
    return result
  }

  private note(folder: string, result: Result<unknown>): void {
    this.damaged = !result.ok && needsBackup.has(result.failure.code) ? folder : null
  }

  /** Asks where, and makes a register there: encrypted where there is a passphrase. */
  async create(name: string, passphrase: string | null): Promise<Result<NewlyOpened | null>> {
    const { dialogs } = words(this.installation.settings().language)
    // What an encrypted register is called is not written on its folder.
    const fileName =
      passphrase === null ? name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() : dialogs.folder
    const folder = await chooseNewFolder(dialogs.create, fileName)
    if (folder === null) return succeed(null)
    const { replicaIn } = this.installation
    if (passphrase === null) {
      const made = await createRegister(folder, name, this.author(), replicaIn, this.world)
      return made.ok ? this.showNew(made.value, null) : made
    }
    const made = await createEncryptedRegister(folder, name, this.author(), passphrase, replicaIn, this.world)
    return made.ok ? this.showNew(made.value.open, made.value.recoveryKey) : made
  }

  /** Encrypts the open register and opens it again; where that fails it is open as it was. */
  async encrypt(passphrase: string): Promise<Result<NewlyOpened>> {
    const { register } = this
    if (!register) return fail({ code: 'noRegisterOpen' })
    const { folder, readOnly } = register
    if (readOnly) return fail({ code: 'readOnly', path: folder })
    await this.forget()
    const encrypted = await encryptRegister(folder, { passphrase, name: this.author() }, this.world)
    const typed = encrypted.ok ? passphrase : null
    const again = await openRegister(folder, this.installation.replicaIn, this.world, typed)
    if (!again.ok) return again
    const shown = await this.show(again.value)
    if (!shown.ok) return shown
    return encrypted.ok ? succeed({ opened: shown.value, recoveryKey: encrypted.value }) : encrypted
  }

  /** The world for an opening that the person can stop. */
  private stoppable(): World {
    this.opening = new AbortController()
    return { ...this.world, signal: this.opening.signal }
  }

  stopOpening(): void {
    this.opening?.abort()
  }

  /** A portion of the open register's entries. Once the window has the last one, it hears of what arrives. */
  entries(of: RegisterId, from: number): Result<Portion> {
    if (this.register?.id !== of) return fail({ code: 'noRegisterOpen' })
    const portion = portionFrom(this.register.entries(), from)
    if (portion.next === null) this.follow(this.register)
    return succeed(portion)
  }

  private follow(register: OpenRegister): void {
    if (this.followed === register) return
    this.followed = register
    register.follow(({ entries, notices }) => {
      // Nobody who has it encrypted would read what is written on here.
      if (notices.some(({ code }) => code === 'encryptedElsewhere'))
        return void this.putAside(register, 'encrypted')
      void broadcastArrived(entries, () => this.register === register)
      for (const notice of notices) broadcast({ kind: 'notice', notice })
    })
  }

  /** Opens a recent register, or asks for a folder. A path that is not on the recent list is not opened. */
  async open(path: string | null): Promise<Result<Opened | Locked | null>> {
    if (path !== null) {
      const known = this.installation.recent().some(recent => recent.path === path)
      return known ? this.openFolder(path) : fail({ code: 'badInput', where: 'path' })
    }
    const { dialogs } = words(this.installation.settings().language)
    const chosen = await chooseFolder(dialogs.open)
    return chosen === null ? succeed(null) : this.openFolder(chosen)
  }

  /** Remembers a register that was asked for from outside, and tells the window, which knows when it can be opened. */
  ask(folder: string): void {
    if ((this.register?.folder ?? this.waiting?.folder) === folder) return
    this.asked = folder
    broadcast({ kind: 'asked' })
  }

  /** Opens the register that was asked for; null where none was, or another is in view still. */
  async openAsked(): Promise<Result<Opened | Locked | null>> {
    const { asked } = this
    if (asked === null || this.register !== null || this.waiting !== null) return succeed(null)
    this.asked = null
    return this.openFolder(asked)
  }

  /** Opens the sample register, one for every language; made the first time, found again as it was left. */
  async openSample(): Promise<Result<Opened>> {
    const folder = join(sampleHome(), withExtension('Sample'))
    await mkdir(sampleHome(), { recursive: true })
    if (!(await realDisk.exists(folder))) {
      const made = await createRegisterFrom(folder, sampleEntries(), this.world)
      if (!made.ok) return made
    }
    const sample = await openRegister(folder, this.installation.replicaIn, this.stoppable())
    return sample.ok ? this.show(sample.value) : sample
  }

  /** Makes a register's folder of a bundle, where the person chooses, and opens it. */
  async openPart(bundle: BundleContent, passphrase: string): Promise<Result<Opened | null>> {
    const { dialogs } = words(this.installation.settings().language)
    const folder = await chooseNewFolder(dialogs.bundleFolder, dialogs.folder)
    if (folder === null) return succeed(null)
    const made = await createPart(folder, bundle, { passphrase, author: this.author() }, this.world)
    if (!made.ok) return made
    const open = await openRegister(folder, this.installation.replicaIn, this.world, passphrase)
    if (!open.ok) return open
    await this.forget()
    return this.show(open.value)
  }

  /** Whether the open register is the sample, in which nobody has a deadline to keep. */
  isSample(): boolean {
    return this.register !== null && dirname(this.register.folder) === sampleHome()
  }

  async submit(command: Command, seen: Seen): Promise<Result<readonly Entry[]>> {
    if (!this.register) return fail({ code: 'noRegisterOpen' })
    const result = await this.register.submit(command, this.author(), seen)
    if (result.ok) broadcast({ kind: 'entries', entries: result.value })
    // Erasing leaves no backup from before.
    if (result.ok && command.kind === 'erase') this.backUpWhenDue(this.register)
    return result
  }

  /** Opens the register in a folder that a person chose. */
  async openFolder(folder: string): Promise<Result<Opened | Locked>> {
    const opened = await this.tryFolder(folder)
    this.note(folder, opened)
    return opened
  }

  private async tryFolder(folder: string): Promise<Result<Opened | Locked>> {
    const result = await openRegister(folder, this.installation.replicaIn, this.stoppable())
    // One that was encrypted here and now opens without a passphrase is not what it was: somebody exchanged it.
    const known = this.installation.recent().find(({ path }) => path === folder)
    if (result.ok && known?.name === null) {
      await result.value.close()
      return fail({ code: 'keySlotsMissing' })
    }
    if (result.ok) return this.show(result.value)
    if (result.failure.code !== 'locked') return result
    this.waiting = { folder, why: 'opening' }
    return succeed(this.locked() ?? { locked: 'opening', folder: null })
  }

  private async show(register: OpenRegister): Promise<Result<Opened>> {
    this.register = register
    this.waiting = null
    const called = register.register().abouts.get(register.id)?.name ?? folderName(register.folder)
    const name = register.keys ? null : called
    // While the person looks around; a failure of either is no reason to keep the register closed.
    this.backUpWhenDue(register)
    const openedOn = this.world.now().toISOString()
    void this.installation.remember({ path: register.folder, name, openedOn }).catch(() => undefined)
    return succeed(asOpened(register))
  }

  private backUpWhenDue(register: OpenRegister): void {
    void new Backups(register, this.installation).makeWhenDue().catch(() => undefined)
  }

  private async showNew(register: OpenRegister, recoveryKey: string | null): Promise<Result<NewlyOpened>> {
    const shown = await this.show(register)
    return shown.ok ? succeed({ opened: shown.value, recoveryKey }) : shown
  }

  /** The name that entries carry; who has not given one writes as the secretariat. */
  author(): string {
    const { author, language } = this.installation.settings()
    return author.trim() === '' ? words(language).secretariat : author
  }
}

function asOpened(register: OpenRegister): Opened {
  const { id, replica, folder, readOnly, heldBy, notices, keys, part } = register
  return {
    register: id,
    replica,
    folder: folderName(folder),
    readOnly,
    heldBy,
    encrypted: keys !== null,
    part,
    notices: [...notices],
    entries: register.entries().length,
  }
}

const sampleHome = () => join(app.getPath('userData'), 'sample')
