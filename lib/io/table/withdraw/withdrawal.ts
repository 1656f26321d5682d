import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { addedOf } from '#domain/campaign/added.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import type { Withdrawal } from '#domain/report/withdrawal.ts';
import { askReview } from '#io/table/gate/decisions.ts';
import { applied } from '#io/table/store/conditional.ts';
import { campaignKey, dayState, dueShard, key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Removal, Step } from '#io/table/store/transaction.ts';
import { countForCampaign, countForWallet, type Times } from '#io/table/tally/tally.ts';
import { hearAgain } from '#io/table/tally/voice.ts';
import { WithdrawalRow, type WithdrawalWork } from './rows.ts';
import { countWithdrawn } from './withdrawn.ts';

/** Name of the step that decides whether a withdrawal happens. */
const REPORT = 'report';

type Withdrawn = Pick<FollowUpReport, 'id' | 'receivedAt' | 'campaign' | 'findings' | 'added' | 'expires'>;

/** What is to be done about a withdrawal; null where it was taken back, or is done. */
export const readWithdrawalWork = (table: Table, report: string): Promise<WithdrawalWork | null> =>
  getRow(table, key.withdrawal(report), WithdrawalRow);

/** What takes a hidden report out of the indexes by which briefs list and count reports. */
const OUT_OF_LISTS = 'REMOVE dayState, campaignKey';

/** What puts it back: an update's assignments, and their values. */
const inLists = ({ processedAt, state, campaign }: Pick<FollowUpReport, 'processedAt' | 'state' | 'campaign'>) => ({
  set: `dayState = :day${campaign === null ? '' : ', campaignKey = :campaign'}`,
  values: {
    ':day': dayState(processedAt.slice(0, 10), state),
    ...(campaign === null ? {} : { ':campaign': campaignKey(campaign) }),
  },
});

/** What the stream's filter lets through: `changes` hears that a report is hidden, or shown again. */
const HEARD = 'ADD timesEnqueued :one';
const ONCE_MORE = { ':one': 1 };

/** Notes on a report that it is being withdrawn, and when it is destroyed; refused where it is being withdrawn. */
export const noteWithdrawal = ({ id }: Withdrawn, withdrawal: Withdrawal, receiptHash: string): Step[] => [
  {
    what: REPORT,
    update: {
      Key: key.report(id),
      UpdateExpression: `SET withdrawal = :withdrawal${withdrawal.hidden ? ` ${OUT_OF_LISTS}` : ''} ${HEARD}`,
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(withdrawal)',
      ExpressionAttributeValues: { ':withdrawal': withdrawal, ...ONCE_MORE },
    },
  },
  {
    what: 'work',
    put: {
      Item: {
        ...WithdrawalRow.item(key.withdrawal(id), { receiptHash, dueAt: withdrawal.destroyAt }),
        dueShard: dueShard(id),
      },
    },
  },
];

/** The lease under which a withdrawal is taken back, in milliseconds: longer than any function runs. */
const KEEPING_LEASE_MS = 20 * 60_000;

/** That no worker holds the lease to take a withdrawal back; one that died holds it until it is over. */
const NOT_KEEPING = '(attribute_not_exists(withdrawal.keeping) OR withdrawal.keeping < :leaseOver)';
const leaseOver = (now: Date): string => new Date(now.getTime() - KEEPING_LEASE_MS).toISOString();

/**
 * Takes the lease to take a withdrawal back, so that it is neither hidden nor destroyed until that is done: false where it is
 * being destroyed, or is none any more. What is outside the table is forgotten after that, and not before.
 */
export const noteKeeping = ({ client, name }: Table, { id, withdrawal }: FollowUpReport, now: Date): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.report(id),
        UpdateExpression: 'SET withdrawal.keeping = :now',
        ConditionExpression: 'withdrawal.#hidden = :hidden AND attribute_not_exists(withdrawal.destroying)',
        ExpressionAttributeNames: { '#hidden': 'hidden' },
        ExpressionAttributeValues: { ':now': now.toISOString(), ':hidden': withdrawal?.hidden === true },
      }),
    ),
  );

/**
 * Takes a withdrawal back, and remembers when that was done; refused where there is none (any more), the report is being
 * destroyed, or another was taken back since it was read.
 */
