import { useCallback, useEffect, useState } from 'react'
import type { BackupPreview } from '../../../data/contract.ts'
import type { Failure } from '../../../data/failure.ts'
import { bridge } from '../../bridge.ts'

interface Looked {
  readonly preview: BackupPreview | null
  readonly failed: Failure | null
}

const looking: Looked = { preview: null, failed: null }

/** What a backup holds, read anew for each; `look` tries a passphrase on one that is encrypted. */
export function usePreview(made: string): Looked & { readonly look: (typed: string | null) => void } {
  const [looked, setLooked] = useState(looking)
  const look = useCallback(
    (typed: string | null) => {
      setLooked(looking)
      void bridge
        .invoke('restore.preview', { made, typed })
        .then(result =>
          setLooked(
            result.ok ? { preview: result.value, failed: null } : { preview: null, failed: result.failure },
          ),
        )
    },
    [made],
  )
  useEffect(() => look(null), [look])
  return { ...looked, look }
}
