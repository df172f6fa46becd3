import { useEffect, useState } from 'react'

/** How hard a passphrase is to guess, as zxcvbn judges: 0 at once, 4 not in years even for whoever has the file. */
export type Strength = 0 | 1 | 2 | 3 | 4

/** The least that a new passphrase must be. */
export const enough: Strength = 2

type Judge = (passphrase: string) => Strength

let judge: Promise<Judge> | null = null

/** Loaded when a passphrase is first chosen: its lists of words are large. */
async function loadJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  // More than this adds nothing but time.
  return passphrase => zxcvbn.check(passphrase.slice(0, 100)).score
}

/** A passphrase's strength while it is typed; null where nothing is typed, or it is not judged yet. */
export function useStrength(passphrase: string): Strength | null {
  const [judged, setJudged] = useState<{ readonly of: string; readonly strength: Strength } | null>(null)
  useEffect(() => {
    let here = true
    judge ??= loadJudge()
    void judge.then(strengthOf => {
      if (here && passphrase !== '') setJudged({ of: passphrase, strength: strengthOf(passphrase) })
    })
    return () => {
      here = false
    }
  }, [passphrase])
  return judged?.of === passphrase ? judged.strength : null
}
