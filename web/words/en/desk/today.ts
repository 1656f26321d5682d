import type { Flag } from '#domain/report/flags.ts';

/** The first page. */
export const today = {
  title: 'Today',
  chain: {
    silent: 'Payments are not known since',
    never: 'The chain is not followed here: what was received is not known.',
  },
  queue: {
    title: 'Urgent',
    caption: 'What waits for a person, the most urgent first',
    columns: { rank: 'Rank', why: 'Why', wanted: 'Look by', what: 'What', received: 'Received' },
    rank: (rank: number) => `${rank}`,
    late: 'late',
    closed: 'cannot be opened here',
    none: 'Nothing waits. Reports of minors, of threats that were carried out, of payments, and of who wants to be called stand here.',
    more: 'There is more in the queue.',
    kinds: { report: 'Report', campaign: 'Campaign', contest: 'Contested address' },
    flags: {
      minor: 'a minor',
      danger: 'danger',
      'carried-out': 'carried out',
      paid: 'has paid',
      'wants-contact': 'wants to be called',
      'from-memory': 'from memory',
      'unread-parts': 'not read whole',
      contested: 'contested',
      answered: 'has answered',
    } satisfies Record<Flag, string>,
    lines: { 'new-campaign': 'new campaign', 'near-deadline': 'near deadline' },
  },
  campaigns: {
    title: 'Campaigns of the last 24 hours',
    all: 'All campaigns',
    caption: 'Those that were counted last, the most letters of the day first',
    columns: {
      name: 'Campaign',
      text: 'Its letters begin',
      languages: 'Languages',
      day: '24 h',
      week: '7 days',
      reports: 'All reports',
      wallets: 'Wallets',
      demanded: 'Demanded',
      counted: 'Counted',
    },
    noText: 'no common text yet',
    none: 'No campaign is counted yet. Each stands here a minute after its first letter was entered.',
  },
  others: {
    auditor: 'You see the audit log: who did what, when, and why.',
    admin: 'You see partners, people and settings; no report, wallet or campaign.',
  },
};
