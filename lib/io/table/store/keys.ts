import type { NodeId } from '#domain/cluster/link.ts';
import { holderOf } from '#domain/extract/address/key-hash.ts';
import type { Outpoint } from '#domain/payment/transaction.ts';
import { GROWTH_ALERT, PAYMENT_ALERT } from '#domain/tasks/brief-task.ts';
import type { KindName } from '#row-kinds';

/** A primary key of the ledger's one table. */
export interface Key {
  pk: string;
  sk: string;
}

/** Names of the table's indexes and of the attributes that they are keyed by. */
export const INDEX = {
  /** Reports by the day and time at which they were entered, and by state: `DAY#2026-11-24#processed`, then time. */
  byEntry: { name: 'by-entry', pk: 'dayState', sk: 'processedAt' },
  /** Reports by campaign: `CAMPAIGN#<id>`, then time. */
  byCampaign: { name: 'by-campaign', pk: 'campaignKey', sk: 'receivedAt' },
  /** Sparse: rows with something pending, `DUE#<shard>`, then when it is due. */
  due: { name: 'due', pk: 'dueShard', sk: 'dueAt' },
  /** Sparse: what the desk lists, `<LIST>#<of what>`, then as the list is sorted (`list.ts`). */
  list: { name: 'list', pk: 'listKey', sk: 'listSort' },
} as const;

/** How many partitions the index of pending rows has. */
export const DUE_SHARDS = 4;
/** How many partitions a wallet's tally of one day has. */
export const WALLET_TALLY_SHARDS = 4;
/** How many partitions a campaign's tally of one day has. */
export const CAMPAIGN_TALLY_SHARDS = 16;

/** A stable shard of an id: the same id always counts in the same place, so that a retry never counts twice elsewhere. */
export const shardOf = (id: string, shards: number): number => {
  let hash = 0;
  for (let i = 0; i < id.length; i += 1) hash = (Math.imul(hash, 31) + id.charCodeAt(i)) >>> 0;
  return hash % shards;
};

/** The partition of a node: a wallet's own, or a contact's. */
const nodePartition = (node: NodeId): string => {
  const [kind = '', ...name] = node.split(':');
  return `${kind.toUpperCase()}#${name.join('#')}`;
};

export const dueShard = (id: string): string => `DUE#${shardOf(id, DUE_SHARDS)}`;
export const campaignKey = (campaign: string): string => `CAMPAIGN#${campaign}`;
export const dayState = (day: string, state: string): string => `DAY#${day}#${state}`;

/** The partition of a reference: the receipt of its report, in rare cases of two. */
export const receiptPartition = (reference: string): string => `RECEIPT#${reference}`;

/** The partition of the addresses that are contested and wait for a decision. */
export const CONTEST_QUEUE = 'CONTESTS#open';

/** The partition of the wallets that logs have paused. */
export const OPEN_PAUSES = 'PAUSES#open';
/** The partition of what is to be corrected. */
const CORRECTIONS = 'WORK#corrections#alert';

/** The partition of the audit log's master chain, and of a day's entries. */
export const AUDIT_MASTER = 'AUDIT#master';
export const auditPartition = (day: string): string => `AUDIT#${day}`;

