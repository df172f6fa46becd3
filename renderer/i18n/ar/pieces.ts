/** The page of pieces, for those who work on the app. */
export const pieces = {
  title: 'قطع الواجهة',
  controls: 'عناصر التحكم',
  marks: 'العلامات',
  fields: 'الحقول',
  pictures: 'الصور',
  register: 'من السجل',
  grid: 'شبكة',
} as const
