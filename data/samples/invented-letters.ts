import type { Command } from '../domain/register.ts'
import type { Texts } from '../domain/text.ts'
import { day, idsOf, only, type Stage } from './stage.ts'

type RegisterLetter = Extract<Command, { kind: 'registerLetter' }>

const blank = { role: null, holders: [], members: [], seat: null, contact: null, replyRule: null }
const organisation = (en: string, ar: string) => ({
  organisation: { new: { name: { en, ar }, shortName: null, contact: null, namedInPublic: true } },
  signedOn: day('2026-05-02'),
  printedWith: null,
})

function spanOf(text: Texts, words: Texts) {
  return (['en', 'ar'] as const).flatMap(language => {
    const [whole, piece] = [text[language], words[language]]
    if (whole === undefined || piece === undefined) return []
    const start = whole.indexOf(piece)
    if (start < 0) throw new Error(`The sample letter does not say “${piece}”.`)
    return [{ language, start, end: start + piece.length }]
  })
}

const publish = {
  en: 'Publish every month how much water is drawn from the reservoir, and by whom.',
  ar: 'أن تُنشر كل شهر كمية المياه المسحوبة من الخزان والجهة التي تسحبها.',
}
const reopen = {
  en: 'Reopen the three village wells that were sealed in March.',
  ar: 'أن تُفتح من جديد آبار القرى الثلاث التي خُتمت في آذار.',
}
const hear = {
  en: 'Hear the farmers of the valley before any new licence is given.',
  ar: 'أن يُستمع إلى مزارعي الوادي قبل منح أي رخصة جديدة.',
}
const boycott = {
  en: 'We will sit on the Water Forum of December only if these demands are met.',
  ar: 'لن نجلس في منتدى المياه في كانون الأول ما لم تتحقق هذه المطالب.',
}
const waterText = {
  en: `To the River Authority of Marwan, the Ministry of Water, the Valley Council, the Bank for the Valley, the Mayor of Ain al-Safa and the Mayor of Upper Marwan

The wells of our valley are sealed, and the reservoir is emptied at night. We therefore call on you to:

1. ${publish.en}
2. ${reopen.en}
3. ${hear.en}

${boycott.en}

Valley Farmers’ Union
House of Wells
River Voices, Documentation and Archive Unit
`,
  ar: `إلى هيئة نهر مروان ووزارة المياه ومجلس الوادي ومصرف الوادي ورئيسة بلدية عين الصفا ورئيس بلدية مروان العليا

خُتمت آبار وادينا، ويُفرَّغ الخزان ليلاً. لذلك نطالب بما يلي:

١- ${publish.ar}
٢- ${reopen.ar}
٣- ${hear.ar}

${boycott.ar}

اتحاد مزارعي الوادي
بيت الآبار
أصوات النهر، وحدة التوثيق والأرشيف
`,
}
const demand = (number: number, text: Texts, whole: Texts) => ({
  number,
  label: `${number}.`,
  text,
  criterion: null,
  spans: spanOf(whole, text),
  addressed: null,
  parent: null,
  restates: null,
})

/** The Valley Council's members; the first two are written to by name as well. */
const mayorOfAinAlSafa = { en: 'Mayor of Ain al-Safa', ar: 'رئيسة بلدية عين الصفا' }
const mayorOfUpperMarwan = { en: 'Mayor of Upper Marwan', ar: 'رئيس بلدية مروان العليا' }
const mayorOfTheFord = { en: 'Mayor of the Ford', ar: 'رئيس بلدية المخاضة' }

