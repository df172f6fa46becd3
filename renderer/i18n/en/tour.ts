/** What a newcomer is shown once. */
export const tour = {
  label: 'First steps',
  count: '{{at}} of {{of}}',
  next: 'Next',
  skip: 'Skip',
  done: 'Done',
  attention:
    'Begin your day on the overview: it lists what waits for somebody, the most pressing first, each with its next step.',
  log: 'When an answer comes in, log it from any page: with this button, with the key R, or by dropping the file on the window.',
  help: 'Undo takes back whatever you record, so try things. “What is this?” beside a heading explains the page; F1 opens the help.',
} as const
