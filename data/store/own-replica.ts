import type { Low } from 'lowdb'
import type { RegisterId, ReplicaId } from '../domain/ids.ts'
import type { Installation } from './settings-file.ts'

/**
 * An installation's own name in a register on a computer; made when the register is first opened there, and anew
 * where `spent` is no longer to be written. What was copied to another computer writes a ledger of its own there.
 */
export async function ownReplica(
  file: Low<Installation>,
  machine: string,
  register: RegisterId,
  newReplica: () => ReplicaId,
  spent?: ReplicaId,
): Promise<ReplicaId> {
  const { replicasOn } = file.data
  const here = replicasOn?.[machine] ?? {}
  const known = here[register]
  if (known && known !== spent) return known
  const replica = newReplica()
  await file.update(data => {
    data.replicasOn = { ...replicasOn, [machine]: { ...here, [register]: replica } }
  })
  return replica
}
