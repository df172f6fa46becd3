import { describe, expect, it } from 'vitest'
import { reversalOf } from '../../../data/domain/reversal.ts'
import { drained } from '../../../data/domain/steps.ts'
import { type BundleSelection, leavingFrom } from '../../../data/queries/leaving.ts'
import { type CommandInput, date, given, on } from '../domain/specification.ts'
import { assess, demand, letterWithDemands, logResponse, organisation } from '../domain/story.ts'

const all: Omit<BundleSelection, 'letters'> = {
  from: null,
  to: null,
  withConfidential: false,
  withAtRisk: false,
}
/** What leaves of a register: the kinds of its facts with the words looked for, and the rest. */
function leaving(steps: readonly CommandInput[], but: Partial<BundleSelection> = {}) {
  const { register, entries } = given(on('2018-02-22', letterWithDemands()), on('2018-03-01', ...steps))
  const letters = [...register.letters].map(([id]) => id)
  const leaves = drained(leavingFrom(register)({ ...all, letters, ...but }))
  const said = JSON.stringify(entries.filter(({ id }) => leaves.entries.has(id)))
  return { leaves, said, register, entries }
}

const secret = logResponse({
  confidentiality: 'confidential',
  summary: 'The envoy said that the convoys will stop on Friday at noon',
})
const atRisk = (
  name: string,
  shortName: string | null = null,
): Extract<CommandInput, { kind: 'addSignature' }> => ({
  kind: 'addSignature',
  letter: 'let-1',
  organisation: { ...organisation(name), shortName, namedInPublic: false },
  signedOn: null,
  text: null,
  printedWith: null,
  mandate: null,
})
const close = (reason: string): CommandInput => ({
  kind: 'closeCell',
  cells: [{ demand: 'dem-1', recipient: 'rec-1' }],
  on: '2018-03-01',
  reason,
})

describe('What repeats a confidential answer stays where it is', () => {
  it('though it repeats a part of it only, in another case', () => {
    const { leaves, said } = leaving([
      secret,
      assess('unmet', '2018-03-01', { rationale: 'We know that THE CONVOYS WILL STOP, they said' }),
    ])
    expect(said).not.toMatch(/convoys will stop/i)
    expect(leaves.leftOut).toEqual({ answers: 1, organisations: 0, repeating: 1 })
  })

  it('though it is recorded with the demand itself', () => {
    const { leaves, said } = leaving([secret, close('Since the convoys will stop on Friday')])
    expect(said).not.toContain('convoys')
    expect(leaves.leftOut.repeating).toBe(1)
  })

  it('but words of the letter that the answer quotes are no secret', () => {
    const quoting = logResponse({
      confidentiality: 'confidential',
      summary: 'They quote: stop all attacks on hospitals and schools',
    })
    const letter = letterWithDemands({
      demands: [
        {
          ...demand(1),
          text: { en: 'Stop all attacks on hospitals and schools' },
          addressed: null,
          parent: null,
        },
      ],
      commitments: [],
    })
    const rationale = 'Stop all attacks on hospitals and schools: nothing of it happened'
    const { register } = given(
      on('2018-02-22', letter),
      on('2018-03-01', quoting, assess('unmet', '2018-03-01', { rationale })),
    )
    const { leftOut } = drained(
      leavingFrom(register)({ ...all, letters: [...register.letters].map(([id]) => id) }),
    )
    expect(leftOut).toEqual({ answers: 1, organisations: 0, repeating: 0 })
  })

  it('but what other answers say too tells nothing of it', () => {
    const polite = 'Thank you for your letter of 22 February'
    const answers = ['One', 'Two'].map(more =>
      logResponse({ summary: more, originalText: `${polite}. ${more}` }),
    )
    const { leaves } = leaving([
      logResponse({ confidentiality: 'confidential', originalText: `${polite}. We will not come` }),
      ...answers,
    ])
    expect(leaves).toMatchObject({ answers: 2, leftOut: { answers: 1, repeating: 0 } })
  })

  it('and so does an answer that has a file of it', () => {
    const file = { hash: 'a'.repeat(64), name: 'scan.pdf', size: 3, mediaType: 'application/pdf' }
    const other = { ...file, hash: 'b'.repeat(64) }
    const { leaves } = leaving([
      logResponse({ confidentiality: 'confidential', summary: 'One', files: [file] }),
      logResponse({ summary: 'Another with the same file', files: [file] }),
      logResponse({ summary: 'A third with one of its own', files: [other] }),
    ])
    expect([...leaves.files]).toEqual([other.hash])
    expect(leaves).toMatchObject({ answers: 1, leftOut: { answers: 1, repeating: 1 } })
  })

  it('while an assessment that rests on it leaves, and is told of', () => {
    const evidence = [{ form: 'response' as const, response: 'res-1', note: null }]
    const { leaves } = leaving([secret, assess('met', '2018-03-01', { evidence })])
    expect(leaves.restingOnLeftOut).toBe(1)
    const open = leaving([secret, assess('met', '2018-03-01', { evidence })], { withConfidential: true })
    expect(open.leaves).toMatchObject({ restingOnLeftOut: 0, answers: 1, leftOut: { answers: 0 } })
  })
})

