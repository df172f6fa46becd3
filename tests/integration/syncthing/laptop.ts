import { EventEmitter, once } from 'node:events'
import { readdir, readFile, watch } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { EntryId } from '../../../data/domain/entry.ts'
import { idSchemas, type ReplicaId } from '../../../data/domain/ids.ts'
import type { Notice } from '../../../data/notice.ts'
import { conflicts } from '../../../data/queries/conflicts.ts'
import { createEncryptedRegister, createRegister } from '../../../data/store/creating.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { encryptRegister } from '../../../data/store/encrypting.ts'
import { newId } from '../../../data/store/ids.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { systemWatch } from '../../../data/store/watching.ts'
import { witnessIn } from '../../../data/store/witness.ts'
import type { World } from '../../../data/store/world.ts'
import { passphrase } from '../../faults/opening.ts'
import { contentOf } from '../../property/domain/history.ts'
import type { CommandInput } from '../../unit/domain/specification.ts'
import { cheap } from '../../unit/store/cheap.ts'
import { accepted, command } from '../store/shelf.ts'
import { Daemon, inStep } from './daemon.ts'

/** How a test's register stands on the disk. */
export type Kept = 'plain' | 'sealed'

const patience = 45_000

/** A person's laptop: a folder that a daemon synchronises, and the app with the register in it. */
export class Laptop {
  readonly replica: ReplicaId
  readonly #acknowledged: EntryId[] = []
  readonly #arrivals = new EventEmitter()
  readonly #world: World
  readonly #told = new Set<Notice['code']>()
  #open: OpenRegister | null = null

