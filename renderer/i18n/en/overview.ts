export const overview = {
  title: 'Overview',
  attention: 'Needs attention',
  nothing: 'Nothing needs attention today.',
  letters: 'Letters',
  commitments: 'Commitments',
  empty:
    'This register is empty. Register the first letter: paste its text, check what was found in it, done.',
  item: {
    unclassified: 'A response from {{recipient}} of {{date}} is not classified',
    decisionNear: '{{event}}: nobody has decided',
    overdue_one: '{{recipient}} has not answered: {{count}} day late',
    overdue_other: '{{recipient}} has not answered: {{count}} days late',
    review: 'Demand {{number}} was to be looked at again on {{date}}',
    failedDelivery: 'The letter did not reach {{recipient}}',
    lapse: 'Demand {{number}} has lapsed',
    mandates_one: '{{count}} signature without a recorded mandate',
    mandates_other: '{{count}} signatures without a recorded mandate',
  },
  step: {
    unclassified: 'Classify',
    decisionNear: 'Record a decision',
    overdue: 'Remind',
    review: 'Assess',
    failedDelivery: 'Dispatch again',
    lapse: 'See the demand',
    mandates: 'See the signatories',
  },
} as const
