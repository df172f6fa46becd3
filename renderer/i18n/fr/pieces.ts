/** The page of pieces, for those who work on the app. */
export const pieces = {
  title: 'Pièces de l’interface',
  controls: 'Commandes',
  marks: 'Marques',
  fields: 'Champs',
  pictures: 'Images',
  register: 'Tirées du registre',
  grid: 'Une grille',
} as const