  constructor(
    readonly person: string,
    readonly daemon: Daemon,
    private kept: Kept,
    home: string,
  ) {
    this.replica = idSchemas.replica.parse(`rep-${person.toLowerCase()}`)
    this.#world = {
      disk: realDisk,
      now: () => new Date(),
      newId,
      keyCost: cheap,
      witness: witnessIn(join(home, 'witness')),
      self: { machine: person, computer: person, person: () => person },
      watch: systemWatch,
    }
  }

  static async of(person: string, home: string, kept: Kept): Promise<Laptop> {
    const daemon = await Daemon.in(join(home, 'daemon'), join(home, 'Shared.register'))
    return new Laptop(person, daemon, kept, home)
  }

  get app(): OpenRegister {
    if (!this.#open) throw new Error(`${this.person} has not opened the register.`)
    return this.#open
  }

  get folder(): string {
    return this.daemon.folder
  }

  /** Makes the register in the folder that is to be shared. */
  async begin(): Promise<void> {
    const { folder, person } = this
    const mine = async () => this.replica
    await realDisk.remove(folder)
    if (this.kept === 'plain') {
      this.#show(accepted(await createRegister(folder, 'Coalition', person, mine, this.#world)))
    } else {
      const made = await createEncryptedRegister(folder, 'Coalition', person, passphrase, mine, this.#world)
      this.#show(accepted(made).open)
    }
  }

  /** Opens what the engine brought, and follows it from then on as the app does. */
  async open(): Promise<void> {
    const typed = this.kept === 'plain' ? null : passphrase
    this.#show(accepted(await openRegister(this.folder, async () => this.replica, this.#world, typed)))
  }

  #show(open: OpenRegister): void {
    this.#open = open
    open.follow(({ notices }) => {
      for (const { code } of notices) this.#told.add(code)
      this.#arrivals.emit('arrived')
    })
  }

  /** Closes the register, encrypts it and opens it again, as the app does. */
  async encrypt(): Promise<void> {
    await this.close()
    accepted(await encryptRegister(this.folder, { name: this.person, passphrase }, this.#world))
    await this.reopenEncrypted()
  }

  async reopenEncrypted(): Promise<void> {
    await this.close()
    this.kept = 'sealed'
    await this.open()
  }

  /** Waits until it is told of something. */
  untilTold(code: Notice['code']): Promise<void> {
    return this.until(() => this.#told.has(code))
  }

  async close(): Promise<void> {
    await this.#open?.close()
    this.#open = null
  }

  /** Records something; what is acknowledged must never be missing anywhere. */
  async record(input: CommandInput): Promise<void> {
    for (const { id } of accepted(await this.app.submit(command(input), this.person)))
      this.#acknowledged.push(id)
  }

  acknowledged(): readonly EntryId[] {
    return this.#acknowledged
  }

  /** Waits until the open register holds so; asked whenever something arrived. */
  async until(holds: (app: OpenRegister) => boolean): Promise<void> {
    const signal = AbortSignal.timeout(patience)
    while (!holds(this.app)) await once(this.#arrivals, 'arrived', { signal })
  }

  /** Waits until the daemon has begun, and not ended, to bring a file of its folder. */
  async untilArriving(file: string): Promise<void> {
    const passing = `.syncthing.${file}.tmp`
    const seen = async () => (await readdir(join(this.folder, 'ledgers'))).includes(passing)
    const changes = watch(join(this.folder, 'ledgers'), { signal: AbortSignal.timeout(patience) })
    if (await seen()) return
    for await (const _ of changes) if (await seen()) return
  }

  /** Everything in the folder that anyone can read, as one text. */
  async readable(): Promise<string> {
    const all = await readdir(this.folder, { recursive: true, withFileTypes: true })
    const files = all.filter(each => each.isFile()).map(each => join(each.parentPath, each.name))
    return (await Promise.all(files.map(path => readFile(path, 'latin1')))).join('\n')
  }

  /** The ledgers and their bytes. */
  async ledgers(): Promise<Record<string, string>> {
    const names = (await readdir(join(this.folder, 'ledgers'))).filter(name =>
      /\.(ledger|sealed)$/.test(name),
    )
    const read = async (name: string) => [
      name,
      (await readFile(join(this.folder, 'ledgers', name))).toString('base64'),
    ]
    return Object.fromEntries(await Promise.all(names.sort().map(read)))
  }
}

/** Their daemons share the first one's register, and each opens it once it is there. */
export async function shareAmong([first, ...others]: readonly Laptop[]): Promise<void> {
  if (!first) return
  const all = [first, ...others]
  await first.begin()
  for (const { daemon } of all)
    await daemon.meet(all.flatMap(other => (other.daemon === daemon ? [] : other.daemon)))
  for (const { daemon } of all) await daemon.start()
  await inStep(all.map(({ daemon }) => daemon))
  for (const laptop of others) await laptop.open()
}

/** Everybody has every entry that anybody was told was recorded, in one order, with one register and one set of conflicts. */
export async function expectEqual(laptops: readonly Laptop[]): Promise<void> {
  const ids = new Set(laptops.flatMap(laptop => laptop.acknowledged()))
  const knowsAll = ({ register }: OpenRegister) => {
    const known = new Set([...register().streams].flatMap(([, stream]) => stream.map(({ id }) => id)))
    return [...ids].every(id => known.has(id))
  }
  for (const { daemon } of laptops) await daemon.scan()
  for (const laptop of laptops) await laptop.until(knowsAll)
  await inStep(laptops.map(({ daemon }) => daemon))
  const [first, ...others] = laptops
  for (const { app } of others) {
    expect(app.entries()).toEqual(first?.app.entries())
    expect(contentOf(app.register())).toEqual(first && contentOf(first.app.register()))
    expect(conflicts(app.register())).toEqual(first && conflicts(first.app.register()))
  }
  for (const laptop of others) expect(await laptop.ledgers()).toEqual(await first?.ledgers())
}

/** Nobody but its laptop ever wrote in a ledger, as Syncthing counts it, and it left no copy of anything anywhere. */
export async function expectOneWriterEach(laptops: readonly Laptop[], kept: Kept): Promise<void> {
  for (const { folder, replica, daemon } of laptops) {
    const file = `ledgers/${replica}${kept === 'plain' ? '.ledger' : '.sealed'}`
    expect(await daemon.writersOf(file)).toEqual([daemon.shortId])
    const names = await readdir(folder, { recursive: true })
    expect(names.filter(name => name.includes('sync-conflict'))).toEqual([])
  }
}
