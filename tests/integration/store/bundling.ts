import { join } from 'node:path'
import { idSchemas } from '../../../data/domain/ids.ts'
import { filesIn } from '../../../data/domain/remains.ts'
import { drained } from '../../../data/domain/steps.ts'
import { type BundleSelection, leavingFrom } from '../../../data/queries/leaving.ts'
import { createEncryptedRegister, createRegister } from '../../../data/store/creating.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { makeBundle } from '../../../data/store/making-bundle.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { createPart } from '../../../data/store/part.ts'
import { readBundle } from '../../../data/store/taking-in.ts'
import { date } from '../../unit/domain/specification.ts'
import { letterWithDemands, logResponse, organisation } from '../../unit/domain/story.ts'
import { cheap } from '../../unit/store/cheap.ts'
import { accepted, command, laptop, passphrase, world } from './shelf.ts'

export const agreed = 'a bridge over the dry river'
export const by = { by: 'Amal', on: date('2026-03-02'), passphrase: agreed, cost: cheap }
export const around = world({})

/** A secretariat's register with a letter, a confidential answer and an organisation at risk. */
export async function secretariat(home: string, encrypted = false): Promise<OpenRegister> {
  const folder = join(home, 'Coalition.register')
  const open = encrypted
    ? accepted(
        await createEncryptedRegister(folder, 'Coalition', 'Amal', passphrase, async () => laptop, around),
      ).open
    : accepted(await createRegister(folder, 'Coalition', 'Amal', async () => laptop, around))
  const say = async (input: Parameters<typeof command>[0]) =>
    accepted(await open.submit(command(input), 'Amal'))
  await say(
    letterWithDemands({
      signatures: [
        {
          organisation: { new: { ...organisation('Night School of the Old Quarter'), namedInPublic: false } },
          signedOn: null,
          printedWith: null,
        },
      ],
    }),
  )
  const [letter] = open.register().letters.values()
  const recipient = letter?.recipients[0] ?? ''
  const to = { letters: [letter?.id ?? ''], recipient }
  const file = accepted(await open.keepFile('note.txt', 'text/plain', Buffer.from('The attached words')))
  await say(logResponse({ ...to, summary: 'An answer for everybody', files: [file] }))
  await say(logResponse({ ...to, summary: 'Whispered at the back door', confidentiality: 'confidential' }))
  return open
}

export const selectionOf = (open: OpenRegister, but: Partial<BundleSelection> = {}): BundleSelection => ({
  letters: [...open.register().letters].map(([id]) => id),
  from: null,
  to: null,
  withConfidential: false,
  withAtRisk: false,
  ...but,
})
export const bundleOf = async (open: OpenRegister, but: Partial<BundleSelection> = {}) =>
  accepted(
    await makeBundle(open, drained(leavingFrom(open.register())(selectionOf(open, but))), by, realDisk),
  )

/** A reviewer's folder made of a bundle, opened on another computer. */
export async function reviewer(home: string, bytes: Uint8Array, name = 'Review'): Promise<OpenRegister> {
  const folder = join(home, `${name}.register`)
  const bundle = accepted(await readBundle(bytes, agreed, 'b'))
  accepted(await createPart(folder, bundle, { passphrase: agreed, author: 'Board' }, world({})))
  const never = async () => idSchemas.replica.parse('rep-never')
  return accepted(await openRegister(folder, never, world({}), agreed))
}

/** What goes back: what the reviewer recorded. */
export async function backFrom(open: OpenRegister): Promise<Uint8Array> {
  const own = open.entries().filter(({ replica }) => replica === open.replica)
  const wanted = {
    entries: new Set(own.map(({ id }) => id)),
    files: new Set(own.flatMap(({ fact }) => filesIn(fact))),
  }
  return accepted(await makeBundle(open, wanted, { ...by, by: 'Board' }, realDisk))
}

export const ask = (open: OpenRegister) => {
  const [response] = open.register().responses.values()
  const stream = open.register().streams.get(response?.id ?? '') ?? []
  return open.submit(
    command({
      kind: 'reviewChange',
      change: [{ subject: response?.id ?? '', entries: stream.map(({ id }) => id) }],
      judgement: 'questioned',
      words: 'Who heard it?',
    }),
    'Board',
  )
}
