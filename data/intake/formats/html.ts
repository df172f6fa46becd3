import { Parser } from 'htmlparser2'
import { type Decoded, decode } from './decode.ts'

/** What holds no words of the letter. */
const silent = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'svg',
  'nav',
  'aside',
  'form',
  'button',
  'select',
  'iframe',
  'object',
  'math',
])
const apart = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre section article main header footer hr figure address'.split(
    ' ',
  ),
)
const lines = new Set('div li tr dt dd caption center option legend details summary'.split(' '))
const empty = new Set('br hr img input meta link col area base embed source track wbr param'.split(' '))

/** An HTML file's bytes as text, by the encoding that it declares, else by its bytes. */
export function decodeHtml(bytes: Uint8Array): Decoded {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048))
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  if (declared && !/^utf-?8$/i.test(declared) && bytes[0] !== 0xff && bytes[0] !== 0xfe) {
    try {
      return { ok: true, text: new TextDecoder(declared).decode(bytes) }
    } catch {
      return decode(bytes)
    }
  }
  return decode(bytes)
}

/** A line's end, once however many elements begin or end there. */
const soft = '\v'

interface Open {
  readonly kind: string | null
  next: number
}

/** What an ordered list counts with: `type="a"`. */
function marker({ kind, next }: Open): string {
  if (kind === 'a' || kind === 'A') return `${String.fromCharCode(kind.charCodeAt(0) + ((next - 1) % 26))}) `
  if (kind === 'i' || kind === 'I') {
    const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
    const numeral = numerals[next - 1] ?? String(next)
    return `${kind === 'I' ? numeral.toUpperCase() : numeral}. `
  }
  return `${next}. `
}

/** A page's words as a plain text: paragraphs apart, items with their marks, cells with tabs. Its article alone, where it has one. */
export function textOfHtml(source: string): string {
  const all: string[] = []
  /** Where the page's article or main part begins and ends in `all`. */
  const article = { depth: 0, from: -1, to: -1 }
  const lists: Open[] = []
  const hidden: string[] = []
  let preformatted = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isHidden =
          silent.has(name) || 'hidden' in attributes || /display\s*:\s*none/i.test(attributes['style'] ?? '')
        if ((hidden.length > 0 || isHidden) && !empty.has(name)) {
          hidden.push(name)
          return
        }
        if (hidden.length > 0) return
        if (name === 'article' || name === 'main') {
          if (article.depth === 0 && article.from < 0) article.from = all.length
          article.depth++
        }
        if (name === 'pre') preformatted++
        if (name === 'ol' || name === 'ul') {
          all.push(lists.length > 0 ? soft : '\n\n')
          lists.push({
            kind: name === 'ul' ? null : (attributes['type'] ?? '1'),
            next: Number.parseInt(attributes['start'] ?? '1', 10) || 1,
          })
        } else if (name === 'li') {
          const list = lists.at(-1)
          if (list && attributes['value'] !== undefined)
            list.next = Number.parseInt(attributes['value'], 10) || list.next
          const note = /^(?:foot|end)note-(\d+)$/.exec(attributes['id'] ?? '')
          const mark = note ? `[${note[1]}] ` : list?.kind == null ? '- ' : marker(list)
          all.push(`${soft}${'   '.repeat(Math.max(0, lists.length - 1))}${mark}`)
          if (list) list.next++
        } else if (name === 'br') all.push('\n')
        else if (name === 'td' || name === 'th') all.push('\t')
        else if (apart.has(name)) all.push('\n\n')
        else if (lines.has(name)) all.push(soft)
      },
      ontext(text) {
        if (hidden.length === 0) all.push(preformatted > 0 ? text : text.replace(/[ \t\r\n\f]+/g, ' '))
      },
      onclosetag(name) {
        if (hidden.length > 0) {
          if (hidden.at(-1) === name) hidden.pop()
          return
        }
        if (name === 'article' || name === 'main') {
          article.depth--
          if (article.depth === 0) article.to = all.length
        }
        if (name === 'pre') preformatted--
        if (name === 'ol' || name === 'ul') lists.pop()
        if (apart.has(name) || name === 'ol' || name === 'ul') all.push(lists.length > 0 ? soft : '\n\n')
        else if (lines.has(name)) all.push(soft)
      },
    },
    { decodeEntities: true },
  )
  parser.end(source)
  const whole = tidied(all.join(''))
  const own = article.to > article.from ? tidied(all.slice(article.from, article.to).join('')) : ''
  return own.length > whole.length / 3 ? own : whole
}

/** Lines without spaces at their ends, at most one blank line, marks beside their items' words. */
function tidied(text: string): string {
  return text
    .replace(/[ \n]*\v(?:[ \n]*\v)*/g, run => (/\n *\n/.test(run) ? '\n\n' : '\n'))
    .replace(/^([ ]*(?:-|\w{1,4}[.)]|\[\d+\]) )\s+(?=\S)/gm, '$1')
    .split('\n')
    .map(line =>
      line.replace(/ {2,}(?=\S)/g, (run, at: number) => (at === 0 ? run : ' ')).replace(/^\t|[ \t]+$/g, ''),
    )
    .map(line => line.replace(/^ (?=\S)/, '').replace(/ ?\t ?/g, '\t'))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
