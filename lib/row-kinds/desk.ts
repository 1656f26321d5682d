import type { RowKinds } from './kind.ts';

/** Who is signed in at the desk. */
export const DESK_KINDS = {
  profile: {
    prefix: 'USER',
    pk: 'USER#<who>',
    sk: 'PROFILE',
    hashedWith: [],
    expires: true,
    kept: 'a year after they last signed in',
    read: [['who somebody at the desk is', '1']],
    holds: [
      {
        fields: 'who name roles signedInAt readAt',
        why: 'who has signed in, as what and when, so that a case may let them in; until when they have read what is new',
        data: ['staff'],
      },
      { fields: 'listKey listSort listed', why: 'to list who there is', data: ['staff'] },
      { fields: 'expires', why: 'when the row goes', data: ['technical'] },
    ],
  },
  session: {
    prefix: 'SESSION',
    pk: 'SESSION#<hash of its cookie>',
    sk: 'SESSION',
    hashedWith: [],
    expires: true,
    kept: '8 hours, or until who it is of signs out',
    read: [['who is signed in', '1']],
    holds: [
      {
        fields: 'who name roles openedAt usedAt workingOn case expires',
        why: 'who is signed in, as what, and what they say that they work on',
        data: ['staff'],
      },
    ],
  },
  enteredHours: {
    prefix: 'DAYS',
    pk: 'DAYS#all',
    sk: '<day>',
    hashedWith: [],
    expires: true,
    kept: '60 days',
    read: [['how many reports were entered in each hour', '15']],
    holds: [
      {
        fields: 'day hours to expires',
        why: 'how many reports were entered in each hour of a day, so that nobody counts them twice',
        data: ['technical'],
      },
    ],
  },
  graphPlaces: {
    prefix: 'GRAPH',
    pk: 'GRAPH#<hash of its points and lines>',
    sk: 'PLACES',
    hashedWith: [],
    expires: true,
    kept: '30 days after they were computed',
    read: [['where the points of a graph stand', '1']],
    holds: [
      {
        fields: 'places expires',
        why: 'where each point of a picture of links stands, by number: the same graph looks the same again, and is computed once',
        data: ['technical'],
      },
    ],
  },
  keptAnswer: {
    prefix: 'ONCE',
    pk: 'ONCE#<hash of who and their key>',
    sk: 'ANSWER',
    hashedWith: [],
    expires: true,
    kept: 'a day',
    read: [['what a request of this Idempotency-Key was answered', '1']],
    holds: [
      {
        fields: 'request begunAt isDone status headers body',
        why: 'to answer a request that comes again as it was answered first, and to refuse another one under its key',
        data: ['staff', 'extorter'],
      },
      { fields: 'expires', why: 'when the row goes', data: ['technical'] },
    ],
  },
  changed: {
    prefix: 'CHANGED',
    pk: 'CHANGED#<day>',
    sk: '<time>#<hash>',
    hashedWith: [],
    expires: true,
    kept: '30 days',
    read: [['what changed of a day, in order', 'a page']],
    holds: [
      {
        fields: 'place changes',
        why: 'that a report was created, changed or is gone, that a campaign or a cluster changed: for systems that mirror the ledger',
        data: ['technical'],
      },
      { fields: 'expires', why: 'when the row goes', data: ['technical'] },
    ],
  },
  signIn: {
    prefix: 'LOGIN',
    pk: 'LOGIN#<hash of its state>',
    sk: 'LOGIN',
    hashedWith: [],
    expires: true,
    kept: '10 minutes, or until the issuer has answered',
    read: [['a sign-in that waits for the issuer', '1']],
    holds: [
      {
        fields: 'browser verifier nonce next begunAt expires',
        why: "to hold the issuer's answer to what was asked, once, in the browser that asked",
        data: ['technical'],
      },
    ],
  },
} as const satisfies RowKinds;
