/** Places in view, from the first to the last, both included; none when `last` is before `first`. */
export interface Span {
  readonly first: number
  readonly last: number
}

/**
 * Which of `count` things of one size are in view of `extent` pixels that begin at `offset`, and `beyond` more
 * on either side, so that a small scroll finds them there.
 */
export function spanInView(
  offset: number,
  extent: number,
  size: number,
  count: number,
  beyond: number,
): Span {
  return {
    first: Math.max(0, Math.floor(offset / size) - beyond),
    last: Math.min(count - 1, Math.ceil((offset + extent) / size) - 1 + beyond),
  }
}

/** The places to draw, each with how much is left out before it: those in view, and `kept` wherever it is. */
export function placed(
  { first, last }: Span,
  kept: number | null,
): readonly { readonly at: number; readonly skipped: number }[] {
  const inView = Array.from({ length: Math.max(0, last - first + 1) }, (_each, i) => first + i)
  const drawn =
    kept === null || (kept >= first && kept <= last)
      ? inView
      : kept < first
        ? [kept, ...inView]
        : [...inView, kept]
  return drawn.map((at, i) => ({ at, skipped: at - (drawn[i - 1] ?? -1) - 1 }))
}

/** The scroll offset nearest to `offset` that brings a thing wholly into view of `extent` pixels. */
export function revealed(offset: number, extent: number, size: number, at: number): number {
  const [start, end] = [at * size, (at + 1) * size]
  return start < offset ? start : end > offset + extent ? end - extent : offset
}