export const key = {
  report: (id: string): Key => ({ pk: `REPORT#${id}`, sk: 'REPORT' }),
  /** Something that was added to a report later, by its content. */
  more: (report: string, content: string): Key => ({ pk: `REPORT#${report}`, sk: `MORE#${content}` }),
  /** A question to who sent a report, by when it was asked. */
  talk: (report: string, askedAt: string): Key => ({ pk: `REPORT#${report}`, sk: `TALK#${askedAt}` }),
  /** A withdrawal that waits until it can no longer be taken back. */
  withdrawal: (report: string): Key => ({ pk: `WORK#withdraw#${report}`, sk: 'WORK' }),
  /** Where a report is found by its receipt code and by its reference, which in rare cases (40 bits) two share. */
  receipt: (reference: string, hash: string): Key => ({ pk: receiptPartition(reference), sk: `RECEIPT#${hash}` }),
  token: (hash: string): Key => ({ pk: `TOKEN#${hash}`, sk: 'TOKEN' }),
  /** The report that a page's form became. */
  page: (name: string): Key => ({ pk: `TOKEN#page-${name}`, sk: 'TOKEN' }),
  /** The contest that a page was spent on. */
  contestPage: (name: string): Key => ({ pk: `TOKEN#contest#${name}`, sk: 'TOKEN' }),
  /** A piece of work that paid for a report. */
  work: (name: string): Key => ({ pk: `TOKEN#work-${name}`, sk: 'TOKEN' }),
  text: (hash: string): Key => ({ pk: `TEXT#${hash}`, sk: 'TEXT' }),
  /** A phrase of a campaign's text, by its keyed hash; and that a campaign is found by its own. */
  phrase: (hash: string): Key => ({ pk: `PHRASE#v1#${hash}`, sk: 'PHRASE' }),
  phrased: (campaign: string): Key => ({ pk: `CAMPAIGN#${campaign}`, sk: 'PHRASED' }),
  /** A band's own name is its partition: `BAND#v1#<band>#<hash>`. */
  band: (band: string): Key => ({ pk: band, sk: 'BAND' }),
  twins: (campaign: string): Key => ({ pk: `WORK#twins#${campaign}`, sk: 'WORK' }),
  attempts: (objectHash: string): Key => ({ pk: `WORK#read#${objectHash}`, sk: 'WORK' }),
  /** How busy the hotline is. */
  load: (): Key => ({ pk: 'WORK#load#now', sk: 'WORK' }),
  sweep: (): Key => ({ pk: 'WORK#sweep', sk: 'WORK' }),
  batch: (day: string): Key => ({ pk: `WORK#batch#${day}`, sk: 'WORK' }),
  namedEndpoints: (): Key => ({ pk: 'WORK#endpoints', sk: 'WORK' }),
  sender: (hash: string): Key => ({ pk: `WORK#sender#${hash}`, sk: 'WORK' }),
  wallet: (address: string): Key => ({ pk: `WALLET#${address}`, sk: 'WALLET' }),
  /** That letters of a further campaign name a wallet. */
  walletCampaign: (address: string, campaign: string): Key => ({ pk: `WALLET#${address}`, sk: `CAMPAIGN#${campaign}` }),
  sighting: (address: string, time: string, report: string): Key => ({
    pk: `WALLET#${address}`,
    sk: `SEEN#${time}#${report}`,
  }),
  walletTally: (address: string, day: string, shard: number): Key => ({
    pk: `WALLET#${address}`,
    sk: `TALLY#${day}#${shard}`,
  }),
  walletTotals: (address: string): Key => ({ pk: `WALLET#${address}`, sk: 'TOTALS' }),
  /** That a letter names an address beyond its ten wallets, from the address and from its report. */
  named: (address: string, report: string): Key => ({ pk: `WALLET#${address}`, sk: `NAMED#${report}` }),
  namedBy: (report: string, address: string): Key => ({ pk: `REPORT#${report}`, sk: `NAMED#${address}` }),
  contest: (address: string, id: string): Key => ({ pk: `WALLET#${address}`, sk: `CONTEST#${id}` }),
  contactContest: (kind: string, hash: string, id: string): Key => ({
    pk: `CONTACT#${kind}#${hash}`,
    sk: `CONTEST#${id}`,
  }),
  /** An address, or a contact as `<kind>:<keyed hash>`, in the queue of those that are contested. */
  openContest: (address: string): Key => ({ pk: CONTEST_QUEUE, sk: `CONTEST#${holderOf(address)}` }),
  /** The contest that a code leads to. */
  contestCode: (hash: string): Key => ({ pk: `CODE#${hash}`, sk: 'CODE' }),
  /** What those are answered who contest an address or a contact. */
  contestAnswer: (about: string, at: string): Key => ({ pk: `ANSWERS#${holderOf(about)}`, sk: `ANSWER#${at}` }),
  /** What was decided, of all addresses of one key hash: a rejected P2WPKH must not go out as the P2PKH of its key. */
  decisions: (address: string): Key => ({ pk: `WALLET#${holderOf(address)}`, sk: 'DECISIONS' }),
  /** An address that partners were told of, from the one that names its key: from that it cannot be computed. */
  toldSpelling: (address: string): Key => ({ pk: `WALLET#${holderOf(address)}`, sk: `SPELLING#${address}` }),
  /** One decision, kept for good. */
  decision: (address: string, version: number): Key => ({
    pk: `WALLET#${holderOf(address)}`,
    sk: `DECISION#${String(version).padStart(6, '0')}`,
  }),
  /** A link by its id, both nodes: `LINK#wallet:<a>#wallet:<b>`. */
  link: (id: string): Key => ({ pk: `LINK#${id}`, sk: 'LINK' }),
  /** One decision about a link, kept for good. */
  linkDecision: (id: string, version: number): Key => ({
    pk: `LINK#${id}`,
    sk: `DECISION#${String(version).padStart(6, '0')}`,
  }),
  /** Where a link is found from one of its nodes, a wallet or a contact. */
  linkEnd: (node: NodeId, other: string): Key => ({ pk: nodePartition(node), sk: `LINK#${other}` }),
  /** Which report gives a contact. */
  contactSighting: (kind: string, hash: string, time: string, report: string): Key => ({
    pk: `CONTACT#${kind}#${hash}`,
    sk: `SEEN#${time}#${report}`,
  }),
  /** What a lead decided about a contact. */
  contactDecision: (kind: string, hash: string): Key => ({ pk: `CONTACT#${kind}#${hash}`, sk: 'DECISION' }),
  /** One decision about a contact, kept for good. */
  contactWord: (kind: string, hash: string, at: string): Key => ({
    pk: `CONTACT#${kind}#${hash}`,
    sk: `DECISION#${at}`,
  }),
  node: (node: NodeId): Key => ({ pk: nodePartition(node), sk: 'NODE' }),
  cluster: (id: string): Key => ({ pk: `CLUSTER#${id}`, sk: 'CLUSTER' }),
  /** Where a cluster is found by the name that briefs print: its own row is listed elsewhere, and its name must outlive a merger. */
  clusterName: (id: string): Key => ({ pk: `CLUSTER#${id}`, sk: 'NAME' }),
  /** The lease of the one writer of clusters. */
  writer: (): Key => ({ pk: 'WORK#writer#clusters', sk: 'WORK' }),
  campaign: (id: string): Key => ({ pk: `CAMPAIGN#${id}`, sk: 'CAMPAIGN' }),
  /** What is said to all who reported a campaign: `NOTICE#<time>`, `KNOWN#<time>`. */
  campaignWord: (id: string, word: string): Key => ({ pk: `CAMPAIGN#${id}`, sk: word }),
  /** What a team works on, what it holds, and what was done with it. */
  case: (id: string): Key => ({ pk: `CASE#${id}`, sk: 'CASE' }),
  held: (id: string, kind: string, of: string): Key => ({ pk: `CASE#${id}`, sk: `HOLDS#${kind}#${of}` }),
  caseEntry: (id: string, version: number): Key => ({
    pk: `CASE#${id}`,
    sk: `ENTRY#${String(version).padStart(6, '0')}`,
  }),
  caseMember: (id: string, who: string): Key => ({ pk: `CASE#${id}`, sk: `MEMBER#${who}` }),
  /** Somebody at the desk: what their token last said of them, and the cases that they work on. */
  profile: (who: string): Key => ({ pk: `USER#${who}`, sk: 'PROFILE' }),
  ownCase: (who: string, id: string): Key => ({ pk: `USER#${who}`, sk: `CASE#${id}` }),
  /** A file that somebody asked for. */
  exportJob: (id: string): Key => ({ pk: `EXPORT#${id}`, sk: 'EXPORT' }),
  /** What waits for a person: a report, or a line of another kind. */
  queued: (id: string): Key => ({ pk: `QUEUE#${id}`, sk: 'QUEUE' }),
  queueVerdict: (id: string, version: number): Key => ({
    pk: `QUEUE#${id}`,
    sk: `VERDICT#${String(version).padStart(6, '0')}`,
  }),
  caseInList: (openedAt: string, id: string): Key => ({ pk: 'CASES#all', sk: `CASE#${openedAt}#${id}` }),
  /** Where a case is found from a wallet, a cluster or a campaign that it holds. */
  caseOf: (kind: 'wallet' | 'cluster' | 'campaign', of: string, id: string): Key => ({
    pk: `${kind.toUpperCase()}#${of}`,
    sk: `CASE#${id}`,
  }),
  /** That totals are to be rolled up, and these: the latest, and those of each day. */
  totalsWork: (kind: 'campaign' | 'wallet', id: string): Key => ({ pk: `WORK#totals#${kind}#${id}`, sk: 'WORK' }),
  totals: (owner: 'campaign' | 'cluster', id: string): Key => ({ pk: `${owner.toUpperCase()}#${id}`, sk: 'TOTALS' }),
  totalsOfDay: (owner: 'campaign' | 'cluster', id: string, day: string): Key => ({
    pk: `${owner.toUpperCase()}#${id}`,
    sk: `TOTALS#${day}`,
  }),
  /** What its letters have in common. */
  consensus: (id: string): Key => ({ pk: `CAMPAIGN#${id}`, sk: 'CONSENSUS' }),
  /** Who speaks in one of its reports. */
  voice: (id: string, time: string, report: string): Key => ({ pk: `CAMPAIGN#${id}`, sk: `VOICE#${time}#${report}` }),
  /** That it is not heard, for its report is being withdrawn: beside it, for a retry that keeps the voice puts its row anew. */
  mutedVoice: (id: string, time: string, report: string): Key => ({
    pk: `CAMPAIGN#${id}`,
    sk: `VOICE#${time}#${report}#MUTED`,
  }),
  campaignTally: (id: string, day: string, shard: number): Key => ({
    pk: `CAMPAIGN#${id}`,
    sk: `TALLY#${day}#${shard}`,
  }),
  /** What was paid to a wallet by one output of a transaction. */
  payment: (address: string, { txid, vout }: Outpoint): Key => ({
    pk: `WALLET#${address}`,
    sk: `PAYMENT#${txid}#${vout}`,
  }),
  /** What a wallet was paid on a day, and what the wallets of a campaign were. */
  walletPaid: (address: string, day: string): Key => ({ pk: `WALLET#${address}`, sk: `PAID#${day}` }),
  campaignPaid: (campaign: string, day: string): Key => ({ pk: `CAMPAIGN#${campaign}`, sk: `PAID#${day}` }),
  /** How many of its reports of a day were withdrawn on another. */
  withdrawnOf: (pk: string, day: string, received: string): Key => ({ pk, sk: `WITHDRAWN#${day}#${received}` }),
  /** What the chain is known to say of a wallet. */
  chainFacts: (address: string): Key => ({ pk: `WALLET#${address}`, sk: 'CHAIN' }),
  serviceLists: (): Key => ({ pk: 'SERVICE#lists', sk: 'LISTS' }),
  service: (address: string): Key => ({ pk: `SERVICE#${holderOf(address)}`, sk: 'SERVICE' }),
  trail: (id: string): Key => ({ pk: `TRAIL#${id}`, sk: 'TRAIL' }),
  /** Which trail goes on at an output. */
  outpoint: (name: string): Key => ({ pk: `OUTPOINT#${name}`, sk: 'OUTPOINT' }),
  coSpend: (txid: string): Key => ({ pk: `COSPEND#${txid}`, sk: 'COSPEND' }),
  /** That a transaction shows a link, beside those that its evidence names. */
  shown: (link: string, txid: string): Key => ({ pk: `LINK#${link}`, sk: `SHOWN#${txid}` }),
  /** Something that following a block has written, to be found if the block is undone. */
  blockEffect: (hash: string, what: string): Key => ({ pk: `BLOCK#${hash}`, sk: what }),
  /** What happened to money, by the day on which it was entered. */
  moneyEntry: (day: string, name: string): Key => ({ pk: `MONEY#${day}`, sk: name }),
  rates: (day: string): Key => ({ pk: `RATE#${day}`, sk: 'RATE' }),
  chainCursor: (): Key => ({ pk: 'WORK#chain#cursor', sk: 'WORK' }),
  /** A wallet that the chain is to be asked about. */
  chainAsk: (address: string): Key => ({ pk: 'WORK#asks#chain', sk: address }),
  /** Whether investigators are to be told of contests. */
  /** That investigators are to be asked about what leaves, the wallets that they are to be asked about, and each of these. */
  /** That whoever watches is to be paged. */
  urgentPage: (): Key => ({ pk: 'WORK#page#urgent', sk: 'WORK' }),
  /** That investigators are to be told of letters of many wallets. */
  crowdedAlert: (): Key => ({ pk: 'WORK#crowded#alert', sk: 'WORK' }),
  departureAlert: (): Key => ({ pk: 'WORK#leave#alert', sk: 'WORK' }),
  askedDeparture: (address: string): Key => ({ pk: 'WORK#leave#alert', sk: `NEW#${address}` }),
  departure: (address: string): Key => ({ pk: `WORK#leave#${address}`, sk: 'WORK' }),
  /** Whether a campaign's bare wallets are told of. */
  bareSwitch: (id: string): Key => ({ pk: `CAMPAIGN#${id}`, sk: 'BARE' }),
  /** That a wallet of a campaign has left. */
  campaignLeft: (id: string): Key => ({ pk: `CAMPAIGN#${id}`, sk: 'LEFT' }),
  /** The keys that originals are sealed to. */
  sealKeys: (): Key => ({ pk: 'WORK#keys#sealed', sk: 'WORK' }),
  contestAlert: (): Key => ({ pk: 'WORK#contests#alert', sk: 'WORK' }),
  brief: (campaign: string): Key => ({ pk: `WORK#brief#${campaign}`, sk: 'WORK' }),
  /** Wallets that the next brief of their campaign tells of, by a hash of them. */
  briefWallets: (campaign: string, name: string): Key => ({ pk: `WORK#brief#${campaign}`, sk: `NEW#${name}` }),
  /** That a campaign grows. */
  growthAlert: (campaign: string): Key => ({ pk: `WORK#brief#${GROWTH_ALERT}${campaign}`, sk: 'WORK' }),
  /** An alert about money, by the block that shows it, and a piece of its news by its name. */
  paymentAlert: (alert: string): Key => ({ pk: `WORK#brief#${PAYMENT_ALERT}${alert}`, sk: 'WORK' }),
  paymentNews: (alert: string, news: string): Key => ({ pk: `WORK#brief#${PAYMENT_ALERT}${alert}`, sk: news }),
  /** The new campaigns that are told of one by one in a stretch of time. */
  briefSlots: (from: string): Key => ({ pk: 'WORK#brief#slots', sk: `FROM#${from}` }),
  sentBrief: (id: string): Key => ({ pk: `BRIEF#${id}`, sk: 'BRIEF' }),
  briefPdf: (id: string): Key => ({ pk: `BRIEF#${id}`, sk: 'PDF' }),
  feedHead: (audience: string): Key => ({ pk: `FEED#${audience}`, sk: 'HEAD' }),
  feedEvent: (audience: string, seq: number): Key => ({
    pk: `FEED#${audience}`,
    sk: `EVENT#${String(seq).padStart(12, '0')}`,
  }),
  partnerKey: (partner: string, id: string): Key => ({ pk: `KEY#${partner}`, sk: `KEY#${id}` }),
  /** The last event of a generation of a wallet, in the order in which they were added. */
  feedState: (audience: string, addedAt: string): Key => ({ pk: `STATE#${audience}`, sk: addedAt }),
  publishedGroup: (audience: string, subject: string): Key => ({ pk: `FEED#${audience}`, sk: `GROUP#${subject}` }),
  endpointTest: (partner: string, endpoint: string): Key => ({ pk: `PARTNER#${partner}`, sk: `TEST#${endpoint}` }),
  published: (audience: string, change: string): Key => ({ pk: `FEED#${audience}`, sk: `PUBLISHED#${change}` }),
  /** Points from a log to an endpoint that receives it. */
  subscriber: (audience: string, partner: string, endpoint: string): Key => ({
    pk: `SUBSCRIBER#${audience}`,
    sk: `ENDPOINT#${partner}#${endpoint}`,
  }),
  /** That a log has paused a wallet. */
  pause: (audience: string, address: string): Key => ({ pk: OPEN_PAUSES, sk: `${audience}#${address}` }),
  /** What was told of a wallet to one who receives the feed. */
  told: (address: string, partner: string, endpoint: string): Key => ({
    pk: `TOLD#${address}`,
    sk: `feed#${partner}/${endpoint}`,
  }),
  /** What was told of a wallet, a campaign or a cluster by another way than the feed: a brief, an export, a package, the API. */
  toldElsewhere: (subject: string, channel: string, recipient: string): Key => ({
    pk: `TOLD#${subject}`,
    sk: `${channel}#${recipient}`,
  }),
  /** A request to a service or a host. */
  draft: (id: string): Key => ({ pk: `DRAFT#${id}`, sk: 'DRAFT' }),
  /** That those who were told of a subject are to be told that it holds no more; and when that is looked at. */
  correction: (subject: string): Key => ({ pk: CORRECTIONS, sk: `NEW#${subject}` }),
  correctionAlert: (): Key => ({ pk: CORRECTIONS, sk: 'WORK' }),
  partner: (id: string): Key => ({ pk: `PARTNER#${id}`, sk: 'PARTNER' }),
  /** Whose a partner's name is, by the id that is made of the name. */
  partnerName: (named: string): Key => ({ pk: `PARTNER#${named}`, sk: 'NAME' }),
  /** What a partner said of a wallet, and that it says that one is no extorter's. */
  said: (partner: string, id: string): Key => ({ pk: `PARTNER#${partner}`, sk: `SAID#${id}` }),
  falsePositive: (address: string, partner: string): Key => ({ pk: `FALSE#${address}`, sk: partner }),
  /** That a partner's contacts were mailed about an endpoint. */
  partnerNotice: (partner: string, endpoint: string, moment: string, since: string): Key => ({
    pk: `PARTNER#${partner}`,
    sk: `NOTICE#${endpoint}#${moment}#${since}`,
  }),
  /** An attempt to send something to an endpoint. */
  try: (partner: string, endpoint: string, at: string, message: string): Key => ({
    pk: `PARTNER#${partner}`,
    sk: `TRY#${endpoint}#${at}#${message}`,
  }),
  endpoint: (partner: string, id: string): Key => ({ pk: `PARTNER#${partner}`, sk: `ENDPOINT#${id}` }),
  /** Who is signed in, by the hash of their cookie, and a sign-in that is begun, by that of its state. */
  session: (hash: string): Key => ({ pk: `SESSION#${hash}`, sk: 'SESSION' }),
  /** What a request of an Idempotency-Key was answered, by the hash of the key and of whose it is. */
  keptAnswer: (hash: string): Key => ({ pk: `ONCE#${hash}`, sk: 'ANSWER' }),
  /** What changed at a time of a UTC day, by the hash of what it was. */
  changed: (day: string, time: string, hash: string): Key => ({ pk: `CHANGED#${day}`, sk: `${time}#${hash}` }),
  /** How many reports were entered in each hour of a UTC day. */
  enteredHours: (day: string): Key => ({ pk: 'DAYS#all', sk: day }),
  /** Where the points of a graph stand, by the hash of what it is of. */
  /** That the originals of a report are closed, for they may be what a unit of its own takes. */
  closedReport: (report: string): Key => ({ pk: `CLOSED#${report}`, sk: 'CLOSED' }),
  graphPlaces: (hash: string): Key => ({ pk: `GRAPH#${hash}`, sk: 'PLACES' }),
  signIn: (hash: string): Key => ({ pk: `LOGIN#${hash}`, sk: 'LOGIN' }),
  /** An entry of a day's log, by when it was written and its place in its chain. */
  audit: (day: string, at: string, chain: string, seq: number): Key => ({
    pk: auditPartition(day),
    sk: `${at}#${chain}#${String(seq).padStart(9, '0')}`,
  }),
  /** That somebody looked at a thing, by the place of the entry that says so; and how many look-ups were theirs on a UTC day. */
  look: (about: string, at: string, chain: string, seq: number): Key => ({
    pk: `LOOK#${about}`,
    sk: `${at}#${chain}#${String(seq).padStart(9, '0')}`,
  }),
  looksOfDay: (who: string, day: string): Key => ({ pk: `USER#${who}`, sk: `LOOKS#${day}` }),
  /** The chain of chains, its last opening, and where a chain was a while ago. */
  auditOpening: (seq: number): Key => ({ pk: AUDIT_MASTER, sk: String(seq).padStart(9, '0') }),
  auditMaster: (): Key => ({ pk: AUDIT_MASTER, sk: 'HEAD' }),
  auditChain: (chain: string): Key => ({ pk: AUDIT_MASTER, sk: `HEAD#${chain}` }),
  /** An entry of the former log, and the last of a day. */
  formerAudit: (day: string, seq: number): Key => ({ pk: auditPartition(day), sk: String(seq).padStart(9, '0') }),
  formerAuditHead: (day: string): Key => ({ pk: auditPartition(day), sk: 'HEAD' }),
} as const satisfies Record<KindName, (...parts: never[]) => Key>;
