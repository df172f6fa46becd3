/** What the help explains, in its order. Each is a section of the help page, and a page may point to one. */
export const helpGroups = {
  words: ['letter', 'demand', 'recipient', 'response', 'assessment', 'commitment', 'condition'],
  doing: [
    'registering',
    'logging',
    'assessing',
    'reading',
    'attention',
    'due',
    'finding',
    'reviewing',
    'undoing',
  ],
  keeping: ['passphrase', 'recoveryKey', 'backups', 'laptops'],
  keyboard: ['keyboard'],
} as const

export type HelpGroup = keyof typeof helpGroups
export type HelpSection = (typeof helpGroups)[HelpGroup][number]
