import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { RegisterId, ReplicaId } from '../domain/ids.ts'
import type { Disk } from './disk.ts'
import type { Keeping } from './keeping.ts'
import { type Head, headSchema } from './witness.ts'

/** The key that a replica signs with; it stays in the installation's own folder. */
export type SigningKey = (register: RegisterId, replica: ReplicaId) => Promise<KeyObject>

/** Signing keys as files of a folder; one that is not there is made. */
export const signingKeysIn =
  (folder: string): SigningKey =>
  async (register, replica) => {
    const path = join(folder, `${register}.${replica}.key`)
    try {
      return createPrivateKey(await readFile(path))
    } catch {
      const { privateKey } = generateKeyPairSync('ed25519')
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 })
      return privateKey
    }
  }

const signedHeadSchema = headSchema.extend({ on: z.string(), signature: z.string() })
const fileSchema = z.object({ publicKey: z.string(), heads: z.array(signedHeadSchema) })
type SignedHead = z.infer<typeof signedHeadSchema>

const kept = 60
const pathOf = (folder: string, replica: string) => join(folder, 'ledgers', `${replica}.heads`)
const sealedAs = (replica: string) => `heads ${replica}`
const signedText = (
  register: RegisterId,
  replica: string,
  { sequence, hash, on }: Omit<SignedHead, 'signature'>,
) => Buffer.from(['answerable head', register, replica, sequence, hash, on].join('\n'))

async function readHeads(folder: string, replica: string, keeping: Keeping, disk: Disk) {
  try {
    const bytes = await disk.readIfThere(pathOf(folder, replica))
    const text = bytes && keeping.unwrap(sealedAs(replica), bytes)
    return text && fileSchema.parse(JSON.parse(new TextDecoder().decode(text)))
  } catch {
    return null
  }
}

/**
 * Signs how far a replica's ledger goes, beside it (`ledgers/<replica>.heads`): whoever has one of these, or its
 * words noted elsewhere, can tell later that the ledger still holds all that it held then.
 */
export async function signHead(
  folder: string,
  {
    register,
    replica,
    on,
  }: { readonly register: RegisterId; readonly replica: ReplicaId; readonly on: string },
  head: Head,
  key: KeyObject,
  keeping: Keeping,
  disk: Disk,
): Promise<void> {
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
  const before = await readHeads(folder, replica, keeping, disk)
  const heads = before?.publicKey === publicKey ? before.heads : []
  if (heads.at(-1)?.hash === head.hash) return
  const signature = sign(null, signedText(register, replica, { ...head, on }), key).toString('base64')
  const file = { publicKey, heads: [...heads, { ...head, on, signature }].slice(-kept) }
  const bytes = Buffer.from(JSON.stringify(file))
  await disk.writeWhole(pathOf(folder, replica), keeping.wrap(sealedAs(replica), bytes))
}

/** The heads of a replica whose signature holds. */
export async function signedHeads(
  folder: string,
  register: RegisterId,
  replica: string,
  keeping: Keeping,
  disk: Disk,
): Promise<readonly SignedHead[]> {
  const file = await readHeads(folder, replica, keeping, disk)
  if (!file) return []
  try {
    const key = createPublicKey({ key: Buffer.from(file.publicKey, 'base64'), format: 'der', type: 'spki' })
    return file.heads.filter(({ signature, ...head }) =>
      verify(null, signedText(register, replica, head), key, Buffer.from(signature, 'base64')),
    )
  } catch {
    return []
  }
}