export const takeBackWithdrawal = (report: FollowUpReport, kept: readonly string[]): (Step | Removal)[] => {
  const { id, keptAt } = report;
  const { set, values } = inLists(report);
  const update = {
    Key: key.report(id),
    UpdateExpression: `REMOVE withdrawal SET keptAt = :kept, ${set} ${HEARD}`,
    ConditionExpression:
      'attribute_exists(withdrawal) AND attribute_not_exists(withdrawal.destroying) AND ' +
      (keptAt === undefined ? 'attribute_not_exists(keptAt)' : 'keptAt = :before'),
    ExpressionAttributeValues: {
      ':kept': kept,
      ...ONCE_MORE,
      ...values,
      ...(keptAt === undefined ? {} : { ':before': keptAt }),
    },
  };
  return [
    { what: REPORT, update },
    { what: 'work', delete: { Key: key.withdrawal(id) } },
  ];
};

const changeHidden = (
  table: Table,
  id: string,
  UpdateExpression: string,
  { and = '', values = {} }: { and?: string; values?: Record<string, unknown> } = {},
): Promise<boolean> =>
  applied(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key.report(id),
        UpdateExpression,
        ConditionExpression: `withdrawal.#hidden = :hidden${and}`,
        ExpressionAttributeNames: { '#hidden': 'hidden' },
        ExpressionAttributeValues: { ':hidden': true, ...values },
      }),
    ),
  );

/** Notes that a hidden report is being destroyed; false where its withdrawal was taken back, or is this moment. */
export const noteDestroying = (table: Table, id: string, now: Date): Promise<boolean> =>
  changeHidden(table, id, 'SET withdrawal.destroying = :yes', {
    and: ` AND ${NOT_KEEPING}`,
    values: { ':yes': true, ':leaseOver': leaseOver(now) },
  });

/** Notes that it is not, after all: nothing of it is gone. */
export const spareReport = (table: Table, id: string): Promise<boolean> =>
  changeHidden(table, id, 'REMOVE withdrawal.destroying');

/** Has a withdrawal that cannot be carried out now looked at again then. */
export const putOffWithdrawal = async (table: Table, id: string, dueAt: string): Promise<void> => {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: key.withdrawal(id),
      UpdateExpression: 'SET dueAt = :dueAt',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':dueAt': dueAt },
    }),
  );
};

/** Hides a withdrawal that waited unhidden; refused where it is hidden or was taken back, or is this moment. */
export const noteHidden = ({ id }: Withdrawn, now: Date): Step => ({
  what: REPORT,
  update: {
    Key: key.report(id),
    UpdateExpression: `SET withdrawal.#hidden = :yes ${OUT_OF_LISTS} ${HEARD}`,
    ConditionExpression: `withdrawal.#hidden = :no AND ${NOT_KEEPING}`,
    ExpressionAttributeNames: { '#hidden': 'hidden' },
    ExpressionAttributeValues: { ':yes': true, ':no': false, ':leaseOver': leaseOver(now), ...ONCE_MORE },
  },
});

/**
 * Takes a report out of what others see and count (`-1`), or puts it back (`1`): its sightings, and in its tallies what it says
 * that it added. What partners were told of its wallets is looked at again.
 */
export const countAgain = (report: Withdrawn, times: Times, now: Date): Step[] => {
  const { id, receivedAt, campaign } = report;
  const received = receivedAt.slice(0, 10);
  const added = addedOf(report);
  const wallets = added.wallets.flatMap(({ address, ...counted }): Step[] => [
    {
      what: `sighting of ${address}`,
      update: {
        Key: key.sighting(address, receivedAt, id),
        ...(times === 1
          ? { UpdateExpression: 'REMOVE #hidden' }
          : { UpdateExpression: 'SET #hidden = :yes', ExpressionAttributeValues: { ':yes': true } }),
        ExpressionAttributeNames: { '#hidden': 'hidden' },
        ConditionExpression: 'attribute_exists(pk)',
      },
    },
    countForWallet(address, received, id, counted, times),
    countWithdrawn(key.wallet(address).pk, { received, leads: counted.leads }, times, now),
    askReview(address, now),
  ]);
  if (campaign === null) return wallets;
  return [
    ...wallets,
    countForCampaign(campaign, received, id, added.campaign, times),
    ...hearAgain(report, times),
    countWithdrawn(key.campaign(campaign).pk, { received, leads: false }, times, now),
  ];
};

/** Deletes a report's rows and what leads to it, all or nothing; refused where it is not being withdrawn. */
export const removeReport = (report: FollowUpReport, receiptHash: string): (Step | Removal)[] => [
  {
    what: REPORT,
    delete: { Key: key.report(report.id), ConditionExpression: 'attribute_exists(withdrawal)' },
  },
  { what: 'work', delete: { Key: key.withdrawal(report.id) } },
  { what: 'receipt', delete: { Key: key.receipt(report.reference, receiptHash) } },
  ...report.findings.wallets.map(
    ({ address }): Removal => ({
      what: `sighting of ${address}`,
      delete: { Key: key.sighting(address, report.receivedAt, report.id) },
    }),
  ),
];
