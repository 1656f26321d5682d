import type { INBOX } from '#infra/store/prefixes.ts';
import type { QueueName } from '#infra/store/queues.ts';
import type { PhysicalNames } from '#physical-names';
import type { RowPrefix } from '#row-kinds';
import type { ListPrefix } from '#row-kinds/lists.ts';

/**
 * What may be done with a row of the ledger; `put` and `update` in a transaction too. `batch-put` is many rows in one call, and to AWS
 * their deletion too.
 */
export type RowVerb = 'get' | 'batch' | 'query' | 'put' | 'batch-put' | 'update' | 'delete';

/** The kinds of rows: what a partition key begins with. */
export type RowKind = RowPrefix;

/**
 * What may be done with objects under a prefix. Who lists may also learn that an object is not there: S3 tells others
 * that they may not know.
 */
export type ObjectVerb = 'get' | 'put' | 'delete' | 'list';

/** Everything that one function may do: what is not listed is denied. */
export interface Access {
  rows?: Partial<Record<RowKind, RowVerb[]>>;
  /** Of some kinds of rows only these attributes, beside the key. */
  columns?: Partial<Record<RowKind, string[]>>;
  /** The same of what is written, where that is less. */
  writes?: Partial<Record<RowKind, Partial<Record<'put' | 'batch-put' | 'update', string[]>>>>;
  /** Indexes that may be queried, with the prefix of the partition key that is asked for; of `list` that of each list. */
  indexes?: { byEntry?: 'DAY'; byCampaign?: 'CAMPAIGN'; due?: 'DUE'; list?: readonly ListPrefix[] };
  inbox?: Partial<Record<keyof typeof INBOX, ObjectVerb[]>>;
  originals?: ObjectVerb[];
  /** Withdrawals, kept beside the originals for a table that is restored. */
  withdrawn?: ObjectVerb[];
  /** Files that investigators asked for, beside the originals. */
  exports?: ObjectVerb[];
  /** Copies of the audit log's entries. */
  anchors?: ObjectVerb[];
  sends?: QueueName[];
  /** Queues of which it may ask how many messages they hold. */
  measures?: QueueName[];
  secrets?: (keyof PhysicalNames['secrets'])[];
  /** Whether it may make secrets of endpoints, of which it reads none by that. */
  makesSecrets?: boolean;
  /** Whether it may send mail as the hotline. */
  mails?: boolean;
  /** Whether it may page whoever watches, where the settings name somebody. */
  pages?: boolean;
  /** Whether it may ask SES how mail stands, and which secrets are there: nothing of what they hold. */
  looks?: boolean;
}

export type FunctionName =
  | 'pages'
  | 'intake'
  | 'follow-up'
  | 'authorizer'
  | 'process-report'
  | 'process-files'
  | 'acknowledge'
  | 'changes'
  | 'clusters'
  | 'payments'
  | 'webhooks'
  | 'feed'
  | 'brief'
  | 'desk'
  | 'desk-files'
  | 'evidence'
  | 'anchor'
  | 'sweep'
  | 'heartbeat';

/** What of a report the acknowledgement may see and change: nothing that the message says. */
const ACKNOWLEDGED = [
  'id',
  'reference',
  'language',
  'receivedAt',
  'senderHash',
  'originals',
  'inbox',
  'todo',
  'timesEnqueued',
  'dueShard',
  'dueAt',
  'ack',
  'answeredAt',
  'answeredAs',
  'leaseUntil',
  'withheld',
  'returned',
  'unread',
  'letterless',
];

/** What of a report the one who sent it is shown. */
const OWN = [
  'id',
  'reference',
  'channel',
  'receivedAt',
  'processedAt',
  'language',
  'state',
  'findings',
  'walletsBeyond',
  'originals',
  'campaign',
  'consent',
  'senderHash',
  'sentAs',
  'expires',
  'inbox',
  'newWallets',
  'added',
  'withdrawal',
  'keptAt',
  'permittedAt',
  'permitted',
  'addition',
  'cases',
  // Of a row of before there could be several.
  'case',
  'askedAt',
  'question',
  'answer',
];

/** By what briefs list and count a report: gone while it is hidden. */
const LISTED_BY = ['dayState', 'campaignKey'];

/** What adding evidence writes: a row of its own. */
const ADDED = ['addition', 'expires'];

