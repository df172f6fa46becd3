export const dispatches = {
  log: {
    title: 'Log a dispatch',
    to: 'To',
    channel: 'How',
    state: 'State',
    sentOn: 'Sent on',
    deliveredOn: 'Delivered on',
    proof: 'What shows it',
    proofHint: 'A receipt number, a tracking code, “acknowledged by telephone”.',
    submit: 'Log the dispatch',
    nobody: 'The letter has been dispatched to all its recipients.',
  },
  choose: {
    count_one: '{{count}} chosen',
    count_other: '{{count}} chosen',
    all: 'All',
    none: 'None',
    never: 'Only those never tried',
  },
  deliver: {
    title: 'Mark as delivered',
    submit: 'Log the deliveries',
    nothing: 'Nothing is on its way: every dispatch of this letter has its day of delivery, or failed.',
  },
  edit: { title: 'Dispatch to {{recipient}}', submit: 'Save' },
  remind: {
    title: 'Log a reminder to {{recipient}}',
    on: 'Sent on',
    channel: 'How',
    text: 'Text of the reminder',
    draft:
      'We refer to our open letter “{{title}}”, sent on {{date}}. We have not received your answer on: {{demands}}. We would be grateful for it.',
    submit: 'Log the reminder',
    notSent: 'The letter has not been dispatched to this recipient.',
  },
} as const
