/** The same tree of texts, each rewritten. */
export function rewritten<T extends object>(texts: T, rewrite: (text: string) => string): T
export function rewritten(texts: object, rewrite: (text: string) => string): object {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? rewrite(value) : rewritten(value, rewrite),
    ]),
  )
}
