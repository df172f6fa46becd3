import members from '../directory/security-council-members.json' with { type: 'json' }
import type { Tenure } from '../domain/recipient.ts'
import type { Command } from '../domain/register.ts'
import { openLetter2018 as text } from './open-letter-2018.ts'
import { day, idsOf, only, type Stage } from './stage.ts'

type RegisterLetter = Extract<Command, { kind: 'registerLetter' }>

/** The place of a part in the letter, from its first words to its last. */
function span(from: string, until: string) {
  const start = text.indexOf(from)
  const end = text.indexOf(until, start) + until.length
  if (start < 0 || end < until.length) throw new Error(`The letter does not say “${from} … ${until}”.`)
  return { language: 'en' as const, start, end }
}

const part = (from: string, until: string) => {
  const at = span(from, until)
  return { text: { en: text.slice(at.start, at.end) }, spans: [at] }
}

const blank = { role: null, holders: [], members: [], seat: null, contact: null, replyRule: null }
const seat = (name: string): Tenure => ({
  name: { en: name },
  recipient: null,
  from: day('2018-01-01'),
  to: day('2018-12-31'),
})

const signatories = text
  .slice(text.indexOf('Signatories:'))
  .split('\n')
  .flatMap(line => /^-? ?\d+-\s?(.+)$/.exec(line)?.[1] ?? [])

const wording = {
  en: 'Their effective participation in the upcoming Geneva rounds, and the upcoming donor conference in Brussels, will depend on the international response to ending the military operations and the targeting of civilians.',
  ar: 'تعلن المؤسسات الموقعة أن مشاركتها الفاعلة في جولات جنيف القادمة وفي مؤتمر المانحين القادم في بروكسل ستتوقف على الاستجابة الدولية لوقف العمليات العسكرية واستهداف المدنيين.',
}
const announced = span('announce that their effective participation', 'targeting of civilians.')

const letter: RegisterLetter = {
  kind: 'registerLetter',
  reference: 'OL 2018-1',
  title: {
    en: 'Open letter on Eastern Ghouta, Idlib and Afrin',
    ar: 'رسالة مفتوحة بشأن الغوطة الشرقية وإدلب وعفرين',
  },
  text: { en: text },
  date: day('2018-02-22'),
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
        form: 'office',
        name: { en: 'Secretary-General of the United Nations', ar: 'الأمين العام للأمم المتحدة' },
        holders: [
          {
            name: { en: 'António Guterres', ar: 'أنطونيو غوتيريش' },
            recipient: null,
            from: day('2017-01-01'),
            to: null,
          },
        ],
        seat: 'new-york',
      },
    },
    {
      new: {
        ...blank,
        form: 'body',
        name: { en: 'Members of the Security Council', ar: 'أعضاء مجلس الأمن' },
        members: [...members.permanent, ...members.elected['2018']].map(seat),
        seat: 'new-york',
      },
    },
    {
      new: {
        ...blank,
        form: 'office',
        name: { en: 'Special Envoy for Syria', ar: 'المبعوث الخاص إلى سوريا' },
        holders: [
          {
            name: { en: 'Staffan de Mistura', ar: 'ستافان دي ميستورا' },
            recipient: null,
            from: day('2014-07-10'),
            to: day('2018-11-30'),
          },
        ],
        seat: 'geneva',
      },
    },
  ],
  points: [
    { number: 1, ...part('The utmost priority now', 'entire population.') },
    { number: 2, ...part('It would be a futile attempt', 'reconstruction efforts.') },
    { number: 3, ...part("The United Nation's failure", 'political engagement processes.') },
  ],
  demands: [
    {
      number: 1,
      label: '- 1-',
      ...withArabic(
        part('Serious and feasible pressure', 'Damascus Ghouta.'),
        'ضغط جدي وقابل للتنفيذ لوقف العمليات العسكرية فوراً، بما فيها التصعيد العسكري الأخير للحكومتين السورية والروسية في إدلب وغوطة دمشق.',
      ),
      criterion: {
        en: 'Shelling and air strikes on residential areas have stopped, and independent monitors confirm it.',
        ar: 'توقف القصف المدفعي والجوي على المناطق السكنية بتأكيد من مراقبين مستقلين.',
      },
      addressed: null,
      parent: null,
      restates: null,
    },
    {
      number: 2,
      label: '- 2-',
      ...withArabic(
        part('Beginning a serious and feasible plan', 'areas in need.'),
        'البدء بخطة جدية وقابلة للتنفيذ لإيصال الإمدادات الغذائية والطبية إلى المناطق المحاصرة والمحتاجين عبر إنزال جوي إنساني تنفذه الأمم المتحدة فوق المناطق المحتاجة.',
      ),
      criterion: {
        en: 'Food and medical supplies reach the besieged areas regularly.',
        ar: 'تصل الإمدادات الغذائية والطبية إلى المناطق المحاصرة بانتظام.',
      },
      addressed: null,
      parent: null,
      restates: null,
    },
  ],
  signatures: signatories.map(name => ({
    organisation: { new: { name: { en: name }, shortName: null, contact: null, namedInPublic: true } },
    signedOn: day('2018-02-22'),
    printedWith: null,
  })),
  events: [
    {
      new: {
        name: { en: 'Geneva rounds of talks', ar: 'جولات محادثات جنيف' },
        place: 'Geneva',
        from: null,
        to: null,
      },
    },
    {
      new: {
        name: { en: 'Donor conference in Brussels', ar: 'مؤتمر المانحين في بروكسل' },
        place: 'Brussels',
        from: day('2018-04-24'),
        to: day('2018-04-25'),
      },
    },
  ],
  commitments: [
    { wording, spans: [announced], decisionBy: null, event: 0, dependsOn: [0, 1] },
    { wording, spans: [announced], decisionBy: day('2018-04-20'), event: 1, dependsOn: [0, 1] },
  ],
}

