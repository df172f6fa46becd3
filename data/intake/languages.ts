import type { Draft } from './draft.ts'
import { blanked, type Line } from './normalise.ts'
import { type Tongue, tongues } from './words/cues.ts'

const western = ['en', 'fr', 'es'] as const

/** How many letters of each script a text has. */
function lettersIn(text: string): { readonly arabic: number; readonly latin: number } {
  let arabic = 0
  let latin = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isLatin(unit)) latin++
    else if (unit >= 0x621 && unit <= 0x64a) arabic++
  }
  return { arabic, latin }
}

const isLatin = (unit: number) =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0xff)

/** The language that most of a text is in, by its script and its frequent little words. */
export function languageOf(text: string): Exclude<Draft['language'], 'mul'> {
  const { arabic, latin } = lettersIn(text)
  return arabic > latin ? 'ar' : westernOf(text)
}

/** Which languages a frequent little word speaks for. */
const speaksFor = new Map<string, readonly (typeof western)[number][]>()
for (const tongue of western)
  for (const word of tongues[tongue].frequent) speaksFor.set(word, [...(speaksFor.get(word) ?? []), tongue])
const longest = Math.max(...[...speaksFor.keys()].map(word => word.length))

function westernOf(text: string): (typeof western)[number] {
  const scores = { en: 0, fr: 0, es: 0 }
  const lower = text.toLowerCase()
  let start = 0
  for (let i = 0; i <= lower.length; i++) {
    if (isLatin(lower.charCodeAt(i))) continue
    if (i > start && i - start <= longest)
      for (const tongue of speaksFor.get(lower.slice(start, i)) ?? []) scores[tongue]++
    start = i + 1
  }
  const [best = 'en'] = western.toSorted((a, b) => scores[b] - scores[a])
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
  const letters = lines.map(({ text }) => lettersIn(text))
  const isArabic = letters.map(({ arabic, latin }) => (arabic + latin === 0 ? null : arabic >= latin))
  const sized = (wanted: boolean) =>
    lines.reduce((sum, { text }, i) => sum + (isArabic[i] === wanted ? text.length : 0), 0)
  const [ar, la] = [sized(true), sized(false)]
  if (Math.min(ar, la) < (ar + la) * 0.25) return null
  const only = (wanted: boolean): Half => {
    const own = lines.map((line, i) => inScript(line, wanted, isArabic[i] ?? null))
    const text = own.map(line => line.text).join('\n')
    return { language: wanted ? 'ar' : westernOf(text), lines: own }
  }
  const plainly = letters.findIndex(
    ({ arabic, latin }) => arabic + latin > 30 && Math.max(arabic, latin) > (arabic + latin) * 0.85,
  )
  const first = isArabic[plainly] ?? true
  return [only(first), only(!first)]
}

/** A line's part in one script: "رابطة / League" stands in both texts, each with its own name. */
function inScript(line: Line, wanted: boolean, isArabic: boolean | null): Line {
  const { text } = line
  const blank = blanked(line)
  const stroke = /\s[/|]\s|\t/.exec(text)
  if (!stroke) return isArabic === !wanted ? blank : line
  const sides = [
    { from: 0, to: stroke.index },
    { from: stroke.index + stroke[0].length, to: text.length },
  ].map(({ from, to }) => {
    const { arabic, latin } = lettersIn(text.slice(from, to))
    return { from, to, isArabic: arabic > latin }
  })
  if (sides[0]?.isArabic === sides[1]?.isArabic) return isArabic === !wanted ? blank : line
  const own = sides.find(side => side.isArabic === wanted)
  return own ? { ...line, text: text.slice(own.from, own.to), offset: line.offset + own.from } : blank
}

/** Eight words or more: enough to tell a language by. */
const isLong = (text: string) => /^\s*(?:\S+\s+){7}\S/.test(text)

function byTurn(lines: readonly Line[]): readonly [Half, Half] | null {
  const tongueOf = lines.map(({ text }) => (isLong(text) ? westernOf(text) : null))
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
  return [
    { language: best.first, lines: lines.map((line, i) => (i < turn ? line : blanked(line))) },
    { language: best.second, lines: lines.map((line, i) => (i < turn ? blanked(line) : line)) },
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
    if (isLong(text) && westernOf(text) === second) return i
  }
  return at
}
