/** Conditions in plain words, and what each part rests on. */
export const why = {
  label: 'Why',
  allOf: 'All of these',
  anyOf: 'Any of these',
  atLeast: 'At least {{count}} of these',
  not: 'Not this',
  demand: 'Demand {{number}}',
  demandOf: 'Demand {{number}} of “{{letter}}”',
  status: {
    reached: '{{demand}} reaches “{{status}}” by {{date}}',
    held: '{{demand}} stands at “{{status}}” on {{date}}',
    sustained_one: '{{demand}} stands at “{{status}}” for {{count}} day by {{date}}',
    sustained_other: '{{demand}} stands at “{{status}}” for {{count}} days in a row by {{date}}',
  },
  together: {
    reached: 'Demands {{demands}} reach “{{status}}” by {{date}}',
    held: 'Demands {{demands}} stand at “{{status}}” on {{date}}',
  },
  response: '{{recipient}} answers {{demand}} with at least “{{position}}” by {{date}}',
  theDecision: 'the day of the decision',
  sentence: {
    atLeast: 'at least {{count}} of these: {{parts}}',
    not: 'it is not so that {{parts}}',
    group: '({{parts}})',
  },
  from: {
    assessment: 'Assessed “{{status}}” since {{since}}; recorded on {{recorded}} by {{by}}',
    response: '{{recipient}}, {{date}}: {{summary}}',
    nothing: { status: 'Nobody has assessed it yet', response: 'No such answer is logged' },
    gone: 'taken back since',
  },
  line: {
    assessment: '{{demand}}: “{{status}}” since {{since}}',
    response: '{{recipient}} answered on {{date}}',
    nothing: { status: '{{demand}}: not assessed', response: '{{demand}}: no such answer' },
  },
  change: 'What would change it',
  noChange: 'No change of these parts alone would change it.',
  tooMany:
    'There are too many ways to tell: its parts stand both plainly and under a “not”, or are repeated too often.',
  more: 'There are other ways as small as these, or larger.',
  becomes: {
    pending: { true: 'If this comes true: {{terms}}', false: 'If this turns out untrue: {{terms}}' },
    unknown: {
      true: 'Its date has passed. If it were recorded late that this was so: {{terms}}',
      false: 'Its date has passed. If it were recorded late that this was not so: {{terms}}',
    },
    settled: {
      true: 'It is settled. Only if the record were put right to say that this was so: {{terms}}',
      false: 'It is settled. Only if the record were put right to say that this was not so: {{terms}}',
    },
  },
} as const
