import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'

/** A glyph as it stands on a page, in points from the page's lower left corner. */
export interface Glyph {
  /** What it stands for, in the order of reading: a ligature has several letters. */
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** What the parser gives as an operator's arguments; whatever else there is is passed over. */
const drawn = z.union([
  z.number(),
  z.object({ unicode: z.string(), width: z.number().catch(0), isSpace: z.boolean().catch(false) }),
  z.null(),
])
const drawnSchema = z.tuple([z.array(drawn.catch(null))])

type Matrix = readonly [number, number, number, number, number, number]
const identity: Matrix = [1, 0, 0, 1, 0, 0]

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

function matrixOf(args: unknown): Matrix | null {
  const numbers = numbersOf(args)
  const [a, b, c, d, e, f] = numbers
  return numbers.length < 6 || a === undefined || b === undefined || c === undefined || d === undefined
    ? null
    : [a, b, c, d, e ?? 0, f ?? 0]
}

/** The numbers of an operator's arguments, however they are nested. */
function numbersOf(args: unknown): readonly number[] {
  if (typeof args === 'number') return [args]
  if (ArrayBuffer.isView(args) && args instanceof Float32Array) return [...args]
  return Array.isArray(args) ? args.flatMap(numbersOf) : []
}

interface TextState {
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly scale: number
  readonly leading: number
  readonly rise: number
}
const plain: TextState = { size: 1, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 }

/**
 * The glyphs that a page's operators draw, in the order in which they are drawn. The parser's own text extraction is
 * not used: it turns right-to-left words round letter by letter and so breaks Arabic ligatures ("لا" becomes "ال").
 * After section 9.4 of ISO 32000 (text objects).
 */
export function glyphsOf(operators: readonly number[], operands: readonly unknown[]): readonly Glyph[] {
  const glyphs: Glyph[] = []
  let page: Matrix = identity
  let text = plain
  let line: Matrix = identity
  let at: Matrix = identity
  const saved: { page: Matrix; text: TextState }[] = []
  const save = () => saved.push({ page, text })
  const restore = () => {
    const last = saved.pop()
    if (last) ({ page, text } = last)
  }
  const move = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y])
    at = line
  }
  const show = (args: unknown) => {
    const parsed = drawnSchema.safeParse(args)
    if (!parsed.success) return
    for (const each of parsed.data[0]) {
      if (each === null) continue
      let advance: number
      if (typeof each === 'number') advance = (-each / 1000) * text.size
      else {
        const width = (each.width / 1000) * text.size
        const placed = times(page, times(at, [1, 0, 0, 1, 0, text.rise]))
        const stretch = Math.hypot(placed[0], placed[1])
        glyphs.push({
          text: each.unicode.normalize('NFKC'),
          x: placed[4],
          y: placed[5],
          width: width * text.scale * stretch,
          size: Math.abs(text.size) * Math.hypot(placed[2], placed[3]) || 10,
        })
        advance = width + text.charSpacing + (each.isSpace ? text.wordSpacing : 0)
      }
      at = times(at, [1, 0, 0, 1, advance * text.scale, 0])
    }
  }
  for (const [i, operator] of operators.entries()) {
    const args = operands[i]
    const [first = 0, second = 0] = numbersOf(args)
    switch (operator) {
      case OPS.save:
        save()
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        restore()
        break
      case OPS.paintFormXObjectBegin:
        save()
        page = times(page, matrixOf(args) ?? identity)
        break
      case OPS.transform:
        page = times(page, matrixOf(args) ?? identity)
        break
      case OPS.beginText:
        line = identity
        at = identity
        break
      case OPS.setTextMatrix:
        line = matrixOf(args) ?? identity
        at = line
        break
      case OPS.moveText:
        move(first, second)
        break
      case OPS.setLeadingMoveText:
        text = { ...text, leading: -second }
        move(first, second)
        break
      case OPS.nextLine:
        move(0, -text.leading)
        break
      case OPS.setLeading:
        text = { ...text, leading: first }
        break
      case OPS.setFont:
        text = { ...text, size: numbersOf(args).at(-1) ?? 1 }
        break
      case OPS.setCharSpacing:
        text = { ...text, charSpacing: first }
        break
      case OPS.setWordSpacing:
        text = { ...text, wordSpacing: first }
        break
      case OPS.setHScale:
        text = { ...text, scale: first / 100 }
        break
      case OPS.setTextRise:
        text = { ...text, rise: first }
        break
      case OPS.showText:
      case OPS.showSpacedText:
        show(args)
        break
    }
  }
  return glyphs
}