const water: RegisterLetter = {
  kind: 'registerLetter',
  reference: 'OL 2026-1',
  title: { en: 'Open letter on the wells of the Marwan valley', ar: 'رسالة مفتوحة بشأن آبار وادي مروان' },
  text: waterText,
  date: day('2026-05-02'),
  place: null,
  replyBy: null,
  cc: [],
  supersedes: null,
  files: [],
  status: 'openForSignature',
  recipients: [
    {
      new: {
        ...blank,
        form: 'body',
        name: { en: 'River Authority of Marwan', ar: 'هيئة نهر مروان' },
        seat: 'amman',
      },
    },
    {
      new: {
        ...blank,
        form: 'body',
        name: { en: 'Ministry of Water', ar: 'وزارة المياه' },
        seat: 'amman',
        replyRule: { days: 30, counting: 'working' },
      },
    },
    {
      new: {
        ...blank,
        form: 'body',
        name: { en: 'Valley Council', ar: 'مجلس الوادي' },
        members: [mayorOfAinAlSafa, mayorOfUpperMarwan, mayorOfTheFord].map(name => ({
          name,
          recipient: null,
          from: day('2025-01-01'),
          to: null,
        })),
      },
    },
    {
      new: { ...blank, form: 'body', name: { en: 'Bank for the Valley', ar: 'مصرف الوادي' }, seat: 'beirut' },
    },
    { new: { ...blank, form: 'office', name: mayorOfAinAlSafa } },
    { new: { ...blank, form: 'office', name: mayorOfUpperMarwan } },
  ],
  points: [],
  demands: [demand(1, publish, waterText), demand(2, reopen, waterText), demand(3, hear, waterText)],
  signatures: [
    organisation('Valley Farmers’ Union', 'اتحاد مزارعي الوادي'),
    organisation('House of Wells', 'بيت الآبار'),
    organisation('River Voices, Documentation and Archive Unit', 'أصوات النهر، وحدة التوثيق والأرشيف'),
  ],
  events: [
    {
      new: {
        name: { en: 'Water Forum', ar: 'منتدى المياه' },
        place: null,
        from: day('2026-12-08'),
        to: day('2026-12-09'),
      },
    },
  ],
  commitments: [
    {
      wording: boycott,
      spans: spanOf(waterText, boycott),
      decisionBy: day('2026-12-04'),
      event: 0,
      dependsOn: [0, 1, 2],
    },
  ],
}

/**
 * A letter about water. Opened late in 2026 it shows what staff see most: an answer, a question to us, an
 * answer that nobody has read, a delivery that failed. What is overdue depends on the day one looks.
 */
function playWater({ play }: Stage): void {
  const facts = play('2026-05-03', water)
  const letter = only(idsOf(facts, 'letter'))
  const [authority, ministry, council, bank, ainAlSafa, upperMarwan] = [0, 1, 2, 3, 4, 5].map(at =>
    only(idsOf(facts, 'recipient'), at),
  )
  const [published, reopened, heard] = [0, 1, 2].map(at => only(idsOf(facts, 'demand'), at))
  if (!authority || !ministry || !council || !bank || !ainAlSafa || !upperMarwan) return
  if (!published || !reopened || !heard) return
  const signatures = idsOf(facts, 'signature')
  const send = {
    channel: 'post' as const,
    deliveredOn: null,
    proof: null,
    file: null,
    sentOn: day('2026-05-04'),
  }
  const sent = play('2026-05-04', {
    kind: 'dispatchLetter',
    letter,
    recipients: [authority, ministry, council, ainAlSafa, upperMarwan],
    state: 'sent',
    ...send,
  })
  play('2026-05-04', {
    kind: 'dispatchLetter',
    letter,
    recipients: [bank],
    state: 'failed',
    ...send,
    channel: 'portal',
    proof: 'The portal refused the file twice',
  })
  play('2026-05-12', {
    kind: 'editDispatch',
    dispatch: only(idsOf(sent, 'dispatch')),
    to: { state: 'delivered', deliveredOn: day('2026-05-11') },
  })
  const logged = {
    letters: [letter],
    speaker: null,
    statedOn: null,
    language: null,
    files: [],
    confidentiality: 'internal' as const,
  }
  const answer =
    'The Authority has decided to publish monthly figures from July. The wells remain sealed until their water has been tested. A hearing is not foreseen.'
  const place = (words: string) => ({
    quotation: words,
    place: { start: answer.indexOf(words), end: answer.indexOf(words) + words.length },
  })
  const figures = only(
    idsOf(
      play('2026-06-20', {
        kind: 'logResponse',
        ...logged,
        recipient: authority,
        receivedOn: day('2026-06-19'),
        channel: 'post',
        summary:
          'The Authority will publish the figures, keeps the wells sealed for tests, and foresees no hearing.',
        originalText: answer,
        responseKind: 'substantive',
        items: [
          { demand: published, position: 'accepts', ...place('publish monthly figures from July') },
          { demand: reopened, position: 'noted', ...place('sealed until their water has been tested') },
          { demand: heard, position: 'rejects', ...place('A hearing is not foreseen') },
        ],
      }),
      'response',
    ),
  )
  play('2026-06-22', {
    kind: 'logResponse',
    ...logged,
    recipient: ainAlSafa,
    receivedOn: day('2026-06-21'),
    channel: 'meeting',
    summary:
      'The Mayor of Ain al-Safa wants the wells reopened and will ask the Council to hear the farmers.',
    originalText: null,
    responseKind: 'substantive',
    items: [
      { demand: reopened, position: 'accepts', quotation: null, place: null },
      { demand: heard, position: 'acceptsInPart', quotation: null, place: null },
    ],
  })
  play('2026-06-25', {
    kind: 'logResponse',
    ...logged,
    recipient: ministry,
    receivedOn: day('2026-06-24'),
    channel: 'email',
    summary: 'The Ministry asks which three wells are meant, by their numbers.',
    originalText: null,
    responseKind: 'clarificationRequest',
    items: [],
  })
  play('2026-07-10', {
    kind: 'assessDemand',
    demand: published,
    status: 'met',
    effectiveFrom: day('2026-07-05'),
    rationale: 'The figures for June are on the notice board and on the Authority’s page.',
    evidence: [{ form: 'response', response: figures, note: null }],
    nextReviewOn: day('2026-11-05'),
  })
  play('2026-07-10', {
    kind: 'assessDemand',
    demand: reopened,
    status: 'unmet',
    effectiveFrom: day('2026-07-05'),
    rationale: 'All three wells are still sealed.',
    evidence: [],
    nextReviewOn: day('2026-12-01'),
  })
  play('2026-09-30', {
    kind: 'recordMandates',
    letter,
    signatures: [only(signatures)],
    mandate: {
      proof: 'boardMinute',
      givenBy: 'Board of the union',
      verifiedBy: 'Secretariat',
      file: null,
      on: day('2026-09-28'),
    },
  })
  play('2026-10-02', {
    kind: 'withdrawSignature',
    letter,
    signature: only(signatures, 1),
    on: day('2026-10-01'),
    reason: 'Its new board has not agreed to the letter',
  })
  play('2026-11-10', {
    kind: 'logResponse',
    ...logged,
    recipient: council,
    receivedOn: day('2026-11-09'),
    channel: 'email',
    summary: 'A letter of the Valley Council, two pages, arrived by e-mail.',
    originalText: null,
    responseKind: null,
    items: [],
  })
}

