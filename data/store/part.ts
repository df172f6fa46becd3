import { join } from 'node:path'
import { civilDateOf } from '../domain/civil-date.ts'
import type { Entry } from '../domain/entry.ts'
import { fail, type Result } from '../failure.ts'
import { keepFile } from './attachments.ts'
import { type BundleContent, decodeBundle, encodeBundle, entriesIn } from './bundle-content.ts'
import type { Disk } from './disk.ts'
import { type Keeping, sealedKeeping } from './keeping.ts'
import { newKey } from './key-ring.ts'
import { usualCost } from './key-slots.ts'
import { makeFolder } from './making-folder.ts'
import { isFarAhead } from './taking-in.ts'
import type { World } from './world.ts'

const path = (folder: string) => join(folder, 'bundle')

/**
 * A register's folder made of a bundle: it has the register's own id, the bundle as it came, and a replica of its own
 * in which what is recorded here goes. Encrypted: it opens with the bundle's passphrase. Refused: times far ahead.
 */
export async function createPart(
  folder: string,
  bundle: BundleContent,
  { passphrase, author }: { readonly passphrase: string; readonly author: string },
  world: World,
): Promise<Result<undefined>> {
  if (isFarAhead(entriesIn(bundle), world.now())) return fail({ code: 'bundleAhead', by: bundle.by })
  const { register } = bundle
  const { disk } = world
  const about = { passphrase, name: author }
  const made = await newKey(register, about, world.keyCost ?? usualCost, civilDateOf(world.now()))
  const keeping = sealedKeeping(made.sodium, made.key, register)
  // Who has the bundle and its passphrase needs no other way in.
  const keySlots = made.keySlots.slice(0, 1)
  const part = { replica: world.newId('replica') }
  try {
    return await makeFolder(folder, { register, keySlots, part }, world, async inside => {
      const content = encodeBundle({ ...bundle, files: new Map() })
      await disk.writeWhole(path(inside), keeping.wrap('bundle', content))
      for (const bytes of bundle.files.values()) {
        const kept = await keepFile(inside, { name: 'file', mediaType: '', bytes }, keeping, disk)
        if (!kept.ok) throw Object.assign(new Error('A file could not be kept.'), { code: kept.failure.code })
      }
    })
  } finally {
    made.key.forget()
  }
}

/** The entries of the bundle that a folder was made of; null where it was changed. */
export async function readPart(
  folder: string,
  keeping: Keeping,
  disk: Disk,
): Promise<readonly Entry[] | null> {
  const bytes = await disk.readIfThere(path(folder))
  const content = bytes && keeping.unwrap('bundle', bytes)
  const bundle = content && decodeBundle(content)
  return bundle ? entriesIn(bundle) : null
}
