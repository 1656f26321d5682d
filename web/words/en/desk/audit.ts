/** The audit log. */
export const audit = {
  title: 'Audit log',
  of: (day: string) => `Audit log of ${day}`,
  day: 'Day (UTC)',
  show: 'Show',
  own: 'You see what you did yourself.',
  all: 'You see what everybody did. Addresses are shown in part: you see who looked, not at what.',
  verify:
    'Each entry holds the hash of the one before it. Whether the log is whole is computed against its copies by npm run verify-audit.',
  caption: 'Entries, newest first',
  columns: {
    at: 'When',
    who: 'Who',
    what: 'What',
    about: 'About',
    reason: 'Working on',
    outcome: 'Outcome',
    place: 'Entry',
  },
  via: { page: 'page', api: 'program', cli: 'command', function: 'by itself' },
  none: 'There is no entry that you may see.',
  wrong: 'This is no day, or no page of one: a day is written as 2026-11-30.',
  earlier: 'Earlier entries of the day',
};
