import type { Confidence, Draft } from './draft.ts'
import { type Flow, placeOf, stretch, wordsOf } from './flow.ts'
import { matchesOf } from './matches.ts'
import { words } from './words/cues.ts'

type Recipient = Draft['recipients'][number]

const honorific = new RegExp(
  `^(?:(?:(?:and|et|y|e)\\s+)?(?:${words.honorifics})(?:\\.|(?=[\\s:/]|$))[\\s/]*)+`,
  'iu',
)
/** What stands between a courtesy title and a body or an office: "السادة في المفوضية", "Messieurs les membres". */
const afterTitle = /^(?:في\s+|(?:les?|la|los|las|the)\s+(?=\p{Ll})|de la\s+|del\s+|of the\s+)/u
/** "Señoras y señores": nobody yet. */
const titlesAlone = new RegExp(
  `^(?:${words.honorifics})\\.?(?:\\s*(?:,|and|et|y|و)\\s*(?:${words.honorifics})\\.?)+$`,
  'iu',
)
const courtesy = new RegExp(`[\\s,،]*(?:${words.courtesy})[\\s.,،\\-–]*$`, 'iu')
const article =
  /^(?:[Aa]ux?|[ÀàAa]\s(?:la|los|las)|[Aa]l|[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Ee]l|[Ll]os|[Ll]as)\s+(?=\p{Lu})|^[Ll]['’](?=\p{Lu})/u
const office = new RegExp(
  `^(?:(?:the|la|le|les|el|los|las|l[’'])\\s*)?(?:ال)?(?:${words.offices})(?![\\p{Ll}])`,
  'iu',
)
const body = new RegExp(`(?<!\\p{L})(?:ال|لل|و)?(?:${words.bodies})(?!\\p{L})`, 'iu')
const statement = new RegExp(`^[\\s#*_"“«]*(?:${words.statements})(?!\\p{L})`, 'iu')
const titles =
  '(?:Mr|MR|Mrs|MRS|Ms|MS|Miss|Dr|DR|Prof|H\\.E|Sr|Sra|Dra|Mme|M|Monsieur|Madame|Ambassador|Minister)\\.?\\s+\\p{Lu}'
const little = `(?<![\\p{L}])(?:${words.honorifics}|of|the|for|and|to|in|on|de|du|des|del|la|las|los|les|le|et|y|à|al|a|aux|au|en|e|في|من|إلى|with|by|chers?|dear|H\\.E\\.?|S\\.E\\.?|Excellency|Hon\\.?|Rt)\\.?`

/** Where a run-on line of recipients is cut: before a courtesy title, and before a body that belongs to no phrase. */
const beforeTitle = new RegExp(
  `(?<=[\\p{L}.)])(?<!${little})\\s+(?:(?:À|A|To|إلى)\\s+)?(?=${titles}|(?:السيد|السيدة|السادة|الدكتور|معالي|سعادة|وإلى)\\s|(?:Members|Representatives|The|Membres|Représentants|Miembros|Representantes)\\s)|\\s*[;؛]\\s*|\\s*[,،]?\\s+(?:and(?: to)?|et(?: à)?|y(?: a)?)\\s+(?=${titles})|\\s*،?\\s+و(?=(?:السيد|السيدة|السادة|إلى|معالي|سعادة)\\s)`,
  'gu',
)
const beforeBody = new RegExp(
  `(?:\\s*[,،]?\\s+(?:and(?: to)?|et(?: à)?|y(?: a)?)|,)\\s+(?=(?:the|la|le|les|los|las|el|al|aux|au|à|l['’])\\s?(?:${words.offices}|${words.bodies})(?!\\p{L}))`,
  'giu',
)

/** The stretches between the places where a line is cut. */
function cutsOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const marks = [...matchesOf(text, beforeTitle), ...matchesOf(text, beforeBody)].sort(
    (x, y) => x.index - y.index,
  )
  const cuts: { from: number; to: number }[] = []
  let from = 0
  for (const mark of marks) {
    if (mark.index < from || text.slice(from, mark.index).replace(honorific, '').trim() === '') continue
    cuts.push({ from, to: mark.index })
    from = mark.index + mark[0].length
  }
  return [...cuts, { from, to: text.length }]
}

export const startsWithTitle = (text: string): boolean => honorific.test(text.trim())
const isOffice = (text: string) => office.test(text.trim())
const isBody = (text: string) => body.test(text)

/** A web page's way to itself, or its clock: "Home | News | Contact". */
const ofThePage = /\s[|›»>]\s.*\S\s[|›»>]\s|\d{1,2}:\d{2}/u

