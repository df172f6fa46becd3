/** A word's first letter and the rest; the letter empty where the word begins with a class, a group or a repeated letter. */
function parted(word: string): readonly [string, string] {
  const first = /^[\p{L}\p{N} '-](?![?*+{])/u.exec(word)?.[0] ?? ''
  return [first, word.slice(first.length)]
}

/** Where a word's own alternatives are, "a|b", each as one. */
function alternatives(word: string): readonly string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (const [i, char] of [...word].entries()) {
    if (char === '(' || char === '[') depth++
    if (char === ')' || char === ']') depth--
    if (char !== '|' || depth > 0) continue
    found.push(word.slice(from, i))
    from = i + 1
  }
  return [...found, word.slice(from)]
}

/**
 * Expressions as one alternative in which those that begin alike share their beginning: a text is then compared with
 * one letter after another, not with every word. Their order is kept among those that begin alike.
 */
export function alternation(words: readonly string[]): string {
  const groups = new Map<string, string[]>()
  for (const word of words.flatMap(alternatives)) {
    const [first, rest] = parted(word)
    groups.set(first, [...(groups.get(first) ?? []), rest])
  }
  const whole = groups.get('') ?? []
  groups.delete('')
  const shared = [...groups].map(([first, rests]) => {
    const [only = ''] = rests
    return rests.length === 1 ? `${first}${only}` : `${first}(?:${alternation(rests)})`
  })
  return [...whole.filter(rest => rest !== ''), ...shared, ...(whole.includes('') ? [''] : [])].join('|')
}
