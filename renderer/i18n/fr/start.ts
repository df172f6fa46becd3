export const start = {
  lead: 'Suivez vos lettres ouvertes : qui a répondu, quelles demandes sont satisfaites, et de quoi dépendent vos engagements.',
  recent: 'Registres récents',
  opened: 'ouvert le {{date}}',
  forget: 'Retirer « {{name}} » de cette liste',
  newTitle: 'Nouveau registre',
  name: 'Nom du registre',
  nameHint: 'Par exemple le nom de votre coalition. Vous choisirez le dossier ensuite.',
  author: 'Votre nom',
  authorHint: 'Tout ce que vous consignez le porte.',
  create: 'Choisir un dossier et créer',
} as const
