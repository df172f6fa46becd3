/** Every match of a global expression, in order. `matchAll` would copy the expression each time, which costs more than the search. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (;;) {
    const match = pattern.exec(text)
    if (!match) return found
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
}
