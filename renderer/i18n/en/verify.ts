/** Checking the ledgers, and heads noted elsewhere. */
export const verify = {
  title: 'Verify the ledger',
  lead: 'Checks that no entry was changed, removed or moved since it was recorded.',
  check: 'Check now',
  stop: 'Stop',
  checking: 'Checking every entry…',
  sound_one: '{{count}} entry checked: it is as it was recorded.',
  sound_other: '{{count}} entries checked: all are as they were recorded.',
  damaged:
    'Something in the ledgers is not as it was recorded. Keep a copy of the folder, and compare it with a backup.',
  ledgers: 'The ledgers, one for each computer',
  columns: { people: 'Written by', entries: 'Entries', last: 'Last entry', result: 'Words to note' },
  noteHint:
    'Note these words on paper, or read them to a colleague over the telephone. They stand for everything recorded so far: later, anyone can see with them whether all of it is still here.',
  empty: 'Nothing in it yet',
  signed: 'signed on {{on}}',
  unknownDate: 'a date that cannot be read',
  unknownAuthor: 'somebody who cannot be read',
  how: {
    changed: 'Entry {{line}}, of {{on}} by {{by}}, was changed.',
    missing: 'Entries before entry {{line}}, of {{on}} by {{by}}, are missing.',
    outOfPlace: 'The entry at place {{line}}, of {{on}} by {{by}}, does not belong there.',
    notAsSigned:
      'Entry {{line}} is not the one that this ledger’s computer signed on {{on}}: entries are missing or were replaced.',
  },
  noted: 'Words noted earlier',
  notedHint: 'Five words, such as those above.',
  compare: 'Compare',
  holds_one: 'This register holds it: the entry of {{on}} by {{by}}. {{count}} entry has come since.',
  holds_other: 'This register holds it: the entry of {{on}} by {{by}}. {{count}} entries have come since.',
  holdsNot: 'This register does not hold it. Entries were removed, or the words are of another register.',
  notWords: 'These are not five words of a head. Check each letter.',
} as const