describe('What names an organisation at risk stays where it is', () => {
  it('by its short name too, though only as it is written where that is a word of its own', () => {
    const { said, leaves } = leaving([
      atRisk('Night School', 'IT'),
      assess('unmet', '2018-03-01', { rationale: 'Nobody saw it happen' }),
      close('IT told us so'),
    ])
    expect(said).not.toContain('Night School')
    expect(said).not.toContain('IT told')
    expect(said).toContain('Nobody saw it happen')
    expect(leaves.leftOut).toEqual({ answers: 0, organisations: 1, repeating: 1 })
  })

  it('with who stands behind its signature, also where that was taken back', () => {
    const signed: CommandInput = {
      ...atRisk('Night School'),
      printedWith: 'Director of the Old Quarter',
      mandate: { proof: 'verbal', givenBy: 'Samira', verifiedBy: null, file: null },
    }
    const first = leaving([signed])
    expect(first.said).not.toMatch(/Samira|Director/)
    const taken = first.entries.filter(({ fact }) => fact.kind === 'signatureAdded').slice(-1)
    const { said } = leaving([signed, reversalOf(taken)])
    expect(said).not.toMatch(/Samira|Director/)
  })

  it('whatever the form of its letters', () => {
    const { said } = leaving([
      atRisk('مدرسة الأمل'),
      assess('unmet', '2018-03-01', { rationale: 'قالت مَدْرَسَة الامل ذلك' }),
    ])
    expect(said).not.toContain('الامل')
  })

  it('unless it is what the letter is: that leaves whole, and is told of', () => {
    const { leaves, register } = leaving([
      atRisk('Night School'),
      { kind: 'editLetter', letter: 'let-1', to: { text: { en: 'Text of the Night School' } } },
    ])
    expect(leaves.stillNamed).toEqual(
      [...register.organisations.values()].filter(({ namedInPublic }) => !namedInPublic).map(({ id }) => id),
    )
  })
})

describe('A span of days', () => {
  it('takes answers recorded in it alone, and nothing that was recorded after it', () => {
    const early = given(
      on('2018-02-22', letterWithDemands()),
      on('2018-02-25', logResponse({ summary: 'Early' })),
      on('2018-03-01', logResponse({ summary: 'In the middle' })),
      on('2018-03-05', logResponse({ summary: 'Late' })),
    )
    const { entries, answers } = drained(
      leavingFrom(early.register)({
        ...all,
        letters: [...early.register.letters].map(([id]) => id),
        from: date('2018-02-26'),
        to: date('2018-03-04'),
      }),
    )
    const said = JSON.stringify(early.entries.filter(({ id }) => entries.has(id)))
    expect(answers).toBe(1)
    expect(said).toContain('In the middle')
    expect(said).not.toMatch(/Early|Late/)
    expect(said).toContain('Open letter')
  })
})
