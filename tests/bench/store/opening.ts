import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { workingOut } from '../../../data/domain/folding.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { commandSchema } from '../../../data/domain/register.ts'
import { drained } from '../../../data/domain/steps.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { encryptRegister } from '../../../data/store/encrypting.ts'
import { newId } from '../../../data/store/ids.ts'
import { readLedger } from '../../../data/store/ledger.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import type { Peer } from './peers.ts'
import { beside, inTurn, medianOf, ratio } from './times.ts'

const world = { disk: realDisk, now: () => new Date(), newId }
const passphrase = 'seven swallows over the harbour'

/** Opens a register's folder as the app does. */
export async function opened(folder: string, typed: string | null = null): Promise<OpenRegister> {
  const replica = async () => idSchemas.replica.parse('rep-bench')
  const result = await openRegister(folder, replica, world, typed)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

async function ledgersIn(folder: string) {
  const names = (await readdir(join(folder, 'ledgers'))).filter(name => name.endsWith('.ledger'))
  return names.map(name => ({
    replica: name.slice(0, -'.ledger'.length),
    path: join(folder, 'ledgers', name),
  }))
}

/** The same bytes as `JSON.parse` can read them: a ledger is one array of its heads and bodies. */
async function asJson(path: string): Promise<Buffer> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter(line => line !== '')
  return Buffer.from(`[${lines.map(line => line.slice(65).replace('\t', ',')).join(',')}]`)
}

/** Opening the register, reading and verifying its ledgers alone, and what the same takes elsewhere. */
export async function openRow(folder: string, lowdb: Peer, sqlite: Peer) {
  const ledgers = await ledgersIn(folder)
  const bytes = await Promise.all(ledgers.map(({ path }) => asJson(path)))
  const { ours, workedOut, readAndVerify, ...peers } = await inTurn(3, {
    ours: () => opened(folder),
    /** With every row worked out, which the app does in the turns after. */
    workedOut: async () => drained(workingOut((await opened(folder)).register())),
    readAndVerify: async () => {
      for (const { path, replica } of ledgers) readLedger(await readFile(path), replica)
    },
    jsonParse: () => {
      for (const each of bytes) JSON.parse(each.toString('utf8'))
    },
    lowdb: lowdb.open,
    sqlite: sqlite.open,
  })
  return {
    megabytes: Math.round(bytes.reduce((sum, { length }) => sum + length, 0) / 100_000) / 10,
    ...beside(ours, peers),
    workedOut,
    readAndVerify,
    readAndVerifyToJsonParse: ratio(readAndVerify, peers.jsonParse),
  }
}

const committing = (open: OpenRegister) =>
  medianOf(100, async go => {
    const done = await open.submit(commandSchema.parse(addOrganisation(`Bench ${go}`)), 'Bench')
    if (!done.ok) throw new Error(JSON.stringify(done.failure))
  })

/** One change, decided, written and flushed. */
export async function commitRow(open: OpenRegister, lowdb: Peer, sqlite: Peer) {
  const [entry] = open.entries()
  if (!entry) throw new Error('There is nothing in the register.')
  drained(workingOut(open.register()))
  const ours = await committing(open)
  return beside(ours, {
    lowdb: await medianOf(7, go => lowdb.commit(entry, go)),
    sqlite: await medianOf(100, go => sqlite.commit(entry, go)),
  })
}

/** The same register encrypted: opening it, which tries the passphrase, and one change. */
export async function encryptedRow(folder: string) {
  const copy = `${folder}.encrypted`
  try {
    await cp(folder, copy, { recursive: true })
    const done = await encryptRegister(copy, { passphrase, name: 'Bench' }, world)
    if (!done.ok) throw new Error(JSON.stringify(done.failure))
    const open = await medianOf(3, async () => (await opened(copy, passphrase)).close())
    const register = await opened(copy, passphrase)
    const commit = await committing(register)
    await register.close()
    return { open, commit }
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}
