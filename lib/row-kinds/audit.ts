import type { RowKinds } from './kind.ts';

const KEPT = '5 years';

/** Who did what with data, chained by hash. */
export const AUDIT_KINDS = {
  audit: {
    prefix: 'AUDIT',
    pk: 'AUDIT#<day>',
    sk: '<time>#<chain>#<seq>',
    hashedWith: [],
    expires: true,
    kept: KEPT,
    read: [['who did what on a day, each process in a chain of its own', 'all, by `verify-audit`']],
    holds: [
      {
        fields: 'who name roles via what about reason case outcome digest at day chain seq previous hash expires',
        why: 'what an investigator, an operator or a function did, to what and why; the hash of what left by it',
        data: ['staff', 'technical'],
      },
    ],
  },
  auditOpening: {
    prefix: 'AUDIT',
    pk: 'AUDIT#master',
    sk: '<seq>',
    hashedWith: [],
    expires: true,
    kept: KEPT,
    read: [['which chains there are, in the order in which they were opened', 'all, by `verify-audit`']],
    holds: [
      {
        fields: 'seq chain day at by former previous previousExpires hash expires',
        why: 'that no chain and no day can go unseen',
        data: ['technical'],
      },
    ],
  },
  auditMaster: {
    prefix: 'AUDIT',
    pk: 'AUDIT#master',
    sk: 'HEAD',
    hashedWith: [],
    expires: false,
    kept: 'for good',
    read: [['the last chain that was opened', '1']],
    holds: [{ fields: 'seq hash until', why: 'what the next opening is chained to', data: ['technical'] }],
  },
  auditChain: {
    prefix: 'AUDIT',
    pk: 'AUDIT#master',
    sk: 'HEAD#<chain>',
    hashedWith: [],
    expires: true,
    kept: KEPT,
    read: [['where a chain was, at its last sixteenth entry', 'all, by `verify-audit`']],
    holds: [{ fields: 'seq hash expires', why: 'that an end which is cut off is missed', data: ['technical'] }],
  },
  look: {
    prefix: 'LOOK',
    pk: 'LOOK#<about>',
    sk: '<time>#<chain>#<seq>',
    hashedWith: [],
    expires: true,
    kept: KEPT,
    read: [['who looked at a thing, without those who work on a covert case', '50']],
    holds: [
      {
        fields: 'at what about who name case day chain seq expires',
        why: 'that somebody looked at it, found from the thing; the entry of the log that it repeats says why',
        data: ['staff', 'technical'],
      },
      { fields: 'listKey listSort listed', why: 'to list what a person looked at in a month', data: ['staff'] },
    ],
  },
  looksOfDay: {
    prefix: 'USER',
    pk: 'USER#<who>',
    sk: 'LOOKS#<day>',
    hashedWith: [],
    expires: true,
    kept: '60 days',
    read: [['how many look-ups somebody did on each day of a month', '31']],
    holds: [
      {
        fields: 'day looks toldAt expires',
        why: 'to tell auditors of who looks at more than five times their own usual day',
        data: ['staff', 'technical'],
      },
    ],
  },
  formerAudit: {
    prefix: 'AUDIT',
    pk: 'AUDIT#<day>',
    sk: '<seq>',
    hashedWith: [],
    expires: true,
    kept: KEPT,
    read: [['an entry of the former log, which had one chain a day', 'all, by `verify-audit`']],
    holds: [
      {
        fields: 'who what about at sha256 day seq previous hash expires',
        why: 'what an investigator did, to which report or campaign; the hash of the evidence that left',
        data: ['staff', 'technical'],
      },
    ],
  },
  formerAuditHead: {
    prefix: 'AUDIT',
    pk: 'AUDIT#<day>',
    sk: 'HEAD',
    hashedWith: [],
    expires: true,
    kept: KEPT,
    read: [["a day's last such entry", '1']],
    holds: [{ fields: 'seq hash expires', why: 'what the next entry was chained to', data: ['technical'] }],
  },
} as const satisfies RowKinds;
