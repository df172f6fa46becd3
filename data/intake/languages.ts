import type { Draft } from './draft.ts'
import type { Line } from './normalise.ts'
import { type Tongue, tongues } from './words/cues.ts'

const arabic = /[\u0621-\u064a]/g
const latin = /[a-zà-ÿ]/gi
const western = ['en', 'fr', 'es'] as const

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0

/** The language that most of a text is in, by its script and its frequent little words. */
export function languageOf(text: string): Exclude<Draft['language'], 'mul'> {
  return count(text, arabic) > count(text, latin) ? 'ar' : westernOf(text)
}

function westernOf(text: string): (typeof western)[number] {
  const seen = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) seen.set(word, (seen.get(word) ?? 0) + 1)
  const score = (tongue: Tongue) =>
    tongues[tongue].frequent.reduce((sum, word) => sum + (seen.get(word) ?? 0), 0)
  const [best = 'en'] = western.toSorted((a, b) => score(b) - score(a))
  return best
}

export interface Half {
  readonly language: Exclude<Draft['language'], 'mul'>
  readonly lines: readonly Line[]
}

/**
 * The two texts of a letter that may say the same in two languages: by script wherever their lines stand, or, in one
 * script, where a first language gives way to a second for good. Null where one language has nearly all of it.
 */
export function halvesOf(lines: readonly Line[]): readonly [Half, Half] | null {
  return byScript(lines) ?? byTurn(lines)
}

function byScript(lines: readonly Line[]): readonly [Half, Half] | null {
  const isArabic = lines.map(({ text }) => {
    const [ar, la] = [count(text, arabic), count(text, latin)]
    return ar + la === 0 ? null : ar >= la
  })
  const letters = (wanted: boolean) =>
    lines.reduce((sum, { text }, i) => sum + (isArabic[i] === wanted ? text.length : 0), 0)
  const [ar, la] = [letters(true), letters(false)]
  if (Math.min(ar, la) < (ar + la) * 0.25) return null
  const only = (wanted: boolean): Half => {
    const own = lines.map((line, i) => inScript(line, wanted, isArabic[i] ?? null))
    const text = own.map(line => line.text).join('\n')
    return { language: wanted ? 'ar' : westernOf(text), lines: own }
  }
  const plainly = lines.findIndex(({ text }) => {
    const [ar, la] = [count(text, arabic), count(text, latin)]
    return ar + la > 30 && Math.max(ar, la) > (ar + la) * 0.85
  })
  const first = isArabic[plainly] ?? true
  return [only(first), only(!first)]
}

/** A line's part in one script: "رابطة / League" stands in both texts, each with its own name. */
function inScript(line: Line, wanted: boolean, isArabic: boolean | null): Line {
  const { text, at } = line
  const blank = { ...line, text: '', at: at.slice(-1) }
  const stroke = /\s[/|]\s|\t/.exec(text)
  if (!stroke) return isArabic === !wanted ? blank : line
  const sides = [
    { from: 0, to: stroke.index },
    { from: stroke.index + stroke[0].length, to: text.length },
  ].map(({ from, to }) => ({
    from,
    to,
    arabic: count(text.slice(from, to), arabic) > count(text.slice(from, to), latin),
  }))
  if (sides[0]?.arabic === sides[1]?.arabic) return isArabic === !wanted ? blank : line
  const own = sides.find(side => side.arabic === wanted)
  return own ? { ...line, text: text.slice(own.from, own.to), at: at.slice(own.from, own.to + 1) } : blank
}

function byTurn(lines: readonly Line[]): readonly [Half, Half] | null {
  const tongueOf = lines.map(({ text }) => {
    const own = text.split(/\s+/).length < 8 ? null : westernOf(text)
    return own
  })
  const sized = (from: number, to: number, tongue: Tongue) =>
    lines.reduce(
      (sum, { text }, i) => sum + (i >= from && i < to && tongueOf[i] === tongue ? text.length : 0),
      0,
    )
  const total = lines.reduce((sum, { text }, i) => sum + (tongueOf[i] ? text.length : 0), 0)
  if (total < 400) return null
  const whole = western
    .map(tongue => ({ tongue, size: sized(0, lines.length, tongue) }))
    .sort((a, b) => b.size - a.size)
  const [major, minor] = whole
  if (!major || !minor || minor.size < total * 0.3) return null
  let best = { at: 0, score: 0, first: major.tongue, second: minor.tongue }
  for (const [first, second] of [
    [major.tongue, minor.tongue],
    [minor.tongue, major.tongue],
  ] as const) {
    let score = sized(0, lines.length, second)
    for (const [i, { text }] of lines.entries()) {
      if (tongueOf[i] === second) score -= text.length
      if (tongueOf[i] === first) score += text.length
      if (score > best.score) best = { at: i + 1, score, first, second }
    }
  }
  if (best.score < total * 0.9) return null
  const turn = turnBefore(lines, best.at, best.second)
  const blank = (line: Line): Line => ({ ...line, text: '', at: line.at.slice(-1) })
  return [
    { language: best.first, lines: lines.map((line, i) => (i < turn ? line : blank(line))) },
    { language: best.second, lines: lines.map((line, i) => (i < turn ? blank(line) : line)) },
  ]
}

/** The second text begins at its first own line after the first text's last sentence: past the first one's list of names. */
function turnBefore(lines: readonly Line[], at: number, second: Tongue): number {
  for (let i = at; i < lines.length; i++) {
    const text = lines[i]?.text ?? ''
    if (
      new RegExp(
        `^[\\s#*_]*(?:${tongues[second].openLetter.join('|')}|${tongues[second].masthead.join('|')}|(?:${tongues[second].salutations.join('|')}))(?!\\p{L})`,
        'iu',
      ).test(text)
    )
      return i
    if (text.split(/\s+/).length >= 8 && westernOf(text) === second) return i
  }
  return at
}
