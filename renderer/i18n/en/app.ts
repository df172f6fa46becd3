export const app = {
  name: 'Answerable',
  nav: {
    label: 'Pages',
    overview: 'Overview',
    letters: 'Letters',
    demands: 'Demands',
    recipients: 'Recipients',
    commitments: 'Commitments',
    history: 'History',
    settings: 'Settings',
  },
  actions: {
    cancel: 'Cancel',
    save: 'Save',
    close: 'Close',
    undo: 'Undo',
    choose: 'Choose…',
    notGiven: 'Not given',
    optional: 'optional',
  },
  skip: 'Skip to the page',
  readOnly: 'This register cannot be changed here: the folder is read-only.',
  files: { choose: 'Choose files…', drop: 'or drop them here', remove: 'Leave out {{name}}' },
  messages: { label: 'Messages', dismiss: 'Put this message away' },
  commands: {
    register: {
      new: 'New register…',
      open: 'Open a register…',
      sample: 'Look around the sample',
      close: 'Close the register',
    },
    signatories: { import: 'Import signatories…' },
    recipients: { import: 'Import recipients…' },
    council: { add: 'Add the Security Council…' },
    letter: {
      register: 'Register a letter',
    },
    response: {
      log: 'Log a response',
    },
    dispatch: {
      log: 'Log a dispatch',
    },
    demand: {
      assess: 'Assess a demand',
    },
    undo: 'Undo',
    redo: 'Redo',
    go: {
      overview: 'Go to the overview',
      letters: 'Go to letters',
      demands: 'Go to demands',
      recipients: 'Go to recipients',
      commitments: 'Go to commitments',
      history: 'Go to history',
      settings: 'Go to settings',
    },
    view: {
      language: 'العربية',
      shortcuts: 'Keyboard shortcuts',
    },
  },
  commandGroups: { register: 'Register', record: 'Record', go: 'Go to', view: 'View' },
  done: {
    undo: 'Taken back.',
    redo: 'Done again.',
    nothing: { undo: 'There is nothing to undo.', redo: 'There is nothing to redo.' },
    imported: 'The rows are in the register.',
    letterRegistered: 'The letter is registered.',
    dispatchLogged: 'The dispatch is logged.',
    dispatchEdited: 'The dispatch is changed.',
    responseLogged: 'The response is logged.',
    responseClassified: 'The response is classified.',
    clarificationAnswered: 'Our clarification is logged.',
    reminderSent: 'The reminder is logged.',
    cellClosed: 'Closed without response.',
    demandAssessed: 'The assessment is recorded.',
    decisionRecorded: 'The decision is recorded.',
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
    readOnly: 'The folder {{path}} cannot be written to. Nothing was recorded; what was there is unharmed.',
    diskFull:
      'The disk is full. This change was not recorded; everything before it is safe. Make room and try again.',
    fileTooLarge: 'This file is larger than {{limit}} MB, which is the most that can be kept.',
    fileDamaged: 'The file {{name}} no longer has the content it was kept with.',
    system:
      'The computer reported an error ({{error}}). This change was not recorded; everything before it is safe.',
  },
  notice: {
    tornTailCut:
      'The last change before the app stopped had not been written completely. It was cut off the ledger and kept aside in {{keptIn}}; everything acknowledged is here.',
    openedReadOnly: 'The folder cannot be written to. You can read everything; nothing can be recorded.',
  },
} as const
