/** Erasing for good: what goes, what stays, and what waits for another laptop. */
export const erasing = {
  title: 'Erase for good',
  titleOf: 'Erase for good: {{name}}',
  action: 'Erase for good…',
  ofEntry: 'What can be done with: {{what}}',
  ofFile: 'What can be done with {{name}}',
  organisation: 'Organisation',
  lead: 'What people wrote is destroyed in the ledger, in the files and in the backups. That something was erased, by whom and why stays in History.',
  goes: {
    title: 'What will go',
    entries_one: 'The text of {{count}} entry, copies of its words in other entries included',
    entries_other: 'The text of {{count}} entries, copies of their words in other entries included',
    blackedOut_one: 'Its name in {{count}} other entry',
    blackedOut_other: 'Its name in {{count}} other entries',
    files_one: '{{count}} file',
    files_other: '{{count}} files',
    backups_one: 'The {{count}} backup in this folder; a new one is made at once',
    backups_other: 'All {{count}} backups in this folder; a new one is made at once',
    more_one: 'and {{count}} entry more',
    more_other: 'and {{count}} entries more',
  },
  mentions: {
    title: 'Its name also stands here',
    hint: 'What is ticked is blacked out; the rest of the text stays. How long the name is can still be seen.',
    stay_one: '{{count}} thing stays as it is: the name can be read there.',
    stay_other: '{{count}} things stay as they are: the name can be read there.',
  },
  stays: {
    title: 'Before you do this',
    undo: 'It cannot be undone, by nobody and with no backup.',
    laptops:
      'Other laptops erase it from their own ledgers when this reaches them and they open the register.',
    copies:
      'Copies outside this folder are not reached: sent messages, exports, sticks, restored backups, older versions that a synchronising program keeps.',
    record: 'Days, choices and the names of those who recorded an entry stay.',
    files: 'What other files say inside is not searched.',
    authors_one: '{{count}} entry was recorded under its name; that stays.',
    authors_other: '{{count}} entries were recorded under its name; that stays.',
  },
  reason: 'Reason',
  reasonHint: 'It stands in History for good. Do not write here what is to be erased.',
  next: 'Go on…',
  back: 'Go back',
  sure: 'This is destroyed for good when you press the button below.',
  submit: 'Erase for good',
  erasedBy: 'Text erased by {{by}} on {{on}}: {{reason}}',
  erasedBySomebody: 'Text erased; the entry that says by whom and why is not among these.',
  standing: {
    title: 'Erased, but not everywhere yet',
    unfinished:
      'Something could not be erased on this disk. It is tried again whenever the register is opened.',
    again: 'Try again',
    waiting_one:
      'The text of {{count}} entry still stands in the ledger that {{people}} wrote, until that laptop opens the register.',
    waiting_other:
      'The text of {{count}} entries still stands in the ledger that {{people}} wrote, until that laptop opens the register.',
    gone: 'That laptop is gone…',
  },
  inPlace: {
    title: 'Erase in place of a laptop that is gone',
    lead: 'The ledger that {{people}} wrote is emptied here of what is erased.',
    warning:
      'Do this only if that laptop never opens the register again. If it does, the two may change the same file, and what was written there may be lost.',
    submit: 'Erase it here',
  },
} as const
