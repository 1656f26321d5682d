import { AUDIT_KINDS } from './row-kinds/audit.ts';
import { CAMPAIGN_KINDS } from './row-kinds/campaign.ts';
import { CASE_KINDS } from './row-kinds/case.ts';
import { CLUSTER_KINDS } from './row-kinds/cluster.ts';
import { DESK_KINDS } from './row-kinds/desk.ts';
import { EXPORT_KINDS } from './row-kinds/export.ts';
import { FEED_KINDS } from './row-kinds/feed.ts';
import type { RowFacts } from './row-kinds/kind.ts';
import { PAYMENT_KINDS } from './row-kinds/payment.ts';
import { QUEUE_KINDS } from './row-kinds/queue.ts';
import { REPORT_KINDS } from './row-kinds/report.ts';
import { WALLET_KINDS } from './row-kinds/wallet.ts';
import { WORK_KINDS } from './row-kinds/work.ts';

/**
 * All kinds of rows of the ledger: what is plainly so of each, once. Keys (`io/table/store/keys.ts`) and schemas
 * (`io/table/<wing>/rows.ts`) have its names; roles, the stream's filters and the tables of the documents are made from it.
 */
export const ROW_KINDS = {
  ...REPORT_KINDS,
  ...WALLET_KINDS,
  ...CAMPAIGN_KINDS,
  ...CLUSTER_KINDS,
  ...PAYMENT_KINDS,
  ...FEED_KINDS,
  ...WORK_KINDS,
  ...CASE_KINDS,
  ...QUEUE_KINDS,
  ...DESK_KINDS,
  ...EXPORT_KINDS,
  ...AUDIT_KINDS,
} as const;

/** The name of a kind of row. */
export type KindName = keyof typeof ROW_KINDS;

type Each<Value> = Value extends readonly (infer One)[] ? One : Value;
/** What a partition key begins with: by this roles are narrowed. */
export type RowPrefix = Each<(typeof ROW_KINDS)[KindName]['prefix']>;

const listOf = (one: string | readonly string[]): readonly string[] => (typeof one === 'string' ? [one] : one);

/** A kind's facts with its partitions and sort keys as lists. */
export const factsOf = (kind: KindName) => {
  const facts: RowFacts = ROW_KINDS[kind];
  return { ...facts, prefix: listOf(facts.prefix), pk: listOf(facts.pk), sk: listOf(facts.sk) };
};

/** What of a template is the same in each key: the filter of the stream that lets such keys through. */
const filterOf = (template: string): string | { prefix: string } => {
  const [same = ''] = template.split('<');
  return same === template ? template : { prefix: same };
};

/** The stream's filter on the keys of a kind; `inPartition` lets through what else stands in its partitions. */
export const streamKeys = (kind: KindName, inPartition = false): Record<string, (string | { prefix: string })[]> => {
  const { pk, sk } = factsOf(kind);
  return { pk: pk.map(filterOf), ...(inPartition ? {} : { sk: sk.map(filterOf) }) };
};

/** The names of all kinds, in the order in which documents list them. */
export const kindNames = (): KindName[] => Object.keys(ROW_KINDS).filter((name): name is KindName => name in ROW_KINDS);
