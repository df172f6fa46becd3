const turns = new Map<string, Promise<unknown>>()

/** Does something with a folder once whatever was begun there in this way before has ended. */
export function alone<Value>(folder: string, act: () => Promise<Value>): Promise<Value> {
  const before = turns.get(folder) ?? Promise.resolve()
  const done = before.then(act, act)
  const turn = done.then(
    () => undefined,
    () => undefined,
  )
  turns.set(folder, turn)
  void turn.then(() => turns.get(folder) === turn && turns.delete(folder))
  return done
}
