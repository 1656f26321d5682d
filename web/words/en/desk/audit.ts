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
  filter: {
    who: 'Person',
    about: 'About',
    what: 'Deed',
    said: (shown: number, read: number) => `${shown} of ${read} entries of this part of the day`,
  },
  chain: {
    title: 'The chains',
    last: 'Last entry',
    checked: 'Checked now',
    whole: (read: number) => `${read === 1 ? '1 entry' : `${read} entries`} of this page: each as it was written`,
    checkedHow: 'Each has its hash, and is chained to the one before it where that is on the page.',
  },
  anchor: {
    label: 'Last anchor',
    none: 'None in the last month: whoever may write to the table may have written all of it anew.',
    written: 'written',
    copied: 'copied',
  },
  verifying: {
    title: 'Verify the audit log',
    from: 'From day (UTC)',
    until: 'to',
    verify: 'Verify these days',
    wrong: 'These are no days, or more than 31: npm run verify-audit verifies all.',
    isWhole: (from: string, to: string) =>
      from === to ? `Audit log of ${from}: whole` : `Audit log from ${from} to ${to}: whole`,
    isBroken: (from: string, to: string) =>
      from === to ? `Audit log of ${from}: not whole` : `Audit log from ${from} to ${to}: not whole`,
    read: 'Verified',
    counted: (entries: number, chains: number) =>
      `${entries === 1 ? '1 entry' : `${entries} entries`} in ${chains === 1 ? '1 chain' : `${chains} chains`}`,
    first: 'First broken entry',
    none: 'None',
    broken: (all: number) => (all === 1 ? 'It is the only one.' : `Of ${all} that are broken.`),
    noAnchor:
      'The log was held to itself, as it lies in the table. Against its copies it is held by npm run verify-audit.',
  },
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
