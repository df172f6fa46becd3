/** The page of pieces, for those who work on the app. */
export const pieces = {
  title: 'Pieces of the interface',
  controls: 'Controls',
  marks: 'Marks',
  fields: 'Fields',
  pictures: 'Pictures',
  register: 'From the register',
  grid: 'A grid',
} as const
