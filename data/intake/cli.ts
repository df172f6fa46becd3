import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Draft } from './draft.ts'
import { textsOf } from './formats/formats.ts'
import { readLetter } from './intake.ts'

const messages = {
  empty: 'The file is empty.',
  binary: 'The file is not a text.',
  tooLarge: 'The file is larger than 20 MB.',
  noText: 'The file holds no text: its pages are pictures, perhaps scanned.',
  locked: 'The file is locked with a password.',
  damaged: 'The file is damaged.',
  otherFormat:
    'The file is in a format that cannot be read: save it as .docx, .pdf with text, .html or .txt.',
  unreadable: 'The file cannot be read.',
  noRecipients: 'No recipient was found.',
  noDemands: 'No demand was found.',
  ambiguousDate: 'Day and month could be the other way round.',
  listWithoutRole: 'A list is neither points nor demands.',
  listMarksLost: 'A list was read without its marks: check where it begins and ends.',
  headTwice: 'The head of the letter stands there twice.',
  gapInNumbering: 'Numbers are missing in the list of signatories.',
  duplicateSignatory: 'A signatory appears twice.',
  nearDuplicateSignatory: 'Two signatories are nearly the same.',
  textsDiffer: 'The two texts do not hold the same number of demands.',
  countDiffers: 'The letter declares another number of signatories than it lists.',
  unresolvedReference: 'It is not clear on which demands a commitment depends.',
} as const

const failed = (file: string, code: keyof typeof messages) => ({
  file,
  error: { code, message: messages[code] },
})

/** A draft in the form that INTAKE describes. */
function printed(file: string, draft: Draft) {
  return {
    file,
    language: draft.language,
    date: draft.date?.iso ?? null,
    place: draft.place,
    title: draft.title,
    subject: draft.subject,
    recipients: draft.recipients.map(({ text, name, role }) => ({ text, name, role })),
    cc: draft.cc,
    points: draft.points.map(({ number, text }) => ({ number, text })),
    demands: draft.demands.map(({ number, label, text, addressees }) => ({
      number,
      label,
      text,
      addressees,
    })),
    commitments: draft.commitments.map(({ event, stance, demands, deadline }) => ({
      event,
      stance,
      demands,
      deadline,
    })),
    signatories: draft.signatories.map(({ number, name }) => ({ number, name })),
    declaredSignatories: draft.declaredSignatories,
    warnings: draft.warnings.map(({ code, detail, line }) => ({
      code,
      message: detail === '' ? messages[code] : `${messages[code]} (${detail})`,
      line,
    })),
  }
}

/** How much of a letter a text holds: of a message and its attachments, the one with most is the letter. */
const partsIn = ({ demands, recipients, signatories }: Draft): number =>
  demands.length * 3 + recipients.length + signatories.length

async function read(file: string) {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return failed(file, 'unreadable')
  const found = await textsOf(basename(file), Uint8Array.from(bytes))
  if (!found.ok) return failed(file, found.code)
  const drafts = found.texts.map(({ text, subject }) => {
    const draft = readLetter(text)
    return { ...draft, subject: draft.subject ?? subject }
  })
  const [letter] = drafts.toSorted((a, b) => partsIn(b) - partsIn(a))
  return letter ? printed(file, letter) : failed(file, 'noText')
}

const results = await Promise.all(process.argv.slice(2).map(read))
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
process.exitCode = results.some(result => 'error' in result) ? 1 : 0
