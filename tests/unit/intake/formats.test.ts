import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatOf, textsOf } from '../../../data/intake/formats/formats.ts'
import { textOfHtml } from '../../../data/intake/formats/html.ts'
import { dayOfHeader } from '../../../data/intake/formats/message.ts'
import { readLetter } from '../../../data/intake/intake.ts'

const bytesOf = (name: string) => Uint8Array.from(readFileSync(join('tests/letters/formats', name)))

async function lettersIn(name: string) {
  const read = await textsOf(name, bytesOf(name))
  return read.ok ? read.texts.map(({ text }) => readLetter(text)) : []
}

describe('A letter says the same in every format', () => {
  it.each(['harbour.html', 'harbour.md', 'harbour.docx', 'harbour.pdf'])('%s', async name => {
    const [draft] = await lettersIn(name)
    expect(draft).toMatchObject({
      language: 'en',
      date: { iso: '2022-06-04' },
      place: 'Portmere',
      title: 'Open letter to the Harbour Council',
      recipients: [{ name: 'Iona Reed', role: 'Chair of the Harbour Council' }],
      cc: ['Port Ombudsman'],
      demands: [
        { text: 'Publish the permits', parent: null },
        { text: 'Stop night work until:', parent: null },
        { text: 'noise is measured', parent: 2 },
        { text: 'residents are heard.', parent: 2 },
      ],
      commitments: [{ event: 'the Harbour Forum of 1 September', demands: [1, 2] }],
      signatories: [{ name: 'Basin Residents' }, { name: 'Tidewatch (Portmere)' }],
    })
  })

  it.each(['water.docx', 'water.pdf'])('%s, from the right', async name => {
    const [draft] = await lettersIn(name)
    expect(draft).toMatchObject({
      language: 'ar',
      date: { iso: '2021-03-04' },
      place: 'حلب',
      subject: 'مياه الشرب في القرى الشرقية',
      recipients: [{ name: 'نهى الراوي', role: 'مديرة هيئة المياه في الوادي' }],
      demands: [
        { label: '١-', text: 'إصلاح المضخات الثلاث قبل نهاية الشهر.' },
        { label: '٢-', text: 'توزيع المياه بالصهاريج على المدارس والمراكز الصحية.' },
        { label: '٣-', text: 'نشر برنامج التوزيع أسبوعياً.' },
      ],
      commitments: [{ event: 'ورشة التخطيط', demands: [1, 2] }],
      signatories: [
        { name: 'جمعية الينابيع' },
        { name: 'اتحاد مزارعي الوادي' },
        { name: 'مركز الضفة (WADI)' },
      ],
    })
  })

  it('a PDF of three wrapped pages in Arabic is read like its text', async () => {
    const [draft] = await lettersIn('wrapped.pdf')
    const text = readLetter(readFileSync('tests/letters/ar-marhuna-wrapped.txt', 'utf8'))
    const words = (of: typeof text | undefined) => ({
      recipients: of?.recipients.map(({ name }) => name),
      points: of?.points.length,
      demands: of?.demands.map(({ text: words }) => words),
      commitments: of?.commitments.map(({ demands }) => demands),
      signatories: of?.signatories.map(({ name }) => name),
    })
    expect(words(draft)).toEqual(words(text))
  })
})

describe('A mail message', () => {
  it.each([
    ['Sun, 4 Mar 2018 23:50:00 -0500', '2018-03-04'],
    ['04 Mar 2018 00:10 +1300', '2018-03-04'],
    ['Thu, 29 Feb 2024 12:00:00 GMT', '2024-02-29'],
    ['Fri, 30 Feb 2018 12:00:00 GMT', null],
    ['yesterday', null],
    [undefined, null],
  ])('dated “%s” came on the day that is written there, wherever it is read: %s', (header, day) => {
    expect(dayOfHeader(header)).toBe(day)
  })

  it('gives its own text and its attachments’, each by its name, with the subject', async () => {
    const read = await textsOf('attached.eml', bytesOf('attached.eml'))
    expect(read).toMatchObject({
      ok: true,
      texts: [
        { name: null, text: 'Please find our letter attached.', subject: 'Dredging of the outer basin' },
        { name: 'letter.docx', subject: 'Dredging of the outer basin' },
      ],
    })
  })

  it('in base64 and Arabic is read', async () => {
    const [draft] = await lettersIn('plain.eml')
    expect(draft?.demands).toHaveLength(2)
    expect(draft?.signatories).toHaveLength(3)
  })
})

