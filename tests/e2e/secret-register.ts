import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { civilDateSchema } from '../../data/domain/civil-date.ts'
import { idSchemas } from '../../data/domain/ids.ts'
import { commandSchema } from '../../data/domain/register.ts'
import { idsOf, only, stage } from '../../data/samples/stage.ts'
import { createRegisterFrom } from '../../data/store/creating.ts'
import { realDisk } from '../../data/store/disk.ts'
import { makeBundle } from '../../data/store/making-bundle.ts'
import { openRegister } from '../../data/store/opening.ts'
import { worldAround } from '../faults/opening.ts'
import type { CommandInput } from '../unit/domain/specification.ts'
import { beginRegister, logResponse, organisation, recipient, registerLetter } from '../unit/domain/story.ts'
import { cheap } from '../unit/store/cheap.ts'

/** Words of a confidential answer, the name of an organisation at risk, and an answer that is neither. */
export const secrets = {
  answer: 'Whispered at the back door of the ministry',
  organisation: 'Night School of the Old Quarter',
  open: 'An answer that everybody may read',
}

/** A register in a folder below `home` with one letter, signed by an organisation at risk, and two answers to it. */
export async function secretRegister(home: string): Promise<string> {
  const { play, entries } = stage('Secretariat')
  const say = (on: string, command: CommandInput) => play(on, commandSchema.parse(command))
  say('2026-02-20', beginRegister)
  const made = say(
    '2026-02-20',
    registerLetter({
      recipients: [{ new: recipient('Ministry of Schools') }],
      signatures: [
        {
          organisation: { new: { ...organisation(secrets.organisation), namedInPublic: false } },
          signedOn: null,
          printedWith: null,
        },
      ],
    }),
  )
  const to = { letters: [...idsOf(made, 'letter')], recipient: only(idsOf(made, 'recipient')) }
  const on = { receivedOn: '2026-03-01', statedOn: null }
  say('2026-03-01', logResponse({ ...to, ...on, summary: secrets.open }))
  say('2026-03-01', logResponse({ ...to, ...on, summary: secrets.answer, confidentiality: 'confidential' }))
  const folder = join(home, 'Coalition.register')
  const created = await createRegisterFrom(folder, entries(), worldAround(folder))
  if (!created.ok) throw new Error(created.failure.code)
  return folder
}

/** A bundle of that register as a file in `home`. */
export async function secretBundle(home: string, passphrase: string): Promise<string> {
  const folder = await secretRegister(home)
  const opened = await openRegister(
    folder,
    async () => idSchemas.replica.parse('rep-away'),
    worldAround(folder),
  )
  if (!opened.ok) throw new Error(opened.failure.code)
  const kept = opened.value
  const wanted = { entries: new Set(kept.entries().map(({ id }) => id)), files: new Set<string>() }
  const on = civilDateSchema.parse('2026-03-02')
  const bytes = await makeBundle(kept, wanted, { by: 'Amal', on, passphrase, cost: cheap }, realDisk)
  if (!bytes.ok) throw new Error(bytes.failure.code)
  await kept.close()
  const file = join(home, 'sent.answerable-bundle')
  await writeFile(file, bytes.value)
  return file
}