/** How far the chain was followed, and nothing of how it goes on. */
const PROGRESS = ['height', 'time', 'checkedAt', 'failedAt'];

/** What a lead's word on a wallet is written as, and an end of a link, each a row of its own; and what holds of the wallet since. */
const DECIDING = [
  'verb',
  'by',
  'name',
  'reason',
  'at',
  'as',
  'until',
  'before',
  'answered',
  'link',
  'listKey',
  'listSort',
  'listed',
];
/** What a lead says of a contact. */
const CONTACT_WORD = [
  ...['by', 'name', 'reason', 'at', 'verdict', 'kind', 'value', 'letOutBy', 'answered'],
  ...['listKey', 'listSort', 'listed'],
];
/** A contest of a contact: nothing that says whose it is. */
const CONTESTED = ['id', 'address', 'statement', 'expires'];
const DECIDED = [
  ...['flagged', 'held', 'released', 'contested', 'confirmed', 'letOutBy', 'spellings'],
  ...['version', 'dueShard', 'dueAt'],
];

/** What a partner says of a wallet. */
const SAID = [
  'id',
  'partner',
  'key',
  'type',
  'address',
  'seen',
  'count',
  'at',
  'state',
  'listKey',
  'listSort',
  'listed',
];

/** What says that somebody keeps a wallet from partners: nothing of its reports. */
const KEPT_BACK = ['flagged', 'held', 'contested', 'dueAt'];

/** What the sweep writes of rows of work, and of its own. */
const SWEPT = ['dueAt', 'wantedAt', 'timesEnqueued', 'at', 'settings', 'inboxAt', 'leaseUntil'];

/** What is kept of who speaks in a report. */
const VOICE = ['sender', 'organisation', 'sketch', 'added', 'expires'];

/** What entering a report takes. */
const ENTERING: Access = {
  rows: {
    REPORT: ['get', 'batch', 'put', 'update'],
    RECEIPT: ['put'],
    TEXT: ['get', 'batch', 'put'],
    WALLET: ['batch', 'put', 'update'],
    CAMPAIGN: ['get', 'batch', 'put', 'update'],
    BAND: ['batch', 'update'],
    LINK: ['batch'],
    SERVICE: ['batch'],
    'WORK#twins': ['update'],
    'WORK#read': ['update'],
    // Has whoever watches paged about danger.
    'WORK#page': ['update'],
  },
  inbox: {
    mail: ['get', 'list'],
    report: ['get', 'list'],
    'low-priority': ['get', 'list'],
    more: ['get', 'list'],
    upload: ['get', 'list'],
  },
  originals: ['put'],
  sends: ['acknowledgements', 'clusters', 'briefs'],
  secrets: ['hashKey', 'matchKey'],
};

/** Of the audit log only where its master chain ends is read, and only heads are changed. */
const HEADS = ['seq', 'hash', 'until', 'expires'];

/** What an entry, or the opening of a chain, is put with. */
const AUDITED = [
  ...['who', 'name', 'roles', 'via', 'what', 'about', 'reason', 'case', 'outcome', 'digest', 'at', 'day', 'chain'],
  ...['by', 'former', 'previous', 'previousExpires', ...HEADS],
];

/** Recording an entry: put, where the chains end read and moved on. */
const RECORDING: RowVerb[] = ['get', 'put', 'update'];