describe('A file that holds no letter is refused with its reason', () => {
  const part = (name: string, share: number) => {
    const bytes = bytesOf(name)
    return bytes.slice(0, Math.floor(bytes.length * share))
  }

  it.each([
    ['pages without text', 'scanned.pdf', bytesOf('scanned.pdf'), 'noText'],
    ['a password', 'locked.pdf', bytesOf('locked.pdf'), 'locked'],
    ['half a PDF', 'half.pdf', part('water.pdf', 0.02), 'damaged'],
    ['half a Word file', 'half.docx', part('water.docx', 0.5), 'damaged'],
    ['no mail message', 'none.eml', new Uint8Array([0x0a, 0x0a]), 'damaged'],
    ['an older Word file', 'old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'otherFormat'],
    ['rich text', 'letter.rtf', new TextEncoder().encode('{\\rtf1 words}'), 'otherFormat'],
    ['a picture named as a PDF', 'letter.pdf', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'otherFormat'],
    ['nothing', 'empty.html', new Uint8Array(), 'empty'],
    ['a page of scripts', 'page.html', new TextEncoder().encode('<script>x</script>'), 'noText'],
  ])('%s', async (_what, name, bytes, code) => {
    expect(await textsOf(name, Uint8Array.from(bytes))).toEqual({ ok: false, code })
  })

  it('a Word file that would unpack to more than 200 MB', async () => {
    const bytes = bytesOf('water.docx')
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true)
    expect(await textsOf('bomb.docx', bytes)).toEqual({ ok: false, code: 'tooLarge' })
  })

  it('whatever bytes stand behind a format’s first ones', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('%PDF-1.7\n', 'PK\u0003\u0004', 'From: a@b\n\n', '<html>', ''),
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.pdf', 'a.docx', 'a.eml', 'a.html', 'a.txt', 'a.md', 'a'),
        async (head, rest, name) => {
          const read = await textsOf(name, Uint8Array.from([...Buffer.from(head, 'latin1'), ...rest]))
          expect(read.ok ? read.texts.length : read.code).toBeTruthy()
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('A format is told by what the file holds', () => {
  it.each([
    ['letter.txt', '%PDF-1.4', 'pdf'],
    ['letter.txt', '<!DOCTYPE html><p>', 'html'],
    ['letter', 'We call on you', 'text'],
    ['letter.md', '# Letter', 'markdown'],
    ['letter.odt', 'PK\u0003\u0004', 'other'],
  ])('%s that begins with %s', (name, head, format) => {
    expect(formatOf(name, new TextEncoder().encode(head))).toBe(format)
  })
})

describe('A web page', () => {
  it('gives its article without menus, scripts and what is hidden; lists keep their marks and cells their columns', () => {
    const page = `<html><body><nav>Menu</nav><article><p>One&nbsp;two<br>three</p>
      <ol start="3"><li>c</li><li>d<ul><li>under</li></ul></li></ol><ol type="i"><li>x</li></ol>
      <table><tr><th>Name</th><th>Country</th></tr><tr><td>A</td><td>B</td></tr></table>
      <p style="display: none">hidden</p></article><script>no()</script></body></html>`
    expect(textOfHtml(page)).toBe(
      'One\u00a0two\nthree\n\n3. c\n4. d\n   - under\n\ni. x\n\nName\tCountry\nA\tB',
    )
  })
})
