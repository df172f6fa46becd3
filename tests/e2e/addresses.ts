/** Every page that has an address of its own; registering a letter last, where a test may go on from. */
export const pages = [
  'letters',
  'demands',
  'recipients',
  'commitments',
  'calendar',
  'review',
  'conflicts',
  'history',
  'search',
  'settings',
  'help',
  'letters/new',
]

/** The lists whose things have a page each. */
export const listed = ['recipients', 'commitments']

/** The parts of a letter's page. */
export const parts = ['text', 'matrix', 'demands', 'commitments', 'correspondence', 'signatories', 'history']
