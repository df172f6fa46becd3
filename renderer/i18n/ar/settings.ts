export const settings = {
  title: 'الإعدادات',
  you: 'أنت',
  author: 'اسمك',
  authorHint: 'يحمله ما تدوّنه من الآن. وما دُوّن يبقى على اسمه.',
  language: 'اللغة',
  appearance: 'المظهر',
  appearances: { system: 'كإعداد الحاسوب', light: 'فاتح', dark: 'داكن' },
  register: 'هذا السجل',
  name: 'الاسم',
  replyDays: 'عدد الأيام المطلوب الرد خلالها',
  replyDaysHint:
    'للرسائل التي لا تذكر تاريخاً وللمخاطَبين الذين لا قاعدة خاصة بهم. ستون يوماً وفق ممارسة الأمم المتحدة (شهران).',
  counting: 'تُحسب',
  countings: { calendar: 'بالأيام التقويمية', working: 'بأيام العمل في مقر المخاطَب' },
  version: 'Answerable ‏{{version}}',
} as const
