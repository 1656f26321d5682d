import type { RowKinds } from './kind.ts';

const REVIEWED = 'reviewed yearly';

/** What a team works on, and who did what. */
export const CASE_KINDS = {
  case: {
    prefix: 'CASE',
    pk: 'CASE#<id>',
    sk: 'CASE',
    hashedWith: [],
    expires: false,
    kept: REVIEWED,
    read: [['a case', '1']],
    holds: [
      {
        fields: 'id title openedBy openedByName openedAt lead leadName covert closedAt version',
        why: 'what a team works on, who leads it, whether others are told of it',
        data: ['staff'],
      },
    ],
  },
  held: {
    prefix: 'CASE',
    pk: 'CASE#<id>',
    sk: 'HOLDS#<kind>#<id>',
    hashedWith: [],
    expires: false,
    kept: 'with the case',
    read: [['what a case holds', 'all']],
    holds: [{ fields: 'kind id by name at reason', why: 'what it holds, who put it in, and why', data: ['staff'] }],
  },
  caseEntry: {
    prefix: 'CASE',
    pk: 'CASE#<id>',
    sk: 'ENTRY#<n>',
    hashedWith: [],
    expires: false,
    kept: 'with the case',
    read: [['what was done with a case', 'all']],
    holds: [
      {
        fields: 'verb by name at reason held about',
        why: 'who put what in or took it out, decided or led, and why; notes',
        data: ['staff'],
      },
    ],
  },
  draft: {
    prefix: 'DRAFT',
    pk: 'DRAFT#<id>',
    sk: 'DRAFT',
    hashedWith: [],
    expires: true,
    kept: '5 years after it was written, sent or answered',
    read: [['a request to a service or a host', '1']],
    holds: [
      {
        fields: 'id kind to inEu facts state drafted sent answered case expires version listKey listSort listed',
        why: 'what was asked of whom, who wrote it, sent it, and what was answered',
        data: ['extorter', 'staff'],
      },
    ],
  },
  caseMember: {
    prefix: 'CASE',
    pk: 'CASE#<id>',
    sk: 'MEMBER#<who>',
    hashedWith: [],
    expires: false,
    kept: 'while they work on it',
    read: [['who works on a case', 'all']],
    holds: [{ fields: 'who name duty by at', why: 'who works on it, and who let them in', data: ['staff'] }],
  },
  ownCase: {
    prefix: 'USER',
    pk: 'USER#<who>',
    sk: 'CASE#<id>',
    hashedWith: [],
    expires: false,
    kept: 'while they work on it',
    read: [['the cases that somebody works on, covert ones too', 'all']],
    holds: [{ fields: 'id', why: 'which cases are theirs', data: ['technical'] }],
  },
  caseInList: {
    prefix: 'CASES',
    pk: 'CASES#all',
    sk: 'CASE#<time>#<id>',
    hashedWith: [],
    expires: false,
    kept: REVIEWED,
    read: [['all cases but covert ones', 'all']],
    holds: [{ fields: 'id', why: 'which cases there are that everybody at the desk may see', data: ['technical'] }],
  },
  caseOf: {
    prefix: ['WALLET', 'CLUSTER', 'CAMPAIGN'],
    pk: ['WALLET#<address>', 'CLUSTER#<id>', 'CAMPAIGN#<id>'],
    sk: 'CASE#<case>',
    hashedWith: [],
    expires: false,
    kept: 'while the case holds it',
    read: [['the cases that hold a wallet, a cluster or a campaign', 'as many as there are']],
    holds: [{ fields: 'case', why: 'which cases hold it', data: ['technical'] }],
  },
} as const satisfies RowKinds;
