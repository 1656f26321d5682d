/** The first page. */
export const today = {
  title: 'Today',
  find: {
    title: 'Find',
    text: 'An address as it was pasted, a campaign’s or cluster’s six letters, a reference, a transaction, a contact, or a part of a letter.',
  },
  others: {
    auditor: 'You see the audit log: who did what, when, and why.',
    admin: 'You see partners, people and settings; no report, wallet or campaign.',
  },
};