const open = {
  en: 'Open the archive of the old school to its former pupils.',
  ar: 'فتح أرشيف المدرسة القديمة أمام تلاميذها السابقين.',
}
const keep = {
  en: 'Keep the building from being sold before the archive is copied.',
  ar: 'عدم بيع المبنى قبل نسخ الأرشيف.',
}
const rename = {
  en: 'Name the reading room after its first librarian.',
  ar: 'تسمية قاعة المطالعة باسم أول أمين مكتبة فيها.',
}
const speak = {
  en: 'We will speak at the anniversary on condition that the archive is open by then.',
  ar: 'سنتحدث في ذكرى التأسيس شرط أن يكون الأرشيف مفتوحاً حتى ذلك الحين.',
}
const walk = {
  en: 'We walk in the town parade if the building is still the town’s.',
  ar: 'نسير في موكب البلدة إن بقي المبنى ملكاً لها.',
}
const schoolText = {
  en: `Dear Mayor,\n\nWe ask the Town Hall to:\n\na) ${open.en}\nb) ${keep.en}\nc) ${rename.en}\n\n${speak.en} ${walk.en}\n`,
}

const school: RegisterLetter = {
  ...water,
  reference: 'OL 2026-2',
  title: {
    en: 'Open letter on the archive of the old school',
    ar: 'رسالة مفتوحة بشأن أرشيف المدرسة القديمة',
  },
  text: schoolText,
  date: day('2026-09-14'),
  recipients: [
    { new: { ...blank, form: 'body', name: { en: 'Town Hall of Qasr al-Nahr', ar: 'بلدية قصر النهر' } } },
    { new: { ...blank, form: 'body', name: { en: 'Provincial Archive', ar: 'الأرشيف الإقليمي' } } },
    { new: { ...blank, form: 'body', name: { en: 'Heritage Office', ar: 'دائرة التراث' } } },
    {
      new: {
        ...blank,
        form: 'body',
        name: { en: 'Regional Library', ar: 'المكتبة الإقليمية' },
        replyRule: { days: 120, counting: 'calendar' },
      },
    },
    {
      new: {
        ...blank,
        form: 'body',
        name: { en: 'Ministry of Culture', ar: 'وزارة الثقافة' },
        replyRule: { days: 120, counting: 'calendar' },
      },
    },
  ],
  demands: [
    { ...demand(1, { en: open.en }, schoolText), text: open, label: 'a)' },
    { ...demand(2, { en: keep.en }, schoolText), text: keep, label: 'b)' },
    { ...demand(3, { en: rename.en }, schoolText), text: rename, label: 'c)', addressed: [0] },
  ],
  signatures: [
    {
      ...organisation('Former Pupils of the Old School', 'خريجو المدرسة القديمة'),
      signedOn: day('2026-09-14'),
    },
  ],
  events: [
    {
      new: {
        name: { en: 'Anniversary of the school', ar: 'ذكرى تأسيس المدرسة' },
        place: null,
        from: day('2026-12-20'),
        to: null,
      },
    },
    {
      new: { name: { en: 'Town parade', ar: 'موكب البلدة' }, place: null, from: day('2026-11-15'), to: null },
    },
  ],
  commitments: [
    { wording: speak, spans: [], decisionBy: day('2026-12-18'), event: 0, dependsOn: [] },
    { wording: walk, spans: [], decisionBy: day('2026-11-12'), event: 1, dependsOn: [1] },
  ],
}

