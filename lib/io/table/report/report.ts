import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { KeptFindings } from '#domain/findings.ts';
import type { ReportFacts } from '#domain/gate/sighting.ts';
import type { Language } from '#domain/intake/submission.ts';
import { readRows } from '#io/table/store/batch.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dayState, dueShard, key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';

export type Channel = 'mail' | 'form' | 'api';

/** What is still to be done about a report, each by one function. */
export type Todo = 'ack' | 'changes' | 'links';

/** How far the answer to the sender is: gathered with others until `dueAt`, being sent under a lease, or settled. */
type AckState = 'none' | 'waiting' | 'sending' | 'sent' | 'withheld';

/** Why nobody is answered. */
export type WithheldReason =
  | 'receipt-on-page'
  | 'sender-not-verified'
  | 'automatic'
  | 'passed-on'
  | 'own-domain'
  | 'reply'
  | 'quiet-address'
  | 'unreadable'
  | 'refused';

/** The bytes as they were received, and the sealed object that holds them. */
export interface Original {
  /** What it is of the report: `mail`, `submission`, or the number of an upload. */
  part: string;
  /** Key in the originals bucket. */
  key: string;
  /** SHA-256 of the bytes as received, hex, and their number. */
  sha256: string;
  size: number;
  /** UTC, ISO 8601. */
  receivedAt: string;
  /** SHA-256 of the sealed object, hex: sealing differs on every try. */
  sealedSha256: string;
}

/** One report, without personal data of the one who sent it. */
export interface Report extends ReportFacts {
  id: string;
  reference: string;
  /** UTC, ISO 8601. */
  receivedAt: string;
  processedAt: string;
  /** The language in which its sender is answered. */
  language: Language;
  state: 'processed' | 'unreadable';
  /** Why it, or a part of it, could not be read. */
  unreadable?: string;
  /** Null where it holds no text. */
  campaign: string | null;
  /** At most ten wallets and five contacts; nothing that belongs to the victim. */
  findings: KeptFindings;
  /** How many wallets the message names beyond those. */
  walletsBeyond: number;
  /** The wallets that no report had named before. */
  newWallets: string[];
  originals: Original[];
  /** Fingerprints of the age keys that the originals are sealed to. */
  sealedTo: string[];
  ack: AckState;
  withheld?: WithheldReason;
  /** Keys of the inbox objects that brought it and are not deleted yet. */
  inbox: Set<string>;
  /** Absent when nothing is left to do. */
  todo?: Set<Todo>;
  /** When the sweep looks at it; present with `todo`. UTC, ISO 8601. */
  dueAt?: string;
  /** When it expires, in seconds since 1970; a row that a case holds has lost it. */
  expires: number;
}

/** Most inbox objects that a report names at once: a mail delivered in a loop must not outgrow the item (400 kB). */
const MAX_DELIVERIES = 1_000;

/** Creates a report's row; refused where the report exists. */
export const createReport = (report: Report): Step => ({
  what: 'report',
  put: {
    Item: {
      ...key.report(report.id),
      ...report,
      dayState: dayState(report.receivedAt.slice(0, 10), report.state),
      ...(report.campaign === null ? {} : { campaignKey: `CAMPAIGN#${report.campaign}` }),
      ...(report.todo === undefined ? {} : { dueShard: dueShard(report.id) }),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Reads a report as it is now; null where there is none. */
export const readReport = async (table: Table, id: string): Promise<Report | null> => {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key.report(id), ConsistentRead: true }),
  );
  return (Item as Report | undefined) ?? null;
};

/** Reads reports by their ids, as they are now; those that are not there are left out. */
export const readReports = (table: Table, ids: readonly string[]): Promise<Report[]> =>
  readRows<Report>(table, [...new Set(ids)].map(key.report), { consistent: true });

/** Which inbox objects a report names, and whether a server vouches for its sender, as it is now; null where there is no such report. */
export const deliveriesOf = async (
  table: Table,
  id: string,
): Promise<{ inbox: ReadonlySet<string>; hasSender: boolean } | null> => {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: key.report(id),
      ConsistentRead: true,
      ProjectionExpression: 'pk, inbox, dmarc, senderHash',
    }),
  );
  if (Item === undefined) return null;
  const hasSender = Item.dmarc === 'pass' && Item.senderHash !== null;
  return { inbox: (Item.inbox as Set<string> | undefined) ?? new Set(), hasSender };
};

/** Names one more inbox object that brought the same report, for `acknowledge` to delete; false where it is full. */
export const noteDelivery = (table: Table, id: string, inboxKey: string, dueAt: string): Promise<boolean> =>
  applied(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key.report(id),
        UpdateExpression: 'ADD inbox :keys, todo :ack SET dueShard = :shard, dueAt = if_not_exists(dueAt, :dueAt)',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(inbox) OR size(inbox) < :most)',
        ExpressionAttributeValues: {
          ':keys': new Set([inboxKey]),
          ':ack': new Set<Todo>(['ack']),
          ':shard': dueShard(id),
          ':dueAt': dueAt,
          ':most': MAX_DELIVERIES,
        },
      }),
    ),
  );
