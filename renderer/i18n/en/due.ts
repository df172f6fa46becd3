/** How a due date was computed: one sentence for each step of data/queries/due-steps.ts. */
export const due = {
  how: 'How the date was computed',
  ofRecipient: '{{recipient}}: by {{date}}',
  step: {
    startsOnDelivery: 'Delivered on {{date}}: day 0.',
    startsOnSending: 'Sent on {{date}}, no delivery known: day 0.',
    statedInLetter_one: 'The letter itself asks for an answer by {{date}}, {{count}} day later.',
    statedInLetter_other: 'The letter itself asks for an answer by {{date}}, {{count}} days later.',
    statedTooEarly:
      'The letter asks for an answer by {{date}}, which had passed by then: the rule counts instead.',
    ruleOf: { recipient: 'The recipient’s rule: ', register: 'The register’s rule: ' },
    calendar_one: '{{count}} calendar day.',
    calendar_other: '{{count}} calendar days.',
    working_one: '{{count}} working day.',
    working_other: '{{count}} working days.',
    restarted: 'Started anew with our clarification on {{date}}: day 0.',
    weekend: 'Weekends left out: {{days}}.',
    weekendUntil: 'Weekends left out until {{until}}: {{days}}.',
    holidays: 'Holidays of {{seat}} left out: {{dates}}.',
    holidaysUnknown: {
      noSeat: 'No seat is set for this recipient, so no holidays were left out.',
      noList: 'The app has no list of the holidays of {{seat}}, so none were left out.',
      otherYears: 'The app’s list of holidays covers 2005 to 2040 only.',
    },
    closed: 'Days on which this register is closed left out: {{days}}.',
    pausedCalendar_one:
      'The clock stood still for {{count}} day: asked for clarification on {{from}}, answered on {{to}}.',
    pausedCalendar_other:
      'The clock stood still for {{count}} days: asked for clarification on {{from}}, answered on {{to}}.',
    pausedWorking_one:
      'The clock stood still for {{count}} working day: asked for clarification on {{from}}, answered on {{to}}.',
    pausedWorking_other:
      'The clock stood still for {{count}} working days: asked for clarification on {{from}}, answered on {{to}}.',
    standsStill: 'The clock has stood still since {{since}}: they wait for our clarification.',
    due: 'Answer requested by {{date}}. Overdue from the day after; long overdue after {{long}}, twice the time.',
  },
} as const
