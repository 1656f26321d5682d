import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Totals } from '#domain/campaign/rolled-totals.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dueBy, IS_DUE } from '#io/table/store/is-due.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { knownDue } from '#io/table/store/known-due.ts';
import { getRow, queryRows, updateRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import {
  Campaigns,
  Clusters,
  type ListedCampaign,
  type ListedCluster,
  type Rolled,
  TotalsOfDayRow,
  TotalsRow,
  type TotalsWork,
  TotalsWorkRow,
} from './rows.ts';

/** The day's row of a campaign or a cluster holds what stood last on that day; the latest stands in one of its own. */
type Owner = 'campaign' | 'cluster';

/** How long changes are gathered before totals are rolled up, in milliseconds. */
const GATHERED_MS = 15_000;

/** Totals that are known to be rolled up later, and are noted no more until then. */
const later = knownDue();

/**
 * Notes that totals are to be rolled up, a while from now; noting it again before that changes nothing but its version. Where that is
 * known to come later, nothing is written: a roll-up before that time leaves the note.
 */
export const noteTotals = async (table: Table, { kind, id }: Rolled, now: Date): Promise<void> => {
  const name = `${kind} ${id}`;
  if (later.laterThan(table, name, now) !== null) return;
  const noted = await updateRow(
    table,
    {
      Key: key.totalsWork(kind, id),
      UpdateExpression:
        'SET kind = if_not_exists(kind, :kind), id = if_not_exists(id, :id), ' +
        'dueShard = if_not_exists(dueShard, :shard), dueAt = if_not_exists(dueAt, :due) ADD version :one',
      ExpressionAttributeValues: {
        ':kind': kind,
        ':id': id,
        ':shard': dueShard(id),
        ':due': new Date(now.getTime() + GATHERED_MS).toISOString(),
        ':one': 1,
      },
      ReturnValues: 'UPDATED_NEW',
    },
    TotalsWorkRow,
  );
  if (noted?.dueAt !== undefined) later.remember(table, name, noted.dueAt);
};

/** Reads whether totals are to be rolled up, as it is now; null where they are not. */
export const readTotalsWork = (table: Table, { kind, id }: Rolled): Promise<TotalsWork | null> =>
  getRow(table, key.totalsWork(kind, id), TotalsWorkRow);

/** Deletes the work item if its version is unchanged and its time has come: before that, more may have been counted without a note. */
export const finishTotals = ({ client, name }: Table, { kind, id, version }: TotalsWork, now: Date): Promise<boolean> =>
  applied(
    client.send(
      new DeleteCommand({
        TableName: name,
        Key: key.totalsWork(kind, id),
        ConditionExpression: `version = :version AND ${IS_DUE}`,
        ExpressionAttributeValues: { ':version': version, ...dueBy(now.toISOString()) },
      }),
    ),
  );

/** What the list of all shows of one, beside its totals; nothing of an owner that is one no more. */
type Line = { owner: 'campaign'; line: ListedCampaign } | { owner: 'cluster'; line: ListedCluster };

const listedAs = (listed: Line) => {
  const { line } = listed;
  const sort = `${line.asOf}#${line.id}`;
  return listed.owner === 'campaign'
    ? Campaigns.entry('all', sort, listed.line)
    : Clusters.entry('all', sort, listed.line);
};

/** Puts a row of totals unless one counted later stands there: whether it was put. */
const putTotals = ({ client, name }: Table, Item: { asOf: string }): Promise<boolean> =>
  applied(
    client.send(
      new PutCommand({
        TableName: name,
        Item,
        ConditionExpression: 'attribute_not_exists(asOf) OR asOf <= :asOf',
        ExpressionAttributeValues: { ':asOf': Item.asOf },
      }),
    ),
  );

/**
 * Takes what was merged into another out of the list of all: its totals stay as they were counted last. A roll-up that runs meanwhile
 * looks, once its put is done, whether it still is one, and takes it out too.
 */
export const unlistTotals = async (table: Table, owner: Owner, id: string): Promise<void> => {
  const totals = await getRow(table, key.totals(owner, id), TotalsRow);
  if (totals !== null) await putTotals(table, { ...TotalsRow.item(key.totals(owner, id), totals), asOf: totals.asOf });
};

/**
 * Writes totals as those of their day, and as the latest, which stand in the list of all; neither where some that were counted later
 * stand there, for what is counted in no order may be written in any.
 */
export const writeTotals = async (table: Table, id: string, totals: Totals, listed: Line): Promise<void> => {
  const { owner } = listed;
  const day = totals.asOf.slice(0, 10);
  const { asOf } = totals;
  await putTotals(table, { ...TotalsRow.item(key.totals(owner, id), totals), ...listedAs(listed), asOf });
  await putTotals(table, { ...TotalsOfDayRow.item(key.totalsOfDay(owner, id, day), totals), asOf });
};

/** The latest totals of a campaign or a cluster; null before the first were rolled up. */
export const readTotals = (table: Table, owner: Owner, id: string): Promise<Totals | null> =>
  getRow(table, key.totals(owner, id), TotalsRow, false);

/**
 * The totals as they stood at the end of a day: those of that day, or of the last one before it.
 *
 * @internal
 */
export const readTotalsAsOf = async (table: Table, owner: Owner, id: string, day: string): Promise<Totals | null> => {
  const { pk, sk } = key.totalsOfDay(owner, id, day);
  const last = { ScanIndexForward: false, Limit: 1, enough: 1 };
  return (await queryRows(table, { pk, first: 'TOTALS#', last: sk }, TotalsOfDayRow, last))[0] ?? null;
};