/** A small letter about an archive: one condition that holds already, one that nobody can tell, one reply closed. */
function playSchool({ play, register }: Stage): void {
  const facts = play('2026-09-14', school)
  const letter = only(idsOf(facts, 'letter'))
  const [town, archive, heritage, library, culture] = [0, 1, 2, 3, 4].map(at =>
    only(idsOf(facts, 'recipient'), at),
  )
  const [opened, kept, named] = [0, 1, 2].map(at => only(idsOf(facts, 'demand'), at))
  const commitments = idsOf(facts, 'commitment')
  if (!town || !archive || !heritage || !library || !culture || !opened || !kept || !named) return
  play('2026-09-14', {
    kind: 'editCommitment',
    commitment: only(commitments),
    to: {
      condition: {
        op: 'allOf',
        of: [{ op: 'status', demand: opened, atLeast: 'met', when: { mode: 'reached' }, by: null }],
      },
    },
    reason: 'The letter says “open by then”: reached once is enough.',
  })
  play('2026-09-15', {
    kind: 'dispatchLetter',
    letter,
    recipients: [town, archive],
    channel: 'byHand',
    state: 'delivered',
    sentOn: day('2026-09-15'),
    deliveredOn: day('2026-09-15'),
    proof: 'Stamp of the Town Hall',
    file: null,
  })
  const logged = {
    letters: [letter],
    speaker: null,
    statedOn: null,
    language: null,
    files: [],
    confidentiality: 'public' as const,
  }
  const yes = only(
    idsOf(
      play('2026-10-05', {
        kind: 'logResponse',
        ...logged,
        recipient: town,
        receivedOn: day('2026-10-04'),
        channel: 'meeting',
        summary: 'The Town Hall opens the reading room on two days a week.',
        originalText: null,
        responseKind: 'action',
        items: [{ demand: opened, position: 'accepts', quotation: null, place: null }],
      }),
      'response',
    ),
  )
  play('2026-10-20', {
    kind: 'logResponse',
    ...logged,
    recipient: archive,
    receivedOn: day('2026-10-19'),
    channel: 'email',
    summary: 'The Provincial Archive confirms receipt.',
    originalText: null,
    responseKind: 'acknowledgement',
    items: [],
  })
  play('2026-10-21', {
    kind: 'assessDemand',
    demand: opened,
    status: 'met',
    effectiveFrom: day('2026-10-12'),
    rationale: 'The reading room is open; former pupils were there.',
    evidence: [{ form: 'response', response: yes, note: null }],
    nextReviewOn: null,
  })
  play('2026-11-02', {
    kind: 'dispatchLetter',
    letter,
    recipients: [library, culture],
    channel: 'email',
    state: 'sent',
    sentOn: day('2026-11-02'),
    deliveredOn: null,
    proof: null,
    file: null,
  })
  play('2026-11-05', {
    kind: 'logResponse',
    ...logged,
    recipient: culture,
    receivedOn: day('2026-11-04'),
    channel: 'email',
    summary: 'The Ministry of Culture has given the letter a number.',
    originalText: null,
    responseKind: 'acknowledgement',
    items: [],
  })
  play('2026-11-10', {
    kind: 'assessDemand',
    demand: named,
    status: 'noLongerApplicable',
    effectiveFrom: day('2026-11-08'),
    rationale: 'Her family asked us not to pursue it.',
    evidence: [],
    nextReviewOn: null,
  })
  const dispatch = [...register().dispatches.values()].find(
    each => each.letter === letter && each.recipient === archive,
  )
  if (dispatch) {
    play('2026-11-16', {
      kind: 'sendReminder',
      dispatch: dispatch.id,
      on: day('2026-11-16'),
      channel: 'email',
      text: 'We refer to our letter of 14 September and would be grateful for your answer.',
    })
  }
  play('2026-11-17', {
    kind: 'closeCell',
    cells: [{ demand: kept, recipient: town }],
    on: day('2026-11-17'),
    reason: 'Sale is for the province to decide, says the Town Hall.',
  })
}

/** Two invented letters, so that every state can be seen. */
export function playInventedLetters(stage: Stage): void {
  playWater(stage)
  playSchool(stage)
}
