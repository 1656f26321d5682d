import type { RowKinds } from './kind.ts';

const QUEUED = '30 days; its flags until it is handled';

/** What waits for a person, and what they found. */
export const QUEUE_KINDS = {
  queued: {
    prefix: 'QUEUE',
    pk: 'QUEUE#<report>',
    sk: 'QUEUE',
    hashedWith: [],
    expires: true,
    kept: QUEUED,
    read: [['what waits for a person about a report, a campaign or an address', '1']],
    holds: [
      {
        fields: 'id kind rank wantedBy receivedAt reference language channel campaign wallets demand why',
        why: 'what waits for a person, and how soon they should look: a rank, and no word of why',
        data: ['technical', 'extorter', 'keyed'],
      },
      {
        fields: 'flags',
        why: "what the circumstances are, in coarse words that the desk's key alone opens",
        data: ['sealed'],
        kept: 'until it is handled, 30 days at most',
      },
      {
        fields: 'state hidden by name takenAt returned notes told verdict handledAt foundAs version dueShard dueAt',
        why: 'who has taken it, what they noted and found, whom they told',
        data: ['staff', 'technical'],
      },
      {
        fields: 'listKey listSort listed',
        why: 'to list it while nobody has handled it',
        data: ['technical', 'sealed'],
      },
      { fields: 'expires', why: 'when the row goes', data: ['technical'] },
    ],
  },
  queueVerdict: {
    prefix: 'QUEUE',
    pk: 'QUEUE#<report>',
    sk: 'VERDICT#<n>',
    hashedWith: [],
    expires: true,
    kept: '5 years, as the audit log',
    read: [['what a person found who had looked at it, kept', 'as many as there are']],
    holds: [
      {
        fields: 'id reference verdict by name at reason',
        why: 'what they found or took back, and why: nothing of why it was urgent',
        data: ['staff', 'technical'],
      },
      { fields: 'listKey listSort listed', why: 'to list it among what was decided in its month', data: ['staff'] },
      { fields: 'expires', why: 'when the row goes', data: ['technical'] },
    ],
  },
} as const satisfies RowKinds;
