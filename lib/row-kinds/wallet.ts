import type { RowKinds } from './kind.ts';

const WHILE_NAMED = 'while a report names it';
const WITH_REPORT = '2 years, or until withdrawn';

/** Wallets: what reports say of them, and what was decided. */
export const WALLET_KINDS = {
  wallet: {
    prefix: 'WALLET',
    pk: 'WALLET#<address>',
    sk: 'WALLET',
    hashedWith: [],
    expires: false,
    kept: WHILE_NAMED,
    read: [
      ['a wallet', '1'],
      ['which addresses of a block are wallets', '100 at once'],
    ],
    holds: [
      {
        fields: 'address kind firstSeen firstReport campaign contestedAt',
        why: "the extorter's wallet",
        data: ['extorter'],
      },
      {
        fields: 'listKey listSort listed',
        why: 'to list the wallets of the campaign that named it first',
        data: ['extorter'],
      },
    ],
  },
  walletCampaign: {
    prefix: 'WALLET',
    pk: 'WALLET#<address>',
    sk: 'CAMPAIGN#<id>',
    hashedWith: ['matchKey'],
    expires: false,
    kept: WHILE_NAMED,
    read: [['which further campaigns name a wallet, beside the first', '20']],
    holds: [
      {
        fields: 'address kind campaign firstSeen firstReport listKey listSort listed',
        why: "that a further campaign's letters name it, and to list it among that one's wallets",
        data: ['extorter', 'keyed'],
      },
    ],
  },
  sighting: {
    prefix: 'WALLET',
    pk: 'WALLET#<address>',
    sk: 'SEEN#<time>#<report>',
    hashedWith: ['hashKey'],
    expires: true,
    kept: WITH_REPORT,
    read: [["a wallet's sightings, oldest first", '100']],
    holds: [
      {
        fields:
          'address report reference beside time channel campaign demands deadline hosts inDemand consent senderHash organisation dmarc noSender sketch ' +
          'dictated threatless textHash headersFit hidden expires',
        why: 'which report named it',
        data: ['extorter', 'keyed'],
      },
    ],
  },
  named: {
    prefix: 'WALLET',
    pk: 'WALLET#<address>',
    sk: 'NAMED#<report>',
    hashedWith: ['hashKey'],
    expires: true,
    kept: WITH_REPORT,
    read: [['which letters name an address beyond their ten wallets', '100']],
    holds: [
      { fields: 'report time expires', why: 'that a letter names it beyond its ten wallets', data: ['extorter'] },
    ],
  },
  walletTally: {
    prefix: 'WALLET',
    pk: 'WALLET#<address>',
    sk: 'TALLY#<day>#<0..3>',
    hashedWith: [],
    expires: false,
    kept: WHILE_NAMED,
    read: [["a wallet's reports by day", 'all of the days asked for']],
    holds: [
      {
        fields: 'reports led unknown outliers demanded<currency>',
        why: 'how many a day, how many demand payment to it first, and how much',
        data: ['technical'],
      },
    ],
  },
  walletTotals: {
    prefix: 'WALLET',
    pk: 'WALLET#<address>',
    sk: 'TOTALS',
    hashedWith: [],
    expires: false,
    kept: WHILE_NAMED,
    read: [['how many reports name a wallet that has some on more than 31 days', '1']],
    holds: [{ fields: 'asOf reports', why: 'how many name it, and when they were counted', data: ['technical'] }],
  },
  withdrawnOf: {
    prefix: ['WALLET', 'CAMPAIGN'],
    pk: ['WALLET#<address>', 'CAMPAIGN#<id>'],
    sk: 'WITHDRAWN#<day>#<day received>',
    hashedWith: [],
    expires: true,
    kept: "2 years; a wallet's while a report names it",
    read: [['how many reports of a wallet or a campaign were withdrawn since a day', 'all since']],
    holds: [
      {
        fields: 'withdrawn led expires',
        why: 'how many were withdrawn since, of totals as they were',
        data: ['technical'],
      },
    ],
  },
  contest: {
    prefix: 'WALLET',
    pk: 'WALLET#<address>',
    sk: 'CONTEST#<id>',
    hashedWith: [],
    expires: true,
    kept: '2 years',
    read: [['who contests an address', 'as many as there are']],
    holds: [
      {
        fields: 'id address statement expires signedAt',
        why: 'that its owner contests it; what they say is sealed',
        data: ['technical', 'sealed'],
      },
    ],
  },
  contactContest: {
    prefix: 'CONTACT',
    pk: 'CONTACT#<kind>#<keyed hash>',
    sk: 'CONTEST#<id>',
    hashedWith: ['matchKey'],
    expires: true,
    kept: '2 years',
    read: [['who contests a contact', 'as many as there are']],
    holds: [
      {
        fields: 'id address statement expires',
        why: 'that whose it is contests a contact; what they say is sealed',
        data: ['technical', 'keyed', 'sealed'],
      },
    ],
  },
  contestCode: {
    prefix: 'CODE',
    pk: 'CODE#<sha256 of the code>',
    sk: 'CODE',
    hashedWith: ['hashKey'],
    expires: true,
    kept: '2 years',
    read: [['a contest by the code that its page gave', '1']],
    holds: [
      {
        fields: 'about receivedAt expires',
        why: 'to find by a code, of which only the hash is kept, what is contested and since when',
        data: ['extorter', 'keyed', 'technical'],
      },
    ],
  },
  contestAnswer: {
    prefix: 'ANSWERS',
    pk: 'ANSWERS#<holder, or kind:keyed hash>',
    sk: 'ANSWER#<time>',
    hashedWith: ['matchKey'],
    expires: true,
    kept: '2 years',
    read: [['what those are answered who contest an address or a contact', '1']],
    holds: [
      {
        fields: 'outcome text at expires',
        why: 'what a person found, and what they write to those who contest it',
        data: ['staff', 'technical'],
      },
    ],
  },
  openContest: {
    prefix: 'CONTESTS',
    pk: 'CONTESTS#open',
    sk: 'CONTEST#<holder>',
    hashedWith: [],
    expires: false,
    kept: 'until decided',
    read: [['the addresses that are contested and wait for a person', '20,000']],
    holds: [
      {
        fields: 'address addresses since contests signedAt',
        why: 'that an address or a contact is contested, and waits for a person',
        data: ['technical'],
      },
    ],
  },
  decisions: {
    prefix: 'WALLET',
    pk: 'WALLET#<holder>',
    sk: 'DECISIONS',
    hashedWith: [],
    expires: false,
    kept: 'while the wallet is known',
    read: [
      [
        'what investigators decided about a wallet, and whether it is to be looked at again; the holder names all addresses ' +
          'of one key hash',
        '1',
      ],
    ],
    holds: [
      {
        fields: 'flagged held released contested confirmed letOutBy version spellings dueShard dueAt timesEnqueued',
        why: 'what a lead decided, and that its owner contests it',
        data: ['staff', 'technical'],
      },
    ],
  },
  decision: {
    prefix: 'WALLET',
    pk: 'WALLET#<holder>',
    sk: 'DECISION#<n>',
    hashedWith: [],
    expires: false,
    kept: 'for good',
    read: [['each decision about a wallet, kept', 'as many as there are']],
    holds: [
      {
        fields: 'verb by name reason at as until signed before answered',
        why: 'what was decided, by whom and why',
        data: ['staff'],
      },
      { fields: 'listKey listSort listed', why: 'to list it in its month', data: ['staff', 'extorter'] },
    ],
  },
  service: {
    prefix: 'SERVICE',
    pk: 'SERVICE#<holder>',
    sk: 'SERVICE',
    hashedWith: [],
    expires: false,
    kept: 'until its list says otherwise',
    read: [["whether an address is a known service's", '100 at once']],
    holds: [
      {
        fields: 'address label category source confidence list importedAt',
        why: 'which service, as which list says',
        data: ['technical'],
      },
    ],
  },
  serviceLists: {
    prefix: 'SERVICE',
    pk: 'SERVICE#lists',
    sk: 'LISTS',
    hashedWith: [],
    expires: false,
    kept: 'for good',
    read: [['whether any list of known services was imported', '1']],
    holds: [{ fields: 'lists', why: 'that an address can be on none of them', data: ['technical'] }],
  },
  contactSighting: {
    prefix: 'CONTACT',
    pk: 'CONTACT#<kind>#<keyed hash>',
    sk: 'SEEN#<time>#<report>',
    hashedWith: ['matchKey'],
    expires: true,
    kept: WITH_REPORT,
    read: [['which reports give a contact, its value sealed in each', '20']],
    holds: [
      {
        fields: 'kind hash sealed report time expires',
        why: "by which contact of the extorter's letters hang together: the desk shows it from two reports on",
        data: ['keyed', 'sealed'],
      },
    ],
  },
  contactDecision: {
    prefix: 'CONTACT',
    pk: 'CONTACT#<kind>#<keyed hash>',
    sk: 'DECISION',
    hashedWith: ['matchKey'],
    expires: false,
    kept: 'with the ledger',
    read: [
      [
        "whether a lead confirmed that a contact is the extorter's, then in clear, or rejected it, or took that back",
        '1',
      ],
    ],
    holds: [
      {
        fields: 'verdict kind value by name reason at letOutBy answered',
        why: 'that a lead confirmed a contact, in clear only then, or rejected it, or took that back',
        data: ['extorter', 'staff'],
      },
    ],
  },
  contactWord: {
    prefix: 'CONTACT',
    pk: 'CONTACT#<kind>#<keyed hash>',
    sk: 'DECISION#<at>',
    hashedWith: ['matchKey'],
    expires: false,
    kept: 'for good',
    read: [['each decision about a contact, kept, by the list of its month', '-']],
    holds: [
      { fields: 'verdict by name reason at', why: 'what was decided, by whom and why', data: ['staff'] },
      { fields: 'listKey listSort listed', why: 'to list it in its month', data: ['staff', 'keyed'] },
    ],
  },
} as const satisfies RowKinds;