/** Which function may do what: the table that each role is made from. */
export const ACCESS: Record<FunctionName, Access> = {
  pages: {
    // What is being written is shown to who holds its token, and deleted when they leave.
    inbox: { draft: ['get', 'list', 'delete'] },
    // How much work a form is asked for, and whether many report.
    rows: { 'WORK#load': ['get'] },
    secrets: ['pageKey'],
  },
  intake: {
    rows: {
      TOKEN: ['get', 'put'],
      'WORK#load': ['get'],
      RECEIPT: ['put'],
      // A form that is sent again with more to say: what is said of it by now, and what is added to it.
      REPORT: ['get', 'query', 'put'],
      CAMPAIGN: ['get', 'query'],
    },
    columns: { REPORT: OWN },
    writes: { REPORT: { put: ADDED } },
    originals: ['put'],
    // Never read again: what is submitted is out of the public side's hands.
    inbox: { report: ['put'], 'low-priority': ['put'], more: ['put'], upload: ['put'], draft: ['get', 'put', 'list'] },
    secrets: ['hashKey', 'pageKey', 'heartbeatKey'],
  },
  'follow-up': {
    rows: {
      RECEIPT: ['get'],
      // A page contests one address or contact: its token is spent on it, investigators are told, and its code leads to the answer.
      'TOKEN#contest': ['put'],
      CONTESTS: ['update'],
      CONTACT: ['put'],
      CODE: ['get', 'put'],
      ANSWERS: ['query'],
      'WORK#contests': ['update'],
      // Has investigators look at what was answered or contested, and no more at what is withdrawn.
      QUEUE: ['get', 'put'],
      // One's own report, by its code: what was found, what is sealed, and its withdrawal.
      REPORT: ['get', 'query', 'put', 'update'],
      'WORK#withdraw': ['put', 'delete'],
      'WORK#totals': ['update'],
      WALLET: ['put', 'update'],
      CAMPAIGN: ['get', 'query', 'update'],
      // That it was withdrawn, or kept after all.
      AUDIT: RECORDING,
    },
    columns: { REPORT: OWN, AUDIT: HEADS },
    // What a report says can be hidden by it, and never changed.
    writes: {
      REPORT: {
        put: ADDED,
        update: [
          'withdrawal',
          'keptAt',
          ...LISTED_BY,
          'timesEnqueued',
          'question',
          'answer',
          'permitted',
          'permittedAt',
        ],
      },
      AUDIT: { put: AUDITED },
      CONTACT: { put: CONTESTED },
    },
    originals: ['put'],
    withdrawn: ['put', 'delete'],
    mails: true,
    // Large files that a page's script stored under its token, on their way into the report; and what answers a form, for its page.
    inbox: { more: ['put'], draft: ['get', 'put', 'list'] },
    secrets: ['hashKey', 'pageKey', 'matchKey'],
  },
  // Whose tokens were refused stands in the audit log, and it touches nothing else.
  authorizer: { rows: { AUDIT: RECORDING }, columns: { AUDIT: HEADS }, writes: { AUDIT: { put: AUDITED } } },
  // The same, but that one hands to the other what holds pictures or Outlook items.
  'process-report': {
    ...ENTERING,
    sends: ['acknowledgements', 'clusters', 'briefs', 'files'],
    secrets: ['hashKey', 'matchKey', 'heartbeatKey'],
  },
  'process-files': ENTERING,
  acknowledge: {
    // Whether many report, and answers take long.
    rows: { REPORT: ['get', 'update'], 'WORK#sender': ['get', 'update'], 'WORK#load': ['get'] },
    columns: { REPORT: ACKNOWLEDGED },
    // The only one that deletes what was received.
    inbox: {
      mail: ['get', 'list', 'delete'],
      report: ['delete'],
      'low-priority': ['delete'],
      more: ['delete'],
      upload: ['list', 'delete'],
    },
    // Who may not list is not told that a sealed copy is missing.
    originals: ['get', 'list'],
    secrets: ['hashKey', 'heartbeatKey'],
    mails: true,
  },
  changes: {
    rows: {
      REPORT: ['batch', 'update'],
      // Marks wallets for review; restores a wallet deleted while a report was being entered.
      WALLET: ['get', 'batch', 'query', 'put', 'update', 'delete'],
      // Which reports give a contact, its value sealed; which of a wallet's a lead confirmed.
      CONTACT: ['get', 'batch', 'put'],
      LINK: ['batch'],
      // Which wallets are told of as one hand's.
      CLUSTER: ['get'],
      // Who speaks in each of its reports; what is counted, and what victims paid.
      CAMPAIGN: ['get', 'query', 'batch-put', 'update'],
      'WORK#brief': ['get', 'batch-put', 'update'],
      FEED: ['get', 'batch', 'put', 'update'],
      // How the wallets stand that it was told of: the last word on each, in place of the one before.
      STATE: ['put', 'update', 'delete'],
      // Which wallets are paused, for investigators.
      PAUSES: ['put', 'delete'],
      SUBSCRIBER: ['query'],
      // What changed, for systems that mirror the ledger.
      CHANGED: ['batch-put'],
      // Who is to hear that a wallet is taken back.
      TOLD: ['query', 'update'],
      'WORK#corrections': ['put', 'update'],
      'WORK#batch': ['get', 'put'],
      // Has a wallet that passed wait, and lets it leave.
      'WORK#leave': ['get', 'put', 'update', 'delete'],
      // Has investigators told of letters of many wallets.
      'WORK#crowded': ['update'],
      // Has investigators look at what is urgent.
      QUEUE: ['put'],
      'WORK#totals': ['update'],
      SERVICE: ['batch'],
      'WORK#asks': ['update'],
      // What a log is told.
      AUDIT: RECORDING,
    },
    columns: { AUDIT: HEADS },
    writes: { AUDIT: { put: AUDITED }, CAMPAIGN: { 'batch-put': VOICE } },
    // What is sealed goes with its report's row.
    originals: ['list', 'delete'],
    indexes: { byEntry: 'DAY', byCampaign: 'CAMPAIGN', list: ['MEMBERS'] },
    sends: ['briefs', 'webhooks'],
  },
  clusters: {
    rows: {
      CAMPAIGN: ['get', 'query', 'put'],
      // Enters a letter that stands for its campaign, and parts of a text that many share.
      BAND: ['batch', 'update'],
      PHRASE: ['update'],
      'WORK#twins': ['get', 'delete'],
      'WORK#totals': ['get', 'update', 'delete'],
      // Has investigators told of a campaign that grows.
      'WORK#brief': ['get', 'update'],
      'WORK#writer': ['put', 'delete'],
      REPORT: ['get', 'batch', 'update'],
      // Of wallets and contacts only where they hang and what links them.
      WALLET: ['batch', 'query', 'put'],
      CONTACT: ['batch', 'query', 'put'],
      LINK: ['get', 'batch', 'query', 'put', 'delete'],
      CLUSTER: ['get', 'put'],
      COSPEND: ['get', 'update'],
      SERVICE: ['batch'],
      // What it joins, merges and cuts.
      AUDIT: RECORDING,
    },
    columns: { AUDIT: HEADS },
    writes: { AUDIT: { put: AUDITED } },
    // Who sent a campaign's letters by mail, once a day.
    indexes: { byCampaign: 'CAMPAIGN' },
    secrets: ['matchKey'],
  },
  payments: {
    rows: {
      // What reports say of wallets stands at the wallets: it reads no report.
      WALLET: ['batch', 'query', 'put', 'update', 'delete'],
      CAMPAIGN: ['batch', 'update'],
      SERVICE: ['batch'],
      TRAIL: ['batch', 'put', 'delete'],
      OUTPOINT: ['batch', 'put'],
      COSPEND: ['get', 'put'],
      BLOCK: ['query', 'put', 'delete'],
      RATE: ['get', 'put'],
      MONEY: ['put'],
      'WORK#chain': ['get', 'put', 'update'],
      'WORK#asks': ['query', 'update', 'delete'],
      // Takes back news that was not mailed when its block is undone.
      'WORK#brief': ['get', 'put', 'update', 'delete'],
    },
    sends: ['briefs', 'clusters'],
  },
  webhooks: {
    // Makes the rows of the endpoints that the settings name.
    rows: {
      FEED: ['get', 'batch', 'query'],
      // Whether somebody keeps a wallet back since it was queued.
      WALLET: ['batch'],
      PARTNER: ['get', 'query', 'put', 'update'],
      // Which of a partner's keys nothing uses; and a new one for exercises, which is mailed, and ends with the mail or the exercise.
      KEY: ['query', 'put', 'delete'],
      SUBSCRIBER: ['put'],
      // Who was told of which wallet, and has heard that it was taken back.
      TOLD: ['batch', 'put', 'update'],
      // What the settings did to an endpoint.
      AUDIT: RECORDING,
    },
    columns: { AUDIT: HEADS, WALLET: KEPT_BACK },
    writes: { AUDIT: { put: AUDITED } },
    secrets: ['endpointPrefix'],
    // A partner's contacts, when its endpoint fails.
    mails: true,
  },
  // Reads the log of whoever shows the token of an endpoint, and notes what they are told; it holds nobody's signing secret.
  feed: {
    rows: {
      FEED: ['get', 'batch', 'query'],
      STATE: ['get', 'query'],
      // Whether somebody keeps a wallet back since the log told of it.
      WALLET: ['batch', 'update'],
      // What a partner says of wallets that it was told of.
      PARTNER: ['get', 'query', 'put'],
      KEY: ['get', 'update'],
      // What a partner says that it acted on.
      TOLD: ['batch', 'put', 'update'],
      // Which partners say that a wallet is no extorter's.
      FALSE: ['query', 'put'],
      // What it gives to whom.
      AUDIT: RECORDING,
    },
    columns: { AUDIT: HEADS, WALLET: KEPT_BACK },
    // That a key was used, and how often: never what it opens.
    writes: {
      AUDIT: { put: AUDITED },
      KEY: { update: ['minute', 'used', 'usedOn', 'saidOn', 'said', 'mutedAt'] },
      PARTNER: { put: SAID },
      // That partners say that one is no extorter's: under review until a lead decides.
      WALLET: { update: ['contested', 'version', 'spellings', 'dueShard', 'dueAt'] },
    },
    indexes: { list: ['EVENT', 'STIX'] },
  },
  brief: {
    rows: {
      WALLET: ['get', 'batch', 'query'],
      CAMPAIGN: ['get', 'query'],
      // The clusters that were paid, and what was.
      CLUSTER: ['get'],
      MONEY: ['query'],
      // What a lead confirmed of how a wallet's extorter is reached.
      LINK: ['batch'],
      CONTACT: ['get', 'batch', 'query'],
      // Which addresses are contested.
      CONTESTS: ['query', 'batch'],
      // Which wallets are paused.
      PAUSES: ['query'],
      'WORK#contests': ['get', 'update'],
      'WORK#crowded': ['get', 'update', 'delete'],
      // How many reports of danger somebody is to be paged about.
      'WORK#page': ['get', 'update'],
      // Asks about what leaves, and says when.
      'WORK#leave': ['get', 'batch', 'query', 'update', 'delete'],
      // Puts the campaigns that a digest is to tell of.
      'WORK#brief': ['get', 'query', 'batch-put', 'update', 'delete'],
      // To which block money is known.
      'WORK#chain': ['get'],
      // Whose keys letters are sealed to, and which of them investigators were told of.
      'WORK#keys': ['get', 'update'],
      BRIEF: ['get', 'put', 'update'],
      // Whom it tells of what, and who is to hear that something holds no more.
      TOLD: ['query', 'update'],
      'WORK#corrections': ['get', 'query', 'put', 'update', 'delete'],
      // That it was sent.
      AUDIT: RECORDING,
    },
    columns: { AUDIT: HEADS, 'WORK#chain': PROGRESS },
    writes: { AUDIT: { put: AUDITED } },
    indexes: { byEntry: 'DAY', byCampaign: 'CAMPAIGN', list: ['NAMED', 'QUEUE', 'DECIDED'] },
    mails: true,
    pages: true,
  },
  desk: {
    rows: {
      // What leads decide about links and wallets stands at these; of a new link at both its ends.
      LINK: ['get', 'batch', 'query', 'put'],
      CLUSTER: ['get', 'batch', 'query', 'put', 'update'],
      // What was added to a report and answered about it lies beside it, sealed: its originals are handed over with these.
      REPORT: ['get', 'batch', 'query', 'update'],
      WALLET: ['get', 'batch', 'query', 'put', 'update'],
      // What teams work on, and what each case holds: from a wallet, cluster or campaign that is found too.
      CASE: ['get', 'batch', 'query', 'put', 'update', 'delete'],
      CASES: ['query', 'put', 'delete'],
      // Requests to services and hosts, which people send.
      DRAFT: ['get', 'put'],
      // Who somebody is, as they signed in, and which cases are theirs.
      USER: ['get', 'batch', 'query', 'put', 'update', 'delete'],
      // Who contests an address or a contact, until a lead answers, and the answer; those who come meanwhile wait on.
      CONTESTS: ['get', 'batch', 'update', 'delete'],
      ANSWERS: ['put'],
      // What a contact links, which reports give it, and whether a lead has confirmed it.
      CONTACT: ['get', 'batch', 'query', 'put', 'update'],
      CAMPAIGN: ['get', 'batch', 'query', 'put', 'update'],
      // The chain is asked about a wallet of a case.
      'WORK#asks': ['update'],
      // Auditors read it there, and everybody what they did themselves.
      AUDIT: [...RECORDING, 'query'],
      // Who looked at a thing, found from there.
      LOOK: ['put', 'query'],
      FEED: ['get', 'batch', 'query'],
      // Who is told what, as admins see to it: partners, their endpoints, what was sent there, their keys.
      PARTNER: ['get', 'query', 'put', 'update'],
      KEY: ['get', 'query', 'put', 'update', 'delete'],
      SUBSCRIBER: ['query', 'put'],
      // How many partners, and which programs, are told of a wallet; and who acknowledged by word of mouth that something is taken back.
      TOLD: ['batch', 'query', 'update'],
      'WORK#corrections': ['put', 'update'],
      SERVICE: ['batch'],
      RATE: ['batch'],
      // Briefs as they were sent.
      BRIEF: ['get'],
      // Which report a reference is of, and which campaign a letter, or a part of one.
      RECEIPT: ['query'],
      TEXT: ['get'],
      BAND: ['batch'],
      PHRASE: ['batch'],
      // What waits for a person: taken, handled.
      QUEUE: ['get', 'put'],
      'WORK#chain': ['get'],
      // Originals that a unit of its own takes.
      CLOSED: ['get', 'put'],
      // Files that are made for them.
      EXPORT: ['get', 'put'],
      // Who is signed in, and who is about to.
      SESSION: ['get', 'put', 'update', 'delete'],
      LOGIN: ['put', 'delete'],
      // What a program's request was answered, so that it is done once.
      ONCE: ['get', 'put', 'delete'],
      // What a mirror has not heard of.
      CHANGED: ['query'],
      // Where the points of a picture of links stand.
      GRAPH: ['get', 'put'],
      // How many reports were entered in each hour, which no person tells from another.
      DAYS: ['query', 'put'],
      // What was paid of late.
      MONEY: ['query'],
    },
    columns: { 'WORK#chain': PROGRESS, RECEIPT: ['report'] },
    writes: {
      AUDIT: { put: AUDITED, update: HEADS },
      // It makes no wallet, no sighting and no tally: words of leads alone.
      WALLET: { put: [...DECIDING, 'case'], update: [...DECIDED, 'case'] },
      CLUSTER: { put: ['case'], update: ['case'] },
      // Organisations whose names leads release in a campaign's text.
      CAMPAIGN: { put: ['case'], update: ['case', 'names', 'version'] },
      // Which cases hold a report, and that it does not expire meanwhile: not while it is being destroyed.
      REPORT: { update: ['cases', 'case', 'expires', 'withdrawal'] },
      CONTACT: { put: CONTACT_WORD, update: ['expires'] },
      KEY: { update: ['mutedAt', 'saidOn', 'said'] },
      TOLD: {
        update: [
          ...['subject', 'channel', 'recipient', 'ref', 'toldAt', 'expires'],
          ...['ackedAt', 'retractedAt', 'listKey', 'listSort', 'listed'],
        ],
      },
    },
    // Which wallets a campaign's letters name, which campaign a brief calls so, what waits for a person, what was decided and sent.
    indexes: {
      byEntry: 'DAY',
      byCampaign: 'CAMPAIGN',
      list: [
        'NAMED',
        'NAME',
        'QUEUE',
        'CAMPAIGNS',
        'CLUSTERS',
        'MEMBERS',
        'TX',
        'BRIEFS',
        'DECIDED',
        'ACTOR',
        'PEOPLE',
        'EXPORTS',
        'DRAFTS',
        'PARTNERS',
        'UNHEARD',
        'SAID',
      ],
    },
    // Says where a file lies, to who asked for it, for a quarter of an hour; and an original, which is sealed to keys that it has not.
    exports: ['get'],
    originals: ['get'],
    // Up to when the audit log is anchored, by the names of its copies: it reads none of them.
    anchors: ['list'],
    sends: ['exports', 'webhooks'],
    // The one opens the extorters' contacts, and nothing else; by the other contacts and letters are found, and cursors sealed.
    secrets: ['deskKey', 'matchKey'],
    makesSecrets: true,
  },
  // Writes tables of the desk down, and cases with their sealed originals: it decides nothing, and opens nothing that is sealed.
  'desk-files': {
    rows: {
      // Whether originals are closed, and in no package.
      CLOSED: ['get'],
      EXPORT: ['get', 'put'],
      LINK: ['batch'],
      CLUSTER: ['get'],
      DRAFT: ['get'],
      // Of a report that a case holds what is sealed of it too.
      REPORT: ['get', 'batch', 'query'],
      WALLET: ['get', 'batch', 'query'],
      CASE: ['get', 'batch', 'query'],
      // To which block money is known.
      'WORK#chain': ['get'],
      // Whom a table or a package tells of what; one who is told what was rejected this moment.
      TOLD: ['query', 'update'],
      // Whether a contact that is told of was rejected, and nothing else of it.
      CONTACT: ['get'],
      // Whether a report that is told of is there still.
      RECEIPT: ['query'],
      CASES: ['query'],
      USER: ['batch', 'query'],
      CAMPAIGN: ['get', 'query'],
      SERVICE: ['batch'],
      AUDIT: [...RECORDING, 'query'],
    },
    columns: { 'WORK#chain': PROGRESS, RECEIPT: ['report'], CONTACT: ['verdict', 'at'] },
    writes: { AUDIT: { put: AUDITED, update: HEADS } },
    indexes: {
      byCampaign: 'CAMPAIGN',
      list: ['NAMED', 'CAMPAIGNS', 'CLUSTERS', 'MEMBERS', 'TX', 'BRIEFS', 'DECIDED'],
    },
    originals: ['get'],
    exports: ['get', 'put', 'delete'],
    sends: ['exports'],
  },
  // It serves one page, and has nothing that it could show.
  evidence: {},
  // It reads the stream and no table: it writes where no writer of the log can, and cannot read there.
  anchor: { anchors: ['put'] },
  sweep: {
    rows: {
      // It destroys what is withdrawn: it sees what says what to destroy, and nothing that was sealed.
      REPORT: ['get', 'batch', 'query', 'update', 'delete'],
      RECEIPT: ['delete'],
      WALLET: ['get', 'query', 'put', 'update', 'delete'],
      // That such a report gave a contact goes with it.
      CONTACT: ['delete'],
      // Marks what such a report spoke for to be counted anew.
      LINK: ['get', 'batch', 'put', 'update'],
      CAMPAIGN: ['get', 'update', 'delete'],
      // What was paid to a wallet goes with the last report that names it.
      TRAIL: ['delete'],
      BLOCK: ['delete'],
      MONEY: ['delete'],
      WORK: ['get', 'put', 'update', 'delete'],
      'WORK#totals': ['update'],
      // Gives back what nobody handled, and deletes what waits about a report that is destroyed.
      QUEUE: ['get', 'put', 'delete'],
      // Put off before they are enqueued.
      COSPEND: ['update'],
      PARTNER: ['update'],
      // What is sealed of a report that a unit of its own has is removed.
      CLOSED: ['get', 'update', 'delete'],
      // Who was told of a report that is destroyed is to hear of it.
      TOLD: ['query'],
      'WORK#corrections': ['put', 'update'],
      // What was destroyed, and what expired.
      AUDIT: RECORDING,
    },
    columns: { REPORT: OWN, AUDIT: HEADS },
    writes: {
      REPORT: { update: ['withdrawal', ...LISTED_BY, 'todo', 'timesEnqueued', 'dueAt'] },
      AUDIT: { put: AUDITED },
      LINK: { update: ['dueAt'] },
      COSPEND: { update: ['dueAt'] },
      PARTNER: { update: ['dueAt'] },
      WORK: { update: SWEPT },
    },
    originals: ['list', 'delete'],
    withdrawn: ['put'],
    indexes: { due: 'DUE' },
    inbox: {
      mail: ['list'],
      report: ['list'],
      'low-priority': ['list'],
      more: ['list', 'delete'],
      draft: ['list', 'delete'],
      upload: ['list', 'delete'],
    },
    sends: ['inbox', 'lowPriority', 'acknowledgements', 'briefs', 'webhooks', 'clusters', 'totals', 'exports'],
    measures: [
      'inbox',
      'lowPriority',
      'files',
      'acknowledgements',
      'briefs',
      'webhooks',
      'clusters',
      'totals',
      'exports',
    ],
  },
  // Comes in as anybody does: by mail, and by the public side.
  heartbeat: { secrets: ['heartbeatKey'], mails: true, looks: true },
};