function withArabic(found: ReturnType<typeof part>, arabic: string) {
  return { ...found, text: { ...found.text, ar: arabic } }
}

/** February to April 2018: the letter, the Council's resolution, the report that nothing followed, the conference. */
export function playLetter2018({ play }: Stage): void {
  const facts = play('2018-02-22', letter)
  const id = only(idsOf(facts, 'letter'))
  const recipients = idsOf(facts, 'recipient')
  const [secretaryGeneral, council, envoy] = [only(recipients), only(recipients, 1), only(recipients, 2)]
  const demands = idsOf(facts, 'demand')
  const [stopFire, letAidIn] = [only(demands), only(demands, 1)]
  const commitments = idsOf(facts, 'commitment')
  const logged = {
    letters: [id],
    speaker: null,
    statedOn: null,
    language: null,
    files: [],
    confidentiality: 'public' as const,
  }

  const sent = play('2018-02-22', {
    kind: 'dispatchLetter',
    letter: id,
    recipients: [secretaryGeneral, council, envoy],
    channel: 'email',
    state: 'sent',
    sentOn: day('2018-02-22'),
    deliveredOn: null,
    proof: null,
    file: null,
  })
  const dispatches = idsOf(sent, 'dispatch')
  play('2018-02-23', {
    kind: 'editDispatch',
    dispatch: only(dispatches),
    to: {
      state: 'acknowledged',
      deliveredOn: day('2018-02-23'),
      proof: 'Read receipt of the Executive Office',
    },
  })
  play('2018-02-23', {
    kind: 'editDispatch',
    dispatch: only(dispatches, 1),
    to: { state: 'delivered', deliveredOn: day('2018-02-22') },
  })
  play('2018-02-23', {
    kind: 'logResponse',
    ...logged,
    recipient: secretaryGeneral,
    receivedOn: day('2018-02-23'),
    channel: 'email',
    summary: 'Automatic reply: the message was received by the Executive Office.',
    originalText: null,
    responseKind: 'automaticReply',
    items: [],
    confidentiality: 'internal',
  })
  const resolution = only(
    idsOf(
      play('2018-02-25', {
        kind: 'logResponse',
        ...logged,
        recipient: council,
        receivedOn: day('2018-02-24'),
        statedOn: day('2018-02-24'),
        channel: 'resolution',
        summary:
          'Resolution 2401, adopted unanimously, asks all parties to cease hostilities for at least 30 days and to let aid convoys and medical evacuations through.',
        originalText: null,
        responseKind: 'action',
        items: [
          {
            demand: stopFire,
            position: 'acceptsInPart',
            quotation:
              'A pause of at least 30 consecutive days; operations against listed groups are left out of it.',
            place: null,
          },
          {
            demand: letAidIn,
            position: 'acceptsInPart',
            quotation: 'Weekly convoys are asked for; airdrops are not mentioned.',
            place: null,
          },
        ],
      }),
      'response',
    ),
  )
  play('2018-02-26', {
    kind: 'assessDemand',
    demand: stopFire,
    status: 'partiallyMet',
    effectiveFrom: day('2018-02-24'),
    rationale:
      'The Council has asked for a ceasefire, which is the pressure demanded. It has yet to stop the shelling.',
    evidence: [{ form: 'response', response: resolution, note: null }],
    nextReviewOn: day('2018-03-12'),
  })
  play('2018-02-26', {
    kind: 'assessDemand',
    demand: letAidIn,
    status: 'unmet',
    effectiveFrom: day('2018-02-24'),
    rationale: 'The resolution asks for access. No convoy has gone in yet.',
    evidence: [],
    nextReviewOn: day('2018-03-12'),
  })
  play('2018-03-01', {
    kind: 'logResponse',
    ...logged,
    recipient: envoy,
    receivedOn: day('2018-03-01'),
    channel: 'spokesperson',
    speaker: 'Spokesperson of the Office of the Special Envoy',
    summary: 'The Office is studying the letter.',
    originalText: null,
    responseKind: 'interim',
    items: [],
  })
  const report = only(
    idsOf(
      play('2018-03-13', {
        kind: 'logResponse',
        ...logged,
        recipient: secretaryGeneral,
        receivedOn: day('2018-03-12'),
        statedOn: day('2018-03-12'),
        channel: 'briefing',
        summary:
          'The Secretary-General reports to the Council that resolution 2401 was not carried out: strikes went on, and few convoys reached the besieged areas.',
        originalText: null,
        responseKind: 'substantive',
        items: [
          {
            demand: stopFire,
            position: 'accepts',
            quotation: 'He calls again for an end to the hostilities.',
            place: null,
          },
          {
            demand: letAidIn,
            position: 'acceptsInPart',
            quotation: 'He asks for safe convoys by road; airdrops are not taken up.',
            place: null,
          },
        ],
      }),
      'response',
    ),
  )
  for (const demand of [stopFire, letAidIn]) {
    play('2018-03-14', {
      kind: 'assessDemand',
      demand,
      status: 'unmet',
      effectiveFrom: day('2018-03-12'),
      rationale: 'By the Secretary-General’s own report the resolution was not carried out.',
      evidence: [
        { form: 'response', response: report, note: 'Report to the Security Council of 12 March 2018' },
      ],
      nextReviewOn: null,
    })
  }
  play('2018-03-20', {
    kind: 'recordDecision',
    commitment: only(commitments),
    choice: 'defer',
    on: day('2018-03-20'),
    by: 'Assembly of the signatories',
    reason: 'No date is set for the next round. The assembly meets again when there is one.',
  })
  play('2018-04-20', {
    kind: 'recordDecision',
    commitment: only(commitments, 1),
    choice: 'decline',
    on: day('2018-04-20'),
    by: 'Assembly of the signatories',
    reason:
      'Neither demand is met. A conference on reconstruction while the strikes go on would reward them.',
  })
}