/** Whether a line of a letter's head, without a label, can name a recipient: by a courtesy title, an office or a body. */
export function looksAddressed(text: string): boolean {
  const clean = text.trim()
  if (clean.length > 3_000 || statement.test(clean) || ofThePage.test(clean)) return false
  if (startsWithTitle(clean)) return true
  if (clean.length > 160) return false
  const after = clean.split(/[,،]\s*/u).slice(1)
  return (
    isOffice(clean) ||
    after.some(part => isOffice(part) || startsWithTitle(part)) ||
    (isBody(clean) && clean.length < 110)
  )
}

/** One line of a block of recipients. */
export interface Addressed {
  readonly flow: Flow
  readonly sure: Confidence
}

/** The recipients of one block of lines: run together on one, one to a line, or a name, its role and its body on lines of their own. */
export function recipientsOf(source: string, block: readonly Addressed[]): readonly Recipient[] {
  const parts = block.flatMap(({ flow, sure }) =>
    cutsOf(flow.text).map(({ from, to }, i) => ({ flow: stretch(flow, from, to), sure, apart: i > 0 })),
  )
  const stated = parts
    .map(part => ({
      ...part,
      text: closedUp(wordsOf(source, part.flow))
        .replace(courtesy, '')
        .replace(/[.,،;:]+$/u, ''),
    }))
    .filter(({ text }) => text.length > 1 && !/^(?:and|et|y|و)$/iu.test(text) && !titlesAlone.test(text))
    .map((part, i, all) => ({ ...part, titled: isTitle(all[i - 1]?.text ?? '') }))
    .filter(({ text }) => !isTitle(text))
  return grouped(stated).map(group => recipientFrom(group))
}

/** "Señores", "À Monsieur" on a line of its own: whose title it is stands below. */
export const isTitle = (text: string) =>
  text !== '' && text.replace(/^(?:à|a|to|إلى)\s+/iu, '').replace(honorific, '') === ''

/** "P r e s e n t e s" as one word. */
const closedUp = (text: string) =>
  /^(?:\p{L}\s){3,}\p{L}[.\s-]*$/u.test(text) ? text.replaceAll(' ', '') : text

type Stated = Addressed & {
  readonly text: string /** Cut off the one before it on its own line. */
  readonly apart: boolean
  /** Below a courtesy title on a line of its own. */
  readonly titled: boolean
}

/** "Mr Chair, Ms Envoy, Excellencies": several that are spoken to. */
const isVocatives = (text: string) => text.split(/[,،]/u).slice(1).some(startsWithTitle)

/** Lines that tell of one recipient together: a courtesy title or a person's bare name begins one, or ends one that its office began. */
function grouped(parts: readonly Stated[]): readonly (readonly Stated[])[] {
  const titled = parts.map(part => part.titled || (startsWithTitle(part.text) && !isVocatives(part.text)))
  const named = parts.map(({ text }) => isBareName(text))
  const starts = titled.some(Boolean) ? titled : named
  if (!starts.some(Boolean)) return parts.map(part => [part])
  const groups: Stated[][] = []
  const roleFirst = !starts[0]
  let open: Stated[] = []
  for (const [i, part] of parts.entries()) {
    const whole = starts[i] && /[,،]/u.test(part.text)
    if (part.apart && open.length > 0 && !starts[i]) {
      groups.push(open)
      open = [part]
    } else if (!roleFirst && starts[i]) {
      if (open.length > 0) groups.push(open)
      open = [part]
    } else if (!roleFirst && open.length > 0 && standsAlone(part, open)) {
      groups.push(open)
      open = [part]
    } else open.push(part)
    if (roleFirst && starts[i] && !whole) {
      groups.push(open)
      open = []
    }
  }
  if (open.length > 0) groups.push(open)
  return groups
}

/** A line below a complete "Ms A, Envoy" is another recipient; below a bare name it is that person's role or body. */
function standsAlone({ text }: Stated, open: readonly Stated[]): boolean {
  const [first] = open
  const complete =
    first !== undefined && (/[,،]/u.test(first.text) || open.length >= 4 || isTitledOffice(first.text))
  return (
    (complete && (isOffice(text) || isBody(text))) ||
    (/^(?:(?:the|all|tous les|todos los|les|los) )?(?:members?|representatives|states|heads|membres|états|miembros|estados|أعضاء|السادة|جميع)(?!\p{L})/iu.test(
      text,
    ) &&
      open.length > 1)
  )
}

/** "Sr. Ministro de Trabajo": nobody's name, and whole. */
const isTitledOffice = (text: string) => startsWithTitle(text) && isOffice(text.trim().replace(honorific, ''))

