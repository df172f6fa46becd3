export const settings = {
  title: 'Settings',
  you: 'You',
  author: 'Your name',
  authorHint: 'What you record from now on carries it. What is recorded keeps the name it has.',
  language: 'Language',
  appearance: 'Appearance',
  appearances: { system: 'As the computer', light: 'Light', dark: 'Dark' },
  register: 'This register',
  name: 'Name',
  replyDays: 'Days in which an answer is asked for',
  replyDaysHint:
    'For letters that state no date and recipients without a rule of their own. 60 follows the United Nations’ practice of two months.',
  counting: 'Counted in',
  countings: { calendar: 'Calendar days', working: 'Working days at the recipient’s seat' },
  version: 'Answerable {{version}}',
} as const
