export const app = {
  name: 'Answerable',
  nav: {
    label: 'Pages',
    overview: 'Overview',
    letters: 'Letters',
    demands: 'Demands',
    recipients: 'Recipients',
    commitments: 'Commitments',
    calendar: 'Calendar',
    review: 'Review',
    conflicts: 'Conflicts',
    history: 'History',
    search: 'Search',
    settings: 'Settings',
    help: 'Help',
  },
  actions: {
    cancel: 'Cancel',
    save: 'Save',
    close: 'Close',
    choose: 'Choose…',
    notGiven: 'Not given',
    optional: 'optional',
    find: 'Type to find…',
    nothingFits: 'Nothing fits.',
  },
  clash: {
    title: 'Changed by somebody else meanwhile',
    lead_one:
      'While you were writing, somebody else changed this too. Say which one stands; then you can save.',
    lead_other:
      'While you were writing, somebody else changed these too. Say of each which one stands; then you can save.',
    by: '{{person}}, {{date}}',
    take: 'Take this',
    takeAll: 'Take all of theirs',
    keep: 'Keep mine',
    keepAll: 'Keep mine for all',
  },
  begun: {
    takenUp: 'Taken up from what you had begun on {{date}}.',
    startEmpty: 'Start empty',
    asRecorded: 'Start from what is recorded',
    aside: 'What you had begun is put aside.',
    bringBack: 'Bring it back',
  },
  more: 'More',
  skip: 'Skip to the page',
  inLanguage: '{{label}} ({{language}})',
  heldBy:
    '{{person}} has this register open on {{computer}} since {{since}}. You can read everything; to record something, close it there and open it here again.',
  heldElsewhere:
    'Another window on {{computer}} has this register open. You can read everything; to record something, close it there and open it here again.',
  readOnly: 'This register cannot be changed here: the folder is read-only.',
  asOf: {
    band: 'As it was known at the end of {{date}} · nothing recorded later is shown, and nothing can be recorded',
    seenBy:
      'As {{person}} last saw it, on {{date}} · nothing that {{person}} had not seen is shown, and nothing can be recorded',
    title: 'As of which day?',
    day: 'Day',
    hint: 'Every page is shown as it was known at the end of that day. Nothing can be recorded meanwhile.',
    show: 'Show',
    month: 'A month ago',
    year: 'A year ago',
    lastYear: 'The end of last year',
  },
  files: { choose: 'Choose files…', drop: 'or drop them here', remove: 'Leave out {{name}}' },
  drop: 'Drop it here to log a response',
  link: {
    address: 'Web address',
    hint: 'The app never goes online. Paste or drop a copy of the page, so that it stays when the page is gone.',
    unfit: 'This is no web address.',
    paste: 'Paste or drop a copy of the page here',
    copy: 'Captured copy:',
    saveCopy: 'Save the captured copy ({{name}})',
    onlyAddress: 'Only the address is kept, no copy of the page.',
  },
  opening: {
    title: 'Opening the register',
    reading: 'Reading and checking every entry…',
    takingIn: 'Bringing the entries to this window…',
    puttingTogether: 'Putting the register together…',
    preparing: 'Preparing the overview…',
  },
  messages: { label: 'Messages', dismiss: 'Put this message away' },
  commands: {
    register: {
      new: 'New register…',
      open: 'Open a register…',
      sample: 'Look around the sample',
      lock: 'Lock',
      close: 'Close the register',
      forgetAll: 'Clear the list of recent registers',
    },
    signatory: { add: 'Add a signatory…' },
    signatories: { import: 'Import signatories…' },
    recipients: { import: 'Import recipients…' },
    recipient: { add: 'Add a recipient…', edit: 'Change this recipient…' },
    organisation: { erase: 'Erase an organisation for good…' },
    bundle: { open: 'Open a bundle…', export: 'Prepare a bundle…', takeIn: 'Take a bundle in…' },
    council: { add: 'Add the Security Council…' },
    letter: {
      register: 'Register a letter',
      correct: 'Correct the text…',
    },
    response: {
      log: 'Log a response',
      classify: 'Classify responses',
    },
    dispatch: {
      log: 'Log a dispatch',
      deliver: 'Mark as delivered…',
    },
    demand: {
      assess: 'Assess a demand',
    },
    commitment: { make: 'Add a commitment…' },
    search: { open: 'Search…' },
    undo: 'Undo',
    redo: 'Redo',
    go: {
      overview: 'Go to the overview',
      letters: 'Go to letters',
      demands: 'Go to demands',
      recipients: 'Go to recipients',
      commitments: 'Go to commitments',
      calendar: 'Go to the calendar',
      review: 'Go to the review',
      history: 'Go to history',
      search: 'Go to search',
      settings: 'Go to settings',
    },
    view: {
      asOf: 'As of…',
      today: 'Back to today',
      language: { en: 'English', ar: 'العربية', fr: 'Français' },
      help: 'Help',
      pieces: 'Pieces of the interface',
      shortcuts: 'Keyboard shortcuts',
    },
  },
  commandGroups: {
    register: 'Register',
    edit: 'Edit',
    record: 'Record',
    go: 'Go to',
    view: 'View',
    help: 'Help',
  },
  menu: {
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    resetZoom: 'Usual size',
    togglefullscreen: 'Full screen',
    quit: 'Quit',
  },
  done: {
    imported: 'The rows are in the register.',
    letterRegistered: 'The letter is registered.',
    dispatchLogged: 'The dispatch is logged.',
    dispatchEdited: 'The dispatch is changed.',
    responseLogged: 'The response is logged.',
    responsesLogged: 'The responses are logged.',
    responseEdited: 'The changes are saved.',
    formKept: 'What you wrote is kept: open the form again to go on with it.',
    responseClassified: 'The response is classified.',
    clarificationAnswered: 'Our clarification is logged.',
    reminderSent: 'The reminder is logged.',
    remindersSent: 'The reminders are logged.',
    demandConfirmed: 'It is recorded that it is still so.',
    cellClosed: 'Closed without response.',
    cellReopened: 'Open again.',
    copied: 'Copied.',
    deliveriesConfirmed: 'The deliveries are logged.',
    demandAssessed: 'The assessment is recorded.',
    proposalMade: 'The proposal is recorded.',
    proposalAccepted: 'The proposal is accepted and recorded.',
    proposalDeclined: 'The proposal is declined.',
    bundleSaved: 'The bundle is saved.',
    bundleTakenIn: 'What the bundle brought is in the register.',
    reviewFinished: 'The review is finished.',
    letterSignedOff: 'The letter is signed off.',
    conflictSettled: 'Settled.',
    decisionRecorded: 'The decision is recorded.',
    backedUp: 'The backup is made and was read back.',
    erased: 'Erased for good.',
    erasedHere: 'Erased here. It still stands in ledgers of other laptops: see History.',
    erasedInPart: 'It is recorded and hidden, but not all could be erased on this disk: see History.',
    backupCopied: 'The backup is copied.',
    saved: 'Saved.',
  },
  failure: {
    badInput: 'Something in this form is not as it should be ({{where}}). Nothing was recorded.',
    unknownCall: 'This part of the window asked for something the app does not know. Nothing was changed.',
    noRegisterOpen: 'No register is open. Open one and try again.',
    notFound: 'There is nothing at {{path}}. It may have been moved or renamed; nothing was changed.',
    notARegister: '{{path}} is not a register. Choose the folder whose name ends in “.register”.',
    alreadyThere: 'There is already something at {{path}}. Choose another name; nothing was overwritten.',
    newerFormat:
      'This register was written by a newer version of Answerable (format {{format}}). Nothing was changed; open it with the newer version.',
    ledgerDamaged:
      'The ledger {{ledger}} is damaged at entry {{line}}. It was left exactly as it is. Keep a copy of the folder and open a backup.',
    ledgerDamagedBy:
      'The ledger {{ledger}} is damaged at entry {{line}}, recorded on {{recordedOn}} by {{author}}. It was left exactly as it is. Keep a copy of the folder and open a backup.',
    ledgerEmptied:
      'In the ledger {{ledger}} the text of entry {{line}}, recorded on {{recordedOn}} by {{author}}, was emptied, and nobody recorded an erasure. It was left exactly as it is. Keep a copy of the folder and open a backup.',
    ledgerSwapped:
      'The ledger {{ledger}} is not the one that belongs here: it is another computer’s or another register’s. It was left exactly as it is. Keep a copy of the folder and open a backup.',
    ledgerTruncated:
      'A part is missing in the ledger {{ledger}}, before entry {{line}}. It was left exactly as it is. Keep a copy of the folder and open a backup.',
    locked: 'This register is locked. Unlock it and try again.',
    wrongPassphrase:
      'This passphrase does not open the register. Check the keyboard’s language and capital letters, and try again.',
    recoveryKeyMistyped:
      'There is a mistake in this recovery key. Compare it with your copy, symbol by symbol.',
    slotDamaged:
      'Nothing opened with this, and {{damaged}} of the register’s {{of}} key slots is damaged. If it is yours, use the recovery key or another person’s passphrase, or open a backup.',
    keySlotsMissing:
      'This register is encrypted, and its key slots are missing from its file “register.json”. Nothing was changed. Put that file back from a backup or from another computer’s copy.',
    lastKeySlot: 'This is the last passphrase. Add another before you revoke it.',
    waitBeforeTrying:
      'That was not looked at: after wrong passphrases there is a pause. Try again in {{seconds}} s.',
    readOnly: 'The folder {{path}} cannot be written to. Nothing was recorded; what was there is unharmed.',
    lookingBack:
      'You are looking at the register as of {{date}}: nothing can be recorded in the past. Go back to today first.',
    diskFull:
      'The disk is full. This change was not recorded; everything before it is safe. Make room and try again.',
    fileTooLarge: 'This file is larger than {{limit}} MB, which is the most that can be kept.',
    fileDamaged: 'The file {{name}} no longer has the content it was kept with.',
    wentAnotherWay:
      'This backup cannot be brought back in: since then the ledger {{ledger}} has gone another way. Nothing was changed; copy the backup to a folder and compare.',
    notABundle: '{{name}} is not a bundle. Choose the file whose name ends in “.answerable-bundle”.',
    bundleCut: '{{name}} ends too early: it did not arrive whole. Ask for it again; nothing was changed.',
    bundleAltered:
      '{{name}} is not as it was made: something in it was changed. It was not opened. Ask for it again, by another way.',
    bundleOfAnother: 'This bundle, made by {{by}}, is of another register. Nothing was taken in.',
    bundleHasGaps:
      'This bundle, made by {{by}}, holds only a part of what comes after what is known here. It can be opened and read from the start page, and not be taken in.',
    bundleAnotherWay:
      'What this bundle, made by {{by}}, says was written before is not what is known here. Nothing was taken in; ask {{by}} which register it comes from.',
    bundleAhead:
      'Entries in this bundle, made by {{by}}, are dated more than a year ahead. Nothing was taken in; the clock of that computer has to be set first.',
    bundleUnsound:
      'This bundle, made by {{by}}, holds what no register writes. Nothing was taken in. Do not trust it.',
    notInPart: 'This is done in the register itself, not in the part of it that was opened from a bundle.',
    cancelled: 'It was stopped. Nothing was changed.',
    system:
      'The computer reported an error ({{error}}). This change was not recorded; everything before it is safe.',
  },
  arrived_one: '{{number}} entry arrived from {{people}}.',
  arrived_other: '{{number}} entries arrived from {{people}}.',
  notice: {
    ledgerDamaged:
      'The ledger {{ledger}} of another computer is damaged at entry {{line}}. What comes before it is here, what follows was not taken in. Ask whose computer that is to let the folder synchronise again, or to send a copy.',
    ledgerDamagedBy:
      'The ledger {{ledger}} of another computer is damaged at entry {{line}}, recorded on {{recordedOn}} by {{author}}. What comes before it is here, what follows was not taken in. Let that computer synchronise again, or ask for a copy.',
    ledgerEmptied:
      'In the ledger {{ledger}} the text of entry {{line}}, recorded on {{recordedOn}} by {{author}}, was emptied, and nobody recorded an erasure. Compare with a backup or with a colleague’s register.',
    ledgerSwapped:
      'The ledger {{ledger}} is not the one that belongs here: it is another computer’s or another register’s. What was here before it stays; nothing of it was taken in.',
    ledgerTruncated:
      'A part is missing in the ledger {{ledger}}, before entry {{line}}. What comes before it is here, what follows was not taken in. Let the folder synchronise again.',
    ledgerOfAnotherRegister:
      'The ledger {{ledger}} belongs to another register. Nothing of it was taken in; somebody probably copied it here by mistake.',
    ledgerCopy: {
      nothingElse:
        'The file {{name}} is a copy of a ledger and holds nothing that is not here already. It can be deleted.',
      more: 'The file {{name}} is a copy of a ledger and went further than the ledger itself ({{entries}} entries more). They were taken in. Keep the file until the ledger has arrived.',
      another:
        'The file {{name}} is a copy of a ledger that went another way ({{entries}} entries differ). They were not taken in: keep the file, and ask whose computer that is whether the folder was copied to a second one.',
      nothingSound: 'The file {{name}} looks like a copy of a ledger, but nothing in it can be read as one.',
    },
    encryptedElsewhere:
      'This register was encrypted on another computer. Close it and open it again with a passphrase before you record anything more.',
    plainLedger:
      'The ledger {{ledger}} lies here in a form that anyone can read, though this register is encrypted: its computer did not know of that yet. Nothing in it is taken in until the register is opened on that computer with a passphrase; then it is encrypted too.',
    keySlotsChanged: {
      added: 'On another computer a way into this register was added: {{added}}.',
      removed: 'On another computer a way into this register was taken away: {{removed}}.',
      both: 'On another computer the ways into this register changed. Added: {{added}}. Taken away: {{removed}}.',
    },
    clockHere:
      'This computer’s clock says {{today}}, yet entries here were recorded on {{recordedOn}}. Its clock is probably wrong: set it before you record anything, since due dates are counted by it. What is recorded already stays in its order.',
    clockAhead:
      'Entries of {{author}} are dated {{recordedOn}}, and this computer’s clock says {{today}}: one of the two clocks is wrong. Ask {{author}} to compare. What is recorded already stays in its order, and no other computer takes that date over.',
    clockBehind:
      'What {{author}} recorded under {{recordedOn}} follows entries of {{follows}}: the clock of that computer, or of another, is wrong. Ask {{author}} to compare. What is recorded already stays in its order.',
    registerFileCopy:
      'register.json was changed on two computers at once; the other version is in {{name}}. Look in the settings whether every passphrase that should open the register is still there.',
    bundleAskedWhileBusy:
      'A bundle was opened from outside Answerable. It is shown as soon as what is open here is closed.',
    askedWhileOpen:
      'A register was opened from outside Answerable. It opens as soon as you close or leave the one that is here.',
    tornTailCut:
      'The last change before the app stopped had not been written completely. It was cut off the ledger and kept aside in {{keptIn}}; everything acknowledged is here.',
    backupPlaceAway:
      'The folder for the backups, {{path}}, is not there or takes nothing more. The backup was made beside the register.',
    lockingSoon:
      'Nobody has used this window for a while. In a minute the register locks; what is typed into an open form and not recorded is lost then.',
    ledgerCutBack:
      'The ledger {{ledger}} ends {{entries}} entries before what this computer has seen in it: its end was cut off, or an older copy was put in its place. What is there is sound; look for the missing entries in a backup or on a colleague’s computer.',
    erasureAwaited:
      'The text of some entries ({{entries}}) was erased by an entry of the ledger {{ledger}}, which has not arrived here yet. Who erased it and why shows when it comes; if it never does, ask whose laptop that is.',
    ledgerReplaced:
      'The ledger {{ledger}} is sound, but it is not the one that this computer has seen under that name. Compare the register with a backup or with a colleague’s.',
    openedReadOnly: 'The folder cannot be written to. You can read everything; nothing can be recorded.',
  },
} as const
