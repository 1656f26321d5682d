import type { RowKinds } from './kind.ts';

const WITH_LEDGER = 'with the ledger';

/** Clusters: wallets and contacts of one hand. */
export const CLUSTER_KINDS = {
  link: {
    prefix: 'LINK',
    pk: 'LINK#<node>#<node>',
    sk: 'LINK',
    hashedWith: ['matchKey'],
    expires: false,
    kept: WITH_LEDGER,
    read: [['a link: evidence, doubts, decision', '1, or 100 at once']],
    holds: [
      {
        fields: 'a b evidence doubts decision recountAt applied version dueShard dueAt',
        why: 'that two wallets or contacts are of one hand, and what speaks for it',
        data: ['extorter', 'keyed', 'staff'],
      },
    ],
  },
  linkDecision: {
    prefix: 'LINK',
    pk: 'LINK#<node>#<node>',
    sk: 'DECISION#<n>',
    hashedWith: ['matchKey'],
    expires: false,
    kept: 'for good',
    read: [['each decision about a link, kept', 'as many as there are']],
    holds: [
      { fields: 'verdict by name reason at', why: 'what was decided, by whom and why', data: ['staff'] },
      { fields: 'listKey listSort listed', why: 'to list it in its month', data: ['staff', 'extorter'] },
    ],
  },
  shown: {
    prefix: 'LINK',
    pk: 'LINK#<node>#<node>',
    sk: 'SHOWN#<txid>',
    hashedWith: [],
    expires: false,
    kept: WITH_LEDGER,
    read: [['which transactions show a link', '1']],
    holds: [{ fields: 'txid doubts', why: 'that a transaction shows a link', data: ['extorter'] }],
  },
  linkEnd: {
    prefix: ['WALLET', 'CONTACT'],
    pk: ['WALLET#<address>', 'CONTACT#<kind>#<keyed hash>'],
    sk: 'LINK#<other>',
    hashedWith: ['matchKey'],
    expires: false,
    kept: WITH_LEDGER,
    read: [['the links of a wallet or a contact', '50 for the desk, all for a cut']],
    holds: [{ fields: 'link', why: 'which links there are at it', data: ['extorter', 'keyed'] }],
  },
  node: {
    prefix: ['WALLET', 'CONTACT'],
    pk: ['WALLET#<address>', 'CONTACT#<kind>#<keyed hash>'],
    sk: 'NODE',
    hashedWith: ['matchKey'],
    expires: false,
    kept: WITH_LEDGER,
    read: [['which cluster a wallet or a contact hangs in', '1']],
    holds: [
      { fields: 'id parent', why: 'which cluster it is in', data: ['extorter', 'keyed'] },
      { fields: 'listKey listSort listed', why: 'to list what is in a cluster', data: ['extorter', 'keyed'] },
    ],
  },
  cluster: {
    prefix: 'CLUSTER',
    pk: 'CLUSTER#<id>',
    sk: 'CLUSTER',
    hashedWith: [],
    expires: false,
    kept: WITH_LEDGER,
    read: [['a cluster, by any id that it ever had', '1 for each merger']],
    holds: [
      {
        fields: 'id size mergedInto splitFrom cut version',
        why: 'how large it is, and what became of it',
        data: ['technical'],
      },
      { fields: 'listKey listSort listed', why: 'to find what was merged into another', data: ['technical'] },
    ],
  },
  clusterName: {
    prefix: 'CLUSTER',
    pk: 'CLUSTER#<id>',
    sk: 'NAME',
    hashedWith: [],
    expires: false,
    kept: WITH_LEDGER,
    read: [['a cluster by the name that briefs print, after it was merged too', '-']],
    holds: [
      {
        fields: 'id listKey listSort listed',
        why: 'to find it by the name that briefs print',
        data: ['technical'],
      },
    ],
  },
  writer: {
    prefix: 'WORK#writer',
    pk: 'WORK#writer#clusters',
    sk: 'WORK',
    hashedWith: [],
    expires: false,
    kept: 'seconds',
    read: [['which worker writes clusters at this moment', '1']],
    holds: [{ fields: 'holder until', why: 'that one writer is at work', data: ['technical'] }],
  },
} as const satisfies RowKinds;
