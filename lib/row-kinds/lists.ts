import type { AUDIT_KINDS } from './audit.ts';
import type { CAMPAIGN_KINDS } from './campaign.ts';
import type { CASE_KINDS } from './case.ts';
import type { CLUSTER_KINDS } from './cluster.ts';
import type { DESK_KINDS } from './desk.ts';
import type { EXPORT_KINDS } from './export.ts';
import type { FEED_KINDS } from './feed.ts';
import type { PAYMENT_KINDS } from './payment.ts';
import type { QUEUE_KINDS } from './queue.ts';
import type { WALLET_KINDS } from './wallet.ts';
import type { WORK_KINDS } from './work.ts';

/** The kinds of rows that may be listed: no row of a report, for an index that is throttled throttles the writes of its table. */
type ListedKind = keyof (typeof WALLET_KINDS &
  typeof CAMPAIGN_KINDS &
  typeof CLUSTER_KINDS &
  typeof PAYMENT_KINDS &
  typeof FEED_KINDS &
  typeof WORK_KINDS &
  typeof CASE_KINDS &
  typeof DESK_KINDS &
  typeof EXPORT_KINDS &
  typeof QUEUE_KINDS &
  typeof AUDIT_KINDS);

/** What is plainly so of a list: a partition of the sparse index `list`. */
export interface ListFacts {
  /** What its partition keys begin with; by this roles are narrowed. */
  prefix: string;
  /** Its keys, in which `<...>` stands for anything but `#`. */
  key: string;
  sort: string;
  /** The kinds of rows that stand in it. */
  rows: readonly ListedKind[];
  /** What is asked of it. */
  asked: string;
  /** How many lines a page has. */
  page: number;
  order: 'oldest first' | 'newest first';
}

/** All lists, by name. */
export const LISTS = {
  campaignWallets: {
    prefix: 'NAMED',
    key: 'NAMED#<campaign>',
    sort: '<first seen>#<address>',
    rows: ['wallet', 'walletCampaign'],
    asked: "the wallets that a campaign's letters name",
    page: 100,
    order: 'oldest first',
  },
  briefNames: {
    prefix: 'NAME',
    key: 'NAME#<first 6>',
    sort: '<campaign or cluster>#<id>',
    rows: ['campaign', 'clusterName'],
    asked: 'which campaigns and clusters the name in a brief stands for',
    page: 20,
    order: 'oldest first',
  },
  campaigns: {
    prefix: 'CAMPAIGNS',
    key: 'CAMPAIGNS#all',
    sort: '<last counted>#<id>',
    rows: ['totals'],
    asked: 'all campaigns, as they were last counted',
    page: 50,
    order: 'newest first',
  },
  clusters: {
    prefix: 'CLUSTERS',
    key: 'CLUSTERS#all',
    sort: '<last counted>#<id>',
    rows: ['totals'],
    asked: 'all clusters, as they were last counted',
    page: 50,
    order: 'newest first',
  },
  clusterMembers: {
    prefix: 'MEMBERS',
    key: 'MEMBERS#<cluster>',
    sort: '<node> or cluster#<id>',
    rows: ['node', 'cluster'],
    asked: 'what hangs in a cluster, and the clusters that were merged into it, whose members are listed there',
    page: 100,
    order: 'oldest first',
  },
  transaction: {
    prefix: 'TX',
    key: 'TX#<txid>',
    sort: 'paid#<address>#<vout>, spent or trail#<vout>',
    rows: ['payment', 'coSpend', 'trail'],
    asked: 'what a transaction pays to wallets, spends from them together, and where that went',
    page: 100,
    order: 'oldest first',
  },
  briefs: {
    prefix: 'BRIEFS',
    key: 'BRIEFS#<yyyy-mm>',
    sort: '<sent at>#<id>',
    rows: ['sentBrief'],
    asked: 'the briefs that were sent in a month',
    page: 50,
    order: 'newest first',
  },
  decided: {
    prefix: 'DECIDED',
    key: 'DECIDED#<yyyy-mm>',
    sort: '<at>#<what>#<id>',
    rows: ['queueVerdict', 'decision', 'linkDecision', 'contactWord', 'campaignWord'],
    asked: 'what was decided in a month, and by whom',
    page: 50,
    order: 'newest first',
  },
  looked: {
    prefix: 'ACTOR',
    key: 'ACTOR#<who>#<yyyy-mm>',
    sort: '<at>#<chain>#<seq>',
    rows: ['look'],
    asked: 'what a person looked at in a month',
    page: 50,
    order: 'newest first',
  },
  queue: {
    prefix: 'QUEUE',
    key: 'QUEUE#open or QUEUE#of#<sub>',
    sort: '<rank>#<wanted by>#<report>',
    rows: ['queued'],
    asked: 'what waits for a person, the most urgent first; what one of them has taken',
    page: 50,
    order: 'oldest first',
  },
  drafts: {
    prefix: 'DRAFTS',
    key: 'DRAFTS#all',
    sort: '<drafted at>#<id>',
    rows: ['draft'],
    asked: 'requests to services and hosts, newest first',
    page: 50,
    order: 'newest first',
  },
  exports: {
    prefix: 'EXPORTS',
    key: 'EXPORTS#<who>',
    sort: '<asked at>#<id>',
    rows: ['exportJob'],
    asked: 'the files that somebody asked for, newest first',
    page: 50,
    order: 'newest first',
  },
  people: {
    prefix: 'PEOPLE',
    key: 'PEOPLE#all',
    sort: '<name>#<who>',
    rows: ['profile'],
    asked: 'who has signed in at the desk within a year, by name',
    page: 100,
    order: 'oldest first',
  },
  eventIds: {
    prefix: 'EVENT',
    key: 'EVENT#<id>',
    sort: '<audience>',
    rows: ['feedEvent'],
    asked: 'where an event stands that takes something back, by its id',
    page: 5,
    order: 'oldest first',
  },
  unheard: {
    prefix: 'UNHEARD',
    key: 'UNHEARD#all',
    sort: '<taken back at>#<subject>#<channel>#<recipient>',
    rows: ['told', 'toldElsewhere'],
    asked: 'who was told of what has been taken back since, and has not acknowledged that',
    page: 100,
    order: 'oldest first',
  },
  partners: {
    prefix: 'PARTNERS',
    key: 'PARTNERS#all',
    sort: '<name>#<partner>',
    rows: ['partner'],
    asked: 'all partners, by their names',
    page: 100,
    order: 'oldest first',
  },
  openSaid: {
    prefix: 'SAID',
    key: 'SAID#open',
    sort: '<at>#<id>',
    rows: ['said'],
    asked: 'what partners said and nobody has answered yet',
    page: 100,
    order: 'oldest first',
  },
  stixObjects: {
    prefix: 'STIX',
    key: 'STIX#<uuid>',
    sort: '<audience>',
    rows: ['feedState', 'published'],
    asked: 'of what a STIX object of a log is made, by its id',
    page: 20,
    order: 'oldest first',
  },
} as const satisfies Record<string, ListFacts>;

/** The name of a list. */
export type ListName = keyof typeof LISTS;
/** What the partition key of a list begins with. */
export type ListPrefix = (typeof LISTS)[ListName]['prefix'];
