export const search = {
  kind: {
    letter: 'Letter',
    demand: 'Demand',
    recipient: 'Recipient',
    response: 'Response',
    organisation: 'Organisation',
    commitment: 'Commitment',
    remark: 'Remark in a review',
  },
  demandNumber: 'Demand {{number}}',
  things_one: '{{count}} thing',
  things_other: '{{count}} things',
  commands_one: '{{count}} command',
  commands_other: '{{count}} commands',
  notHere: 'not possible here and now',
  palette: {
    all: 'A name, a few words, or what you want to do',
    commands: 'What do you want to do?',
    list: 'What fits',
    nothing: 'Nothing fits. Try fewer words, or another spelling.',
    sections: { recent: 'Chosen lately', things: 'In this register', commands: 'Commands' },
  },
} as const
