import type { FoundWallet } from '#domain/findings.ts';
import { reportFacts } from '#domain/gate/sighting.ts';
import type { Report, Todo } from '#domain/report/report.ts';
import { besideDemands, besideWallet } from '#domain/wallet/sighting.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Step } from '#io/table/store/transaction.ts';
import { countForWallet, countWallets } from '#io/table/tally/tally.ts';
import { putSighting } from '#io/table/wallet/sighting.ts';
import { createWallet } from '#io/table/wallet/wallet.ts';

/** Wallets that what was added to a report names, and which of them no report had named. */
export interface MoreWallets {
  wallets: readonly FoundWallet[];
  first: ReadonlySet<string>;
  /** When the sweep looks whether what follows from them has been done. UTC, ISO 8601. */
  dueAt: string;
}

const nameThem = ({ id, findings }: Report, { wallets, first, dueAt }: MoreWallets): Step => ({
  what: 'report',
  update: {
    Key: key.report(id),
    UpdateExpression:
      'SET findings.wallets = list_append(findings.wallets, :wallets), newWallets = list_append(newWallets, :first), ' +
      'dueShard = :shard, dueAt = :dueAt ADD todo :changes, timesEnqueued :one',
    // As it was read: nothing was added meanwhile, and nobody withdraws it.
    ConditionExpression: 'size(findings.wallets) = :known AND attribute_not_exists(withdrawal)',
    ExpressionAttributeValues: {
      ':wallets': wallets,
      ':first': wallets.flatMap(({ address }) => (first.has(address) ? [address] : [])),
      ':known': findings.wallets.length,
      ':shard': dueShard(id),
      ':dueAt': dueAt,
      ':changes': new Set<Todo>(['changes']),
      // For the table's stream: a row that is written again wakes nobody, one that is enqueued so does.
      ':one': 1,
    },
  },
});

const steps = (report: Report, wallet: FoundWallet, isFirst: boolean): Step[] => {
  const { id, receivedAt, campaign, findings, expires } = report;
  const { address, kind } = wallet;
  const count = { leads: false, demanded: null };
  return [
    ...(isFirst ? [createWallet({ address, kind, firstSeen: receivedAt, firstReport: id, campaign })] : []),
    putSighting({
      address,
      report: id,
      time: receivedAt,
      campaign,
      demands: findings.demands,
      ...besideDemands(findings),
      ...besideWallet(address, report),
      inDemand: false,
      ...reportFacts(report),
      expires,
    }),
    countForWallet(address, receivedAt.slice(0, 10), id, count),
  ];
};

/**
 * Lets a report name more wallets, all or none; false where it changed since it was read.
 *
 * They stand in no demand's place: what someone adds later is found with its report, and speaks for no link and at no gate.
 */
export const addWallets = async (table: Table, report: Report, more: MoreWallets): Promise<boolean> => {
  const perWallet = more.wallets.flatMap((wallet) => steps(report, wallet, more.first.has(wallet.address)));
  const { id, receivedAt, campaign } = report;
  const counted =
    campaign === null || more.first.size === 0
      ? []
      : [countWallets(campaign, receivedAt.slice(0, 10), id, more.first.size)];
  return (await commit(table, [nameThem(report, more), ...perWallet, ...counted])).ok;
};
