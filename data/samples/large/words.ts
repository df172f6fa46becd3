import type { Texts } from '../../domain/text.ts'
import type { Chance } from './chance.ts'

type Pair = readonly [en: string, ar: string]
type Some = readonly [Pair, ...Pair[]]

const both = ([en, ar]: Pair): Texts => ({ en, ar })

const offices: Some = [
  ['Minister of Foreign Affairs', 'وزير الخارجية'],
  ['Permanent Representative to the United Nations', 'المندوب الدائم لدى الأمم المتحدة'],
  ['Special Envoy', 'المبعوث الخاص'],
  ['High Commissioner for Refugees', 'المفوض السامي لشؤون اللاجئين'],
  ['Committee on Foreign Relations', 'لجنة العلاقات الخارجية'],
  ['Office of Humanitarian Affairs', 'مكتب الشؤون الإنسانية'],
]
const places: Some = [
  ['Norland', 'نورلاند'],
  ['Estavia', 'إستافيا'],
  ['Marrenia', 'مارينيا'],
  ['Qalat', 'قلعات'],
  ['Sahelia', 'ساحليا'],
  ['Oberland', 'أوبرلاند'],
  ['Vestria', 'فستريا'],
  ['Tamarin', 'تمارين'],
]
const fields: Some = [
  ['Legal Aid', 'العون القانوني'],
  ['Women’s Rights', 'حقوق المرأة'],
  ['Medical Relief', 'الإغاثة الطبية'],
  ['Free Press', 'الصحافة الحرة'],
  ['Families of the Detained', 'أهالي المعتقلين'],
  ['Clean Water', 'المياه النظيفة'],
  ['Schools in Exile', 'مدارس المنفى'],
]
const forms: Some = [
  ['Association', 'جمعية'],
  ['Network', 'شبكة'],
  ['Centre', 'مركز'],
  ['Foundation', 'مؤسسة'],
]
const matters: Some = [
  ['the siege of the eastern districts', 'حصار الأحياء الشرقية'],
  ['people detained without trial', 'المعتقلين دون محاكمة'],
  ['the closing of the border crossings', 'إغلاق المعابر الحدودية'],
  ['attacks on hospitals', 'الهجمات على المستشفيات'],
  ['the poisoning of the river', 'تسميم النهر'],
  ['the burning of schools', 'إحراق المدارس'],
]
const asks: Some = [
  ['End, at once and for good, ', 'أن توقفوا فوراً ودون رجعة '],
  ['Name publicly who is responsible for ', 'أن تسمّوا علناً المسؤولين عن '],
  ['Let independent observers report on ', 'أن تسمحوا لمراقبين مستقلين بالإبلاغ عن '],
  ['Bring before a court those who ordered ', 'أن تحيلوا إلى القضاء من أمر بما يلي: '],
  ['Fund help for those who suffer from ', 'أن تموّلوا مساعدة المتضررين من '],
]
const events: Some = [
  ['Round of talks', 'جولة محادثات'],
  ['Donor conference', 'مؤتمر المانحين'],
  ['Consultation with civil society', 'تشاور مع المجتمع المدني'],
]
const answers: Some = [
  ['Thanks for the letter, is studying it', 'يشكر على الرسالة ويدرسها'],
  ['Supports the demand in principle', 'يؤيد المطلب من حيث المبدأ'],
  ['Says that it is for others to act', 'يقول إن الأمر يعود إلى غيره'],
  ['Reports what was done so far', 'يعرض ما أُنجز حتى الآن'],
  ['Cannot agree to observers', 'لا يوافق على المراقبين'],
]

/** Names and texts for invented letters, each in English and Arabic. */
export function wordsOf(chance: Chance) {
  return {
    recipient(n: number): Texts {
      const [office, place] = [chance.one(offices), chance.one(places)]
      return both([`${office[0]}, ${place[0]} ${n}`, `${office[1]}، ${place[1]} ${n}`])
    },
    organisation(n: number): Texts {
      const [form, field] = [chance.one(forms), chance.one(fields)]
      return both([`${field[0]} ${form[0]} ${n}`, `${form[1]} ${field[1]} ${n}`])
    },
    title(n: number): Texts {
      const matter = chance.one(matters)
      return both([`Open letter ${n} on ${matter[0]}`, `رسالة مفتوحة رقم ${n} بشأن ${matter[1]}`])
    },
    demand(): Texts {
      const [ask, matter] = [chance.one(asks), chance.one(matters)]
      return both([`${ask[0]}${matter[0]}.`, `${ask[1]}${matter[1]}.`])
    },
    event(n: number): Texts {
      const event = chance.one(events)
      return both([`${event[0]} ${n}`, `${event[1]} رقم ${n}`])
    },
    answer: () => chance.one(answers)[chance.number(2)] ?? answers[0][0],
  }
}
