import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workingOut } from '../../../data/domain/folding.ts'
import { commandSchema } from '../../../data/domain/register.ts'
import { drained } from '../../../data/domain/steps.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { encryptRegister } from '../../../data/store/encrypting.ts'
import { newId } from '../../../data/store/ids.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import { alone, aloneInTurn } from './alone.ts'
import type { Peer } from './peers.ts'
import { beside, medianOf, ratio } from './times.ts'
import { ledgersIn, opened } from './works.ts'

const world = { disk: realDisk, now: () => new Date(), newId }
const passphrase = 'seven swallows over the harbour'

/** The same bytes as `JSON.parse` can read them: a ledger is one array of its heads and bodies. */
async function asJson(path: string): Promise<Buffer> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter(line => line !== '')
  return Buffer.from(`[${lines.map(line => line.slice(65).replace('\t', ',')).join(',')}]`)
}

/** Opening the register, reading and verifying its ledgers alone, and what the same takes elsewhere. `peers`: where their files are. */
export async function openRow(folder: string, peers: string) {
  const ledgers = await ledgersIn(folder)
  const files = ledgers.map((_ledger, n) => join(peers, `parsed-${n}.json`))
  let megabytes = 0
  for (const [n, { path }] of ledgers.entries()) {
    const bytes = await asJson(path)
    megabytes += bytes.length / 1_000_000
    await writeFile(files[n] ?? '', bytes)
  }
  const { ours, workedOut, readAndVerify, ...others } = await aloneInTurn(3, {
    ours: () => alone('open', folder),
    /** With every row worked out, which the app does in the turns after. */
    workedOut: () => alone('workedOut', folder),
    readAndVerify: () => alone('readAndVerify', folder),
    jsonParse: () => alone('jsonParse', ...files),
    lowdb: () => alone('lowdb', peers),
    sqlite: () => alone('sqlite', peers),
  })
  return {
    megabytes: Math.round(megabytes * 10) / 10,
    ...beside(ours, others),
    workedOut,
    readAndVerify,
    readAndVerifyToJsonParse: ratio(readAndVerify, others.jsonParse),
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