/** "Minister Carla Venturi": an office used as a title. */
const titledOffice =
  /^(?:Minister|President|Commissioner|Secretary|Senator|Governor|Director|Mayor|Chancellor|Sheikh|Bishop|Général|General|Ministra?|Presidenta?)\s+(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3})$/u

/** A person's name and no more. */
export const isBareName = (text: string) => titledOffice.test(text) || isPlainName(text)

const isPlainName = (text: string) =>
  /^\p{Lu}[\p{L}'’.-]+(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|del|al|bin|van|von|el|la|ben|da|dos)){1,4}$/u.test(
    text,
  ) &&
  !isOffice(text) &&
  !isBody(text)

function recipientFrom(group: readonly Stated[]): Recipient {
  const [first] = group
  const start = first ? placeOf(first.flow).start : 0
  const end = Math.max(start, ...group.map(({ flow }) => placeOf(flow).end))
  const titled =
    group.find(part => part.titled || startsWithTitle(part.text)) ??
    group.find(({ text }) => isBareName(text)) ??
    first
  const own = nameAndRole(titled?.text ?? '')
  const others = group.filter(part => part !== titled).map(({ text }) => text.replace(/[,،]$/u, ''))
  return {
    span: { start, end },
    confidence: first?.sure ?? 'low',
    text: group.map(({ text }) => text).join(', '),
    name: own.name,
    role: [own.role, ...others].filter(Boolean).join(', ') || null,
  }
}

/** "Ms A, Envoy": the name without its courtesy title, and the role. A line without a title is a name as it stands. */
export function nameAndRole(text: string): { readonly name: string; readonly role: string | null } {
  const clean = text
    .replace(/[.,،;:]+$/u, '')
    .replace(article, '')
    .replace(/^في\s+/u, '')
    .trim()
  const untitled = clean.replace(honorific, '')
  const bare = (untitled === clean ? clean : untitled.replace(afterTitle, '')).replace(article, '').trim()
  const [before = '', ...rest] = clean.split(/\s*[,،]\s*|\s+[–—-]\s+/u)
  const after = rest.join(', ')
  if (bare === clean) {
    if (honorific.test(after)) return { name: after.replace(honorific, '').trim(), role: before }
    if (rest.length > 0 && isBareName(before)) return { name: before, role: after || null }
    if (rest.length === 1 && isBareName(after) && isOffice(before)) return { name: after, role: before }
    return { name: clean, role: null }
  }
  if (bare === '') return { name: clean, role: null }
  if (rest.length > 0)
    return {
      name: before.replace(honorific, '').replace(afterTitle, '').replace(article, '').trim() || bare,
      role: after || null,
    }
  return isOffice(bare) ? { name: bare, role: null } : withoutOffice(bare)
}

/** An Arabic name and its office stand side by side without a comma: "السيد فلان الفلاني وزير العدل". */
const arabicOffice = new RegExp(`\\s(?=(?:${words.offices})\\s)`, 'u')
function withoutOffice(bare: string): { readonly name: string; readonly role: string | null } {
  const at = /[\u0621-\u064a]/.test(bare) ? bare.search(arabicOffice) : -1
  return at < 4 ? { name: bare, role: null } : { name: bare.slice(0, at).trim(), role: bare.slice(at).trim() }
}

const greetedNext = /[,،]\s*(?:and\s|et\s|y\s)?\s*(?=dear|chère?s?|estimad|excel|madame|monsieur)/giu

/** Recipients named by a salutation: "Dear Minister Alvar, dear members of the committee,". */
export function fromSalutation(source: string, flow: Flow, salutation: RegExp): readonly Recipient[] {
  const recipients: Recipient[] = []
  let from = 0
  const pieces: Flow[] = []
  for (const match of matchesOf(flow.text, greetedNext)) {
    pieces.push(stretch(flow, from, match.index))
    from = match.index + match[0].length
  }
  for (const piece of [...pieces, stretch(flow, from)]) {
    const spoken = salutation.exec(piece.text)?.[0].length ?? 0
    const at = /^\s*(?:at|of|in)\s+/iu.exec(piece.text.slice(spoken))?.[0].length ?? 0
    const rest = stretch(piece, spoken + at)
    const text = wordsOf(source, rest)
      .replace(courtesy, '')
      .replace(/[,،:]+$/u, '')
      .replace(/^(?:les?|la|l['’]|the|los|las|el)\s*(?=\p{Ll})/iu, '')
      .trim()
    if (/^(?:and|y|et|e)\s/iu.test(text)) continue
    if (text.length < 3 || new RegExp(`^(?:${words.nobody}|${words.honorifics})\\.?$`, 'iu').test(text))
      continue
    recipients.push({ span: placeOf(rest), confidence: 'low', text, ...nameAndRole(text) })
  }
  return recipients
}
