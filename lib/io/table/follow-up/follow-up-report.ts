import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Original, Report } from '#io/table/report/report.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** A withdrawal that can still be taken back. */
export interface Withdrawal {
  /** UTC, ISO 8601. */
  askedAt: string;
  /** When the report is destroyed. */
  destroyAt: string;
  /** Whether it is hidden already; what a mail's code asked for is hidden only when it is destroyed. */
  hidden: boolean;
  /** Whether what is sealed may be gone already: it can be taken back no more, and no case takes it in. */
  destroying?: boolean;
}

/** What its sender is shown of a report, and what withdrawing it needs. */
export type FollowUpReport = Pick<
  Report,
  | 'id'
  | 'reference'
  | 'channel'
  | 'receivedAt'
  | 'language'
  | 'state'
  | 'findings'
  | 'walletsBeyond'
  | 'originals'
  | 'campaign'
  | 'consent'
  | 'senderHash'
  | 'expires'
> & {
  /** Inbox objects that are not cleared yet. */
  inbox?: Set<string>;
  newWallets: string[];
  withdrawal?: Withdrawal;
  /** When withdrawals of it were last taken back, at most as many as may be in a day: UTC, ISO 8601. */
  keptAt?: readonly string[];
  /** The case that an investigator has taken it into. */
  case?: string;
};

const COLUMNS = [
  'id',
  'reference',
  'channel',
  'receivedAt',
  'language',
  'state',
  'findings',
  'walletsBeyond',
  'originals',
  'campaign',
  'consent',
  'senderHash',
  'expires',
  'inbox',
  'newWallets',
  'withdrawal',
  'keptAt',
  'case',
] as const;

const PROJECTION = {
  ProjectionExpression: COLUMNS.map((name) => `#${name}`).join(', '),
  ExpressionAttributeNames: Object.fromEntries(COLUMNS.map((name) => [`#${name}`, name])),
};

/** Reads a report as its sender may see it; null while it is not in the ledger. */
export const readFollowUpReport = async (table: Table, id: string): Promise<FollowUpReport | null> => {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key.report(id), ConsistentRead: true, ...PROJECTION }),
  );
  return (Item as FollowUpReport | undefined) ?? null;
};

/** Something that was added to a report later, sealed like its originals. */
export interface Addition extends Original {
  /** What it was called; null for a text. */
  name: string | null;
}

/** Most additions of one report: what a code that leaked can make us store. */
export const MAX_ADDITIONS = 50;

/** What was added to a report, oldest first. */
export const readAdditions = async (table: Table, report: string): Promise<Addition[]> => {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :more)',
      ExpressionAttributeValues: { ':pk': key.report(report).pk, ':more': 'MORE#' },
      ProjectionExpression: '#addition',
      ExpressionAttributeNames: { '#addition': 'addition' },
      ConsistentRead: true,
      Limit: MAX_ADDITIONS,
    }),
  );
  return Items.map(({ addition }) => addition as Addition).sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
};
