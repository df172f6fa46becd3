import type { Letter } from '../domain/letter.ts'
import type { Signature } from '../domain/signature.ts'
import { type TextHash, type TextVersion, textHash } from '../domain/text-version.ts'

export interface NumberedVersion extends TextVersion {
  /** 1 for the text that was registered. */
  readonly number: number
  readonly hash: TextHash
}

/** A letter's text in all its versions, the first first. */
export function textVersions(letter: Letter): readonly NumberedVersion[] {
  return letter.versions.map((version, i) => ({ ...version, number: i + 1, hash: textHash(version.text) }))
}

/**
 * The version that a signature stands under: the one that it names, else the one that stood when it was recorded.
 * Null where the one it names was taken back.
 */
export function signedVersion(letter: Letter, signature: Signature): NumberedVersion | null {
  const versions = textVersions(letter)
  const { text, versionThen } = signature
  return (
    (text === null
      ? versions.find(({ number }) => number === versionThen)
      : versions.findLast(({ hash }) => hash === text)) ?? null
  )
}

/** The signatures that stand under an earlier text than the one that stands now; those withdrawn are left out. */
export function signedEarlier(letter: Letter): readonly Signature[] {
  const standing = textHash(letter.text)
  return letter.signatures.filter(
    signature => signature.withdrawnOn === null && signedVersion(letter, signature)?.hash !== standing,
  )
}
