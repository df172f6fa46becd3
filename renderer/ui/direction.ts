import type { ClipboardEvent } from 'react'

/** A line of more characters than these is no line that anybody reads. */
const longest = 20_000

const strong = /[\p{L}]/u
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * The direction of a field of several lines: each line's own, as it is usual. Where one of them has no end, that of
 * the first letter: the browser takes seconds at each key to find the direction of a megabyte that it breaks by itself.
 */
export function directionOf(text: string): 'auto' | 'ltr' | 'rtl' {
  if (!hasEndlessLine(text)) return 'auto'
  return fromTheRight.test(strong.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr'
}

/**
 * What a field of several lines is given for it. What is pasted tells before the browser puts it in, which is the
 * slowest of all.
 */
export const inItsDirection = (text: string) => ({
  dir: directionOf(text),
  onPaste: ({ clipboardData, currentTarget }: ClipboardEvent<HTMLTextAreaElement>) => {
    const direction = directionOf(clipboardData.getData('text/plain'))
    if (direction !== 'auto') currentTarget.dir = direction
  },
})

function hasEndlessLine(text: string): boolean {
  for (let start = 0; text.length - start > longest; ) {
    const end = text.indexOf('\n', start)
    if (end < 0 || end - start > longest) return true
    start = end + 1
  }
  return false
}
