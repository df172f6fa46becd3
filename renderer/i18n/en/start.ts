export const start = {
  lead: 'Keep track of your open letters: who has answered, which demands are met, and what your commitments depend on.',
  recent: 'Recent registers',
  opened: 'opened {{date}}',
  forget: 'Take “{{name}}” off this list',
  newTitle: 'New register',
  name: 'Name of the register',
  nameHint: 'For example the name of your coalition. You choose the folder next.',
  author: 'Your name',
  authorHint: 'Everything you record carries it.',
  create: 'Choose a folder and create',
} as const
