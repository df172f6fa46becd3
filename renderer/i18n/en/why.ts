/** Conditions in plain words, and what each part rests on. */
export const why = {
  label: 'Why',
  allOf: 'All of these',
  anyOf: 'Any of these',
  atLeast: 'At least {{count}} of these',
  not: 'Not this',
  status: {
    reached: 'Demand {{number}} reaches “{{status}}” by {{date}}',
    held: 'Demand {{number}} stands at “{{status}}” on {{date}}',
    sustained_one: 'Demand {{number}} stands at “{{status}}” for {{count}} day by {{date}}',
    sustained_other: 'Demand {{number}} stands at “{{status}}” for {{count}} days in a row by {{date}}',
  },
  response: '{{recipient}} answers demand {{number}} with at least “{{position}}” by {{date}}',
  theDecision: 'the day of the decision',
  from: {
    assessment: 'Assessed “{{status}}” since {{since}}; recorded on {{recorded}} by {{by}}',
    response: '{{recipient}}, {{date}}: {{summary}}',
    nothing: { status: 'Nobody has assessed it yet', response: 'No such answer is logged' },
  },
  change: 'What would change it',
  noChange: 'No change of these parts alone would change it.',
  becomes: { true: 'Comes true: {{term}}', false: 'Turns out untrue: {{term}}' },
} as const
