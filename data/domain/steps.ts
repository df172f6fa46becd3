/** Work that can be done in steps of a few milliseconds at most, each telling how far it is; what it comes to is returned. */
export type Steps<Value> = Generator<number, Value>

/** All steps at once. */
export function drained<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
